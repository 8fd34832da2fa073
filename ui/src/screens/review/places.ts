// Places in the queue, ages and dates. Pure.

/** The place to show after the cards changed: the card shown stays, else the one that took its place. */
export function placeAfter(ids: readonly string[], shown: string | null, place: number): number {
  const same = shown === null ? -1 : ids.indexOf(shown);
  return same === -1 ? Math.min(place, Math.max(0, ids.length - 1)) : same;
}

/** One step, without running over either end. */
export function step(place: number, by: number, length: number): number {
  return Math.min(Math.max(0, length - 1), Math.max(0, place + by));
}

const DAY_MS = 86_400_000;

/** Whole days from one local date to another, never below 0. */
export function daysBetween(from: string, to: string): number {
  const days = Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY_MS);
  return Number.isNaN(days) ? 0 : Math.max(0, days);
}

/** The local date so many days later. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday after a local date. */
export function nextMonday(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return daysLater(date, weekday === 0 ? 1 : 8 - weekday);
}

/** The letter of a suggestion. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** Days after which what waits is slow, and after which it is stuck: an observer remembers a week, hardly a fortnight. */
const [SLOW, STUCK] = [7, 14];

/** How long something has waited, in a word. */
export const ageing = (days: number): 'fresh' | 'slow' | 'stuck' => (days >= STUCK ? 'stuck' : days >= SLOW ? 'slow' : 'fresh');
