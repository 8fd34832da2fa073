import { expect, test } from 'vitest';
import { changeWords, fieldId } from './change-words';

test('a field with a name of its own keeps it', () => {
  expect(fieldId('host:A1')).toEqual({ id: 'screens-field-host', rest: 'A1' });
  expect(fieldId('category')).toEqual({ id: 'screens-field-category', rest: '' });
});

test('closed lists are said by their names, and words stay as they are', () => {
  const change = { record: 'finding', id: '1', field: 'link:Chairs: broken', before: '', after: 'supports', erased: false };
  expect(changeWords(change)).toEqual({ field: 'evidence', about: 'Chairs: broken', before: '', after: 'supports', erased: false });
  expect(changeWords({ ...change, field: 'basis', after: 'seen' }).after).toBe('saw');
});
