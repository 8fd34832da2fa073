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

/** A moment so many seconds after another, as `HH:MM:SS` in the zone it was lived in. */
export function clockAfter(moment: string, seconds: number): string {
  const [hours = 0, minutes = 0, rest = 0] = moment.slice(11, 19).split(':').map(Number);
  const total = (((hours * 3600 + minutes * 60 + rest + Math.round(seconds)) % 86_400) + 86_400) % 86_400;
  return [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
