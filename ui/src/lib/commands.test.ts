// @vitest-environment jsdom
// Keys in a row: each pair acts, whatever came right before it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bind, startKeyboard } from './commands.svelte';

const done: string[] = [];
let stop: (() => void)[] = [];

beforeEach(() => {
  done.length = 0;
  const bindings = Object.fromEntries(['go-today', 'go-asks', 'go-decisions'].map((id) => [id, () => void done.push(id)]));
  stop = [bind(bindings), startKeyboard(window)];
});
afterEach(() => {
  stop.forEach((one) => one());
  vi.useRealTimers();
});

/** A key, pressed at a moment of its own. */
const keydown = (key: string, at?: number) => {
  const event = new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true });
  if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at });
  return event;
};
const press = (...keys: string[]) => keys.forEach((key) => document.body.dispatchEvent(keydown(key)));

describe('two keys in a row', () => {
  it('act, and so do the next two at once', () => {
    press('g', 't', 'g', 'a', 'g', 'l');
    expect(done).toEqual(['go-today', 'go-asks', 'go-decisions']);
  });

  it('leave no first key behind that a second alone would end', () => {
    press('g', 't', 'a');
    expect(done).toEqual(['go-today']);
  });

  it('act when the page hears the second late, because it was busy', () => {
    vi.useFakeTimers();
    const [first, second] = [keydown('g', 10_000), keydown('l', 10_200)];
    document.body.dispatchEvent(first);
    vi.advanceTimersByTime(5000);
    document.body.dispatchEvent(second);
    expect(done).toEqual(['go-decisions']);
  });

  it('act for slow hands, and are two keys once the first was long ago', () => {
    for (const [key, at] of [['g', 10_000], ['l', 11_900], ['g', 20_000], ['a', 22_100]] as const) document.body.dispatchEvent(keydown(key, at));
    expect(done).toEqual(['go-decisions']);
  });
});
