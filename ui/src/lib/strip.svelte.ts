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
export type PressKind = 'switch' | 'parallel' | 'interrupt' | 'source' | 'mode' | 'stop';

/** Who or what interrupts, in the order of the keys. */
export const SOURCES = ['colleague', 'supervisor', 'system', 'customer', 'alarm', 'leader'] as const;

/** Tells the core of a key. Forty of these a day: they are heard, not shown, and one undo takes one back. */
export async function press(kind: PressKind, value = ''): Promise<void> {
  try {
    await call('press_strip', { press: kind, value });
    announce(heard(kind, value));
  } catch (thrown) {
    toastProblem(problemOf(thrown));
  }
}

function heard(kind: PressKind, value: string): string {
  switch (kind) {
    case 'interrupt': return t('strip-interruption');
    case 'source': return t('strip-interrupted-by', { who: say(`interrupted-${value}`) });
    case 'mode': return say(`mode-${value}`);
    case 'stop': return t('strip-idle');
    case 'parallel': return t('strip-beside', { what: say(`activity-${value}`) });
    case 'switch': return say(`activity-${value}`);
  }
}

/** Nothing lies beside an interruption, so while one lasts the same keys say who or what it is. */
async function pressBeside(place: number): Promise<void> {
  const [code, source] = [appearance.settings.strip[place - 1], SOURCES[place - 1]];
  const now = await call('strip', {}).catch(() => null);
  const cut = now?.stretches.some((one) => one.kind === 'interruption' && one.ended_at === null) ?? false;
  if (cut && source) await press('source', source);
  else if (!cut && code) await press('parallel', code);
}

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;

function keyed(place: number): Binding {
  const code = () => appearance.settings.strip[place - 1];
  return { run: () => void press('switch', code() ?? ''), when: () => code() !== undefined && session.readOnly === null };
}

/** The keys that act in the small window, too. */
export const stripKeys: Partial<Record<CommandId, Binding | Binding['run']>> = {
  ...Object.fromEntries(NUMBERS.map((place) => [`strip-${place}`, keyed(place)])),
  ...Object.fromEntries(NUMBERS.map((place) => [`strip-beside-${place}`, { run: () => void pressBeside(place), when: () => session.readOnly === null }])),
  'strip-interrupt': () => void press('interrupt'),
};

/** The bindings of the strip's commands. */
export const stripCommands: Partial<Record<CommandId, Binding | Binding['run']>> = {
  ...stripKeys,
  'strip-stop': () => void press('stop'),
  'strip-toggle': () => void changeSettings({ strip_shown: !appearance.settings.strip_shown }),
  surge: () => void act(call('mark_surge', {})),
};
