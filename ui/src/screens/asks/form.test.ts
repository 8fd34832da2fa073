import { describe, expect, it } from 'vitest';
import { changesOf, type AnswerForm } from './form';

const FORM: AnswerForm = {
  light: 'yellow', text: 'on its way', owner: 'IT', due: '2026-12-01', authority: 'CFO', told_on: '2026-10-10', told_how: 'at the huddle', no_need_to_tell: false, confirmed_on: '', effect: '',
};

describe('what changed in an answer', () => {
  it('is sent, and nothing else', () => {
    expect(changesOf(FORM, FORM)).toEqual({});
    expect(changesOf(FORM, { ...FORM, text: 'there', due: '' })).toEqual({ text: 'there', due: '' });
    expect(changesOf(FORM, { ...FORM, told_on: '' })).toEqual({ told_on: '' });
  });

  it('says anew when the team was told of another light, also on the same day', () => {
    expect(changesOf(FORM, { ...FORM, light: 'green' })).toEqual({ light: 'green', told_on: '2026-10-10', told_how: 'at the huddle' });
    expect(changesOf(FORM, { ...FORM, light: 'red', told_on: '' })).toEqual({ light: 'red' });
  });

  it('keeps how the team was told of the light before, while it was not told of the new one', () => {
    expect(changesOf(FORM, { ...FORM, light: 'green', told_on: '', told_how: '', confirmed_on: '' })).toEqual({ light: 'green' });
    expect(changesOf(FORM, { ...FORM, light: 'green', told_on: '2026-10-12', told_how: '' })).toEqual({ light: 'green', told_on: '2026-10-12', told_how: '' });
  });

  it('says of the new light alone that nobody needs to be told', () => {
    const none = { ...FORM, told_on: '', no_need_to_tell: true };
    expect(changesOf(none, { ...none, light: 'green', no_need_to_tell: false })).toEqual({ light: 'green' });
    expect(changesOf(none, { ...none, light: 'green' })).toEqual({ light: 'green', no_need_to_tell: true });
    expect(changesOf(none, { ...none, no_need_to_tell: false })).toEqual({ no_need_to_tell: false });
  });
});
