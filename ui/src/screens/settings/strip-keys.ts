// Which activity has which key of the time strip. NOT here: the fields, and what the activities are (the core).
import type { CommandId } from '../../lib/keymap';

/** The commands whose keys start an activity, in their order. */
export const STRIP_KEYS = ['strip-1', 'strip-2', 'strip-3', 'strip-4', 'strip-5', 'strip-6'] as const satisfies readonly CommandId[];

/**
 * The activities after one was chosen for a place. One that has a key already swaps with what was there; an empty code takes
 * out what was there, and those after it move up.
 */
export function placed(codes: readonly string[], place: number, code: string): string[] {
  const was = codes[place];
  if (code === '') return codes.filter((_, index) => index !== place);
  if (was === undefined) return [...codes.filter((one) => one !== code), code];
  return codes.map((one, index) => (index === place ? code : one === code ? was : one));
}
