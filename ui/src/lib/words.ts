// The closed lists of the product, with their keys, letters, tokens and messages. One home, so that screens agree.
import type { PlainId } from './i18n.svelte';

/** A category as the page shows it. */
export interface CategoryWords {
  id: string;
  message: PlainId;
  letter: string;
  digit: string;
  /** CSS custom property of its mark. */
  mark: string;
  /** What a person types for it. */
  token: string;
}

/** The five categories, in the order of their keys. */
export const CATEGORIES: readonly CategoryWords[] = [
  { id: 'training_gap', message: 'category-training_gap', letter: 'T', digit: '1', mark: '--training-gap', token: '#training' },
  { id: 'tooling', message: 'category-tooling', letter: 'W', digit: '2', mark: '--tooling', token: '#tooling' },
  { id: 'workload', message: 'category-workload', letter: 'L', digit: '3', mark: '--workload', token: '#workload' },
  { id: 'customer_behaviour', message: 'category-customer_behaviour', letter: 'C', digit: '4', mark: '--customer-behaviour', token: '#customer' },
  { id: 'escalation_need', message: 'category-escalation_need', letter: 'E', digit: '5', mark: '--escalation-need', token: '#escalation' },
];

/** The category with this id. */
export const categoryOf = (id: string | null): CategoryWords | null => CATEGORIES.find((one) => one.id === id) ?? null;

/** The three groups of a basis as the composer offers them. */
export const BASES = ['seen', 'heard', 'inferred'] as const;

/** A stored basis as its group of three: seen, heard, inferred. */
export function basisGroup(basis: string): (typeof BASES)[number] {
  if (basis === 'inferred') return 'inferred';
  return basis === 'heard' || basis === 'told' ? 'heard' : 'seen';
}
