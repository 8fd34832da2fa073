// The state of Search: the box, its answer, the hits loaded so far, the cursor and what is selected. Every keystroke asks;
// an answer that is not for the box as it stands is dropped. NOT here: what is drawn.
import { SvelteSet } from 'svelte/reactivity';
import type { Facet, Hit, Note, Problem, SearchAnswer } from '../../generated/api';
import { call, problemOf } from '../../lib/api';
import { cursorAfter, grown, PAGE, step } from './hits';
import { steady } from './facets';

export class SearchState {
  query = $state('');
  answer = $state.raw<SearchAnswer | null>(null);
  hits = $state.raw<Hit[]>([]);
  facets = $state.raw<Facet[]>([]);
  cursor = $state(-1);
  problem = $state.raw<Problem | null>(null);
  /** The first answer takes long enough for a skeleton. */
  slow = $state(false);
  readonly selected = new SvelteSet<string>();
  /** The box asks for something. */
  asking = $derived(this.query.trim() !== '');
  current = $derived(this.hits[this.cursor] ?? null);
  #number = 0;
  #fetching = false;

  /** The box as typed. */
  type(query: string): void {
    this.query = query;
    this.selected.clear();
    void this.ask();
  }

  /** Asks for the first page, and again for as much as is loaded when it went stale. */
  async ask(): Promise<void> {
    const number = ++this.#number;
    if (!this.asking) return this.#empty();
    const limit = Math.min(200, Math.max(PAGE, this.answer?.query === this.query ? this.hits.length : 0));
    const timer = setTimeout(() => (this.slow = number === this.#number && this.answer === null), 150);
    try {
      const answer = await call('search', { query: this.query, limit, offset: 0 });
      if (number === this.#number) this.#take(answer);
    } catch (thrown) {
      if (number === this.#number) this.problem = problemOf(thrown);
    } finally {
      clearTimeout(timer);
      if (number === this.#number) this.slow = false;
    }
  }

  #take(answer: SearchAnswer): void {
    const note = this.current?.note.id ?? null;
    this.problem = null;
    this.answer = answer;
    this.hits = answer.hits;
    this.facets = steady(this.facets, answer.facets);
    this.cursor = cursorAfter(answer, note);
  }

  #empty(): void {
    this.answer = null;
    this.hits = [];
    this.facets = [];
    this.cursor = -1;
    this.problem = null;
    this.slow = false;
  }

  /** The next page, once at a time. */
  async more(): Promise<void> {
    const answer = this.answer;
    if (this.#fetching || !answer || this.hits.length >= answer.total) return;
    const number = this.#number;
    this.#fetching = true;
    try {
      const page = await call('search', { query: answer.query, limit: PAGE, offset: this.hits.length });
      if (number === this.#number) this.hits = grown(this.hits, page.hits);
    } catch (thrown) {
      if (number === this.#number) this.problem = problemOf(thrown);
    } finally {
      this.#fetching = false;
    }
  }

  /** Moves the cursor; with `extend` the notes passed are selected. */
  step(by: number, extend = false): void {
    const from = this.current?.note.id;
    this.cursor = step(this.cursor, by, this.hits.length);
    const to = this.current?.note.id;
    if (!extend) return;
    if (from !== undefined) this.selected.add(from);
    if (to !== undefined) this.selected.add(to);
  }

  /** Selects the note under the cursor, or lets it go. */
  select(): void {
    const id = this.current?.note.id;
    if (id !== undefined && !this.selected.delete(id)) this.selected.add(id);
  }

  /** What an act is about: the selected notes, else the one under the cursor. */
  chosen(): string[] {
    if (this.selected.size > 0) return [...this.selected];
    return this.current ? [this.current.note.id] : [];
  }

  /** The same as notes. One that was selected and is no longer among the hits is left alone: it is not on screen. */
  notes(): Note[] {
    const ids = new Set(this.chosen());
    return this.hits.map((hit) => hit.note).filter((note) => ids.has(note.id));
  }
}
