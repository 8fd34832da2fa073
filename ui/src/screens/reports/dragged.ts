// How a note that is dragged from the evidence to the pages is called on its way.

export const DRAGGED = 'application/x-shadowday-note';
