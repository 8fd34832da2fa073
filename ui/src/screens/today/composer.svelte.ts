// The line being written: its text, what the parser says of it, completions, its draft. Used by the composer of Today
// and by editing in place. What is NOT here: elements and keys.
import type { Completion, Note, Parsed, Span } from '../../generated/api';
import { call, problemOf } from '../../lib/api';
import { nowText } from '../../lib/moments';
import { DraftSaver } from './drafts.svelte';
import { shiftSpans } from './spans';

const NOTHING_SAID: Parsed = { spans: [], chips: [], text: '', category: null, basis: 'seen', polarity: 'problem', impact: null, completions: [] };

/** What a chip or a key asks of the line. */
export interface LineChange {
  kind: 'category' | 'basis' | 'impact' | 'bright';
  /** Empty takes it off. */
  value: string;
}

/** The state of one composer. */
export class Composer {
  text = $state('');
  caret = $state(0);
  parsed = $state.raw<Parsed>(NOTHING_SAID);
  /** Painted now: the parser's answer, moved along while the next is on its way. */
  spans = $state.raw<Span[]>([]);
  startedAt = $state<string | null>(null);
  /** The highlighted completion; -1 for none. */
  active = $state(-1);
  /** Completions were closed with Escape for this word. */
  closed = $state(false);
  busy = $state(false);
  problem = $state<string | null>(null);
  completions: Completion[] = $derived(this.closed ? [] : this.parsed.completions);
  /** The day it is written on; `null` leaves that to the core. */
  day: string | null = null;
  #asked = 0;

  constructor(readonly drafts: DraftSaver) {}

  get key(): string {
    return this.drafts.key;
  }

  /** Takes a text as it stands: a restored draft, or the line of a note to edit. */
  load(text: string, startedAt: string | null): void {
    this.#paint(text);
    this.startedAt = startedAt;
    this.caret = text.length;
    void this.#parse();
  }

  /** The person typed. */
  typed(text: string, caret: number): void {
    if (this.startedAt === null && text !== '') this.startedAt = nowText();
    if (text.trim() === '' && !this.key.startsWith('edit:')) this.startedAt = text === '' ? null : this.startedAt;
    this.#paint(text);
    this.caret = caret;
    this.closed = false;
    this.active = -1;
    this.problem = null;
    this.drafts.typed({ text, startedAt: this.startedAt });
    void this.#parse();
  }

  /** The caret moved without typing. */
  moved(caret: number): void {
    if (caret === this.caret) return;
    this.caret = caret;
    this.active = -1;
    void this.#parse();
  }

  #paint(text: string): void {
    this.spans = shiftSpans(this.spans, this.text, text);
    this.text = text;
  }

  async #parse(): Promise<void> {
    const asked = ++this.#asked;
    if (this.text === '') {
      this.parsed = NOTHING_SAID;
      this.spans = [];
      return;
    }
    try {
      const parsed = await call('parse_line', { line: this.text, caret: this.caret, day: this.day });
      if (asked !== this.#asked) return;
      this.parsed = parsed;
      this.spans = parsed.spans;
    } catch {
      // Painting is a comfort: a line without it is saved just the same, and the next key asks again.
    }
  }

  /** The line after a chip or a key asked for a change; `null` when the line was typed on meanwhile. */
  async changed(change: LineChange): Promise<string | null> {
    const line = this.text;
    const answer = await call('change_line', { line, ...change });
    return line === this.text ? answer.line : null;
  }

  /** Empties the line and answers what stood in it. */
  #takeLine(): { text: string; startedAt: string | null } {
    const taken = { text: this.text, startedAt: this.startedAt };
    this.load('', null);
    return taken;
  }

  /** Logs the line. The line is free for the next words at once; should saving fail, the words come back into it. */
  async log(line?: string): Promise<{ note: Note; undo: string | null } | null> {
    const day = this.day;
    const taken = line === undefined ? this.#takeLine() : { text: line, startedAt: nowText() };
    this.problem = null;
    try {
      const { note, done } = await this.drafts.instead(() =>
        call('log_observation', { line: taken.text, day, started_at: taken.startedAt, draft: line === undefined ? this.key : null }),
      );
      return { note, undo: done.undo };
    } catch (thrown) {
      this.problem = problemOf(thrown).sentence;
      const written = this.text;
      this.load(written === '' ? taken.text : `${taken.text}\n${written}`, taken.startedAt);
      this.drafts.typed({ text: this.text, startedAt: this.startedAt });
      return null;
    }
  }
}
