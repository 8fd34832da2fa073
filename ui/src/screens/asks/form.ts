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
 *  light the day on which the team was told is always said, since it is told of that light. */
export function changesOf(was: AnswerForm, now: AnswerForm): Partial<AnswerForm> {
  const changed = Object.entries(now).filter(([field, value]) => was[field as keyof AnswerForm] !== value);
  const told = was.light !== now.light && now.told_on !== '' ? { told_on: now.told_on } : {};
  const changes = { ...Object.fromEntries(changed), ...told } as Partial<AnswerForm>;
  // Not told of this light yet is no taking back of what was told of the one before.
  if (was.light !== now.light && changes.told_on === '') delete changes.told_on;
  return changes;
}
