// Which line is next in a read-back. Pure.
import type { Note } from '../../generated/api';

type Judged = Pick<Note, 'host_verdict'>;

/** Lines without a verdict. */
export const unread = (notes: readonly Judged[]): number => notes.filter((note) => note.host_verdict === 'unread').length;

/** The line to begin with: the first one not read, else the last. */
export function firstPlace(notes: readonly Judged[]): number {
  const place = notes.findIndex((note) => note.host_verdict === 'unread');
  return place === -1 ? Math.max(0, notes.length - 1) : place;
}

/** The line after a verdict: the next one, or the same at the end. */
export const nextPlace = (place: number, count: number): number => Math.min(place + 1, Math.max(0, count - 1));
