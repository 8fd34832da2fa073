// The reminder of a debrief, at the time at which a day was to end. NOT here: whether it is due and what it says (the core).
import { announce } from '../lib/announce.svelte';
import { appearance } from '../lib/appearance.svelte';
import { call } from '../lib/api';
import { discreet } from '../lib/discreet.svelte';
import { t } from '../lib/i18n.svelte';
import { thisMinute } from '../lib/minute.svelte';
import { go } from '../lib/router.svelte';
import { toasts } from '../lib/toasts.svelte';
import { frameDay } from './frame-day.svelte';

/** The ends that have come of days that nobody closed. */
const come = (now: number) =>
  frameDay.days.flatMap((day) => (day.planned_end !== null && day.closed_at === null && Date.parse(day.planned_end) <= now ? [day.planned_end] : []));

/** Asks the core whenever the end of a day comes: call it while the frame is set up. Nothing is said while the window is discreet. */
export function remindOfDebrief(): void {
  const ends = $derived(appearance.settings.reminder && !discreet.on ? come(Date.parse(thisMinute())).join(' ') : '');
  $effect(() => {
    if (ends !== '') void look();
  });
}

async function look(): Promise<void> {
  try {
    const due = await call('remind', {});
    if (due === null) return;
    const words = `${due.title} ${due.text}`;
    toasts.show(words, { label: t('nav-debrief'), run: () => go('debrief', { id: due.day }) });
    announce(words);
  } catch {
    // A reminder that fails is none; the day stands on Today all the same.
  }
}
