// Which column fills which field. A field is filled by one column at most. NOT here: the guesses (the core makes them).
import type { ColumnField } from '../../generated/api';

/** The mapping after one choice: whoever had the field before keeps the column with the observation instead. */
export function chosen(mapping: ColumnField[], column: string, field: string): ColumnField[] {
  return mapping.map((row) => {
    if (row.column === column) return { column, field };
    return field !== '' && row.field === field ? { column: row.column, field: '' } : row;
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
