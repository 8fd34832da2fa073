// Dates of the period presets, as the `YYYY-MM-DD` the core takes. Weeks begin on Monday. "Today" is passed in.
import { endOfMonth, parseDate, startOfMonth, startOfWeek } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';

/** The presets in the order shown; `custom` leaves the dates to the person. */
export const PRESETS = ['week', 'days30', 'quarter', 'last-quarter', 'year', 'custom'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Period {
  from: string;
  to: string;
}

/** First and last date of a preset, both included. */
export function period(preset: Exclude<Preset, 'custom'>, today: string): Period {
  const day = parseDate(today);
  const [from, to] = stretch(preset, day);
  return { from: from.toString(), to: to.toString() };
}

function stretch(preset: Exclude<Preset, 'custom'>, day: CalendarDate): [CalendarDate, CalendarDate] {
  switch (preset) {
    case 'week': {
      const monday = startOfWeek(day, 'en-GB');
      return [monday, monday.add({ days: 6 })];
    }
    case 'days30':
      return [day.subtract({ days: 29 }), day];
    case 'quarter':
      return quarter(day);
    case 'last-quarter':
      return quarter(day.subtract({ months: 3 }));
    case 'year':
      return [day.set({ month: 1, day: 1 }), day.set({ month: 12, day: 31 })];
  }
}

function quarter(day: CalendarDate): [CalendarDate, CalendarDate] {
  const first = startOfMonth(day.set({ day: 1, month: day.month - ((day.month - 1) % 3) }));
  return [first, endOfMonth(first.add({ months: 2 }))];
}

/** Why two typed dates are no period; `null` when they are one. */
export function fault(from: string, to: string): 'reports-period-empty' | 'reports-period-backwards' | null {
  if (from === '' || to === '') return 'reports-period-empty';
  return from > to ? 'reports-period-backwards' : null;
}
