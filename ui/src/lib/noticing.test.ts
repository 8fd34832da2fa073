// @vitest-environment jsdom
// Names noticed while somebody types: off the path of the keys, once for each pause, and left where they were left.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Noticing } from './noticing.svelte';

const calls: { name: string; body: Record<string, unknown> }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body)) as { text: string };
    calls.push({ name: path.slice('/call/'.length), body });
    const at = body.text.indexOf('Ms Bell');
    const findings = at < 0 ? [] : [{ start: at, end: at + 7, kind: 'name', text: 'Ms Bell' }];
    return Promise.resolve(new Response(JSON.stringify({ findings, pseudonyms: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'] })));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function field(about: string | null) {
  const element = document.createElement('textarea');
  document.body.append(element);
  const noticing = new Noticing(() => about);
  noticing.element = element;
  const type = (text: string) => {
    element.value = text;
    noticing.look(text);
  };
  return { noticing, element, type };
}

it('looks once after the last key', async () => {
  const { noticing, type } = field('c');
  for (const text of ['M', 'Ms', 'Ms Bell', 'Ms Bell waits']) type(text);
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(calls.map((call) => call.body)).toEqual([{ text: 'Ms Bell waits', about: 'c' }]);
  expect(noticing.finding?.text).toBe('Ms Bell');
  expect(noticing.choices.map((one) => one.id)).toEqual(['@A1', '@A2', '@A3', '@A7', '[name]', 'leave']);
});

it('forgets at once what is no more there, and an answer that came too late', async () => {
  const { noticing, type } = field(null);
  type('Ms Bell');
  await vi.advanceTimersByTimeAsync(300);
  type('Ms Be');
  expect(noticing.finding).toBe(null);
  type('Ms Bell');
  vi.advanceTimersByTime(300);
  type('');
  await vi.advanceTimersByTimeAsync(0);
  expect(noticing.finding).toBe(null);
});

it('what is left is remembered of its record, and of what is new until it is saved', async () => {
  for (const about of ['c', null]) {
    calls.length = 0;
    const { noticing, type } = field(about);
    type('Ms Bell');
    await vi.advanceTimersByTimeAsync(300);
    noticing.pick('leave');
    expect(noticing.finding).toBe(null);
    expect(noticing.left).toEqual(['Ms Bell']);
    expect(calls.filter((call) => call.name === 'leave_words').map((call) => call.body)).toEqual(about === null ? [] : [{ about: 'c', text: 'Ms Bell', left: true }]);
  }
});
