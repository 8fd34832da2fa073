import { expect, test } from 'vitest';
import { draftKey, formats, formOf, request, withAddress, withEvidence, withoutWords, withPreset, withWords, wordsOf } from './request';

const today = '2026-11-23';

test('a day report waits for its day', () => {
  expect(request(formOf(today), 'en')).toBeNull();
  expect(request({ ...formOf(today), day: 'd1' }, 'en')).toMatchObject({ report: 'day', day: 'd1', from: null, teams: [] });
});

test('a summary has its dates and teams, and no day', () => {
  const summary = { ...formOf(today), kind: 'summary' as const, day: 'd1', teams: ['t1'] };
  expect(request(summary, 'en')).toMatchObject({ report: 'summary', day: null, from: '2026-10-25', to: '2026-11-23', teams: ['t1'] });
  expect(request({ ...summary, from: '2026-12-01' }, 'en')).toBeNull();
});

test('only a summary can be passed on', () => {
  const passedOn = { ...formOf(today), day: 'd1', edition: 'pass-on' as const };
  expect(request(passedOn, 'en')).toMatchObject({ report: 'day', edition: 'team' });
  expect(request({ ...passedOn, kind: 'summary' }, 'en')).toMatchObject({ report: 'summary', edition: 'pass-on' });
});

test('a preset sets the dates, other dates keep them', () => {
  const quarter = withPreset(formOf(today), 'quarter', today);
  expect([quarter.from, quarter.to]).toEqual(['2026-10-01', '2026-12-31']);
  expect(withPreset(quarter, 'custom', today)).toMatchObject({ from: '2026-10-01', to: '2026-12-31', preset: 'custom' });
});

test('a poster is for one team and stays in it', () => {
  const poster = { ...formOf(today), kind: 'poster' as const, edition: 'pass-on' as const, teams: ['t1', 't2'] };
  expect(request(poster, 'en')).toBeNull();
  const said = { ...poster.said, nextDay: '2026-12-09', cost: 'much' };
  const made = request({ ...poster, team: 't1', said }, 'en');
  expect(made).toMatchObject({ report: 'poster', teams: ['t1'], edition: 'team', paper: 'a3', headline: '' });
  expect(made?.said).toMatchObject({ next_day: '2026-12-09', cost: '' });
});

test('a brief and a case wait for what they are about', () => {
  const brief = { ...formOf(today), kind: 'decision' as const };
  expect(request(brief, 'en')).toBeNull();
  const said = { ...brief.said, decider: ' Board ', decideBy: '2026-12-04', tried: 'one\ntwo' };
  expect(request({ ...brief, decision: 'd', said }, 'en')).toMatchObject({ of: ['d'], from: null, said: { decider: 'Board', decide_by: '2026-12-04', tried: '' } });
  const purchase = { ...brief, kind: 'purchase' as const, said };
  expect(request(purchase, 'en')).toBeNull();
  expect(request({ ...purchase, of: ['a', 'b'] }, 'en')).toMatchObject({ report: 'purchase', of: ['a', 'b'], said: { tried: 'one\ntwo' } });
});

test('another screen names the kind and what it is about', () => {
  const start = formOf(today);
  expect(withAddress(start, {})).toEqual(start);
  expect(withAddress(start, { day: 'd1' })).toMatchObject({ kind: 'day', day: 'd1' });
  expect(withAddress(start, { kind: 'decision', of: 'x' })).toMatchObject({ kind: 'decision', decision: 'x', of: [] });
  expect(withAddress(start, { kind: 'purchase', of: 'x,y' })).toMatchObject({ kind: 'purchase', of: ['x', 'y'] });
  expect(withAddress(start, { kind: 'poster', team: 't' })).toMatchObject({ kind: 'poster', team: 't', teams: ['t'] });
  expect(withAddress(start, { kind: 'praise' })).toEqual(start);
});

test('a card has no table, and only a sheet is a picture', () => {
  expect(formats('summary')).toEqual(['pdf', 'html', 'docx', 'eml', 'md', 'xlsx', 'csv']);
  expect(formats('huddle')).toEqual(['pdf', 'html', 'docx', 'eml', 'md', 'png']);
  expect(formats('poster').at(-1)).toBe('png');
});

test('themes, length and method are asked for where the kind has a place for them', () => {
  const some = { ...formOf(today), day: 'd1', themes: ['tooling'], evidence: ['n1'], length: '1' as const, method: false };
  expect(request(some, 'en')?.extent).toEqual({ themes: ['tooling'], evidence: ['n1'], one_page: true, short_method: true });
  expect(request({ ...some, kind: 'huddle' }, 'en')?.extent).toEqual({ themes: [], evidence: [], one_page: false, short_method: false });
  expect(request({ ...some, kind: 'decision', decision: 'x1' }, 'en')?.extent).toMatchObject({ themes: [], evidence: ['n1'], one_page: false });
});

test('what is written is of a day or a decision, else of the kind', () => {
  const start = formOf(today);
  expect(draftKey(start)).toBe(null);
  expect(draftKey({ ...start, day: 'd1' })).toBe('report:day:d1');
  expect(draftKey({ ...start, kind: 'decision' })).toBe(null);
  expect(draftKey({ ...start, kind: 'decision', decision: 'x' })).toBe('report:decision:x');
  expect(draftKey({ ...start, kind: 'summary', day: 'd1' })).toBe('report:summary');
});

test('words are put back and taken out, and choices stay', () => {
  const chosen = { ...formOf(today), day: 'd1', themes: ['tooling'] };
  const written = withWords(chosen, { headline: 'Two lines', story: 'Once' });
  expect(wordsOf(written)).toMatchObject({ headline: 'Two lines', story: 'Once', fixFirst: '' });
  expect(written.said.story).toBe('Once');
  expect(withoutWords(written)).toEqual(chosen);
});

test('a note is chosen once, and let go', () => {
  const chosen = withEvidence(withEvidence(formOf(today), 'n1', true), 'n1', true);
  expect(chosen.evidence).toEqual(['n1']);
  expect(withEvidence(chosen, 'n1', false).evidence).toEqual([]);
});
