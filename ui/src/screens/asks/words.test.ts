import { describe, expect, it } from 'vitest';
import type { AskAnswer, AskRow } from '../../generated/api';
import { answerWords, askedWords, daysWords, replyWords, shareWords } from './words';

const ANSWER: AskAnswer = {
  text: '', owner: '', due: null, first_due: null, authority: '', told_on: null, told_how: '', no_need_to_tell: false, confirmed_on: null, done_on: null, effect: '',
};
const row = (change: Partial<AskRow>, answer: Partial<AskAnswer> = {}) =>
  ({ light: 'new', promised: false, told: false, kept: null, asked_on: '2026-10-01', age_days: 12, ...change, answer: { ...ANSWER, ...answer } }) as AskRow;

describe('an answer', () => {
  it('is thanks until somebody promises', () => {
    expect(replyWords(row({}, { text: 'perhaps' }))).toBe('Thank you, we will look into this.');
    expect(replyWords(row({ light: 'red' }, { text: 'no room' }))).toBe('no room');
  });

  it('says who, until when, and that nobody was told', () => {
    const words = answerWords(row({ light: 'yellow', promised: true }, { owner: 'IT', due: '2026-11-01', first_due: '2026-10-20' }));
    expect(words).toHaveLength(4);
    expect(words[0]).toBe('IT');
    expect(words[3]).toBe('the team was not told yet');
  });

  it('says what was told, confirmed, kept and brought', () => {
    const words = answerWords(row({ light: 'green', told: true, kept: true }, { told_on: '2026-10-10', told_how: 'at the huddle', confirmed_on: '2026-10-12', done_on: '2026-10-09', effect: '4 → 1' }));
    expect(words.join(' · ')).toMatch(/^done .* · told the team on .*: at the huddle · confirmed .* · promise kept · effect: 4 → 1$/);
    expect(answerWords(row({ light: 'green', told: true }, { no_need_to_tell: true }))).toContain('no need to tell');
  });
});

describe('figures', () => {
  it('say how long, and that they do not know', () => {
    expect(askedWords(row({}))).toMatch(/12 days ago$/);
    expect(askedWords(row({ light: 'green', told: true }))).toMatch(/answered after 12 days$/);
    expect(daysWords(null)).toBe('not known yet');
    expect(daysWords({ days: 1, low: null, high: null })).toBe('one day');
    expect(daysWords({ days: 23, low: 13, high: null })).toBe('23 days (13 or more)');
    expect(daysWords({ days: 8, low: 4, high: 11 })).toBe('8 days (4 to 11)');
  });

  it('give a share with its interval, or say that there is none', () => {
    expect(shareWords({ hits: 7, of: 40, low: 0.0875, high: 0.3195 })).toBe('7 of 40 (9 % to 32 %)');
    expect(shareWords({ hits: 0, of: 0, low: null, high: null })).toBe('none yet');
  });
});
