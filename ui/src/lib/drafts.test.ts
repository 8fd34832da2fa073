// The promise of the draft: on disk 150 ms after the last key, at most 1 s or 20 keys late, and never after its note.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSaver } from './drafts.svelte';

const calls: { path: string; body: Record<string, unknown> }[] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  answer = () => Promise.resolve(new Response('{}'));
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, body: JSON.parse(String(init.body)) as Record<string, unknown> });
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const type = (saver: DraftSaver, text: string) => saver.typed({ text, startedAt: null });
const texts = () => calls.map((call) => call.body.text);

describe('a draft', () => {
  it('is written 150 ms after the last key', async () => {
    const saver = new DraftSaver('today');
    type(saver, 'a');
    await vi.advanceTimersByTimeAsync(149);
    type(saver, 'ab');
    await vi.advanceTimersByTimeAsync(149);
    expect(texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(texts()).toEqual(['ab']);
  });

  it('is written each second while keys keep coming', async () => {
    const saver = new DraftSaver('today');
    for (let at = 0; at < 12; at += 1) {
      type(saver, `key ${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(texts()).toEqual(['key 10']);
  });

  it('is written after 20 keys however fast', async () => {
    const saver = new DraftSaver('today');
    for (let at = 0; at < 20; at += 1) type(saver, 'x'.repeat(at + 1));
    await vi.advanceTimersByTimeAsync(0);
    expect(texts()).toEqual(['x'.repeat(20)]);
  });

  it('counts on from the one that was restored', async () => {
    const saver = new DraftSaver('today', 41);
    type(saver, 'a');
    await vi.advanceTimersByTimeAsync(150);
    expect(calls[0]?.body.counter).toBeGreaterThan(41);
    expect(calls[0]?.body.counter).toBeGreaterThanOrEqual(Date.now() - 60_000);
  });

  it('is let go when the line is empty again', async () => {
    const saver = new DraftSaver('today');
    type(saver, '');
    await vi.advanceTimersByTimeAsync(150);
    expect(calls[0]?.path).toBe('/call/discard_draft');
  });

  it('is let go when a note says again what it said before', async () => {
    const saver = new DraftSaver('edit:1');
    saver.unchanged = 'as it was';
    type(saver, 'as it was');
    await vi.advanceTimersByTimeAsync(150);
    expect(calls.map((call) => call.path)).toEqual(['/call/discard_draft']);
  });

  it('is settled when it is on disk, not before', async () => {
    const saver = new DraftSaver('today');
    let finish: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    type(saver, 'half a sen');
    let settled = false;
    const waited = saver.settled().then(() => (settled = true));
    await vi.advanceTimersByTimeAsync(1000);
    expect([texts(), settled]).toEqual([['half a sen'], false]);
    finish(new Response('{}'));
    await waited;
    expect(settled).toBe(true);
  });

  it('that cannot be written is not settled, and is written by the next try', async () => {
    const saver = new DraftSaver('today');
    answer = () => Promise.resolve(new Response(JSON.stringify({ code: 'unreachable', sentence: 'The disk is full.', field: null, trace: null }), { status: 422 }));
    type(saver, 'half a sen');
    await expect(saver.settled()).rejects.toThrow('The disk is full.');
    answer = () => Promise.resolve(new Response('{}'));
    await saver.settled();
    expect(texts()).toEqual(['half a sen', 'half a sen']);
  });

  it('never follows the note it became, even when its own write is slow', async () => {
    const saver = new DraftSaver('today');
    let finish: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    type(saver, 'slow');
    await vi.advanceTimersByTimeAsync(150);
    const order: string[] = [];
    const logged = saver.instead(() => Promise.resolve(order.push('log')));
    await vi.advanceTimersByTimeAsync(0);
    expect(order).toEqual([]);
    answer = () => Promise.resolve(new Response('{}'));
    finish(new Response('{}'));
    await logged;
    expect([texts(), order]).toEqual([['slow'], ['log']]);
  });
});
