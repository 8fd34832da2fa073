// Where stretches of time lie in the strip. Pure: seconds in, shares out.
import type { Stretch } from '../../generated/api';

/** One piece of the row: a stretch, or a gap in which nothing was timed. */
export interface Piece {
  stretch: Stretch | null;
  /** Seconds from the strip's first moment. */
  from: number;
  seconds: number;
}

const secondsOf = (moment: string) => Date.parse(moment) / 1000;

/** The first and the last moment of a strip, in seconds since 1970; `null` for an empty one. */
export function spanOf(stretches: readonly Stretch[], now: string): { from: number; to: number } | null {
  const first = stretches[0];
  if (!first) return null;
  const from = secondsOf(first.started_at);
  const to = Math.max(...stretches.map((one) => secondsOf(one.ended_at ?? now)), from + 1);
  return { from, to };
}

/** The row of primary activities and interruptions, with gaps between. */
export function rowOf(stretches: readonly Stretch[], now: string): Piece[] {
  const span = spanOf(stretches, now);
  if (!span) return [];
  const pieces: Piece[] = [];
  let at = span.from;
  for (const stretch of stretches.filter((one) => one.kind !== 'parallel')) {
    const start = secondsOf(stretch.started_at);
    const end = Math.max(secondsOf(stretch.ended_at ?? now), start);
    if (start > at) pieces.push({ stretch: null, from: at - span.from, seconds: start - at });
    pieces.push({ stretch, from: start - span.from, seconds: end - start });
    at = Math.max(at, end);
  }
  return pieces;
}

/** A stretch beside: where it lies, as shares of the whole strip and in seconds from its first moment. */
export interface Beside {
  stretch: Stretch;
  left: number;
  width: number;
  from: number;
  to: number;
}

/** Stretches beside. */
export function besideOf(stretches: readonly Stretch[], now: string): Beside[] {
  const span = spanOf(stretches, now);
  if (!span) return [];
  const whole = span.to - span.from;
  return stretches
    .filter((one) => one.kind === 'parallel')
    .map((stretch) => {
      const from = secondsOf(stretch.started_at) - span.from;
      const to = Math.max(secondsOf(stretch.ended_at ?? now) - span.from, from);
      return { stretch, left: from / whole, width: (to - from) / whole, from, to };
    });
}

/**
 * How wide the pieces of a row are drawn for fingers, in pixels: by their time, but none narrower than `least`. They fill the
 * width as long as they can; then the row grows beyond it, and is moved sideways.
 */
export function widthsOf(seconds: readonly number[], width: number, least: number): number[] {
  const sum = (all: readonly number[]) => all.reduce((whole, one) => whole + one, 0);
  const plain = seconds.map((one) => Math.max(least, (one * width) / Math.max(1, sum(seconds))));
  if (seconds.length * least > width) return plain;
  // What the narrow ones take is missing to the others, which may become narrow by that in turn.
  const narrow = new Set<number>();
  for (let before = -1; before !== narrow.size; ) {
    before = narrow.size;
    const perSecond = (width - before * least) / Math.max(1, sum(seconds.filter((_, place) => !narrow.has(place))));
    for (const [place, one] of seconds.entries()) {
      if (one * perSecond < least) narrow.add(place);
      else plain[place] = one * perSecond;
    }
  }
  return plain.map((one, place) => (narrow.has(place) ? least : one));
}

/** Where a second since the strip's first lies in a row drawn so, in pixels. */
export function pixelOf(second: number, row: readonly Piece[], widths: readonly number[]): number {
  let left = 0;
  for (const [place, piece] of row.entries()) {
    const width = widths[place] ?? 0;
    if (second < piece.from + piece.seconds) return left + (width * Math.max(0, second - piece.from)) / piece.seconds;
    left += width;
  }
  return left;
}

/** A moment so many seconds after another, in the zone it was lived in. */
export function later(moment: string, seconds: number): string {
  const wall = Date.parse(`${moment.slice(0, 19)}Z`) + Math.round(seconds) * 1000;
  return new Date(wall).toISOString().slice(0, 19) + moment.slice(19);
}

/** Which edge of a stretch. */
export type Side = 'start' | 'end';

/** An edge under the finger, and how many seconds it was moved. */
export interface Drag {
  id: string;
  side: Side;
  seconds: number;
}

/** An edge may be drawn so far before everything else that was timed. */
const MOST_BEFORE = 2 * 3600;

const edgeOf = (one: Stretch, side: Side, now: string) => secondsOf(side === 'start' ? one.started_at : (one.ended_at ?? now));

/** The stretches of the row before and after one; a lane has neither. */
function neighbours(stretches: readonly Stretch[], one: Stretch): { before: Stretch | undefined; after: Stretch | undefined } {
  if (one.kind === 'parallel') return { before: undefined, after: undefined };
  const row = stretches.filter((other) => other.kind !== 'parallel');
  const place = row.indexOf(one);
  return { before: row[place - 1], after: row[place + 1] };
}

/** How far an edge may be moved, in seconds; `null` where there is none to move. Only an edge that two share moves the other. */
export function reachOf(stretches: readonly Stretch[], id: string, side: Side, now: string): { least: number; most: number } | null {
  const one = stretches.find((other) => other.id === id);
  const span = spanOf(stretches, now);
  if (!one || !span || (side === 'end' && one.ended_at === null)) return null;
  const { before, after } = neighbours(stretches, one);
  const at = edgeOf(one, side, now);
  if (side === 'start') {
    const least = before ? (before.ended_at === one.started_at ? secondsOf(before.started_at) + 1 : edgeOf(before, 'end', now)) : span.from - MOST_BEFORE;
    return { least: least - at, most: edgeOf(one, 'end', now) - 1 - at };
  }
  const most = after ? (after.started_at === one.ended_at ? edgeOf(after, 'end', now) - 1 : secondsOf(after.started_at)) : secondsOf(now);
  // Whole seconds: rounded up it would lie in the future.
  return { least: secondsOf(one.started_at) + 1 - at, most: Math.max(Math.floor(most - at), 0) };
}

/** The strip as it would be with an edge where it was dragged to. */
export function withEdge(stretches: readonly Stretch[], drag: Drag | null): readonly Stretch[] {
  const one = stretches.find((other) => other.id === drag?.id);
  if (!drag || !one) return stretches;
  const { before, after } = neighbours(stretches, one);
  const moved = (moment: string) => later(moment, drag.seconds);
  return stretches.map((other) => {
    if (drag.side === 'start') {
      if (other === one) return { ...other, started_at: moved(one.started_at) };
      if (other === before && before.ended_at === one.started_at) return { ...other, ended_at: moved(one.started_at) };
    } else if (one.ended_at !== null) {
      if (other === one) return { ...other, ended_at: moved(one.ended_at) };
      if (other === after && after.started_at === one.ended_at) return { ...other, started_at: moved(one.ended_at) };
    }
    return other;
  });
}

/** Whether an edge has a handle of its own: one that two stretches share is the end of the first. */
export function hasHandle(stretches: readonly Stretch[], one: Stretch, side: Side): boolean {
  if (side === 'end') return one.ended_at !== null;
  return neighbours(stretches, one).before?.ended_at !== one.started_at;
}
