// Keys for the small window, as the settings hold them (`CmdOrCtrl+Shift+J`), from keys as they are pressed and back.

/** What of a key event says which keys are meant. */
export type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const KEY = /^(?:Key([A-Z])|(Digit\d|F\d{1,2}|Arrow(?:Up|Down|Left|Right)|Space|Home|End|PageUp|PageDown|Insert))$/;

/** A key that only changes others, or one that is not offered. */
export const isPart = (code: string): boolean => !KEY.test(code);

/** The keys pressed; `null` when they would take a bare key from everything else that is written on this computer. */
export function keysOf(event: Pressed, mac: boolean): string | null {
  const found = KEY.exec(event.code);
  const key = found?.[1] ?? found?.[2];
  if (key === undefined) return null;
  const main = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  const held = [main && 'CmdOrCtrl', other && (mac ? 'Ctrl' : 'Super'), event.altKey && 'Alt'].filter((name) => name !== false);
  if (held.length === 0 && !/^F\d/.test(key)) return null;
  return [...held, ...(event.shiftKey ? ['Shift'] : []), key].join('+');
}

/** As the keymap writes them, which knows how a person reads them. */
export function inKeymap(keys: string): string {
  return keys
    .split('+')
    .map((part) => (part === 'CmdOrCtrl' ? '$mod' : part.length === 1 ? part.toLowerCase() : part))
    .join('+');
}
