// Times and dates as people read them, in the zone they were lived in: an RFC 3339 text already says the local clock,
// so nothing is converted. What is NOT here: any reading of the clock but `nowText`.
import { language, PSEUDO } from './i18n.svelte';

/** The language spoken, as the person's country writes it: English dates of Britain are not those of America. */
function locale(): string {
  const spoken = language() === PSEUDO ? 'en' : language();
  const wished = typeof navigator === 'undefined' ? [] : navigator.languages;
  return wished.find((one) => one.split('-')[0]?.toLowerCase() === spoken) ?? spoken;
}

/** `10:31` of `2026-10-14T10:31:00.000+02:00`. */
export function clock(moment: string | null): string {
  return moment?.slice(11, 16) ?? '';
}

/** The hour, `10` of `…T10:31…`. */
export function hourOf(moment: string | null): string {
  return moment?.slice(11, 13) ?? '';
}

/** What a moment needs to be shown: how exactly it is known. */
export interface Moment {
  happened_at: string | null;
  precision: string;
}

/** `10:31`, or nothing where only the day or the month is known. */
export function clockOf(note: Moment): string {
  return note.precision === 'minute' ? clock(note.happened_at) : '';
}

/** The date as words; the month where no more is known. */
export function dateWordsOf(note: Moment): string {
  if (note.happened_at === null) return '';
  return note.precision === 'month' ? monthWords(note.happened_at) : dayWords(dateOf(note.happened_at));
}

/** The moment for machines, as exact as it is known. */
export function machineTime(note: Moment): string | null {
  const length = { month: 7, day: 10 }[note.precision];
  return length === undefined ? note.happened_at : (note.happened_at?.slice(0, length) ?? null);
}

/** The local date, `2026-10-14`. */
export function dateOf(moment: string | null): string {
  return moment?.slice(0, 10) ?? '';
}

/** A date as words. `year` is left out for the present year. */
export function dayWords(date: string, style: 'short' | 'long' = 'short', today = todayText()): string {
  const moment = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  const year = date.slice(0, 4) === today.slice(0, 4) && style === 'short' ? undefined : 'numeric';
  const options: Intl.DateTimeFormatOptions =
    style === 'short' ? { day: 'numeric', month: 'short', year } : { weekday: 'long', day: 'numeric', month: 'long', year };
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(moment);
}

/** `Tue 14 Oct`. */
export function weekdayWords(date: string): string {
  const moment = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(moment);
}

/** The month of `2026-10` or a date, `October 2026`. */
export function monthWords(month: string): string {
  const moment = new Date(`${month.slice(0, 7)}-15T12:00:00Z`);
  if (Number.isNaN(moment.getTime())) return month;
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(moment);
}

/** Now, as RFC 3339 with the offset that is lived in. */
export function nowText(now = new Date()): string {
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/** Today's local date, `2026-10-14`. */
export const todayText = (): string => nowText().slice(0, 10);

/** Whole minutes from one moment to another, never below 0. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** A number in the language spoken. */
export function number(value: number, digits = 0): string {
  // An empty sum may come as −0, which would be written with its sign.
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value === 0 ? 0 : value);
}
