// Words of forms: kept while they are typed, back when it is opened again, gone with what saves them and when they are let go.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../generated/api';
import { forms, Forms, KeptForm } from './forms.svelte';

const calls: { name: string; body: Record<string, unknown> }[] = [];
let held: Draft[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  held = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const name = path.slice('/call/'.length);
    calls.push({ name, body: JSON.parse(String(init.body)) as Record<string, unknown> });
    if (name === 'refused') return Promise.resolve(new Response('{"code":"invalid","sentence":"no"}', { status: 422 }));
    return Promise.resolve(new Response(JSON.stringify(name === 'drafts' ? held : {})));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let next = 0;

/** A form of its own: what is in it, and what keeps it. */
function form() {
  const key = `headline:${String((next += 1))}:keep`;
  const said = { text: '', light: 'new' };
  const kept = new KeptForm({
    key: () => key,
    words: () => ({ text: said.text }),
    beside: () => ({ light: said.light }),
    seen: () => '40',
    fill: (fields) => Object.assign(said, fields),
  });
  kept.opened(key);
  const type = (text: string, light = said.light) => {
    Object.assign(said, { text, light });
    kept.changed({ text }, { light });
  };
  return { key, said, kept, type };
}

const texts = () => calls.filter((call) => call.name === 'save_draft').map((call) => call.body.text);
const waits = (key: string) => forms().held(key) !== null;
const send = (kept: KeptForm, name: string) => kept.act(async (draft) => (await fetch(`/call/${name}`, { method: 'POST', body: JSON.stringify({ draft }) }).then((answer) => (answer.ok ? answer : Promise.reject(new Error('no'))))));

it('is written 150 ms after the last key, with what goes along', async () => {
  const { type, key } = form();
  type('a hal', 'red');
  await vi.advanceTimersByTimeAsync(150);
  expect(texts()).toEqual(['{"text":"a hal","light":"red"}']);
  expect(calls[0]?.body).toMatchObject({ key, seen: '40' });
});

it('a choice alone is worth no draft, and words taken back leave none', async () => {
  const { type } = form();
  type('', 'red');
  await vi.advanceTimersByTimeAsync(150);
  type('a', 'red');
  await vi.advanceTimersByTimeAsync(150);
  type('', 'red');
  await vi.advanceTimersByTimeAsync(150);
  expect(calls.map((call) => call.name)).toEqual(['discard_draft', 'save_draft', 'discard_draft']);
});

it('waits when it is closed, and is back when it is opened again', () => {
  const { type, key, kept, said } = form();
  type('a half sen', 'red');
  kept.closed();
  expect(waits(key)).toBe(true);
  expect(forms().unsaved.map((draft) => draft.key)).toContain(key);
  Object.assign(said, { text: '', light: 'new' });
  kept.opened(key);
  expect(said).toEqual({ text: 'a half sen', light: 'red' });
  expect(kept.remark).not.toBe(null);
  expect(forms().unsaved.map((draft) => draft.key)).not.toContain(key);
});

it('goes with the act that saves it, and stays when that is refused', async () => {
  const { type, key, kept } = form();
  type('a sentence');
  await vi.advanceTimersByTimeAsync(150);
  await expect(send(kept, 'refused')).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(150);
  expect(texts()).toEqual(['{"text":"a sentence"}', '{"text":"a sentence"}']);
  await send(kept, 'save');
  expect(calls.at(-1)).toEqual({ name: 'save', body: { draft: key } });
  kept.closed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(waits(key)).toBe(false);
  expect(texts()).toHaveLength(2);
});

it('is gone once it is let go', async () => {
  const { type, key, kept, said } = form();
  type('a half sen', 'red');
  kept.discard();
  expect(said).toEqual({ text: '', light: 'new' });
  kept.closed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(waits(key)).toBe(false);
  expect(texts()).toEqual([]);
});

it('words about what was erased wait no more', async () => {
  const draft: Draft = { key: 'correct:x', text: '{"text":"a"}', counter: 1, started_at: null, seen: null };
  const all = new Forms('other', [draft]);
  held = [draft];
  await all.again();
  expect(all.held('correct:x')).toEqual(draft);
  held = [];
  await all.again();
  expect(all.unsaved).toEqual([]);
});
