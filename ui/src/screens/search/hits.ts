// The hits on screen: pages of an answer put together, and where the cursor goes. NOT here: asking the core.
import type { Hit, SearchAnswer } from '../../generated/api';

/** Hits asked for at a time. */
export const PAGE = 50;

/** The next page behind the ones shown. A hit that moved between pages is shown once. */
export function grown(shown: Hit[], page: Hit[]): Hit[] {
  const known = new Set(shown.map((hit) => hit.note.id));
  return [...shown, ...page.filter((hit) => !known.has(hit.note.id))];
}

/** Whether the rows on screen come near the end of what is loaded. */
export function wantsMore(lastVisible: number, loaded: number, total: number): boolean {
  return loaded < total && lastVisible >= loaded - 15;
}

/** Where the cursor stands after a new answer: on the same note when it is still there, else at the top. */
export function cursorAfter(answer: SearchAnswer, note: string | null): number {
  const at = answer.hits.findIndex((hit) => hit.note.id === note);
  return answer.hits.length === 0 ? -1 : Math.max(at, 0);
}

/** One step, without running over either end. */
export function step(cursor: number, by: number, length: number): number {
  if (length === 0) return -1;
  return Math.min(length - 1, Math.max(0, cursor + by));
}
