// What a change of a field is called: the field's name and its values, as people say them. For History, and wherever it is
// said what changed. What is NOT here: drawing.
import type { HistoryChange } from '../generated/api';
import { known, say, t } from './i18n.svelte';
import { clock, dateOf, dayWords } from './moments';

/** The message of a field's name, and what it says after it: `host:A1` is the field "hosts" and "A1". */
export function fieldId(field: string): { id: string; rest: string } {
  const [name = '', ...rest] = field.split(':');
  return { id: `screens-field-${name}`, rest: rest.join(':') };
}

/** A field's name in words, and what of it is a person's: the host, the tag, the note it is about. */
function fieldWords(field: string): { field: string; about: string } {
  const { id, rest } = fieldId(field);
  return { field: known(id) ? say(id) : field.replaceAll('_', ' '), about: rest };
}

/** A stored value as people say it: closed lists by their messages, moments as date and time. `days` are days by id. */
function valueWords(field: string, value: string, days: ReadonlyMap<string, string>): string {
  const name = field.split(':')[0] ?? field;
  const message = `${name === 'basis' ? 'basis-value' : name}-${value}`;
  if (known(message)) return say(message);
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'history-yes' : 'history-no');
  if (field === 'day') return days.get(value) ?? t('history-other-day');
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return `${dayWords(dateOf(value))} ${clock(value)}`;
  return value;
}

/** A change in words. `days` are days by id, as people call them. */
export function changeWords(change: HistoryChange, days: ReadonlyMap<string, string> = new Map()) {
  const { field, before, after, erased } = change;
  const words = (value: string) => (value === '' ? '' : valueWords(field, value, days));
  return { ...fieldWords(field), before: words(before), after: words(after), erased };
}

/** What a list of changes says beside them. */
export const changeLabels = () => ({ before: t('history-before'), after: t('history-after'), erased: t('history-erased'), nothing: t('history-nothing') });
