// What the commands of the whole window do. The palette and the help sheet are opened by the frame itself.
import { announce } from '../lib/announce.svelte';
import { appearance, changeSettings, nextTextSize } from '../lib/appearance.svelte';
import { call, problemOf } from '../lib/api';
import { inField, type Binding } from '../lib/commands.svelte';
import { discreet } from '../lib/discreet.svelte';
import { t } from '../lib/i18n.svelte';
import { keymap, keysText, type CommandId } from '../lib/keymap';
import { beginPractice, practice } from '../lib/practice.svelte';
import { go, route, type ScreenName } from '../lib/router.svelte';
import { closeSample, openSample, session } from '../lib/session.svelte';
import { stripCommands } from '../lib/strip.svelte';
import { act, redoLast, toastProblem, undoTarget } from '../lib/toasts.svelte';
import { frameDay } from './frame-day.svelte';
import { screens } from './screens';

const has = (name: ScreenName) => screens.some((screen) => screen.name === name);

const to = (name: ScreenName): Binding => ({ run: () => go(name), when: () => has(name) });

const THEMES = ['light', 'dark', 'contrast'];

/**
 * A field takes its own undo first: the app's turn comes when the focus is outside, or when the field is empty and so
 * has nothing that a person could mean to take back.
 */
function fieldFirst(what: 'undo' | 'redo', event?: KeyboardEvent): boolean {
  const target = event?.target ?? document.activeElement;
  if (!inField(target)) return false;
  const own = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target.value !== '' : true;
  // The menu and the palette bring no key that the field could take. Deprecated, and still the only way to ask a field.
  if (own && !event) document.execCommand(what);
  return own;
}

async function endDay(): Promise<void> {
  const day = frameDay.now;
  if (day) await act(call('end_day', { id: day.id, at: null }));
}

function textSize(step: -1 | 0 | 1): void {
  void changeSettings({ text_size: nextTextSize(appearance.settings.text_size, step) });
}

/** The line and nothing else; once more, or Esc, and all is back. */
export function toggleDiscreet(): void {
  discreet.on = !discreet.on;
  if (discreet.on) go('today');
  announce(discreet.on ? t('discreet-on', { keys: keysText(keymap.discreet.keys[0] ?? '') }) : t('discreet-off'));
}

/** The bindings of the frame. */
export const frameCommands: Partial<Record<CommandId, Binding | Binding['run']>> = {
  'go-today': to('today'),
  'go-search': to('search'),
  'go-reports': to('reports'),
  'go-days': to('days'),
  'go-debrief': to('debrief'),
  'go-readback': to('readback'),
  'go-removed': to('removed'),
  'go-due': to('due'),
  'go-review': to('review'),
  'go-second': () => go('review', { id: 'second' }),
  'go-findings': to('findings'),
  'go-asks': to('asks'),
  'go-decisions': to('decisions'),
  'go-signals': to('signals'),
  'new-line': to('today'),
  'focus-search': { run: () => go('search', { params: route.name === 'search' ? route.params : {} }), when: () => has('search') },
  history: to('history'),
  settings: to('settings'),
  'question-cards': () => go('settings', { id: 'cards' }),
  import: to('import'),
  'make-report': to('reports'),
  'show-folder': () => void call('show_folder', {}).catch((thrown: unknown) => toastProblem(problemOf(thrown))),
  'open-sample': { run: () => void openSample().then((opened) => opened && go('today')), when: () => !session.sample },
  practise: { run: () => void beginPractice(), when: () => practice.task === null },
  'close-sample': { run: () => void closeSample(false).then((closed) => closed && go('today')), when: () => session.sample },
  // Today's own go first where they can; these are for every other screen.
  expectations: { run: () => go('today', { params: { expect: '' } }), when: () => frameDay.now !== null },
  'start-day': () => go('days', { params: { new: '' } }),
  'host-notice': () => go('today', { params: { notice: '' } }),
  'end-day': { run: () => void endDay(), when: () => frameDay.now !== null },
  undo: (event) => (fieldFirst('undo', event) ? false : void undoTarget(null)),
  redo: (event) => (fieldFirst('redo', event) ? false : void redoLast()),
  'theme-next': () => {
    const next = THEMES[(THEMES.indexOf(appearance.theme) + 1) % THEMES.length] ?? 'light';
    void changeSettings({ theme: next });
  },
  'text-larger': () => textSize(1),
  'text-smaller': () => textSize(-1),
  'text-normal': () => textSize(0),
  discreet: () => toggleDiscreet(),
  'touch-mode': () => void changeSettings({ density: appearance.touch ? 'comfortable' : 'touch' }),
  ...stripCommands,
  // The webview would reload or print the page; neither means anything here.
  'keep-page': () => undefined,
};
