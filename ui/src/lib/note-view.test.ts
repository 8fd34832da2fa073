// What a row says of a note: facts in words, marks with a letter, quotation marks once.
import { describe, expect, it } from 'vitest';
import type { Note } from '../generated/api';
import { markOf, rowOf } from './note-view';

const note = (said: Partial<Note>): Note => ({
  id: 'n', seen: '1', day: null, team: '', happened_at: '2026-10-14T10:31:00+02:00', precision: 'minute', recorded_at: null, raw: '', text: 'slow', category: 'tooling', sub_code: null, basis: 'seen',
  polarity: 'problem', kind: 'event', impact: null, minutes: null, minutes_guessed: false, count: 1, tools: [], tags: [], hosts: [], in_passing: false, quotable: false, starred: false,
  linked_to: null, host_verdict: 'unread', other: {}, set_aside: [], source_id: null, erased: false, evidence: '', activity: '', findings: [], system_question: false, system_first: null, system_waived: '', conflict_question: false, metric: '', drives: '', harm: '', sealed: false, sealed_for: '', photos: [], review: null, ...said,
});

describe('a row', () => {
  it('says what is known, and nothing else', () => {
    expect(rowOf(note({})).facts).toEqual(['Tooling', 'saw']);
    expect(rowOf(note({ impact: 2, minutes: 1.5, minutes_guessed: true, count: 3, quotable: true })).facts).toEqual(['Tooling', 'saw', 'impact 2', 'about 1.5 min', '× 3', 'may be quoted']);
  });

  it('shows no hour that nobody wrote down', () => {
    const imported = rowOf(note({ happened_at: '2026-10-14T12:00:00+02:00', precision: 'day' }));
    expect([imported.time, imported.moment]).toEqual(['', '2026-10-14']);
    expect(imported.facts).toContain('time of day unknown');
    expect(rowOf(note({ happened_at: '2026-10-01T12:00:00+02:00', precision: 'month' })).moment).toBe('2026-10');
    expect(rowOf(note({ happened_at: null })).facts).toContain('time unknown');
    expect(rowOf(note({})).time).toBe('10:31');
  });

  it('names a bright spot, with or without a category', () => {
    expect(rowOf(note({ polarity: 'strength' })).facts).toEqual(['Bright spot', 'Tooling', 'saw']);
    expect(rowOf(note({ polarity: 'strength', category: null })).facts).toEqual(['Bright spot', 'saw']);
  });

  it('puts quotation marks around words that have none', () => {
    expect(rowOf(note({ kind: 'quote', text: 'Not again' })).quoted).toBe(true);
    expect(rowOf(note({ kind: 'quote', text: '“Not again”' })).quoted).toBe(false);
  });

  it('names the kinds that nothing else shows', () => {
    expect(rowOf(note({ kind: 'kpi_conflict' })).facts).toEqual(['Tooling', 'KPI conflict', 'saw']);
    expect(rowOf(note({ kind: 'phrase', polarity: 'strength' })).facts).toEqual(['Bright spot', 'Tooling', 'phrase that worked', 'saw']);
    for (const kind of ['event', 'quote', 'thinking']) expect(rowOf(note({ kind })).facts).toEqual(['Tooling', 'saw']);
  });

  it('writes labels with their signs', () => {
    expect(rowOf(note({ tags: ['crm'], tools: ['CRM'], hosts: ['A1'] })).labels).toEqual(['#crm', '&CRM', '@A1']);
  });
});

describe('a mark', () => {
  it.each([['training_gap', 'T'], ['tooling', 'W'], ['workload', 'L'], ['customer_behaviour', 'C'], ['escalation_need', 'E'], [null, '–']])('of %s has the letter %s and a name', (category, letter) => {
    const mark = markOf(category);
    expect(mark.letter).toBe(letter);
    expect(mark.label).not.toBe('');
    expect(mark.icon === null).toBe(category === null);
  });
});
