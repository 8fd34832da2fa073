// Names and numbers noticed in a field while it is typed into: what is said of the first, what could stand in its place. The
// core looks 300 ms after the last key, so that no key waits for it. What is NOT here: the row that shows it (parts/), lines
// of the composer, which are painted.
import type { Finding } from '../generated/api';
import { announce } from './announce.svelte';
import { call } from './api';
import { bind } from './commands.svelte';
import { setFieldText } from './field-text';
import { say, t } from './i18n.svelte';
import { keymap, keysText } from './keymap';
import { choices, LEAVE, meant, type NameChoice } from './names.svelte';

const PAUSE_MS = 300;
/** More pseudonyms than these are found by typing; the last is the next free one. */
const MOST = 4;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What is noticed in one field. */
export class Noticing {
  #findings = $state.raw<readonly Finding[]>([]);
  #pseudonyms = $state.raw<readonly string[]>([]);
  /** Left as they are, in what has no record yet. */
  left = $state.raw<readonly string[]>([]);
  /** The field, and the row under it. */
  element: TextField | null = null;
  row: HTMLElement | null = null;
  #about: () => string | null;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(about: () => string | null) {
    this.#about = about;
  }

  /** The finding that is asked about. */
  get finding(): Finding | null {
    return meant(this.#findings.filter((one) => !this.left.includes(one.text)), this.element?.selectionStart ?? -1);
  }

  /** What is said of it. */
  get said(): string {
    return this.finding === null ? '' : say(`names-noticed-${this.finding.kind}`, { text: this.finding.text });
  }

  /** Names the choices. */
  get label(): string {
    return t('names-replace-with', { text: this.finding?.text ?? '' });
  }

  /** The keys that lead to the choices. */
  get keys(): string {
    return keysText(keymap.noticed.keys[0] ?? '');
  }

  /** What can be done about it. */
  get choices(): readonly NameChoice[] {
    return this.finding === null ? [] : choices(this.finding, this.#pseudonyms, MOST);
  }

  /** The text is this now. What was noticed and still stands there stays until the core has looked again. */
  look(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#findings = this.#findings.filter((one) => text.slice(one.start, one.end) === one.text);
    clearTimeout(this.#timer);
    if (text.trim() === '') this.left = [];
    else this.#timer = setTimeout(() => void this.#ask(text), PAUSE_MS);
  }

  async #ask(text: string): Promise<void> {
    try {
      const { findings, pseudonyms } = await call('notice_names', { text, about: this.#about() });
      if (text !== this.#text) return;
      this.#findings = findings;
      this.#pseudonyms = pseudonyms;
    } catch {
      // Noticing is a help: words are saved just the same without it.
    }
  }

  /** Does what was chosen, and goes back to the field. */
  pick(id: string): void {
    const { finding, element } = this;
    if (finding === null || element === null) return;
    if (id === LEAVE) this.#leave(finding.text);
    else if (element.value.slice(finding.start, finding.end) === finding.text && !element.readOnly) {
      setFieldText(element, element.value.slice(0, finding.start) + id + element.value.slice(finding.end), finding.start + id.length);
      announce(t('names-replaced-said', { words: id }));
    }
    element.focus();
  }

  #leave(text: string): void {
    this.left = [...this.left, text];
    announce(t('names-left-said'));
    const about = this.#about();
    if (about !== null) void call('leave_words', { about, text, left: true }).catch(() => undefined);
  }
}

/** Whether the focus leaves a field and what belongs to it, such as the choices under it. Another window is no leaving. */
export function leavesField({ currentTarget, relatedTarget }: FocusEvent): boolean {
  const to = relatedTarget ?? document.activeElement;
  return !(currentTarget instanceof Node && to instanceof Node && currentTarget.contains(to));
}

/** Notices names in a field of a component: call it while the component is set up. `about` is the record that the words are
 *  about, `null` when there is none yet. */
export function noticing(about: () => string | null): Noticing {
  const one = new Noticing(about);
  const toChoices = { run: () => one.row?.querySelector('button')?.focus(), when: () => one.finding !== null && one.element !== null && document.activeElement === one.element };
  $effect(() => bind({ noticed: toChoices }));
  return one;
}
