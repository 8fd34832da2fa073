// A day's notes grouped by the hour they happened in. Pure.
import type { Note } from '../../generated/api';
import { hourOf } from '../../lib/moments';

/** One hour of the timeline. */
export interface Hour {
  key: string;
  hour: string;
  notes: Note[];
}

/** Consecutive notes of one hour; notes whose time of day nobody wrote down are in none; a day that passes midnight has an hour twice, kept apart by its date. */
export function byHour(notes: readonly Note[]): Hour[] {
  const hours: Hour[] = [];
  for (const note of notes) {
    const moment = note.precision === 'minute' ? note.happened_at : null;
    const key = moment?.slice(0, 13) ?? '';
    const last = hours.at(-1);
    if (last?.key === key) last.notes.push(note);
    else hours.push({ key, hour: hourOf(moment), notes: [note] });
  }
  return hours;
}

/** The note written down last, which ↑ edits. */
export function lastWritten(notes: readonly Note[]): Note | null {
  return notes.reduce<Note | null>((last, note) => (last === null || (note.recorded_at ?? '') >= (last.recorded_at ?? '') ? note : last), null);
}
