// The line being written: its text, what the parser says of it, completions, its draft. Used by the composer of Today
// and by editing in place. What is NOT here: elements and keys.
import type { Completion, Finding, Note, Parsed, Span } from '../../generated/api';
import { call, problemOf } from '../../lib/api';
import { nowText } from '../../lib/moments';
import { DraftSaver } from '../../lib/drafts.svelte';
import { slashRows } from './slash';
import { shiftSpans } from './spans';

const NOTHING_SAID: Parsed = { spans: [], chips: [], text: '', category: null, basis: 'seen', polarity: 'problem', kind: 'event', impact: null, completions: [], judges: false, findings: [] };

/** What a chip or a key asks of the line. */
export interface LineChange {
  kind: 'category' | 'kind' | 'basis' | 'impact' | 'bright';
  /** Empty takes it off. */
  value: string;
  /** A value that the line has already is taken off. */
  toggle: boolean;
}

/** The state of one composer. */
export class Composer {
  text = $state('');
  caret = $state(0);
  parsed = $state.raw<Parsed>(NOTHING_SAID);
  /** Painted now: the parser's answer, moved along while the next is on its way. */
  spans = $state.raw<Span[]>([]);
  /** Names and numbers noticed, moved along likewise. */
  found = $state.raw<readonly Finding[]>([]);
  /** Left as they are, in this line. */
  left = $state.raw<readonly string[]>([]);
  /** Answered to the question about the system; `null` while it is not. */
  systemFirst = $state<string | null>(null);
  startedAt = $state<string | null>(null);
  /** The highlighted completion; -1 for none. */
  active = $state(-1);
  /** Completions were closed with Escape for this word. */
  closed = $state(false);
  busy = $state(false);
  problem = $state<string | null>(null);
  /** The day it is written on; `null` leaves that to the core. */
  day: string | null = null;
  #asked = 0;
  #parsing: Promise<void> = Promise.resolve();
  /** Asked of the line and not yet in it. */
  #wanted: LineChange[] = [];

  constructor(readonly drafts: DraftSaver) {}

  // Getters, not `$derived`: a line outlives the screen it was made in, and a derived value dies with that.
  /** Noticed and not left. */
  get findings(): readonly Finding[] {
    return this.found.filter((one) => !this.left.includes(one.text));
  }

  /** The commands that the line could become; Today's line alone takes them. */
  get commands(): Completion[] {
    return this.closed || this.key !== 'today' ? [] : slashRows(this.text);
  }

  get completions(): Completion[] {
    if (this.closed) return [];
    return this.commands.length > 0 ? this.commands : this.parsed.completions;
  }

  get key(): string {
    return this.drafts.key;
  }

  /** Takes a text as it stands: a restored draft, or the line of a note to edit. */
  load(text: string, startedAt: string | null): void {
    this.#paint(text);
    this.startedAt = startedAt;
    this.caret = text.length;
    this.#parsing = this.#parse();
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
    // What somebody is known by is for the day only: it is kept nowhere but where it can be deleted.
    this.drafts.typed({ text: text.startsWith('/person') ? '' : text, startedAt: this.startedAt });
    this.#parsing = this.#parse();
  }

  /** The caret moved without typing. */
  moved(caret: number): void {
    if (caret === this.caret) return;
    this.caret = caret;
    this.active = -1;
    this.#parsing = this.#parse();
  }

  #paint(text: string): void {
    this.spans = shiftSpans(this.spans, this.text, text);
    this.found = shiftSpans(this.found, this.text, text);
    this.text = text;
  }

  async #parse(): Promise<void> {
    const asked = ++this.#asked;
    if (this.text === '') {
      this.parsed = NOTHING_SAID;
      this.spans = [];
      this.found = [];
      this.left = [];
      this.systemFirst = null;
      return;
    }
    try {
      const parsed = await call('parse_line', { line: this.text, caret: this.caret, day: this.day });
      if (asked !== this.#asked) return;
      this.parsed = parsed;
      this.spans = parsed.spans;
      this.found = parsed.findings;
    } catch {
      // Painting is a comfort: a line without it is saved just the same, and the next key asks again.
    }
  }

  /** Leaves what was noticed as it is, in this line. */
  leave(text: string): void {
    this.left = [...this.left, text];
  }

  /** The line after a chip or a key asked for a change, however it is typed on meanwhile; `null` when it was logged: it then has the change. */
  async changed(change: LineChange): Promise<string | null> {
    this.#wanted.push(change);
    try {
      while (this.#wanted.includes(change)) {
        const line = this.text;
        const answer = await call('change_line', { line, ...change });
        if (line === this.text && this.#wanted.includes(change)) return answer.line;
      }
      return null;
    } finally {
      this.#wanted = this.#wanted.filter((one) => one !== change);
    }
  }

  /** Ends when the parser has answered for the line as it is. */
  async settled(): Promise<void> {
    for (let parsing: Promise<void> | null = null; parsing !== this.#parsing; ) await (parsing = this.#parsing);
  }

  /** Empties the line and answers what stood in it. */
  #takeLine(): { text: string; wanted: LineChange[]; startedAt: string | null; left: string[]; systemFirst: string | null } {
    const taken = { text: this.text, wanted: this.#wanted, startedAt: this.startedAt, left: [...this.left], systemFirst: this.systemFirst };
    this.#wanted = [];
    this.load('', null);
    return taken;
  }

  /** Logs the line. The line is free for the next words at once; should saving fail, the words come back into it. */
  async log(line?: string): Promise<{ note: Note; undo: string | null } | null> {
    const day = this.day;
    const taken = line === undefined ? this.#takeLine() : { text: line, wanted: [], startedAt: nowText(), left: [], systemFirst: null };
    this.problem = null;
    try {
      for (const change of taken.wanted) taken.text = (await call('change_line', { line: taken.text, ...change })).line;
      const { note, done } = await this.drafts.instead(() =>
        call('log_observation', { line: taken.text, day, started_at: taken.startedAt, left: taken.left, system_first: taken.systemFirst }, line === undefined ? this.key : undefined),
      );
      return { note, undo: done.undo };
    } catch (thrown) {
      this.problem = problemOf(thrown).sentence;
      const written = this.text;
      this.load(written === '' ? taken.text : `${taken.text}\n${written}`, taken.startedAt);
      this.left = taken.left;
      this.systemFirst = taken.systemFirst;
      this.drafts.typed({ text: this.text, startedAt: this.startedAt });
      return null;
    }
  }
}
