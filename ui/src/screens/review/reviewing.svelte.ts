// The state of the queue: the cards loaded, the one shown, what is selected, and what was done here, to be taken back.
// What is NOT here: what is drawn, and which observations wait (the core).
import { SvelteSet } from 'svelte/reactivity';
import type { Done, ReviewCard, ReviewQueue } from '../../generated/api';
import { call, type Args } from '../../lib/api';
import { act, undoTarget } from '../../lib/toasts.svelte';
import { placeAfter, step } from './places';

/** Cards asked for at a time. */
export const PAGE = 40;

/** What a reviewer says besides the action. */
export type Said = Partial<Pick<Args<'review_observations'>, 'because' | 'reason' | 'until'>>;
/** Where observations are merged. */
export type Into = Pick<Args<'merge_observations'>, 'finding' | 'with' | 'statement'>;

export class Reviewing {
  /** How many cards are asked for. */
  limit = $state(PAGE);
  queue = $state.raw<ReviewQueue | null>(null);
  place = $state(0);
  readonly selected = new SvelteSet<string>();
  cards = $derived(this.queue?.cards ?? []);
  card = $derived<ReviewCard | null>(this.cards[this.place] ?? null);
  /** What was done here, the last one last. */
  #trail: { undo: string; shown: string | null }[] = [];
  #shown: string | null = null;

  /** A new answer: the card shown stays, else the one that took its place. */
  take(queue: ReviewQueue): void {
    const here = new Set(queue.cards.map((card) => card.note.id));
    this.queue = queue;
    this.place = placeAfter(queue.cards.map((card) => card.note.id), this.#shown, this.place);
    this.#shown = queue.cards[this.place]?.note.id ?? null;
    for (const id of this.selected) if (!here.has(id)) this.selected.delete(id);
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

  /** Does something with what is chosen. The position of the page goes along: what the reviewer has on screen. */
  async #do(work: (ids: string[], seen: string) => Promise<Done>): Promise<boolean> {
    const [ids, seen] = [this.chosen(), this.card?.note.seen];
    if (seen === undefined || ids.length === 0) return false;
    const shown = this.#shown;
    const done = await act(work(ids, seen));
    if (done?.undo) this.#trail.push({ undo: done.undo, shown });
    if (done) this.selected.clear();
    return done !== null;
  }

  review(action: string, said: Said = {}): Promise<boolean> {
    return this.#do((ids, seen) => call('review_observations', { ids, seen, action, because: null, reason: '', until: null, ...said }));
  }

  merge(into: Into): Promise<boolean> {
    return this.#do((ids, seen) => call('merge_observations', { ids, seen, ...into }));
  }

  /** Takes back what was done here last, else the last act at all; a batch is one. */
  async undo(): Promise<void> {
    const last = this.#trail.pop();
    if (last) this.#shown = last.shown;
    await undoTarget(last?.undo ?? null);
  }
}
