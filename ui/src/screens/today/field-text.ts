// Changes the text of a field as if typed, so that the field's own undo takes it back.
import { change } from './spans';

/** Makes the field's text `after`; only the stretch that differs is replaced. */
export function setFieldText(field: HTMLTextAreaElement, after: string, caret: number): void {
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
