// The two live regions of the page, owned by the frame: one polite, one that interrupts.
class Announcer {
  polite = $state('');
  assertive = $state('');
}

/** What the frame puts into its live regions. */
export const announcer = new Announcer();

let turn = 0;

/** Says something to screen readers. The same words twice in a row are said twice. */
export function announce(words: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  turn += 1;
  // A zero-width space makes a repeated sentence a new one without changing what is read.
  announcer[urgency] = turn % 2 === 0 ? words : `${words}\u200b`;
}
