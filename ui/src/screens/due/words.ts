// What nobody has seen, in words. NOT here: how the screen lays them out.
import type { LeaderVisits, TeamVisits } from '../../generated/api';
import { language, PSEUDO, say, t } from '../../lib/i18n.svelte';
import { dayWords } from '../../lib/moments';

/** Monday, the first of the weekdays as the core counts them. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const locale = () => (language() === PSEUDO ? 'en' : language());

/** The name of a weekday, 1 is Monday. */
export function weekdayName(number: number, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale(), { weekday: style, timeZone: 'UTC' }).format(A_MONDAY + (number - 1) * DAY_MS);
}

const either = (names: string[]) => new Intl.ListFormat(locale(), { type: 'disjunction' }).format(names);

/** The blind spots of a team, a sentence each. */
export function blindWords({ last, blind }: Pick<TeamVisits, 'last' | 'blind'>): string[] {
  if (last === null) return [t('blind-unvisited')];
  const days = blind.weekdays.filter((day) => day < 6);
  const said = [
    days.length > 0 ? t('blind-weekdays', { days: either(days.map((day) => weekdayName(day))) }) : '',
    blind.weekdays.includes(6) ? t('blind-weekend') : '',
    blind.shifts.length > 0 ? t('blind-shifts', { count: blind.shifts.length, names: either(blind.shifts) }) : '',
    blind.channels.length > 0 ? t('blind-channels', { count: blind.channels.length, names: either(blind.channels) }) : '',
    blind.shifts_unsaid ? t('blind-shifts-unsaid') : '',
    blind.channels_unsaid ? t('blind-channels-unsaid') : '',
  ].filter((words) => words !== '');
  return said.length > 0 ? said : [t('blind-none')];
}

/** Who should go there and when, of one leader. */
export function whoWords({ leader, me, due_on, state }: LeaderVisits): string {
  return say(`due-who-${state}`, { leader: me ? t('due-me') : leader, date: due_on === null ? '' : dayWords(due_on) });
}
