// Which shadow day is going on.
import type { Day } from '../generated/api';

/** Whether a day is going on: begun, not ended, of today or the night before. An imported day has no hours and never was
 *  open; an older one without an end was forgotten, and its hours are estimated. */
export function isOpen(day: Pick<Day, 'date' | 'ended_at' | 'hours'>, today: string): boolean {
  if (day.ended_at !== null || day.hours === null) return false;
  const yesterday = new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return day.date >= yesterday;
}
