// The one table of commands: id, message, keys, scope. Keyboard, palette, tooltips, menus and the help sheet read it.
// What is NOT here: what a command does; the frame and the screens bind that (commands.svelte.ts).
import { t, type PlainId } from './i18n.svelte';

/** Where a command's keys act. */
export type Scope =
  'global' | 'capture' | 'list' | 'search' | 'report' | 'readback' | 'debrief' | 'review' | 'coding' | 'findings' | 'signals' | 'asks' | 'decisions' | 'dialog';

/** One command. Keys are written as tinykeys does; `$mod` is ⌘ on macOS and Ctrl elsewhere, `[Shift]` may be held. */
export interface CommandDef {
  message: PlainId;
  scope: Scope;
  keys: readonly string[];
  /** Listed in the palette. */
  palette?: boolean;
  /** Works while a text field has the focus; single letters never do. */
  field?: boolean;
  /** The field or the list handles the key itself; the table documents it. */
  own?: boolean;
  /** Keeps the webview from doing something of its own; nothing to tell a person. */
  quiet?: boolean;
}

const define = <T extends Record<string, CommandDef>>(table: T): { [K in keyof T]: CommandDef } => table;

/** Every command. The menu of the window sends some of these ids. */
export const keymap = define({
  palette: { message: 'command-palette', scope: 'global', keys: ['$mod+k'], field: true },
  'new-line': { message: 'command-new-line', scope: 'global', keys: ['$mod+n', 'c'], palette: true, field: true },
  'focus-search': { message: 'command-search', scope: 'global', keys: ['[Shift]+/', '$mod+f'], palette: true, field: true },
  undo: { message: 'command-undo', scope: 'global', keys: ['$mod+z'], palette: true, field: true },
  redo: { message: 'command-redo', scope: 'global', keys: ['$mod+Shift+z', '$mod+y'], palette: true, field: true },
  'go-today': { message: 'command-go-today', scope: 'global', keys: ['g t', '$mod+1'], palette: true, field: true },
  'go-search': { message: 'command-go-search', scope: 'global', keys: ['g s', '$mod+2'], palette: true, field: true },
  'go-reports': { message: 'command-go-reports', scope: 'global', keys: ['g o', '$mod+3'], palette: true, field: true },
  'go-days': { message: 'command-go-days', scope: 'global', keys: ['g y', '$mod+4'], palette: true, field: true },
  'go-debrief': { message: 'command-go-debrief', scope: 'global', keys: ['g d'], palette: true },
  'go-readback': { message: 'command-go-readback', scope: 'global', keys: [], palette: true },
  'go-removed': { message: 'command-go-removed', scope: 'global', keys: ['g x', '$mod+5'], palette: true, field: true },
  'go-due': { message: 'command-go-due', scope: 'global', keys: ['g v', '$mod+6'], palette: true, field: true },
  'go-review': { message: 'command-go-review', scope: 'global', keys: ['g r', '$mod+7'], palette: true, field: true },
  'go-second': { message: 'command-go-second', scope: 'global', keys: ['g c'], palette: true, field: true },
  'go-findings': { message: 'command-go-findings', scope: 'global', keys: ['g f', '$mod+8'], palette: true, field: true },
  'go-asks': { message: 'command-go-asks', scope: 'global', keys: ['g a', '$mod+9'], palette: true, field: true },
  'go-decisions': { message: 'command-go-decisions', scope: 'global', keys: ['g l'], palette: true, field: true },
  'go-signals': { message: 'command-go-signals', scope: 'global', keys: ['g w'], palette: true, field: true },
  history: { message: 'command-history', scope: 'global', keys: ['$mod+Shift+h'], palette: true, field: true },
  settings: { message: 'command-settings', scope: 'global', keys: ['$mod+,'], palette: true, field: true },
  import: { message: 'command-import', scope: 'global', keys: [], palette: true },
  'make-report': { message: 'command-make-report', scope: 'global', keys: ['$mod+e'], palette: true, field: true },
  'show-folder': { message: 'command-show-folder', scope: 'global', keys: [], palette: true },
  practise: { message: 'command-practise', scope: 'global', keys: [], palette: true },
  'open-sample': { message: 'command-open-sample', scope: 'global', keys: [], palette: true },
  'close-sample': { message: 'command-close-sample', scope: 'global', keys: [], palette: true },
  'start-day': { message: 'command-start-day', scope: 'global', keys: [], palette: true },
  'edit-day': { message: 'command-edit-day', scope: 'global', keys: [], palette: true },
  'pause-day': { message: 'command-pause-day', scope: 'global', keys: [], palette: true },
  'end-day': { message: 'command-end-day', scope: 'global', keys: [], palette: true },
  'close-day': { message: 'command-close-day', scope: 'global', keys: [], palette: true },
  expectations: { message: 'command-expectations', scope: 'global', keys: [], palette: true },
  'help-keys': { message: 'command-help', scope: 'global', keys: ['[Shift]+?', 'F1'], palette: true, field: true },
  'theme-next': { message: 'command-theme-next', scope: 'global', keys: [], palette: true },
  'text-larger': { message: 'command-text-larger', scope: 'global', keys: ['$mod+=', '$mod+[Shift]++'], palette: true, field: true },
  'text-smaller': { message: 'command-text-smaller', scope: 'global', keys: ['$mod+-'], palette: true, field: true },
  'text-normal': { message: 'command-text-normal', scope: 'global', keys: ['$mod+0'], palette: true, field: true },
  'touch-mode': { message: 'command-touch-mode', scope: 'global', keys: ['$mod+Shift+b'], palette: true, field: true },
  discreet: { message: 'command-discreet', scope: 'global', keys: ['$mod+Shift+d'], palette: true, field: true },
  'next-pane': { message: 'command-next-pane', scope: 'global', keys: ['F6'], field: true },
  'previous-pane': { message: 'command-previous-pane', scope: 'global', keys: ['Shift+F6'], field: true },
  'keep-page': { message: 'command-keep-page', scope: 'global', keys: ['$mod+r', '$mod+p'], field: true, quiet: true },

  'strip-1': { message: 'command-strip-1', scope: 'global', keys: ['F2'], field: true },
  'strip-2': { message: 'command-strip-2', scope: 'global', keys: ['F3'], field: true },
  'strip-3': { message: 'command-strip-3', scope: 'global', keys: ['F4'], field: true },
  'strip-4': { message: 'command-strip-4', scope: 'global', keys: ['F5'], field: true },
  'strip-5': { message: 'command-strip-5', scope: 'global', keys: ['F7'], field: true },
  'strip-6': { message: 'command-strip-6', scope: 'global', keys: ['F8'], field: true },
  'strip-beside-1': { message: 'command-strip-beside-1', scope: 'global', keys: ['Shift+F2'], field: true },
  'strip-beside-2': { message: 'command-strip-beside-2', scope: 'global', keys: ['Shift+F3'], field: true },
  'strip-beside-3': { message: 'command-strip-beside-3', scope: 'global', keys: ['Shift+F4'], field: true },
  'strip-beside-4': { message: 'command-strip-beside-4', scope: 'global', keys: ['Shift+F5'], field: true },
  'strip-beside-5': { message: 'command-strip-beside-5', scope: 'global', keys: ['Shift+F7'], field: true },
  'strip-beside-6': { message: 'command-strip-beside-6', scope: 'global', keys: ['Shift+F8'], field: true },
  'strip-interrupt': { message: 'command-strip-interrupt', scope: 'global', keys: ['F9'], palette: true, field: true },
  'strip-more': { message: 'command-strip-more', scope: 'global', keys: ['Shift+F9'], palette: true, field: true },
  'strip-stop': { message: 'command-strip-stop', scope: 'global', keys: [], palette: true },
  'strip-toggle': { message: 'command-strip-toggle', scope: 'global', keys: [], palette: true },
  contact: { message: 'command-contact', scope: 'global', keys: ['$mod+d'], palette: true, field: true },
  questions: { message: 'command-questions', scope: 'global', keys: ['$mod+Shift+q'], palette: true, field: true },
  'question-cards': { message: 'command-question-cards', scope: 'global', keys: [], palette: true },
  photo: { message: 'command-photo', scope: 'global', keys: ['$mod+Shift+p'], palette: true, field: true },
  'host-notice': { message: 'command-host-notice', scope: 'global', keys: [], palette: true },
  'meet-host': { message: 'command-meet-host', scope: 'global', keys: [], palette: true },
  surge: { message: 'command-surge', scope: 'global', keys: [], palette: true },

  'line-save': { message: 'command-line-save', scope: 'capture', keys: ['Enter'], own: true },
  'line-break': { message: 'command-line-break', scope: 'capture', keys: ['Shift+Enter'], own: true },
  'category-training': { message: 'command-category-training', scope: 'capture', keys: ['Alt+Digit1'], field: true },
  'category-tooling': { message: 'command-category-tooling', scope: 'capture', keys: ['Alt+Digit2'], field: true },
  'category-workload': { message: 'command-category-workload', scope: 'capture', keys: ['Alt+Digit3'], field: true },
  'category-customer': { message: 'command-category-customer', scope: 'capture', keys: ['Alt+Digit4'], field: true },
  'category-escalation': { message: 'command-category-escalation', scope: 'capture', keys: ['Alt+Digit5'], field: true },
  bright: { message: 'command-bright', scope: 'capture', keys: ['Alt+Digit6'], field: true },
  'kind-ask': { message: 'command-kind-ask', scope: 'capture', keys: ['$mod+Shift+a'], palette: true, field: true },
  'kind-idea': { message: 'command-kind-idea', scope: 'capture', keys: ['$mod+Shift+i'], palette: true, field: true },
  'kind-phrase': { message: 'command-kind-phrase', scope: 'capture', keys: ['$mod+Shift+f'], palette: true, field: true },
  'kind-kpi': { message: 'command-kind-kpi', scope: 'capture', keys: ['$mod+Shift+k'], palette: true, field: true },
  'basis-saw': { message: 'command-basis-saw', scope: 'capture', keys: ['Alt+Digit7'], field: true },
  'basis-heard': { message: 'command-basis-heard', scope: 'capture', keys: ['Alt+Digit8'], field: true },
  'basis-read': { message: 'command-basis-read', scope: 'capture', keys: ['Alt+Digit9'], field: true },
  noticed: { message: 'command-noticed', scope: 'capture', keys: ['Alt+Digit0'], field: true },
  'edit-last': { message: 'command-edit-last', scope: 'capture', keys: ['ArrowUp'], own: true },
  'leave-line': { message: 'command-leave-line', scope: 'capture', keys: ['Escape'], own: true },

  'list-next': { message: 'command-list-next', scope: 'list', keys: ['j', 'ArrowDown'] },
  'list-previous': { message: 'command-list-previous', scope: 'list', keys: ['k', 'ArrowUp'] },
  'list-open': { message: 'command-list-open', scope: 'list', keys: ['Enter'] },
  'list-back': { message: 'command-list-back', scope: 'list', keys: ['Escape'] },
  'list-select': { message: 'command-list-select', scope: 'list', keys: ['x'] },
  'list-extend-next': { message: 'command-list-extend-next', scope: 'list', keys: ['Shift+j', 'Shift+ArrowDown'] },
  'list-extend-previous': { message: 'command-list-extend-previous', scope: 'list', keys: ['Shift+k', 'Shift+ArrowUp'] },
  'list-edit': { message: 'command-list-edit', scope: 'list', keys: ['e'] },
  'list-tag': { message: 'command-list-tag', scope: 'list', keys: ['t', '[Shift]+#'] },
  'list-impact-1': { message: 'command-list-impact-1', scope: 'list', keys: ['[Shift]+! 1'] },
  'list-impact-2': { message: 'command-list-impact-2', scope: 'list', keys: ['[Shift]+! 2'] },
  'list-impact-3': { message: 'command-list-impact-3', scope: 'list', keys: ['[Shift]+! 3'] },
  'list-report': { message: 'command-list-report', scope: 'list', keys: ['r'] },
  'list-move': { message: 'command-list-move', scope: 'list', keys: ['m'] },
  'list-remove': { message: 'command-list-remove', scope: 'list', keys: ['Delete', 'Backspace'] },
  'list-copy': { message: 'command-list-copy', scope: 'list', keys: ['$mod+c'] },

  'search-save': { message: 'command-search-save', scope: 'search', keys: ['$mod+s'], field: true },
  'search-open-day': { message: 'command-search-open-day', scope: 'search', keys: ['o'] },

  'report-make': { message: 'command-report-make', scope: 'report', keys: ['$mod+Enter'], field: true },

  'readback-keep': { message: 'command-readback-keep', scope: 'readback', keys: ['1', 'k'] },
  'readback-correct': { message: 'command-readback-correct', scope: 'readback', keys: ['2', 'c'] },
  'readback-strike': { message: 'command-readback-strike', scope: 'readback', keys: ['3', 's'] },
  'readback-next': { message: 'command-readback-next', scope: 'readback', keys: ['ArrowRight', 'ArrowDown'] },
  'readback-previous': { message: 'command-readback-previous', scope: 'readback', keys: ['ArrowLeft', 'ArrowUp'] },
  'readback-undo': { message: 'command-readback-undo', scope: 'readback', keys: ['z'] },

  'debrief-pick-1': { message: 'command-debrief-pick-1', scope: 'debrief', keys: ['1', 'Alt+Digit1'], field: true },
  'debrief-pick-2': { message: 'command-debrief-pick-2', scope: 'debrief', keys: ['2', 'Alt+Digit2'], field: true },
  'debrief-pick-3': { message: 'command-debrief-pick-3', scope: 'debrief', keys: ['3', 'Alt+Digit3'], field: true },
  'debrief-pick-4': { message: 'command-debrief-pick-4', scope: 'debrief', keys: ['4', 'Alt+Digit4'], field: true },
  'debrief-pick-5': { message: 'command-debrief-pick-5', scope: 'debrief', keys: ['5', 'Alt+Digit5'], field: true },
  'debrief-pick-6': { message: 'command-debrief-pick-6', scope: 'debrief', keys: ['6', 'Alt+Digit6'], field: true },
  'debrief-saw': { message: 'command-debrief-saw', scope: 'debrief', keys: ['7', 'Alt+Digit7'], field: true },
  'debrief-heard': { message: 'command-debrief-heard', scope: 'debrief', keys: ['8', 'Alt+Digit8'], field: true },
  'debrief-read': { message: 'command-debrief-read', scope: 'debrief', keys: ['9', 'Alt+Digit9'], field: true },
  'debrief-low': { message: 'command-debrief-low', scope: 'debrief', keys: ['l'] },
  'debrief-medium': { message: 'command-debrief-medium', scope: 'debrief', keys: ['m'] },
  'debrief-high': { message: 'command-debrief-high', scope: 'debrief', keys: ['h'] },
  'debrief-mine': { message: 'command-debrief-mine', scope: 'debrief', keys: ['o'] },
  'debrief-next': { message: 'command-debrief-next', scope: 'debrief', keys: ['Enter', 'ArrowRight'] },
  'debrief-back': { message: 'command-debrief-back', scope: 'debrief', keys: ['ArrowLeft'] },
  'debrief-skip': { message: 'command-debrief-skip', scope: 'debrief', keys: ['s'] },
  'debrief-undo': { message: 'command-debrief-undo', scope: 'debrief', keys: ['z'] },
  'debrief-later': { message: 'command-debrief-later', scope: 'debrief', keys: ['Escape'], field: true },

  'review-accept': { message: 'command-review-accept', scope: 'review', keys: ['1'] },
  'review-merge': { message: 'command-review-merge', scope: 'review', keys: ['2'] },
  'review-decline': { message: 'command-review-decline', scope: 'review', keys: ['3'] },
  'review-snooze': { message: 'command-review-snooze', scope: 'review', keys: ['h'] },
  'review-ask': { message: 'command-review-ask', scope: 'review', keys: ['q'] },
  'review-link': { message: 'command-review-link', scope: 'review', keys: ['l'] },
  'review-reply': { message: 'command-review-reply', scope: 'review', keys: ['r'] },
  'review-undo': { message: 'command-review-undo', scope: 'review', keys: ['z'] },
  'review-view': { message: 'command-review-view', scope: 'review', keys: ['v'] },
  'coding-1': { message: 'command-coding-1', scope: 'coding', keys: ['1'] },
  'coding-2': { message: 'command-coding-2', scope: 'coding', keys: ['2'] },
  'coding-3': { message: 'command-coding-3', scope: 'coding', keys: ['3'] },
  'coding-4': { message: 'command-coding-4', scope: 'coding', keys: ['4'] },
  'coding-5': { message: 'command-coding-5', scope: 'coding', keys: ['5'] },
  'coding-tags': { message: 'command-coding-tags', scope: 'coding', keys: ['t'] },
  'coding-0': { message: 'command-coding-0', scope: 'coding', keys: ['0'] },
  'board-left': { message: 'command-board-left', scope: 'review', keys: ['ArrowLeft'] },
  'board-right': { message: 'command-board-right', scope: 'review', keys: ['ArrowRight'] },
  'board-move': { message: 'command-board-move', scope: 'review', keys: ['m'] },

  'finding-new': { message: 'command-finding-new', scope: 'findings', keys: ['n'], palette: true },
  'finding-add': { message: 'command-finding-add', scope: 'findings', keys: ['a'] },
  'finding-settle': { message: 'command-finding-settle', scope: 'findings', keys: ['s'] },
  'evidence-supports': { message: 'command-evidence-supports', scope: 'findings', keys: ['1'] },
  'evidence-contradicts': { message: 'command-evidence-contradicts', scope: 'findings', keys: ['2'] },
  'evidence-context': { message: 'command-evidence-context', scope: 'findings', keys: ['3'] },
  'evidence-unmerge': { message: 'command-evidence-unmerge', scope: 'findings', keys: ['u'] },
  'finding-report': { message: 'command-finding-report', scope: 'findings', keys: ['r'] },
  'finding-case': { message: 'command-finding-case', scope: 'findings', keys: ['p'] },
  'finding-view': { message: 'command-finding-view', scope: 'findings', keys: ['v'] },
  'finding-effort': { message: 'command-finding-effort', scope: 'findings', keys: ['m'] },

  'asks-light': { message: 'command-asks-light', scope: 'asks', keys: ['s'] },
  'asks-light-1': { message: 'command-asks-light-1', scope: 'asks', keys: ['1'] },
  'asks-light-2': { message: 'command-asks-light-2', scope: 'asks', keys: ['2'] },
  'asks-light-3': { message: 'command-asks-light-3', scope: 'asks', keys: ['3'] },
  'asks-light-4': { message: 'command-asks-light-4', scope: 'asks', keys: ['4'] },
  'asks-told': { message: 'command-asks-told', scope: 'asks', keys: ['t'] },
  'asks-new': { message: 'command-asks-new', scope: 'asks', keys: ['n'], palette: true },
  'asks-case': { message: 'command-asks-case', scope: 'asks', keys: ['r'] },
  'asks-poster': { message: 'command-asks-poster', scope: 'asks', keys: ['p'] },
  'asks-undo': { message: 'command-asks-undo', scope: 'asks', keys: ['z'] },

  'decisions-onward': { message: 'command-decisions-onward', scope: 'decisions', keys: ['ArrowRight'] },
  'decisions-back': { message: 'command-decisions-back', scope: 'decisions', keys: ['ArrowLeft'] },
  'decisions-new': { message: 'command-decisions-new', scope: 'decisions', keys: ['n'], palette: true },
  'decisions-outcome': { message: 'command-decisions-outcome', scope: 'decisions', keys: ['o'] },
  'decisions-brief': { message: 'command-decisions-brief', scope: 'decisions', keys: ['r'] },
  'decisions-register': { message: 'command-decisions-register', scope: 'decisions', keys: ['f'] },
  'decisions-undo': { message: 'command-decisions-undo', scope: 'decisions', keys: ['z'] },
  'signals-part': { message: 'command-signals-part', scope: 'signals', keys: ['p'] },
  'signals-join': { message: 'command-signals-join', scope: 'signals', keys: ['y'] },
  'signals-split': { message: 'command-signals-split', scope: 'signals', keys: ['s'] },
  'signals-case': { message: 'command-signals-case', scope: 'signals', keys: ['m'] },
  'signals-undo': { message: 'command-signals-undo', scope: 'signals', keys: ['z'] },

  'dialog-send': { message: 'command-dialog-send', scope: 'dialog', keys: ['$mod+Enter'], own: true },
  'dialog-close': { message: 'command-dialog-close', scope: 'dialog', keys: ['Escape'], own: true },
});

/** A command's id. */
export type CommandId = keyof typeof keymap;

/** Every id, in the order of the table. */
export const commandIds = Object.keys(keymap) as CommandId[];

/** Whether a key is a single character, which acts only outside text fields and can be turned off. */
export function isLetterKey(keys: string): boolean {
  return keys.split(' ').some((press) => !/\$mod|Alt|Control|^(Shift\+)?(F\d|Arrow|Enter|Escape|Delete|Backspace)/.test(press));
}

/** On macOS ⌘ is what Ctrl is elsewhere. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform);

/** Keys that keyboards of the person's language have another word on. */
const NAMED: Record<string, PlainId> = { ...(IS_MAC ? {} : { $mod: 'key-control', Shift: 'key-shift' }), Delete: 'key-delete' };

const GLYPHS: Record<string, string> = {
  $mod: '⌘', Alt: IS_MAC ? '⌥' : 'Alt', Shift: '⇧', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc',
  Backspace: '⌫', '=': '+', '-': '−',
};

function shownKey(part: string): string {
  const named = NAMED[part];
  if (named) return t(named);
  return GLYPHS[part] ?? (part.startsWith('Digit') ? part.slice(5) : part.length === 1 ? part.toUpperCase() : part);
}

/** The keys as a person reads them: one list of keycaps for each press of a sequence. */
export function shownKeys(keys: string): string[][] {
  return keys.split(' ').map((press) => {
    const parts = press.replace('[Shift]+', '').split(/(?<=\w)\+/);
    return parts.map(shownKey);
  });
}

/** The keys in one line of text, for tooltips and accessible shortcuts. */
export function keysText(keys: string): string {
  return shownKeys(keys).map((press) => press.join(IS_MAC ? '' : '+')).join(' ');
}
