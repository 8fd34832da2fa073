// The closed lists of the product, with their keys, letters, tokens and messages. One home, so that screens agree.
import type { PlainId } from './i18n.svelte';

/** A category as the page shows it. */
export interface CategoryWords {
  id: string;
  message: PlainId;
  letter: PlainId;
  digit: string;
  /** CSS custom property of its mark. */
  mark: string;
}

/** The five categories, in the order of their keys. */
export const CATEGORIES: readonly CategoryWords[] = [
  { id: 'training_gap', message: 'category-training_gap', letter: 'letter-training-gap', digit: '1', mark: '--training-gap' },
  { id: 'tooling', message: 'category-tooling', letter: 'letter-tooling', digit: '2', mark: '--tooling' },
  { id: 'workload', message: 'category-workload', letter: 'letter-workload', digit: '3', mark: '--workload' },
  { id: 'customer_behaviour', message: 'category-customer_behaviour', letter: 'letter-customer-behaviour', digit: '4', mark: '--customer-behaviour' },
  { id: 'escalation_need', message: 'category-escalation_need', letter: 'letter-escalation-need', digit: '5', mark: '--escalation-need' },
];

/** The category with this id. */
export const categoryOf = (id: string | null): CategoryWords | null => CATEGORIES.find((one) => one.id === id) ?? null;

/** The kinds that are named: what a leading sign does not say of a line, or what a key says quicker. With their commands. */
export const KINDS = [
  { id: 'ask', command: 'kind-ask', token: '->' },
  { id: 'idea', command: 'kind-idea', token: '#idea' },
  { id: 'phrase', command: 'kind-phrase', token: '#phrase' },
  { id: 'kpi_conflict', command: 'kind-kpi', token: '#kpi' },
] as const;

/** Whether notes of this kind say so in words: a quote shows its marks, my read its basis, an event is what most notes are. */
export const isNamedKind = (kind: string): boolean => KINDS.some((one) => one.id === kind);

/** The three groups of a basis as the composer offers them. */
export const BASES = ['seen', 'heard', 'inferred'] as const;

/** A stored basis as its group of three: seen, heard, inferred. */
export function basisGroup(basis: string): (typeof BASES)[number] {
  if (basis === 'inferred') return 'inferred';
  return basis === 'heard' || basis === 'told' ? 'heard' : 'seen';
}
