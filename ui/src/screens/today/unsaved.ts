// Words of a form that were not saved: what is shown of them, and where the form is. NOT here: keeping them (lib/forms).
import type { Draft } from '../../generated/api';
import { fieldsOf } from '../../lib/forms.svelte';
import { known, say } from '../../lib/i18n.svelte';
import type { ScreenName } from '../../lib/router.svelte';

/** So much of the words is shown. */
const SHOWN = 60;

/** Where a form is. */
export interface FormPlace {
  name: ScreenName;
  id?: string;
  params?: Record<string, string>;
}

/** The parts of a draft's key: which form, and what it is about. */
const partsOf = ({ key }: Pick<Draft, 'key'>) => {
  const [form = '', about = '', of = ''] = key.split(':');
  return { form, about, of };
};

/** The first words in it, cut short. */
function wordsOf(draft: Pick<Draft, 'text'>): string {
  const first = Object.values(fieldsOf(draft)).find((value) => typeof value === 'string' && value.trim() !== '');
  const words = typeof first === 'string' ? first.trim() : '';
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;
}

/** What is said of it; `null` for one of a form that this version does not have. */
export function unsavedWords(draft: Draft): string | null {
  const id = `drafts-of-${partsOf(draft).form}`;
  return known(id) ? say(id, { words: wordsOf(draft) }) : null;
}

const SCREENS: Record<string, ScreenName> = {
  gap: 'debrief', conflict: 'debrief', headline: 'debrief', score: 'debrief', own: 'debrief', correct: 'readback', answer: 'asks', told: 'asks', ask: 'asks',
  finding: 'findings', decision: 'decisions', outcome: 'decisions', reverse: 'decisions', case: 'signals', report: 'reports', day: 'days', decline: 'review', question: 'review', reply: 'today',
};

/** Where the form is; what it is about is known by its key. */
export function placeOf(draft: Pick<Draft, 'key'>): FormPlace {
  const { form, about, of } = partsOf(draft);
  const name = SCREENS[form] ?? 'today';
  if (form === 'report') return { name, params: about === 'day' ? { day: of } : { kind: about, ...(of === '' ? {} : { of }) } };
  if (of === 'today') return { name: 'today' };
  return (form === 'headline' || form === 'day' || name === 'asks') && about !== 'new' ? { name, id: about } : { name };
}
