// Cuts a text at the stretches the core names, so that each becomes a text node of its own: no markup is ever made
// from words. Stretches out of range or overlapping are cut back rather than trusted.

/** A piece of text and the kind of stretch it lies in; `null` between stretches. */
export interface Piece<K> {
  text: string;
  kind: K | null;
}

/** Pieces in order; together they are exactly the text. */
export function pieces<K>(text: string, stretches: { start: number; end: number; kind: K }[]): Piece<K>[] {
  const found: Piece<K>[] = [];
  let at = 0;
  for (const { start, end, kind } of [...stretches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) found.push({ text: text.slice(at, from), kind: null });
    found.push({ text: text.slice(from, to), kind });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), kind: null });
  return found;
}
