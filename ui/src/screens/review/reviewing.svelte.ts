// The state of the queue: the cards loaded, the one shown, what is selected, and what was done here, to be taken back.
// What is NOT here: what is drawn, and which observations wait (the core).
import { SvelteSet } from 'svelte/reactivity';
import type { Done, ReviewCard, ReviewQueue } from '../../generated/api';
import { call, type Args } from '../../lib/api';
import type { KeptForm } from '../../lib/forms.svelte';
import { paintFirst } from '../../lib/painting';
import { act, undoTarget } from '../../lib/toasts.svelte';
import { placeAfter, step } from './places';

/** Cards asked for at a time. */
const PAGE = 40;

/** What a reviewer says besides the action. */
export type Said = Partial<Pick<Args<'review_observations'>, 'because' | 'reason' | 'until'>>;
/** Reviews observations; the draft of what is said goes with the act. */
export function reviewed(request: Pick<Args<'review_observations'>, 'ids' | 'seen' | 'action'> & Said, kept: KeptForm | null): Promise<Done> {
  const review = (draft?: string) => call('review_observations', { because: null, reason: '', until: null, ...request }, draft);
  return kept ? kept.act(review) : review();
}
/** Where observations are merged. */
export type Into = Pick<Args<'merge_observations'>, 'finding' | 'with' | 'statement'>;

/** The draft of what is said of observations; of a batch it names none, since the next batch is another. */
export const draftKey = (form: string, about: readonly string[]): string => (about.length === 1 ? `${form}:${about[0] ?? ''}` : form);

export class Reviewing {
  /** How many cards are asked for. */
  limit = $state(PAGE);
  queue = $state.raw<ReviewQueue | null>(null);
  place = $state(0);
  readonly selected = new SvelteSet<string>();
  /** What was done with these is being written: the next card does not wait for it. They come back when it fails. */
  readonly #leaving = new SvelteSet<string>();
  cards = $derived((this.queue?.cards ?? []).filter((card) => !this.#leaving.has(card.note.id)));
  card = $derived<ReviewCard | null>(this.cards[this.place] ?? null);
  /** What was done here, the last one last. */
  #trail: { undo: string; shown: string | null; ids: string[] }[] = [];
  /** The act under way. */
  #writing: Promise<unknown> = Promise.resolve();
  #shown: string | null = null;
  readonly #fresh: () => Promise<void>;

  /** `fresh` ends when the queue holds what was written before. */
  constructor(fresh: () => Promise<void>) {
    this.#fresh = fresh;
  }

  /** A new answer. */
  take(queue: ReviewQueue): void {
    const here = new Set(queue.cards.map((card) => card.note.id));
    this.queue = queue;
    this.#settle();
    for (const id of this.selected) if (!here.has(id)) this.selected.delete(id);
  }

  /** The card shown stays, else the one that took its place. */
  #settle(): void {
    this.place = placeAfter(this.cards.map((card) => card.note.id), this.#shown, this.place);
    this.#shown = this.card?.note.id ?? null;
  }

  /** Shows another card; with `extend` the cards passed are selected. */
  step(by: number, extend = false): void {
    const from = this.card?.note.id;
    this.show(step(this.place, by, this.cards.length));
    const to = this.card?.note.id;
    if (!extend) return;
    if (from !== undefined) this.selected.add(from);
    if (to !== undefined) this.selected.add(to);
  }

  /** Shows the card at a place. */
  show(place: number): void {
    this.place = place;
    this.#shown = this.card?.note.id ?? null;
    if (place > this.cards.length - PAGE / 2 && this.cards.length === this.limit) this.limit += PAGE;
  }

  /** Selects the card shown, or lets it go. */
  select(id = this.card?.note.id): void {
    if (id !== undefined && !this.selected.delete(id)) this.selected.add(id);
  }

  /** What an act is about: the cards selected, else the one shown. */
  chosen(): string[] {
    if (this.selected.size > 0) return this.cards.map((card) => card.note.id).filter((id) => this.selected.has(id));
    return this.card ? [this.card.note.id] : [];
  }

  /** The cards of what is chosen. */
  get chosenCards(): ReviewCard[] {
    const ids = new Set(this.chosen());
    return this.cards.filter((card) => ids.has(card.note.id));
  }

  /** Does something with what is chosen. The position of the page goes along: what the reviewer has on screen. */
  async #do(work: (ids: string[], seen: string) => Promise<Done>): Promise<boolean> {
    const [ids, seen] = [this.chosen(), this.card?.note.seen];
    if (seen === undefined || ids.length === 0) return false;
    const shown = this.#shown;
    const selected = [...this.selected];
    for (const id of ids) this.#leaving.add(id);
    this.selected.clear();
    this.#settle();
    const shownNext = paintFirst();
    const writing = act(work(ids, seen));
    this.#writing = writing;
    const done = await writing;
    if (done?.undo) this.#trail.push({ undo: done.undo, shown, ids });
    await shownNext;
    if (done) await this.#fresh();
    for (const id of ids) this.#leaving.delete(id);
    if (!done) {
      for (const id of selected) this.selected.add(id);
      this.#shown = shown;
    }
    this.#settle();
    return done !== null;
  }

  /** `kept` holds the words that are said with it: their draft goes with the act. */
  review(action: string, said: Said = {}, kept: KeptForm | null = null): Promise<boolean> {
    return this.#do((ids, seen) => reviewed({ ids, seen, action, ...said }, kept));
  }

  merge(into: Into, reply: string): Promise<boolean> {
    return this.#do((ids, seen) => call('merge_observations', { ids, seen, ...into, reply }));
  }

  link(to: string, reply: string): Promise<boolean> {
    return this.#do((ids, seen) => call('link_observations', { ids, seen, to, reply }));
  }

  /** Takes back what was done here last, else the last act at all; a batch is one. */
  async undo(): Promise<void> {
    await this.#writing;
    const last = this.#trail.pop();
    for (const id of last?.ids ?? []) this.#leaving.delete(id);
    await undoTarget(last?.undo ?? null);
    if (!last) return;
    await this.#fresh();
    this.#shown = last.shown;
    this.#settle();
  }
}
