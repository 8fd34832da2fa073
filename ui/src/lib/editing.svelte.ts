// The note whose line is being edited in front of a list of notes. What is NOT here: the dialog (frame/EditDialog), lines that
// are edited where they stand (screens/today).
import type { Note } from '../generated/api';

class Editing {
  /** As it was when that began, since the list may be read again meanwhile; the last one when the dialog is closed. */
  note = $state.raw<Note | null>(null);
  open = $state(false);
}

/** What the dialog shows. */
export const editing = new Editing();

/** Opens the dialog; no note, no dialog. */
export function editLine(note: Note | null | undefined): void {
  if (!note) return;
  editing.note = note;
  editing.open = true;
}
