import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../generated/api';
import { expectWords, meaningOf, measureWords, outcomeWords, ratioWords, reviewWords, stateMessage, unvisited } from './words';

const row = (change: Partial<DecisionRow>) =>
  ({ state: 'decided', measure: '', rate_from: null, rate_to: null, effect_by: null, review_on: null, no_review_because: '', teams: [], ...change }) as DecisionRow;

describe('a decision', () => {
  it('says what it expects, or that nothing can be measured', () => {
    expect(expectWords(row({}))).toBe('nothing that can be measured');
    const said = expectWords(row({ measure: 'tag:four-screens', rate_from: 2, rate_to: 0.5, effect_by: '2026-12-01' }));
    expect(said).toMatch(/^notes with #four-screens: from 2 to 0\.5 an hour by /);
    expect(measureWords('category:tooling')).toBe('problems of Tooling');
    expect(measureWords('tag:a:b')).toBe('notes with #a:b');
  });

  it('says when it is looked at again, or why not', () => {
    expect(reviewWords(row({ review_on: '2026-12-01', state: 'to_review' }))).toMatch(/^due since/);
    expect(reviewWords(row({ no_review_because: 'it is a trial' }))).toBe('not, because it is a trial');
    expect(reviewWords(row({}))).toBe('');
  });

  it('names the teams nobody has seen', () => {
    expect(unvisited([{ team: '1', name: 'Billing', last: '2026-10-01' }, { team: '2', name: 'Claims', last: null }])).toEqual(['Claims']);
  });
});

describe('figures', () => {
  it('never say more than they allow', () => {
    expect(ratioWords({ ratio: 0.2, low: 0.07, high: 0.47 })).toBe('Since, divided by before: 0.2 (95 %: 0.07 to 0.47).');
    expect(ratioWords({ ratio: 3, low: 1.2, high: null })).toMatch(/1\.2 or more/);
    expect(ratioWords({ ratio: null, low: 1.2, high: null })).toMatch(/at least 1\.2/);
    expect(ratioWords({ ratio: null, low: null, high: null })).toBe('');
    expect(meaningOf({ outcome: 'held', because: '' })).toMatch(/the figures cannot say/);
    expect(meaningOf({ outcome: 'cannot_tell', because: 'few_hours' })).toMatch(/So few hours/);
    expect(outcomeWords('no_effect')).toBe('No effect');
    expect(stateMessage('to_review')).toBe('decisions-state-to_review');
    expect(stateMessage('of a newer app')).toBe('decisions-state-decided');
  });
});
