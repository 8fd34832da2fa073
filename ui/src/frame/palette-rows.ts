// What the palette lists for what is typed: commands, notes, days, tags, hosts. Pure; the core is asked elsewhere.
import uFuzzy from '@leeoniya/ufuzzy';
import { can } from '../lib/commands.svelte';
import { t } from '../lib/i18n.svelte';
import { commandIds, keymap, type CommandId } from '../lib/keymap';

/** What a prefix narrows to. */
export type Aim = 'all' | 'commands' | 'tags' | 'hosts' | 'days' | 'keys';

const PREFIXES: Record<string, Aim> = { '>': 'commands', '#': 'tags', '@': 'hosts', ':': 'days', '?': 'keys' };

/** What is typed, split into what it aims at and the words. */
export function aimOf(typed: string): { aim: Aim; words: string } {
  const aim = PREFIXES[typed.charAt(0)];
  return aim ? { aim, words: typed.slice(1).trim() } : { aim: 'all', words: typed.trim() };
}

const fuzzy = new uFuzzy({ intraMode: 1, unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}', intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}', intraChars: "[\\p{L}\\d']", intraContr: "'\\p{L}{1,2}\\b" });

/** The places in `names` that fit `words`, best first; all in order when there are no words. */
export function fitting(names: readonly string[], words: string): number[] {
  if (words === '') return names.map((_, index) => index);
  const [found, info, order] = fuzzy.search([...names], words, 1);
  if (!found) return [];
  return info && order ? order.map((at) => info.idx[at] ?? 0) : [...found];
}

/** Commands that can run and fit, the last one first when nothing is typed. */
export function commandRows(words: string, last: CommandId | null): CommandId[] {
  const ids = commandIds.filter((id) => keymap[id].palette === true && can(id));
  const rows = fitting(ids.map((id) => t(keymap[id].message)), words).flatMap((at) => ids[at] ?? []);
  if (words !== '' || last === null || !rows.includes(last)) return rows;
  return [last, ...rows.filter((id) => id !== last)];
}
