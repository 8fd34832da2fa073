// What stands in front of a screen and keeps the focus.
// What is NOT here: closing it when the screen is left (router).

/** Whether a dialog is open. One that is closing is still there for a frame or more, and has the focus no longer. */
export function dialogInFront(): boolean {
  return document.querySelector('[role=dialog][data-state=open]') !== null;
}
