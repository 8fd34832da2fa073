// What can be done to notes of the timeline, each one undoable act with its toast.
import type { Note, SetAside } from '../../generated/api';
import { call } from '../../lib/api';
import { clockOf } from '../../lib/moments';
import { act } from '../../lib/toasts.svelte';

type Fields = Record<string, string | number | boolean | null>;

/** Writes single fields of one note. */
export function setFields(note: Note, fields: Fields): Promise<unknown> {
  return act(call('edit_observation', { id: note.id, seen: note.seen, fields, add_tags: [], remove_tags: [] }));
}

/** Adds a tag, or takes it off when it begins with a minus. */
export function tag(note: Note, typed: string): Promise<unknown> {
  const off = typed.startsWith('-');
  const label = typed.replace(/^-?#?/, '').trim();
  if (label === '') return Promise.resolve(null);
  const tags = { add_tags: off ? [] : [label], remove_tags: off ? [label] : [] };
  return act(call('edit_observation', { id: note.id, seen: note.seen, fields: {}, ...tags }));
}

/** Removes notes. */
export function remove(ids: string[]): Promise<unknown> {
  return act(call('remove_observations', { ids }));
}

const NUMBERS = new Set(['impact', 'minutes', 'count']);
const FLAGS = new Set(['starred', 'quotable', 'in_passing', 'minutes_guessed']);

/** Makes a value that was set aside the one shown. */
export function take(note: Note, { field, value }: SetAside): Promise<unknown> {
  if (field === 'raw' || field === 'text') return act(call('edit_observation', { id: note.id, seen: note.seen, line: value, fields: {}, add_tags: [], remove_tags: [] }));
  const chosen = value === '' ? null : NUMBERS.has(field) ? Number(value) : FLAGS.has(field) ? value === 'true' : value;
  return setFields(note, { [field]: chosen });
}

/** Notes as text, one a line, for the clipboard. */
export function asText(notes: readonly Note[]): string {
  return notes.map((note) => `${clockOf(note)} ${note.kind === 'quote' ? `“${note.text}”` : note.text} (${note.evidence})`.trim()).join('\n');
}
