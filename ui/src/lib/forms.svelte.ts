// Words typed into forms, on disk while they are typed: they survive the end of the program, a reload and another screen, and
// go with the act that saves them. One helper for every form. What is NOT here: when a draft is written (drafts.svelte.ts),
// lines of the composer (they have drafts of their own), elements.
import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Draft } from '../generated/api';
import { call, hearTouched } from './api';
import { DraftSaver } from './drafts.svelte';
import { t } from './i18n.svelte';
import { clock, nowText } from './moments';
import { beforeSwitch, session } from './session.svelte';

/** Fields of a form by name. */
export type Fields = Record<string, unknown>;

/** The words of the forms of one notebook. */
export class Forms {
  /** Not saved, the newest first. */
  #list = $state.raw<readonly Draft[]>([]);
  /** Forms that are open: theirs are no news. */
  readonly #open = new SvelteSet<string>();
  /** One for each form ever filled in, so that a new draft never overtakes what the one before it let go. */
  #savers = new Map<string, DraftSaver>();

  constructor(readonly folder: string, drafts: readonly Draft[]) {
    this.#list = drafts;
  }

  /** Words of forms that were left without being saved. */
  get unsaved(): readonly Draft[] {
    return this.#list.filter((draft) => !this.#open.has(draft.key));
  }

  /** The writer of a form's draft. */
  saver(key: string): DraftSaver {
    const saver = this.#savers.get(key) ?? new DraftSaver(key, this.held(key)?.counter);
    this.#savers.set(key, saver);
    return saver;
  }

  /** What was typed into a form and not saved. */
  held(key: string): Draft | null {
    return this.#list.find((draft) => draft.key === key) ?? null;
  }

  /** A form is open. */
  opened(key: string): void {
    this.#open.add(key);
  }

  /** A form is closed; what is in it and not saved waits, `null` when there is nothing. */
  closed(key: string, draft: Draft | null): void {
    this.#open.delete(key);
    const others = this.#list.filter((one) => one.key !== key);
    this.#list = draft === null ? others : [draft, ...others];
  }

  /** Lets words go for good. */
  async discard(key: string): Promise<void> {
    this.closed(key, null);
    await this.saver(key).discard();
  }

  /** Reads anew what waits: words about something that was removed or erased wait no more. */
  async again(): Promise<void> {
    if (this.#list.length === 0) return;
    await this.settled().catch(() => undefined);
    this.#list = await call('drafts', {}).catch(() => this.#list);
  }

  /** Writes what is waiting. */
  flush(): void {
    for (const saver of this.#savers.values()) saver.flush();
  }

  /** Ends when every word is on disk; fails when one is not. */
  async settled(): Promise<void> {
    await Promise.all([...this.#savers.values()].map((saver) => saver.settled()));
  }
}

let open: Forms | null = null;

/** The forms of the notebook that is open. */
export function forms(): Forms {
  const folder = session.start?.notebook.folder ?? '';
  if (open?.folder !== folder) open = new Forms(folder, session.start?.forms ?? []);
  return open;
}

// What is typed belongs to the notebook it was typed in.
beforeSwitch(() => open?.settled());
hearTouched(() => void open?.again());

/** Writes at once when the page is hidden or left; stops when the function it answers is called. */
export function flushFormsWhenLeft(): () => void {
  const flush = () => open?.flush();
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
  };
}

/** What a form says of itself. All of it is read reactively. */
export interface Form {
  /** Its name and the records that it is about, e.g. `headline:<id>:keep`; `null` while it is closed. */
  key: () => string | null;
  /** The words in it. */
  words: () => Fields;
  /** Choices that go along with the words; alone they are worth no draft. */
  beside?: () => Fields;
  /** The position that what it changes was read at. */
  seen?: () => string | null;
  /** Puts back what was not saved: those fields that differ from the form as it is opened. */
  fill: (fields: Fields) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields of a draft; none when it cannot be read. */
export function fieldsOf(draft: Pick<Draft, 'text'>): Fields {
  try {
    const fields: unknown = JSON.parse(draft.text);
    return typeof fields === 'object' && fields !== null ? (fields as Fields) : {};
  } catch {
    return {};
  }
}

/** What is in a form. */
interface Filled {
  words: Fields;
  beside: Fields;
}

/** A form whose words are kept. */
export class KeptForm {
  /** When the words were typed that are back in the form. */
  #back = $state<string | null>(null);
  #isBack = $state(false);
  #form: Form;
  #saver: DraftSaver | null = null;
  #key: string | null = null;
  /** As it was opened; as it is; as it was saved last, while it stays open. */
  #was: Filled = { words: {}, beside: {} };
  #now: Filled = this.#was;
  #sent: Filled | null = null;
  #startedAt: string | null = null;
  #seen: string | null = null;

  constructor(form: Form) {
    this.#form = form;
  }

  /** The position to be sent: that of the words that are back, else the one the form was opened at. */
  get seen(): string | null {
    return this.#seen;
  }

  /** Said of words that are back, and how to let them go; `null` when there are none. */
  get remark(): { words: string; action: { label: string; run: () => void } } | null {
    if (!this.#isBack) return null;
    const words = this.#back === null ? t('drafts-back') : t('drafts-back-from', { time: clock(this.#back) });
    return { words, action: { label: t('drafts-let-go'), run: () => this.discard() } };
  }

  /** The form is opened: what was not saved is in it again. */
  opened(key: string): void {
    const all = forms();
    const held = all.held(key);
    const form = this.#form;
    this.#key = key;
    this.#saver = all.saver(key);
    this.#was = this.#now = this.#read();
    this.#sent = null;
    this.#startedAt = held?.started_at ?? null;
    this.#seen = held?.seen ?? form.seen?.() ?? null;
    this.#saver.seen = this.#seen;
    all.opened(key);
    if (!held) return;
    form.fill(fieldsOf(held));
    this.#now = this.#read();
    this.#isBack = this.#text() !== '';
    this.#back = held.started_at;
    // Somebody saved the very words meanwhile.
    if (!this.#isBack) void this.#saver.discard();
  }

  /** The form is closed: what is in it and not saved waits. */
  closed(): void {
    if (this.#key === null) return;
    this.#saver?.flush();
    forms().closed(this.#key, this.#draft());
    this.#key = null;
    this.#isBack = false;
  }

  /** Something in it changed. */
  changed(words: Fields, beside: Fields): void {
    if (this.#key === null || same({ words, beside }, this.#now)) return;
    this.#now = { words, beside };
    this.#startedAt ??= nowText();
    this.#write();
    // Whoever goes on with them has taken them back.
    this.#isBack = false;
  }

  /** Saves what is in it; `work` is given the draft to let go in the same transaction. What is refused is kept. */
  async act<T>(work: (draft: string) => Promise<T>): Promise<T> {
    const saver = this.#saver;
    if (saver === null) throw new Error('a form is opened before it is saved');
    const sent = this.#now;
    try {
      const done = await saver.instead(() => work(saver.key));
      this.#saved(saver, sent);
      return done;
    } catch (thrown) {
      if (this.#saver === saver) this.#write();
      throw thrown;
    }
  }

  /** Lets the words go for good. */
  discard(): void {
    const { words, beside } = this.#was;
    this.#now = this.#was;
    this.#isBack = false;
    this.#startedAt = null;
    this.#form.fill({ ...beside, ...words });
    void this.#saver?.discard();
  }

  #saved(saver: DraftSaver, sent: Filled): void {
    if (this.#saver !== saver) return;
    this.#sent = sent;
    this.#isBack = false;
    this.#startedAt = null;
    // It was closed before it was saved, and waits no more.
    if (this.#key === null) forms().closed(saver.key, null);
  }

  #read(): Filled {
    return { words: { ...this.#form.words() }, beside: { ...this.#form.beside?.() } };
  }

  /** What is to be kept: fields that are other than they were. Nothing when no word is. */
  #text(): string {
    if (this.#sent !== null && same(this.#now, this.#sent)) return '';
    const changed = (now: Fields, was: Fields) => Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, was[name])));
    const words = changed(this.#now.words, this.#was.words);
    if (Object.keys(words).length === 0) return '';
    return JSON.stringify({ ...words, ...changed(this.#now.beside, this.#was.beside) });
  }

  #write(): void {
    this.#saver?.typed({ text: this.#text(), startedAt: this.#startedAt });
  }

  #draft(): Draft | null {
    const text = this.#text();
    if (text === '' || this.#key === null) return null;
    return { key: this.#key, text, counter: 0, started_at: this.#startedAt, seen: this.#seen };
  }
}

/** Keeps the words of a form. Called while a component is set up, after what fills the form in when it is opened. */
export function keepForm(form: Form): KeptForm {
  const kept = new KeptForm(form);
  // What it is about may be read again: only another key is another form.
  const key = $derived(form.key());
  $effect(() => {
    const now = key;
    if (now === null) return;
    untrack(() => kept.opened(now));
    return () => untrack(() => kept.closed());
  });
  $effect(() => {
    const [words, beside] = [{ ...form.words() }, { ...form.beside?.() }];
    untrack(() => kept.changed(words, beside));
  });
  return kept;
}

/** The form that somebody goes on with: its screen opens it once it is there. */
const wanted = $state({ key: null as string | null });

/** Somebody goes on with words that were not saved. */
export function goOnWith(key: string): void {
  wanted.key = key;
}

/** Opens a form that somebody wants to go on with. Called while a component is set up; `opens` is given what it is about, the
 *  parts of the key after its name, and answers whether it could: what it needs may not be read yet. */
export function whenWanted(form: string, opens: (about: string, ...more: string[]) => boolean): void {
  $effect(() => {
    const [name, about = '', ...more] = wanted.key?.split(':') ?? [];
    if (name === form && opens(about, ...more)) wanted.key = null;
  });
}
