// The lines being written in the open notebook: Today's, and those of notes half edited. They outlive a change of screen
// and are read once, from what the start said. What is NOT here: one line (composer.svelte.ts), its draft (drafts.svelte.ts).
import { SvelteSet } from 'svelte/reactivity';
import type { Draft, Note, Start } from '../../generated/api';
import { beforeSwitch, session } from '../../lib/session.svelte';
import { Composer } from './composer.svelte';
import { DraftSaver } from '../../lib/drafts.svelte';

/** A note's line being edited. */
export interface Edit {
  composer: Composer;
  /** The position the note was read at: what others write meanwhile is set aside, never overwritten unseen. */
  seen: string;
  /** The line as it was read. */
  line: string;
}

/** The line that a note is edited by. */
const lineOf = (note: Pick<Note, 'raw' | 'text'>): string => (note.raw === '' ? note.text : note.raw);

/** The lines of one notebook. */
export class Lines {
  readonly today: Composer;
  /** Ids of the notes whose line is half edited. */
  readonly editing = new SvelteSet<string>();
  #edits = new Map<string, Edit>();
  /** One for each note ever edited, so that a new edit never overtakes what the one before it let go. */
  #savers = new Map<string, DraftSaver>();
  #restored = new Map<string, Draft>();

  constructor(readonly folder: string, start: Pick<Start, 'draft' | 'edits'> | null) {
    const draft = start?.draft ?? null;
    this.today = new Composer(new DraftSaver('today', draft?.counter));
    if (draft) this.today.load(draft.text, draft.started_at);
    for (const edit of start?.edits ?? []) {
      const id = edit.key.slice('edit:'.length);
      this.#restored.set(id, edit);
      this.editing.add(id);
    }
  }

  /** The edit of a note: as it was left, else begun now. */
  edit(note: Note): Edit {
    const begun = this.#edits.get(note.id);
    if (begun) return begun;
    const restored = this.#restored.get(note.id);
    const saver = this.#savers.get(note.id) ?? new DraftSaver(`edit:${note.id}`, restored?.counter);
    const edit = { composer: new Composer(saver), seen: restored?.seen ?? note.seen, line: lineOf(note) };
    saver.seen = edit.seen;
    saver.unchanged = edit.line;
    edit.composer.day = note.day;
    edit.composer.load(restored?.text ?? edit.line, note.happened_at);
    this.#savers.set(note.id, saver);
    this.#edits.set(note.id, edit);
    this.editing.add(note.id);
    return edit;
  }

  /** A note's edit is saved, or left as it was. */
  close(id: string): void {
    this.#edits.delete(id);
    this.#restored.delete(id);
    this.editing.delete(id);
  }

  /** The screen with this edit is left: one that changed nothing ends, the others wait. */
  leave(id: string): void {
    const edit = this.#edits.get(id);
    if (!edit) return;
    edit.composer.drafts.flush();
    if (edit.composer.text === edit.line) this.close(id);
  }

  /** Writes what is waiting. */
  flush(): void {
    for (const saver of this.#all()) saver.flush();
  }

  /** Ends when every line is on disk; fails when one is not. */
  async settled(): Promise<void> {
    await Promise.all(this.#all().map((saver) => saver.settled()));
  }

  /** Writes at once when the page is hidden or left; stops when the function it answers is called. */
  flushWhenLeft(): () => void {
    const flush = () => this.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }

  #all(): DraftSaver[] {
    return [this.today.drafts, ...this.#savers.values()];
  }
}

let open: Lines | null = null;

/** The lines of the notebook that is open. */
export function lines(): Lines {
  const folder = session.start?.notebook.folder ?? '';
  if (open?.folder !== folder) open = new Lines(folder, session.start);
  return open;
}

// What is typed belongs to the notebook it was typed in.
beforeSwitch(() => open?.settled());
