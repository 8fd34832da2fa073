// One note is edited over what was seen of it; several by one act, so that one undo takes all of it back.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Note } from '../generated/api';
import { asText, categorise, setFields, setKind, star, tag } from './note-acts';

const calls: { path: string; body: Record<string, unknown> }[] = [];
const DONE = { undo: null, message: 'done-edited', message_args: {}, id: null, touched: { kinds: [], ids: [], everything: false } };

beforeEach(() => {
  calls.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path: path.slice('/call/'.length), body: JSON.parse(String(init.body)) as Record<string, unknown> });
    return Promise.resolve(new Response(JSON.stringify(DONE)));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const note = (id: string, more: Partial<Note> = {}) => ({ id, seen: '7', starred: false, kind: 'event', text: id, happened_at: null, evidence: '', ...more }) as Note;
const names = () => calls.map((call) => call.path);

it('one note', async () => {
  await setFields([note('a')], { impact: 2 });
  expect([names(), calls[0]?.body]).toEqual([['edit_observation'], { id: 'a', seen: '7', fields: { impact: 2 }, add_tags: [], remove_tags: [] }]);
});

it.each([
  ['impact', () => setFields([note('a'), note('b')], { impact: 2 }), { fields: { impact: 2 }, add_tags: [], remove_tags: [] }],
  ['a tag', () => tag([note('a'), note('b')], '#queue'), { fields: {}, add_tags: ['queue'], remove_tags: [] }],
  ['a tag taken off', () => tag([note('a'), note('b')], '-queue'), { fields: {}, add_tags: [], remove_tags: ['queue'] }],
  ['a category', () => categorise([note('a'), note('b')], 'tooling'), { fields: { category: 'tooling' }, add_tags: [], remove_tags: [] }],
  ['a star', () => star([note('a', { starred: true }), note('b')]), { fields: { starred: true }, add_tags: [], remove_tags: [] }],
  ['a phrase that worked', () => setKind([note('a', { kind: 'phrase' }), note('b')], 'phrase'), { fields: { kind: 'phrase', polarity: 'strength' }, add_tags: [], remove_tags: [] }],
  ['no KPI conflict', () => setKind([note('a', { kind: 'kpi_conflict' }), note('b', { kind: 'kpi_conflict' })], 'kpi_conflict'), { fields: { kind: 'event' }, add_tags: [], remove_tags: [] }],
  ['no star', () => star([note('a', { starred: true }), note('b', { starred: true })]), { fields: { starred: false }, add_tags: [], remove_tags: [] }],
])('several notes: %s', async (_, act, said) => {
  await act();
  expect([names(), calls[0]?.body]).toEqual([['edit_observations'], { ids: ['a', 'b'], ...said }]);
});

it('no note, no act', async () => {
  expect(await star([])).toBe(null);
  expect(calls).toEqual([]);
});

it('as text, without what is not known', () => {
  const whole = note('said so', { kind: 'quote', precision: 'minute', happened_at: '2026-10-14T10:31:00.000+02:00', evidence: 'B-14Oct-07' });
  expect(asText([whole, note('bare')])).toBe('10:31 “said so” (B-14Oct-07)\nbare');
});
