// What has to be painted first: while it is, nothing is read again, since the answers would come into that frame.

let painting: Promise<void> | null = null;

/** What is being painted first; null when nothing is. */
export const beingPainted = (): Promise<void> | null => painting;

/** What was changed just now is painted before anything is read again. Ends when it is; soon in any case, as a hidden window
 *  paints nothing. */
export function paintFirst(): Promise<void> {
  const mine = new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 100);
  }).then(() => {
    if (painting === mine) painting = null;
  });
  painting = mine;
  return mine;
}
