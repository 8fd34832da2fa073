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
export interface DayDraft {
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

/** The draft of a day as it is; of a new one without it. */
export function draftOf(day: Day | null, today: string): DayDraft {
  return {
    team: day?.team_name ?? '', leader: day?.leader_name ?? '', date: day?.date ?? today,
    start: clock(day?.started_at ?? null), end: clock(day?.ended_at ?? null),
    question: day?.question ?? '', channel: day?.channel ?? '', shift: day?.shift ?? '', help: day?.act_of_help ?? '', surge: day?.surge ?? false,
  };
}

/** Why a draft cannot be sent: the field and the message. */
export function faults(draft: DayDraft): Partial<Record<keyof DayDraft, 'days-form-bad-time' | 'days-form-bad-date' | 'days-form-team-needed'>> {
  return {
    ...(draft.team.trim() === '' ? { team: 'days-form-team-needed' as const } : {}),
    ...(/^\d{4}-\d\d-\d\d$/.test(draft.date) ? {} : { date: 'days-form-bad-date' as const }),
    ...(typedClock(draft.start) === null ? { start: 'days-form-bad-time' as const } : {}),
    ...(draft.end.trim() !== '' && typedClock(draft.end) === null ? { end: 'days-form-bad-time' as const } : {}),
  };
}

/** What is sent: everything for a new day, only what changed for one that is there. */
export function changed(draft: DayDraft, before: DayDraft | null, teams: { id: string; name: string }[]): Partial<DayForm> {
  const form: Partial<DayForm> = {};
  const differs = (...fields: (keyof DayDraft)[]) => before === null || fields.some((field) => draft[field] !== before[field]);
  if (differs('team')) {
    const name = draft.team.trim();
    const known = teams.find((team) => team.name.toLowerCase() === name.toLowerCase());
    if (known) form.team = known.id;
    else form.team_name = name;
  }
  if (differs('leader') && draft.leader.trim() !== '') form.leader_name = draft.leader.trim();
  if (differs('date', 'start')) form.started_at = `${draft.date} ${typedClock(draft.start) ?? ''}`;
  // A changed date takes the end along; a bare time before the start is the next morning.
  if (differs('end', 'date') && (draft.end !== '' || before !== null)) form.ended_at = draft.end.trim() === '' ? '' : (typedClock(draft.end) ?? '');
  if (differs('question')) form.question = draft.question;
  if (differs('channel')) form.channel = draft.channel;
  if (differs('shift')) form.shift = draft.shift;
  if (differs('help')) form.act_of_help = draft.help;
  if (differs('surge')) form.surge = draft.surge;
  return form;
}
