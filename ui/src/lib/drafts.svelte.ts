// The line on disk while it is being typed: 150 ms after the last key, and at least each second or 20 keys. One write at
// a time and in order, so that a late draft never outlives the note it became.
import { call, problemOf } from './api';
import { session } from './session.svelte';

const PAUSE_MS = 150;
const LONGEST_MS = 1000;
const MOST_KEYS = 20;

/** What is being typed. */
export interface Line {
  text: string;
  startedAt: string | null;
}

/** Saves one composer's draft. */
export class DraftSaver {
  /** For a note being edited: the position it was read at. */
  seen: string | null = null;
  /** A line that says this needs no draft. */
  unchanged = '';
  #counter: number;
  #line: Line | null = null;
  #keys = 0;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #failed: unknown = null;

  /** Counting goes on above every earlier start: a draft that a previous one let go must not outrank a new line. */
  constructor(readonly key: string, counter = 0) {
    this.#counter = Math.max(counter, Date.now());
  }

  /** A key was pressed. */
  typed(line: Line): void {
    this.#line = line;
    this.#keys += 1;
    const now = Date.now();
    if (this.#since === 0) this.#since = now;
    clearTimeout(this.#timer);
    if (this.#keys >= MOST_KEYS || now - this.#since >= LONGEST_MS) this.flush();
    else this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Writes what is waiting now. */
  flush(): void {
    const line = this.#take();
    if (line) void this.after(() => this.#write(line));
  }

  /** Writes what is waiting, and ends when all of it is on disk; fails when it is not. */
  async settled(): Promise<void> {
    this.flush();
    await this.#queue;
    if (this.#failed !== null) throw this.#failed;
  }

  /** Runs something after every write that is under way, before any later one; what was waiting is not written. */
  instead<T>(work: () => Promise<T>): Promise<T> {
    this.#take();
    this.#failed = null;
    return this.after(work);
  }

  /** Lets the draft go. */
  discard(): Promise<unknown> {
    return this.instead(() => call('discard_draft', { key: this.key }).catch(() => undefined));
  }

  private after<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #take(): Line | null {
    clearTimeout(this.#timer);
    const line = this.#line;
    this.#line = null;
    this.#keys = 0;
    this.#since = 0;
    return line;
  }

  async #write({ text, startedAt }: Line): Promise<void> {
    const slow = setTimeout(() => (session.save = 'saving'), LONGEST_MS);
    try {
      if (text === '' || text === this.unchanged) await call('discard_draft', { key: this.key });
      else await call('save_draft', { key: this.key, text, counter: ++this.#counter, started_at: startedAt, seen: this.seen });
      session.save = 'saved';
      this.#failed = null;
    } catch (thrown) {
      this.#failed = thrown;
      // Nothing newer waits: the next write tries this one again.
      this.#line ??= { text, startedAt };
      session.save = 'failed';
      session.reason = problemOf(thrown).sentence;
    } finally {
      clearTimeout(slow);
    }
  }
}
