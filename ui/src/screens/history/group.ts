// History by day, newest first. NOT here: reading it, undoing.
import type { HistoryLine } from '../../generated/api';

export interface HistoryDay {
  date: string;
  lines: HistoryLine[];
}

/** Lines of one day together, in their order. */
export function byDay(lines: HistoryLine[]): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const line of lines) {
    const date = line.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
}

/** The older lines behind the ones shown; a line already shown is not shown again. */
export function continued(shown: HistoryLine[], older: HistoryLine[]): HistoryLine[] {
  const known = new Set(shown.map((line) => line.act));
  return [...shown, ...older.filter((line) => !known.has(line.act))];
}

/** Fields that say what it is about; they are read first. */
const FIRST: readonly string[] = ['raw', 'name', 'label', 'pseudonym', 'headline', 'started_at', 'category'];

/** Changes with the words first, the rest in their order. */
export function wordsFirst<C extends { field: string }>(changes: readonly C[]): C[] {
  const rank = (change: C) => (FIRST.includes(change.field) ? FIRST.indexOf(change.field) : FIRST.length);
  return [...changes].sort((a, b) => rank(a) - rank(b));
}
