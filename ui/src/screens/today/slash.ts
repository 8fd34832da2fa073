// Commands typed in the line: `/` and the beginning of a word. What is no command is a line like any other. What is NOT here:
// `/person`, which takes its words from the line itself (names.svelte.ts), and what the commands do.
import type { Completion } from '../../generated/api';
import { can } from '../../lib/commands.svelte';
import { t } from '../../lib/i18n.svelte';
import { keymap, type CommandId } from '../../lib/keymap';

/** What is typed for what. What a person types is the same in every language, as the signs of the line are. */
const COMMANDS: readonly (readonly [name: string, command: CommandId])[] = [
  ['three', 'questions'], ['photo', 'photo'], ['person', 'meet-host'], ['contact', 'contact'], ['ask', 'kind-ask'], ['idea', 'kind-idea'], ['phrase', 'kind-phrase'],
  ['kpi', 'kind-kpi'], ['timer', 'strip-toggle'], ['surge', 'surge'], ['notice', 'host-notice'], ['expect', 'expectations'], ['day', 'edit-day'],
  ['pause', 'pause-day'], ['end', 'end-day'], ['debrief', 'go-debrief'], ['readback', 'go-readback'], ['discreet', 'discreet'], ['help', 'help-keys'],
];

/** The word after the slash, and what follows it; `null` when the line begins with no command. */
function parts(line: string): { word: string; rest: string; whole: boolean } | null {
  const typed = /^\/(\p{L}*)(\s[^]*)?$/u.exec(line);
  return typed && { word: (typed[1] ?? '').toLowerCase(), rest: (typed[2] ?? '').trim(), whole: typed[2] !== undefined };
}

/** The commands that a line could become, for the list above it. */
export function slashRows(line: string): Completion[] {
  const typed = parts(line);
  if (!typed) return [];
  const fits = (name: string) => (typed.whole ? name === typed.word : name.startsWith(typed.word));
  const rows = COMMANDS.filter(([name, command]) => fits(name) && can(command));
  return rows.map(([name, command]) => ({ insert: `/${name}`, label: `/${name}  ${t(keymap[command].message)}`, start: 0, end: typed.word.length + 1, used: 0 }));
}

/** What picking a row of the list does: the command, and the line without it. */
export function picked(row: Completion, line: string): { command: CommandId; rest: string } | null {
  const command = COMMANDS.find(([name]) => row.insert === `/${name}`)?.[1];
  return command ? { command, rest: parts(line)?.rest ?? '' } : null;
}
