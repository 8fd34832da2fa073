// The table of commands: no key does two things, none that the system needs is taken, every command has words.
import { describe, expect, it } from 'vitest';
import { known } from './i18n.svelte';
import { commandIds, isLetterKey, keymap, shownKeys } from './keymap';

/** Keys with optional modifiers written out. */
const forms = (keys: string): string[] => (keys.includes('[Shift]+') ? [keys.replace('[Shift]+', ''), keys.replace('[Shift]+', 'Shift+')] : [keys]);

const all = commandIds.flatMap((id) => keymap[id].keys.flatMap((keys) => forms(keys).map((form) => ({ id, form, scope: keymap[id].scope }))));

describe('keys', () => {
  it('do one thing in a scope', () => {
    const seen = new Map<string, string>();
    for (const { id, form, scope } of all) {
      const place = `${scope}: ${form}`;
      expect([place, seen.get(place) ?? id]).toEqual([place, id]);
      seen.set(place, id);
    }
  });

  it('of a screen do not hide keys that act everywhere', () => {
    const everywhere = new Set(all.filter((one) => one.scope === 'global').map((one) => one.form));
    // While a line is read back the laptop is with the host, who corrects with C and starts no note.
    expect(all.filter((one) => one.scope !== 'global' && everywhere.has(one.form)).map((one) => one.id)).toEqual(['readback-correct']);
  });

  it('never begin a sequence with a key that acts alone', () => {
    const alone = new Set(all.filter((one) => !one.form.includes(' ')).map((one) => one.form));
    const starts = all.filter((one) => one.form.includes(' ')).map((one) => one.form.split(' ')[0] ?? '');
    expect(starts.filter((start) => alone.has(start))).toEqual([]);
  });

  it('leave menus, layouts, input methods and full screen to the system', () => {
    const taken = all.map((one) => one.form);
    expect(taken.filter((form) => /^Alt\+(?!Digit\d$)/.test(form))).toEqual([]);
    expect(taken.filter((form) => /\$mod\+Alt|Alt\+\$mod|Control\+Space|Meta/.test(form))).toEqual([]);
    expect(taken.filter((form) => ['F10', 'F11', 'F12', 'Alt', '$mod+q', '$mod+w', '$mod+h', '$mod+m'].includes(form))).toEqual([]);
  });
});

describe('commands', () => {
  it.each(commandIds)('%s has words and, for the help sheet, a scope with words', (id) => {
    expect(known(keymap[id].message)).toBe(true);
    expect(known(`scope-${keymap[id].scope}`)).toBe(true);
  });

  it('without keys can be found in the palette', () => {
    expect(commandIds.filter((id) => keymap[id].keys.length === 0 && !keymap[id].palette && !keymap[id].quiet)).toEqual([]);
  });
});

describe('single letters', () => {
  it.each([['j', true], ['g t', true], ['[Shift]+/', true], ['Shift+j', true], ['$mod+k', false], ['Alt+Digit1', false], ['F6', false], ['Shift+F6', false], ['Enter', false], ['Delete', false]])('%s: %s', (keys, letter) => {
    expect(isLetterKey(keys)).toBe(letter);
  });
});

describe('keycaps', () => {
  it('show what is pressed', () => {
    expect(shownKeys('g t')).toEqual([['G'], ['T']]);
    expect(shownKeys('Alt+Digit1')).toEqual([['Alt', '1']]);
    expect(shownKeys('$mod+Shift+z')).toEqual([['Ctrl', 'Shift', 'Z']]);
    expect(shownKeys('$mod+=')).toEqual([['Ctrl', '+']]);
  });
});
