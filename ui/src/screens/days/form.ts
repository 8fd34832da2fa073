// The form of a shadow day as plain values: what was typed, what is wrong with it, what is sent. NOT here: the fields.
import type { Day, DayForm } from '../../generated/api';
import { clock } from '../../lib/moments';

/** A typed time as the core takes it: `9:05` and `905` become `09:05`; `null` when it is none. */
export function typedClock(text: string): string | null {
  const parts = /^\s*(\d{1,2})\s*[:.h]?\s*(\d{2})\s*$/.exec(text);
  const hours = Number(parts?.[1] ?? 99);
  const minutes = Number(parts?.[2] ?? 99);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** What a person typed about a day. */
export interface DayFields {
  team: string;
  leader: string;
  date: string;
  start: string;
  end: string;
  question: string;
  channel: string;
  shift: string;
  help: string;
  surge: boolean;
}

/** The form of a day as it is; of a new one without it. */
export function formOf(day: Day | null, today: string): DayFields {
  return {
    team: day?.team_name ?? '', leader: day?.leader_name ?? '', date: day?.date ?? today,
    start: clock(day?.started_at ?? null), end: clock(day?.ended_at ?? null),
    question: day?.question ?? '', channel: day?.channel ?? '', shift: day?.shift ?? '', help: day?.act_of_help ?? '', surge: day?.surge ?? false,
  };
}

/** Why a form cannot be sent: the field and the message. */
export function faults(form: DayFields): Partial<Record<keyof DayFields, 'days-form-bad-time' | 'days-form-bad-date' | 'days-form-team-needed'>> {
  return {
    ...(form.team.trim() === '' ? { team: 'days-form-team-needed' as const } : {}),
    ...(/^\d{4}-\d\d-\d\d$/.test(form.date) ? {} : { date: 'days-form-bad-date' as const }),
    ...(typedClock(form.start) === null ? { start: 'days-form-bad-time' as const } : {}),
    ...(form.end.trim() !== '' && typedClock(form.end) === null ? { end: 'days-form-bad-time' as const } : {}),
  };
}

/** What is sent: everything for a new day, only what changed for one that is there. */
export function changed(form: DayFields, before: DayFields | null, teams: { id: string; name: string }[]): Partial<DayForm> {
  const changes: Partial<DayForm> = {};
  const differs = (...fields: (keyof DayFields)[]) => before === null || fields.some((field) => form[field] !== before[field]);
  if (differs('team')) {
    const name = form.team.trim();
    const known = teams.find((team) => team.name.toLowerCase() === name.toLowerCase());
    if (known) changes.team = known.id;
    else changes.team_name = name;
  }
  if (differs('leader') && form.leader.trim() !== '') changes.leader_name = form.leader.trim();
  if (differs('date', 'start')) changes.started_at = `${form.date} ${typedClock(form.start) ?? ''}`;
  // A changed date takes the end along; a bare time before the start is the next morning.
  if (differs('end', 'date') && (form.end !== '' || before !== null)) changes.ended_at = form.end.trim() === '' ? '' : (typedClock(form.end) ?? '');
  if (differs('question')) changes.question = form.question;
  if (differs('channel')) changes.channel = form.channel;
  if (differs('shift')) changes.shift = form.shift;
  if (differs('help')) changes.act_of_help = form.help;
  if (differs('surge')) changes.surge = form.surge;
  return changes;
}
