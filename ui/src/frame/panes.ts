// F6: the parts of the window that the keyboard can step between. A part marks itself with `data-pane`.

/** Moves the focus to the next (1) or previous (-1) pane: to what was focused there last, else to its first stop. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.getClientRects().length > 0);
  if (panes.length === 0) return;
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  const stop = next?.querySelector<HTMLElement>('[data-focus-first], [aria-current], a[href], button:not(:disabled), input, textarea, [tabindex="0"]');
  (stop ?? next)?.focus();
}
