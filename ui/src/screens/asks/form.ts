// The form of an answer: what it starts from, and what of it changed. NOT here: the fields themselves.
import type { AskRow } from '../../generated/api';

/** What the form holds. */
export interface AnswerForm {
  light: string;
  text: string;
  owner: string;
  due: string;
  authority: string;
  told_on: string;
  told_how: string;
  no_need_to_tell: boolean;
  confirmed_on: string;
  effect: string;
}

/** The form as it is opened. */
export function formOf({ light, answer }: AskRow): AnswerForm {
  return {
    light,
    text: answer.text,
    owner: answer.owner,
    due: answer.due ?? '',
    authority: answer.authority,
    told_on: answer.told_on ?? '',
    told_how: answer.told_how,
    no_need_to_tell: answer.no_need_to_tell,
    confirmed_on: answer.confirmed_on ?? '',
    effect: answer.effect,
  };
}

/** What changed: what was not touched is not sent, so that it cannot take back what somebody wrote meanwhile. With another
 *  light the day on which the team was told is always said, and that nobody needs to be: both are said of that light. */
export function changesOf(was: AnswerForm, now: AnswerForm): Partial<AnswerForm> {
  const changed = Object.entries(now).filter(([field, value]) => was[field as keyof AnswerForm] !== value);
  const changes = Object.fromEntries(changed) as Partial<AnswerForm>;
  if (was.light === now.light) return changes;
  const { told_on, told_how, no_need_to_tell } = now;
  // Not told of this light yet is no taking back of what was told of the one before, nor of how.
  for (const field of ['told_on', 'told_how', 'no_need_to_tell'] as const) delete changes[field];
  if (told_on !== '') Object.assign(changes, { told_on, told_how });
  if (no_need_to_tell) changes.no_need_to_tell = true;
  return changes;
}
