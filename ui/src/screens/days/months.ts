// Days in the order of a calendar, grouped by month. NOT here: reading them, moving notes between them.
import type { Day, Note } from '../../generated/api';

/** Days shown at a time; a longer list is paged, not virtualised, so that screen readers can browse it. */
export const PAGE = 300;

export interface Month {
  /** `2026-10`. */
  key: string;
  days: Day[];
}

/** Months in the order of the days; days keep theirs. */
export function byMonth(days: Day[]): Month[] {
  const months: Month[] = [];
  for (const day of days) {
    const key = day.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.days.push(day);
    else months.push({ key, days: [day] });
  }
  return months;
}

/** The five and the bright spot, then notes without a category. */
export const KINDS = ['training_gap', 'tooling', 'workload', 'customer_behaviour', 'escalation_need', 'strength', 'none'] as const;
export type Kind = (typeof KINDS)[number];

/** Which part of the bar a note counts for: a strength is counted as a bright spot, whatever its category. */
function kindOf(note: Pick<Note, 'category' | 'polarity'>): Kind {
  if (note.polarity === 'strength') return 'strength';
  return KINDS.find((kind) => kind === note.category) ?? 'none';
}

/** How many notes of each kind. */
export function counts(notes: Pick<Note, 'category' | 'polarity'>[]): Record<Kind, number> {
  const found: Record<Kind, number> = { training_gap: 0, tooling: 0, workload: 0, customer_behaviour: 0, escalation_need: 0, strength: 0, none: 0 };
  for (const note of notes) found[kindOf(note)] += 1;
  return found;
}

/** Whether every typed word begins some word of what a day is called; a date counts as one word. */
export function called(name: string, typed: string): boolean {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = [...fold(name).split(/[^\p{L}\p{N}]+/u), ...fold(name).split(/[^\p{L}\p{N}-]+/u)];
  const parts = fold(typed).split(/[^\p{L}\p{N}-]+/u).filter((part) => part !== '');
  return parts.every((part) => words.some((word) => word.startsWith(part)));
}

export { isOpen } from '../../lib/open-day';
