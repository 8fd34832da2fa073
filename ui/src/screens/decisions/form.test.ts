import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../generated/api';
import { formOf, rateOf, requestOf, toggled, weighedOf, whysOf, withWeighed } from './form';

const ROW = {
  id: '1', seen: '7', question: 'Buy?', findings: [{ id: 'f', statement: '' }], asks: [], reports: [], briefs: [], options: ['buy', 'wait'], choice: 'buy', because: '', owner: 'IT', measure: 'tag:x',
  rate_from: 2, rate_to: 0.5, teams: [{ team: 't', name: 'Billing', last: null }], supersedes: null, effect_by: '2026-12-01', review_on: '2027-01-20',
  no_review_because: '', decided_on: '2026-10-20', for_company: '', for_staff: '', weighed: [], cost_of_waiting: '', whys: [],
} as unknown as DecisionRow;

describe('the form of a decision', () => {
  it('starts from the decision and sends it back as it was', () => {
    const sent = requestOf(formOf(ROW, null), ROW, null);
    expect(sent).toMatchObject({ id: '1', seen: '7', options: ['buy', 'wait'], rate_from: 2, rate_to: 0.5, teams: ['t'], findings: ['f'], choice: 'buy', supersedes: null });
  });

  it('of one that takes another’s place starts from its question, not from its choice', () => {
    const sent = requestOf(formOf(null, ROW), null, ROW);
    expect(sent).toMatchObject({ id: null, question: 'Buy?', teams: ['t'], choice: '', review_on: '', decided_on: '', rate_from: null, supersedes: '1' });
  });

  it('reads rates with a comma or a point, and sends none it cannot read', () => {
    expect([rateOf('1,5'), rateOf(' 2 '), rateOf(''), rateOf('few'), rateOf('-1')]).toEqual([1.5, 2, null, undefined, undefined]);
    expect(requestOf({ ...formOf(ROW, null), rate_to: 'few' }, ROW, null)).toBeNull();
  });

  it('puts in and takes out', () => {
    expect(toggled(['a', 'b'], 'b')).toEqual(['a']);
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  });

  it('weighs the options that stand in the box, and recommends one', () => {
    const form = { ...formOf(ROW, null), options: 'buy\n wait \nbuy\n' };
    expect(weighedOf(form).map((one) => one.option)).toEqual(['buy', 'wait']);
    const first = { ...form, weighed: withWeighed(form, 'buy', { recommended: true, effort: 'hard' }) };
    const second = withWeighed(first, 'wait', { recommended: true });
    expect(second.map((one) => [one.effort, one.recommended])).toEqual([['hard', false], ['', true]]);
    expect(requestOf({ ...first, options: 'wait' }, ROW, null)?.weighed.map((one) => one.option)).toEqual(['wait']);
  });

  it('asks why once more than was answered, five times at most', () => {
    const why = (because: string) => ({ because, finding: null });
    const form = formOf(ROW, null);
    expect(whysOf({ ...form, whys: [] }).length).toBe(1);
    expect(whysOf({ ...form, whys: [why('a'), why('b')] }).length).toBe(3);
    expect(whysOf({ ...form, whys: 'abcde'.split('').map(why) }).length).toBe(5);
  });
});
