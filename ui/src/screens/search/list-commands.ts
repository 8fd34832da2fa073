// The keys of the list of hits, by the ids of the registry. What they do to a note is given by the screen.
import type { Binding } from '../../lib/commands.svelte';
import type { CommandId } from '../../lib/keymap';
import { noteCommands } from '../../lib/note-acts';
import type { SearchState } from './search.svelte';

/** What the screen does with the note under the cursor, or with those selected. */
export interface Acts {
  open: () => void;
  edit: () => void;
  remove: () => void;
  /** Asks for a tag. */
  tag: () => void;
  /** Goes back to the box. */
  box: () => void;
}

/** Bindings that act while there are hits. */
export function listCommands(search: SearchState, acts: Acts): Partial<Record<CommandId, Binding>> {
  const when = () => search.hits.length > 0;
  return {
    ...noteCommands({ notes: () => search.notes(), when, ontag: acts.tag }),
    'list-next': { run: () => search.step(1), when },
    'list-previous': { run: () => search.step(-1), when },
    'list-extend-next': { run: () => search.step(1, true), when },
    'list-extend-previous': { run: () => search.step(-1, true), when },
    'list-open': { run: acts.open, when },
    'list-select': { run: () => search.select(), when },
    'list-edit': { run: acts.edit, when },
    'list-remove': { run: acts.remove, when },
    'list-back': { run: () => (search.selected.size > 0 ? search.selected.clear() : acts.box()) },
    'search-open-day': { run: acts.open, when },
  };
}
