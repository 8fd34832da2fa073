// The team that the first note makes when nobody named one.
import type { Day } from '../../generated/api';
import { inEveryLanguage } from '../../lib/i18n.svelte';

/** The names the core gives a team until a person names it, in the language of that time. */
const NOT_NAMED = new Set(inEveryLanguage('team-not-named'));

/** Whether nobody has named the day's team yet. */
export const isUnnamed = (day: Day): boolean => day.team === null || day.team_name === '' || NOT_NAMED.has(day.team_name);
