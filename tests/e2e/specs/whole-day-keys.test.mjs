// One whole shadow day by keyboard alone, from the notice to the closed debrief.
// What is NOT here: the same day by touch (whole-day-touch), each key on its own (today, debrief, prepare).
import { KeyHands } from '../lib/key-hands.mjs';
import { sitting } from '../lib/sitting.mjs';
import { livedBy } from '../lib/whole-day-script.mjs';
import { MORNING } from '../lib/whole-day.mjs';

const here = sitting({ at: MORNING });

livedBy(here, (at) => new KeyHands(at));
