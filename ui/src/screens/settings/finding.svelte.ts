// What is typed into the search box of Settings, for every row to see whether it is meant. Rows count themselves, so that
// the screen can say when none is.
import { getContext, setContext } from 'svelte';
import { matches } from './find';

const KEY = Symbol('finding');

/** One search over all settings. */
export class Finding {
  typed = $state('');
  /** Something is typed. */
  on = $derived(this.typed.trim() !== '');
  /** Rows shown now. */
  shown = $state(0);

  /** Whether a row with these words is meant. */
  finds(words: string): boolean {
    return matches(words, this.typed);
  }
}

/** For the screen. */
export const provideFinding = (): Finding => setContext(KEY, new Finding());

/** For a row. */
export const finding = (): Finding => getContext<Finding>(KEY);
