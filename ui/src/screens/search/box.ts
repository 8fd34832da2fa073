// The search box as text: which tokens are in it, and how a facet writes one in or takes one out. The box is always
// the truth; nothing about the search is kept beside it. NOT here: what a token means (the core says).
import type { FacetValue, Span } from '../../generated/api';

/** A stretch of the box between spaces. Quotes keep their spaces: `"two words"`, `team:"two words"`. */
export interface Token {
  start: number;
  end: number;
  text: string;
}

/** Cuts the box into tokens. */
export function tokens(box: string): Token[] {
  const found: Token[] = [];
  let start = -1;
  let quoted = false;
  for (let i = 0; i <= box.length; i++) {
    const unit = box[i];
    const space = unit === undefined || (!quoted && /\s/.test(unit));
    if (unit === '"') quoted = !quoted;
    if (space && start >= 0) {
      found.push({ start, end: i, text: box.slice(start, i) });
      start = -1;
    } else if (!space && start < 0) start = i;
  }
  return found;
}

/** Whether each part of the token stands in the box, whatever its case. A token may be two: `since:2026-10 until:2026-10`. */
export function has(box: string, token: string): boolean {
  const there = tokens(box).map((t) => t.text.toLowerCase());
  return tokens(token).every((part) => there.includes(part.text.toLowerCase()));
}

/** The box with the token at its end, ready to type on. */
export function add(box: string, token: string): string {
  if (has(box, token)) return box;
  const before = box.trimEnd();
  return `${before}${before === '' ? '' : ' '}${token} `;
}

/** The box without the token, wherever it stands, and without the gap it would leave. */
export function remove(box: string, token: string): string {
  const wanted = tokens(token).map((part) => part.text.toLowerCase());
  return joined(box, (t) => !wanted.includes(t.text.toLowerCase()));
}

/** The box without what is painted as one kind, for values that were typed in another way (`#w` for `#tooling`). */
export function removePainted(box: string, spans: Span[], kind: string): string {
  const painted = spans.filter((span) => span.token === kind);
  return joined(box, (t) => !painted.some((span) => span.start < t.end && t.start < span.end));
}

function joined(box: string, stays: (token: Token) => boolean): string {
  const kept = tokens(box).filter(stays);
  if (kept.length === 0) return '';
  return kept.map((t) => t.text).join(' ') + (/\s$/.test(box) ? ' ' : '');
}

/** How the parts of an aspect are painted in the box. */
const PAINTED: Record<string, string> = { category: 'category', team: 'team', tag: 'tag', basis: 'basis', impact: 'impact', month: 'when' };

/** What choosing a facet's value does to the box. */
export function toggle(box: string, value: Pick<FacetValue, 'token' | 'on'>, aspect: string, spans: Span[]): string {
  if (!value.on) return add(box, value.token);
  const without = remove(box, value.token);
  return without === box ? removePainted(box, spans, PAINTED[aspect] ?? aspect) : without;
}
