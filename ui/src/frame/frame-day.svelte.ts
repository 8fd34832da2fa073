// The shadow day that is open now, as the title bar and the sidebar show it. One query for the whole frame.
import type { Day } from '../generated/api';

class FrameDay {
  days = $state.raw<Day[]>([]);
  now = $derived(this.days.find((day) => day.ended_at === null) ?? null);
}

/** The newest days; the sidebar reads them. */
export const frameDay = new FrameDay();
