// Which column fills which field. NOT here: the guesses and what a field takes (the core does both).
import type { ColumnField, ImportPreview } from '../../generated/api';

/** Fields that several columns can fill together; their cells are put after one another. */
const SEVERAL: readonly string[] = ['text', 'happened_at', 'host', 'tags', 'tools'];

/** The mapping after one choice: of a field that takes one column, the one that had it is kept with the observation. */
export function chosen(mapping: ColumnField[], column: string, field: string): ColumnField[] {
  const alone = field !== '' && !SEVERAL.includes(field);
  return mapping.map((row) => {
    if (row.column === column) return { column, field };
    return alone && row.field === field ? { column: row.column, field: '' } : row;
  });
}

/** Whether some column gives the words; without them no row can be logged. */
export function hasWords(mapping: ColumnField[]): boolean {
  return mapping.some((row) => row.field === 'text');
}

/** Size of a file in the unit a person would say. */
export function size(bytes: number): { value: number; unit: 'byte' | 'kilobyte' | 'megabyte' } {
  if (bytes < 1_000) return { value: bytes, unit: 'byte' };
  if (bytes < 1_000_000) return { value: bytes / 1_000, unit: 'kilobyte' };
  return { value: bytes / 1_000_000, unit: 'megabyte' };
}

/** A search that shows what was imported: by its team, which is named after the file when no column says one. */
export function searchFor(preview: Pick<ImportPreview, 'name' | 'columns' | 'rows'>): string {
  const team = preview.columns.findIndex((column) => column.field === 'team');
  const named = preview.rows.map((row) => (row.rejected === null ? (row.cells[team] ?? '').trim() : '')).find((name) => name !== '');
  return `team:"${(named ?? `Imported: ${preview.name}`).replaceAll('"', '')}"`;
}
