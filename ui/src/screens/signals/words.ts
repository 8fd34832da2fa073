// A signal in words. NOT here: how the screen lays them out.
import type { Signal } from '../../generated/api';
import { t } from '../../lib/i18n.svelte';
import { dayWords, monthWords, number } from '../../lib/moments';

/** Words that name a signal in a list. */
const NAMING = 3;
/** After the first, a word names it that one note in so many has. */
const ONE_IN = 3;
/** Teams named in a case, besides how many there are. */
const MOST_TEAMS = 6;

/** What a signal is called: the words its notes share most. */
export const nameOf = ({ words, notes }: Pick<Signal, 'words' | 'notes'>): string =>
  words.filter(({ here }, at) => at === 0 || here * ONE_IN >= notes).slice(0, NAMING).map(({ word }) => word).join(', ') || t('signals-unnamed');

/** How many notes each team has, those with most first; teams of which nothing is told are not named. */
function teamWords({ table }: Pick<Signal, 'table'>): string {
  const told = table.rows.flatMap(({ team, total }) => (team !== null && team !== '' && total ? [{ team, total }] : []));
  const most = told.sort((one, other) => other.total - one.total).slice(0, MOST_TEAMS);
  return most.map(({ team, total }) => `${team}: ${number(total)}`).join(', ');
}

/** How many, where, since when and how much time, for a case: one line that a person may change. Withheld figures stay so. */
export function scopeWords(signal: Signal): string {
  const { table } = signal;
  const all = table.rows.at(-1)?.cells ?? [];
  const times = table.periods.flatMap((period, at) => (all[at] ? [`${periodWords(period)}: ${number(all[at])}`] : []));
  const parts = [
    t('signals-facts', { hosts: signal.hosts, teams: signal.teams, notes: signal.notes }),
    teamWords(signal),
    timeWords(signal) + (times.length > 0 && table.periods.length > 1 ? ` (${times.join(', ')})` : ''),
  ];
  if (signal.minutes > 0) parts.push(t('signals-minutes', { minutes: Math.round(signal.minutes) }));
  return parts.filter((part) => part !== '').join(' · ');
}

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
