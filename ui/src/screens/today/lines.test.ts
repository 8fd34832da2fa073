// Lines outlive their screens: nothing half typed is lost, and nothing saved comes back.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, Note } from '../../generated/api';
import { Lines } from './lines.svelte';

const calls: { path: string; body: Record<string, unknown> }[] = [];
const PARSED = { spans: [], chips: [], text: '', category: null, basis: 'seen', polarity: 'problem', impact: null, completions: [] };
const LOGGED = { note: { id: 'n' }, done: { undo: 'act:1', touched: { kinds: [], ids: [], everything: false } } };

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path !== '/call/parse_line') calls.push({ path: path.slice('/call/'.length), body: JSON.parse(String(init.body)) as Record<string, unknown> });
    return Promise.resolve(new Response(JSON.stringify(path === '/call/parse_line' ? PARSED : path === '/call/log_observation' ? LOGGED : {})));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const draft = (key: string, text: string, seen: string | null = null): Draft => ({ key, text, counter: 7, started_at: '2026-10-14T10:00:00Z', seen });
const note = (raw: string) => ({ id: 'n', seen: '40', day: 'd', raw, text: raw, happened_at: null }) as Note;

describe('the line of Today', () => {
  it('stands there from the first moment', () => {
    const { today } = new Lines('a', { draft: draft('today', 'half a sen'), edits: [] });
    expect([today.text, today.startedAt, today.caret]).toEqual(['half a sen', '2026-10-14T10:00:00Z', 10]);
  });

  it('keeps a key typed at once, with the half line before it', async () => {
    const { today } = new Lines('a', { draft: draft('today', 'half a sen'), edits: [] });
    today.typed('half a sent', 11);
    await vi.advanceTimersByTimeAsync(150);
    expect(calls.map((call) => call.body.text)).toEqual(['half a sent']);
  });

  it('does not come back once it is saved', async () => {
    const { today } = new Lines('a', { draft: draft('today', 'half a sen'), edits: [] });
    await today.log();
    await vi.advanceTimersByTimeAsync(2000);
    expect([today.text, calls.map((call) => call.path)]).toEqual(['', ['log_observation']]);
  });
});

describe('a note half edited', () => {
  it('is restored as it was left, with the position it was read at', () => {
    const lines = new Lines('a', { draft: null, edits: [draft('edit:n', 'Waits for the sys', '12')] });
    expect([...lines.editing]).toEqual(['n']);
    const edit = lines.edit(note('Waits'));
    expect([edit.composer.text, edit.seen, edit.line]).toEqual(['Waits for the sys', '12', 'Waits']);
  });

  it('outlives its screen, written down as that is left', async () => {
    const lines = new Lines('a', null);
    const edit = lines.edit(note('Waits'));
    edit.composer.typed('Waits for', 9);
    lines.leave('n');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls.map((call) => [call.body.key, call.body.text, call.body.seen])).toEqual([['edit:n', 'Waits for', '40']]);
    expect(lines.edit(note('Waits'))).toBe(edit);
  });

  it('that changed nothing ends with its screen', () => {
    const lines = new Lines('a', null);
    lines.edit(note('Waits'));
    lines.leave('n');
    expect([...lines.editing]).toEqual([]);
  });

  it('once saved begins anew from what the note says', () => {
    const lines = new Lines('a', { draft: null, edits: [draft('edit:n', 'Waits for the sys', '12')] });
    lines.edit(note('Waits'));
    lines.close('n');
    const edit = lines.edit({ ...note('Waits for the system'), seen: '41' });
    expect([edit.composer.text, edit.seen]).toEqual(['Waits for the system', '41']);
  });
});
