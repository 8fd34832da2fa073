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

/** Stretches beside, as shares of the whole strip. */
export function besideOf(stretches: readonly Stretch[], now: string): { stretch: Stretch; left: number; width: number }[] {
  const span = spanOf(stretches, now);
  if (!span) return [];
  const whole = span.to - span.from;
  return stretches
    .filter((one) => one.kind === 'parallel')
    .map((stretch) => {
      const start = secondsOf(stretch.started_at);
      return { stretch, left: (start - span.from) / whole, width: (Math.max(secondsOf(stretch.ended_at ?? now), start) - start) / whole };
    });
}

/** A moment so many seconds after another, as `HH:MM:SS` in the zone it was lived in. */
export function clockAfter(moment: string, seconds: number): string {
  const [hours = 0, minutes = 0, rest = 0] = moment.slice(11, 19).split(':').map(Number);
  const total = (((hours * 3600 + minutes * 60 + rest + Math.round(seconds)) % 86_400) + 86_400) % 86_400;
  return [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
