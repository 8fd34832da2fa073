// The import of this window: it goes on, and stays as far as it came, whichever screen is shown. NOT here: what is drawn.
import type { ColumnField, PickedFile } from '../../generated/api';
import { announce } from '../../lib/announce.svelte';
import { call, Failed, problemOf } from '../../lib/api';
import { t } from '../../lib/i18n.svelte';
import { JobState } from '../../lib/query.svelte';
import { route } from '../../lib/router.svelte';
import { beforeSwitch } from '../../lib/session.svelte';
import { toastProblem, toasts } from '../../lib/toasts.svelte';
import { chosen } from './mapping';

/** A chosen file; the size of one that was dropped is not known. */
type Picked = Omit<PickedFile, 'bytes'> & { bytes: number | null };

class Importing {
  file = $state.raw<Picked | null>(null);
  mapping = $state.raw<ColumnField[]>([]);
  sheet = $state<string | null>(null);
  /** The sheet that the preview shows. */
  read = $state<string | null>(null);
  readonly reading = new JobState('import_preview');
  readonly running = new JobState('import_observations');
  preview = $derived(this.reading.result);
  done = $derived(this.running.running ? null : this.running.result);
  /** It logs, and another screen is shown. */
  elsewhere = $derived(this.running.running && route.name !== 'import');

  /** Takes a file in place of the one before. */
  take(file: Picked): void {
    this.clear();
    this.file = file;
    void this.look([]);
  }

  /** No file, nothing read. */
  clear(): void {
    this.reading.cancel();
    for (const job of [this.reading, this.running]) {
      job.result = null;
      job.problem = null;
      job.cancelled = null;
    }
    this.file = null;
    this.mapping = [];
    this.sheet = null;
    this.read = null;
  }

  /** Reads the file with this mapping; what was read before stays on screen, so that a refused choice can be corrected. */
  async look(mapping: ColumnField[]): Promise<void> {
    if (!this.file) return;
    const { sheet } = this;
    const seen = await this.reading.run({ token: this.file.token, mapping, sheet });
    if (!seen) return;
    this.mapping = seen.columns;
    this.read = sheet;
    announce(t('import-would', { count: seen.would_log }));
  }

  /** A column is this field. */
  map(column: string, field: string): void {
    this.mapping = chosen(this.mapping, column, field);
    void this.look(this.mapping);
  }

  /** Another sheet of the file; its columns are guessed anew. */
  choose(sheet: string): void {
    this.sheet = sheet;
    void this.look([]);
  }

  /** Logs the rows. Told by a message when the person is on another screen at the end. */
  async log(): Promise<void> {
    if (!this.file) return;
    const result = await this.running.run({ token: this.file.token, mapping: this.mapping, sheet: this.sheet });
    const here = route.name === 'import';
    if (result) {
      const words = t('import-done-title', { count: result.logged });
      const { undo } = result;
      if (here) return announce(words);
      toasts.show(words, undo === null ? null : { label: t('undo'), run: () => void this.undo(undo) });
      announce(undo === null ? words : t('announce-undoable', { words }));
    } else if (!here && this.running.problem) toastProblem(this.running.problem);
    else if (!here && this.running.cancelled) toasts.show(this.running.cancelled);
  }

  /** Takes the import back, and shows again what it would do. */
  async undo(target: string): Promise<void> {
    try {
      await call('undo', { target });
      toasts.clear();
      toasts.show(t('import-undone'));
      announce(t('import-undone'));
      this.running.result = null;
      void this.look(this.mapping);
    } catch (thrown) {
      toastProblem(problemOf(thrown));
    }
  }
}

/** The import of this window. */
export const importing = new Importing();

// An import belongs to the notebook it began in: the rest of it must not go into another one.
beforeSwitch(() => {
  if (importing.running.running) return Promise.reject(new Failed({ code: 'busy', sentence: t('import-not-now'), field: null, trace: null }));
  importing.clear();
  return undefined;
});
