// The laptop is in the host's hands: other teams, days and notes are none of their business while lines are read back.
// What is NOT here: what the frame hides then.

/** Whether it is. */
export const handed = $state({ on: false });
