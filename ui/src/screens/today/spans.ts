// Painted stretches of a line. Pure. What is NOT here: reading a line (the parser is in the core).
import type { Finding, Span } from '../../generated/api';
import { change } from '../../lib/field-text';

/** A stretch of the line, painted or not. */
export interface Piece {
  text: string;
  token: string | null;
}

/** The line cut into painted and plain stretches; their texts joined are the line. */
export function piecesOf(line: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, token } of spans) {
    const from = Math.max(at, Math.min(start, line.length));
    const to = Math.max(from, Math.min(end, line.length));
    if (from > at) pieces.push({ text: line.slice(at, from), token: null });
    if (to > from) pieces.push({ text: line.slice(from, to), token });
    at = to;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), token: null });
  return pieces;
}

/** Painted stretches with what was noticed among them, in order. */
export function withFindings(spans: readonly Span[], findings: readonly Finding[]): Span[] {
  const noticed = findings.map(({ start, end }) => ({ start, end, token: 'finding' }));
  return [...spans, ...noticed].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where spans of the line before stand in the line after, until the parser has answered. Changed ones are left out. */
export function shiftSpans<T extends { start: number; end: number }>(spans: readonly T[], before: string, after: string): T[] {
  const { start, beforeEnd, afterEnd } = change(before, after);
  const by = afterEnd - beforeEnd;
  return spans.flatMap((span) => {
    if (span.end <= start) return [span];
    if (span.start >= beforeEnd) return [{ ...span, start: span.start + by, end: span.end + by }];
    return [];
  });
}

/** Where the caret goes when the line is changed under it. */
export function shiftCaret(caret: number, before: string, after: string): number {
  const { start, beforeEnd, afterEnd } = change(before, after);
  if (caret < start) return caret;
  return Math.min(after.length, Math.max(afterEnd, caret + afterEnd - beforeEnd));
}

/** The token that the caret stands in or right behind. */
export function tokenAt(spans: readonly Span[], caret: number): string | null {
  return spans.find((span) => span.start < caret && caret <= span.end)?.token ?? null;
}

/** A leading digit and space that was just read as a category, made plain text again; `null` when there is none. */
export function plainDigit(line: string, caret: number): string | null {
  return /^[1-6] $/.test(line.slice(0, caret)) ? `\\${line}` : null;
}
