// Changes the text of a field as if typed, so that the field's own undo takes it back.

/** How two texts differ: what they share at the start, and where the rest begins in each. */
export function change(before: string, after: string): { start: number; beforeEnd: number; afterEnd: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, beforeEnd: before.length - tail, afterEnd: after.length - tail };
}

/** Makes the field's text `after`; only the stretch that differs is replaced. */
export function setFieldText(field: HTMLTextAreaElement | HTMLInputElement, after: string, caret: number): void {
  const before = field.value;
  if (before !== after) {
    const { start, beforeEnd, afterEnd } = change(before, after);
    field.focus();
    field.setSelectionRange(start, beforeEnd);
    const typed = after.slice(start, afterEnd);
    // Deprecated, but the only way that every webview keeps in its undo stack.
    const done = typed === '' ? document.execCommand('delete') : document.execCommand('insertText', false, typed);
    if (!done || field.value !== after) {
      field.value = after;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  field.setSelectionRange(caret, caret);
}
