// Another notebook is opened only after what was typed in this one is on disk.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beforeSwitch, closeSample, openSample, session } from './session.svelte';

const asked: string[] = [];
let ready: () => Promise<unknown> = () => Promise.resolve();
beforeSwitch(() => ready());

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
  const start = { notebook: { folder: 'sample', sample: true }, settings: { language: 'en', letter_keys: true } };
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response(`${JSON.stringify({ result: start })}\n`));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits for what is being written', async () => {
  let written: () => void = () => undefined;
  ready = () => new Promise<void>((resolve) => (written = resolve));
  const opened = openSample();
  await vi.advanceTimersByTimeAsync(5000);
  expect([asked, session.switching]).toEqual([[], true]);
  written();
  expect(await opened).toBe(true);
  expect([asked, session.switching]).toEqual([['/job/open_sample'], false]);
});

it('stays where it is when that cannot be written', async () => {
  ready = () => Promise.reject(new Error('The disk is full.'));
  expect([await openSample(), await closeSample(false), asked, session.switching, session.opening]).toEqual([false, false, [], false, null]);
});
