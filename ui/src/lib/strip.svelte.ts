// Keys of the time strip: they act on every screen, also while something is typed. What is NOT here: the strip as drawn.
import { announce } from './announce.svelte';
import { appearance, changeSettings } from './appearance.svelte';
import { call, problemOf } from './api';
import type { Binding } from './commands.svelte';
import { say, t } from './i18n.svelte';
import type { CommandId } from './keymap';
import { session } from './session.svelte';
import { act, toastProblem } from './toasts.svelte';

/** What a key of the strip asks for. */
export type PressKind = 'switch' | 'parallel' | 'interrupt' | 'mode' | 'stop';

/** Tells the core of a key. Forty of these a day: they are heard, not shown, and one undo takes one back. */
export async function press(kind: PressKind, value = ''): Promise<void> {
  try {
    await call('press_strip', { press: kind, value });
    const what = kind === 'interrupt' ? t('strip-interruption') : kind === 'mode' ? say(`mode-${value}`) : value === '' ? t('strip-idle') : say(`activity-${value}`);
    announce(kind === 'parallel' ? t('strip-beside', { what }) : what);
  } catch (thrown) {
    toastProblem(problemOf(thrown));
  }
}

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;

function keyed(kind: 'switch' | 'parallel', place: number): Binding {
  const code = () => appearance.settings.strip[place - 1];
  return { run: () => void press(kind, code() ?? ''), when: () => code() !== undefined && session.readOnly === null };
}

/** The keys that act in the small window, too. */
export const stripKeys: Partial<Record<CommandId, Binding | Binding['run']>> = {
  ...Object.fromEntries(NUMBERS.map((place) => [`strip-${place}`, keyed('switch', place)])),
  ...Object.fromEntries(NUMBERS.map((place) => [`strip-beside-${place}`, keyed('parallel', place)])),
  'strip-interrupt': () => void press('interrupt'),
};

/** The bindings of the strip's commands. */
export const stripCommands: Partial<Record<CommandId, Binding | Binding['run']>> = {
  ...stripKeys,
  'strip-stop': () => void press('stop'),
  'strip-toggle': () => void changeSettings({ strip_shown: !appearance.settings.strip_shown }),
  surge: () => void act(call('mark_surge', {})),
};
