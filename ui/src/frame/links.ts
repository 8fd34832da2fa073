// Follows links from outside, `shadowday://…`. The window has read them and let through only these few; none of them does
// anything but show a place or fill in a line.
import { call, problemOf } from '../lib/api';
import type { Link } from '../lib/host';
import { t } from '../lib/i18n.svelte';
import { dayWords } from '../lib/moments';
import { go } from '../lib/router.svelte';
import { session } from '../lib/session.svelte';
import { toastProblem, toasts } from '../lib/toasts.svelte';
import { lines } from '../screens/today/lines.svelte';

const PAGE = 500;

/** Goes where the link leads, or says why not. */
export async function follow(link: Link): Promise<void> {
  if (!session.start) return;
  try {
    if (link.to === 'today') go('today');
    else if (link.to === 'new') fill(link.category, link.text);
    else if (link.to === 'search') go('search', { params: link.query === '' ? {} : { q: link.query } });
    else if (link.to === 'observation') await openNote(link.id);
    else if (link.to === 'day') await openDay(link.date);
    else toasts.show(t('link-nowhere'), null, 'stop');
  } catch (thrown) {
    toastProblem(problemOf(thrown));
  }
}

/** Fills the line; words that stand in it already are the person's own and stay. */
function fill(category: string | null, text: string): void {
  const composer = lines().today;
  const line = category === null ? text : `${category} ${text}`;
  go('today');
  if (composer.text.trim() !== '') {
    toasts.show(t('link-line-taken'), null, 'stop');
    return;
  }
  composer.typed(line, line.length);
  if (line !== '') toasts.show(t('link-filled'));
}

async function openNote(id: string): Promise<void> {
  const { note } = await call('observation', { id });
  if (note.day === null) toasts.show(t('link-dayless'), null, 'stop');
  else go('days', { id: note.day, params: { note: note.id } });
}

async function openDay(date: string): Promise<void> {
  for (let offset = 0; ; offset += PAGE) {
    const days = await call('days', { limit: PAGE, offset });
    const day = days.find((one) => one.date === date);
    if (day) return go('days', { id: day.id });
    if (days.length < PAGE) break;
  }
  toasts.show(t('link-no-day', { date: dayWords(date, 'long') }), null, 'stop');
}
