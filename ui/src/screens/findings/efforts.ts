// Findings by how hard they are to change. Pure.
import type { FindingRow } from '../../generated/api';

/** Efforts, the easy one first; empty where nobody said. */
export const EFFORTS = ['easy', 'medium', 'hard', ''] as const;
type Effort = (typeof EFFORTS)[number];

/** The name of a group, for ids and messages. */
type Group = Exclude<Effort, ''> | 'none' | 'settled';

/** Groups that hold something, easy before hard, settled ones last. */
export function byEffort(rows: readonly FindingRow[]): { effort: Group; rows: FindingRow[] }[] {
  const groups = new Map<Group, FindingRow[]>([['easy', []], ['medium', []], ['hard', []], ['none', []], ['settled', []]]);
  for (const row of rows) groups.get(row.state === 'settled' ? 'settled' : ((row.effort as Effort | null) ?? 'none') || 'none')?.push(row);
  return [...groups].filter(([, held]) => held.length > 0).map(([effort, held]) => ({ effort, rows: held }));
}

/** A column of the board. */
export type Column = Exclude<Group, 'settled'>;

/** The board's columns, empty ones too: a card can be put there. Settled findings are on none. */
export function columnsOf(rows: readonly FindingRow[]): { id: Column; rows: FindingRow[] }[] {
  const groups = new Map(byEffort(rows).map((group) => [group.effort, group.rows]));
  return (['easy', 'medium', 'hard', 'none'] as const).map((id) => ({ id, rows: groups.get(id) ?? [] }));
}
