// Suggestions of what is alike: what merging into one means, which one is meant, and why it is suggested.
import type { Alike } from '../../generated/api';
import { t } from '../../lib/i18n.svelte';
import type { Query } from '../../lib/query.svelte';
import type { Into } from './reviewing.svelte';

/** Suggestions beside a card. */
export const SUGGESTIONS = 5;

/** Into the finding, or with the observation. */
export const intoOf = (alike: Pick<Alike, 'kind' | 'id'>): Into => (alike.kind === 'finding' ? { finding: alike.id } : { with: alike.id });

/** The suggestion that is meant, of those for the card on screen: until they are read, those of the card before stand there. */
export async function meant(found: Pick<Query<Alike[]>, 'value' | 'fresh'>, which: (one: Alike, place: number) => boolean): Promise<Into | null> {
  await found.fresh();
  const one = found.value?.find(which);
  return one ? intoOf(one) : null;
}

/** Why it is suggested. */
export function whyWords({ words, tags, tools }: Pick<Alike, 'words' | 'tags' | 'tools'>): string {
  const labels = [...tags.map((tag) => `#${tag}`), ...tools.map((tool) => `&${tool}`)];
  const parts = [];
  if (words.length > 0) parts.push(t('review-same-words', { words: words.join(', ') }));
  if (labels.length > 0) parts.push(t('review-both', { labels: labels.join(', ') }));
  return parts.join('; ');
}
