// @vitest-environment jsdom
// Keys in a row: each pair acts, whatever came right before it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bind, startKeyboard } from './commands.svelte';

const done: string[] = [];
let stop: (() => void)[] = [];

beforeEach(() => {
  done.length = 0;
  const bindings = Object.fromEntries(['go-today', 'go-asks', 'go-decisions'].map((id) => [id, () => void done.push(id)]));
  stop = [bind(bindings), startKeyboard(window)];
});
afterEach(() => stop.forEach((one) => one()));

const press = (...keys: string[]) => keys.forEach((key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true })));

describe('two keys in a row', () => {
  it('act, and so do the next two at once', () => {
    press('g', 't', 'g', 'a', 'g', 'l');
    expect(done).toEqual(['go-today', 'go-asks', 'go-decisions']);
  });

  it('leave no first key behind that a second alone would end', () => {
    press('g', 't', 'a');
    expect(done).toEqual(['go-today']);
  });
});
