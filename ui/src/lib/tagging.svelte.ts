// The notes that are being tagged in front of a list of notes. What is NOT here: the dialog (frame/TagDialog), a note that is
// tagged where it stands (screens/today).
import type { Note } from '../generated/api';

class Tagging {
  /** As they were when the tag was asked for: the list may change while it is typed. */
  notes = $state.raw<readonly Note[]>([]);
  open = $state(false);
}

/** What the dialog shows. */
export const tagging = new Tagging();

/** Opens the dialog; no note, no dialog. */
export function tagNotes(notes: readonly Note[]): void {
  tagging.notes = notes;
  tagging.open = notes.length > 0;
}
