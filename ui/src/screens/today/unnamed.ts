// The team that the first note makes when nobody named one.
import type { Day } from '../../generated/api';

/** The name the core gives a team until a person names it. */
const NOT_NAMED = 'Not named yet';

/** Whether nobody has named the day's team yet. */
export const isUnnamed = (day: Day): boolean => day.team === null || day.team_name === '' || day.team_name === NOT_NAMED;
