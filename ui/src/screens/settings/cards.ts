// Question cards as typed and as ordered. NOT here: the form and the list.

/** Questions on one card; the core says so too. */
export const MOST_QUESTIONS = 12;

/** Questions as typed, one a line. */
export function questionsOf(typed: string): string[] {
  return typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** Ids in the order after one was moved up (-1) or down (1); as they are where there is no place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  const order = ids.filter((one) => one !== id);
  order.splice(to, 0, id);
  return order;
}
