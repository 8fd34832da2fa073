// Keys as they are pressed become keys as the settings hold them.
import { describe, expect, it } from 'vitest';
import { inKeymap, isPart, keysOf, type Pressed } from './capture-keys';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const check = (pressed: Partial<Pressed> & { code: string }, expected: string | null, mac = false) =>
  expect(keysOf({ ...NONE, ...pressed }, mac), JSON.stringify(pressed)).toBe(expected);

describe('keys for the small window', () => {
  it('are read from what is pressed', () => {
    check({ code: 'KeyJ', ctrlKey: true, shiftKey: true }, 'CmdOrCtrl+Shift+J');
    check({ code: 'KeyJ', metaKey: true, shiftKey: true }, 'CmdOrCtrl+Shift+J', true);
    check({ code: 'KeyJ', metaKey: true }, 'Super+J');
    check({ code: 'Digit1', altKey: true }, 'Alt+Digit1');
    check({ code: 'F9' }, 'F9');
    check({ code: 'Space', ctrlKey: true, altKey: true }, 'CmdOrCtrl+Alt+Space');
  });

  it('never take a bare key', () => {
    check({ code: 'KeyJ' }, null);
    check({ code: 'KeyJ', shiftKey: true }, null);
    check({ code: 'Space' }, null);
    check({ code: 'Escape', ctrlKey: true }, null);
    expect([isPart('ShiftLeft'), isPart('ControlRight'), isPart('KeyJ')]).toEqual([true, true, false]);
  });

  it('are shown as every other key', () => {
    expect(inKeymap('CmdOrCtrl+Shift+J')).toBe('$mod+Shift+j');
    expect(inKeymap('Alt+Digit1')).toBe('Alt+Digit1');
  });
});
