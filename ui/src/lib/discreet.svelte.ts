// Discreet mode: the line and nothing else, for when somebody looks over. It lasts until it is left or the app is closed.
// What is NOT here: what the frame and Today hide.

/** Whether it is on. */
export const discreet = $state({ on: false });
