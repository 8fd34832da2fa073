// A signal in words. NOT here: how the screen lays them out.
import type { Signal } from '../../generated/api';
import { t } from '../../lib/i18n.svelte';
import { dayWords, monthWords } from '../../lib/moments';

/** Words that name a signal in a list. */
const NAMING = 3;

/** What a signal is called: the words its notes share most. */
export const nameOf = ({ words }: Pick<Signal, 'words'>): string => words.slice(0, NAMING).map(({ word }) => word).join(', ');

/** A column of the table: a month, a quarter or a year. */
export function periodWords(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter) return t('signals-quarter', { quarter: quarter[2] ?? '', year: quarter[1] ?? '' });
  return /^\d{4}-\d\d$/.test(period) ? monthWords(period) : period;
}

/** Since when it comes up, and until when. */
export function timeWords({ since, until }: Pick<Signal, 'since' | 'until'>): string {
  if (since === '') return t('signals-no-dates');
  return since === until ? dayWords(since) : t('signals-from-to', { from: dayWords(since), to: dayWords(until) });
}

/** The signal that was looked at, after its notes have changed: the one with the note it was known by, else the one in its place. */
export function lookedAt(signals: readonly Signal[], id: string | null, place: number): Signal | undefined {
  const same = signals.find((signal) => signal.id === id) ?? signals.find(({ members }) => members.some((note) => note.id === id));
  return same ?? signals[Math.min(place, signals.length - 1)];
}
