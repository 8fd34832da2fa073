// Commands typed in the line: `/` and the beginning of a word. What is no command is a line like any other. What is NOT here:
// `/person`, which takes its words from the line itself (names.svelte.ts), and what the commands do.
import type { Completion } from '../../generated/api';
import { appearance } from '../../lib/appearance.svelte';
import { can } from '../../lib/commands.svelte';
import { say, t, type PlainId } from '../../lib/i18n.svelte';
import { keymap, type CommandId } from '../../lib/keymap';

/** What is typed for what. What a person types is the same in every language, as the signs of the line are. */
const COMMANDS: readonly (readonly [name: string, command: CommandId])[] = [
  ['three', 'questions'], ['photo', 'photo'], ['person', 'meet-host'], ['contact', 'contact'], ['ask', 'kind-ask'], ['idea', 'kind-idea'], ['phrase', 'kind-phrase'],
  ['kpi', 'kind-kpi'], ['timer', 'strip-toggle'], ['surge', 'surge'], ['notice', 'host-notice'], ['expect', 'expectations'], ['day', 'edit-day'], ['switch', 'start-day'], ['redact', 'noticed'],
  ['pause', 'pause-day'], ['end', 'end-day'], ['debrief', 'go-debrief'], ['readback', 'go-readback'], ['discreet', 'discreet'], ['help', 'help-keys'],
];

/** Words for a sign at the beginning of the line: what follows them is the line. */
const SIGNS: readonly (readonly [name: string, message: PlainId, sign: string])[] = [['quote', 'slash-quote', '"'], ['late', 'slash-late', '-']];

/** The word after the slash, and what follows it; `null` when the line begins with no command. */
function parts(line: string): { word: string; rest: string; whole: boolean } | null {
  const typed = /^\/(\p{L}*)(\s[^]*)?$/u.exec(line);
  return typed && { word: (typed[1] ?? '').toLowerCase(), rest: (typed[2] ?? '').trim(), whole: typed[2] !== undefined };
}

const row = (name: string, words: string, typed: string): Completion => ({ insert: `/${name}`, label: `/${name}  ${words}`, start: 0, end: typed.length + 1, used: 0 });

/** The commands that a line could become, for the list above it. */
export function slashRows(line: string): Completion[] {
  const typed = parts(line);
  if (!typed) return [];
  const fits = (name: string) => (typed.whole ? name === typed.word : name.startsWith(typed.word));
  return [
    ...COMMANDS.filter(([name, command]) => fits(name) && can(command)).map(([name, command]) => row(name, t(keymap[command].message), typed.word)),
    ...SIGNS.filter(([name]) => fits(name)).map(([name, message]) => row(name, t(message), typed.word)),
    ...(fits('task') ? tasks(typed.rest).map((code) => row(`task ${code}`, say(`activity-${code}`), typed.word)) : []),
  ];
}

/** The activities with a key whose name begins so. */
function tasks(beginning: string): string[] {
  if (!can('strip-interrupt')) return [];
  return appearance.settings.strip.filter((code) => say(`activity-${code}`).toLowerCase().startsWith(beginning.toLowerCase()));
}

/** What picking a row of the list asks for, beside the line that it leaves. */
export interface Picked {
  command: CommandId | null;
  /** The activity that begins. */
  task: string | null;
  /** The line without the command. */
  rest: string;
}

/** What picking a row of the list does. */
export function picked({ insert }: Completion, line: string): Picked | null {
  const rest = parts(line)?.rest ?? '';
  if (insert.startsWith('/task ')) return { command: null, task: insert.slice('/task '.length), rest: '' };
  const sign = SIGNS.find(([name]) => insert === `/${name}`)?.[2];
  if (sign !== undefined) return { command: null, task: null, rest: sign + rest };
  const command = COMMANDS.find(([name]) => insert === `/${name}`)?.[1];
  return command ? { command, task: null, rest } : null;
}
