// How the page looks: theme, density, text size, font, motion, from this device's settings; and the system's wishes.
import type { DeviceSettings } from '../generated/api';
import { call, problemOf } from './api';
import { letterKeys } from './commands.svelte';
import { speak } from './i18n.svelte';
import { toastProblem } from './toasts.svelte';

/** What a device starts with. */
export const DEFAULTS: DeviceSettings = {
  theme: 'system', density: 'system', text_size: 100, font: 'inter', language: 'system', motion: 'system', letter_keys: true, reminder: true, view: 'shadow',
  strip: ['talk', 'after_contact', 'hold', 'look_up', 'chase', 'break'], strip_shown: true, shortcut: 'CmdOrCtrl+Shift+J', x11: false, tray: true,
};

class Appearance {
  settings = $state.raw<DeviceSettings>(DEFAULTS);
  /** The system wishes a dark page. */
  systemDark = $state(false);
  /** The main pointer of the system is a finger. */
  coarse = $state(false);
  theme = $derived(this.settings.theme === 'system' ? (this.systemDark ? 'dark' : 'light') : this.settings.theme);
  density = $derived(this.settings.density === 'system' ? (this.coarse ? 'touch' : 'comfortable') : this.settings.density);
  touch = $derived(this.density === 'touch');
}

/** The settings in force. */
export const appearance = new Appearance();

/** Follows the system's wish for a dark page, and what points: a hybrid's keyboard may be taken off. */
export function followSystem(): () => void {
  const [dark, coarse] = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(pointer: coarse)')];
  const read = () => {
    appearance.systemDark = dark.matches;
    appearance.coarse = coarse.matches;
  };
  read();
  for (const wish of [dark, coarse]) wish.addEventListener('change', read);
  return () => [dark, coarse].forEach((wish) => wish.removeEventListener('change', read));
}

/** Puts settings in force; writes nothing. */
export function applySettings(settings: DeviceSettings): void {
  appearance.settings = settings;
  letterKeys.on = settings.letter_keys;
  speak(settings.language);
}

/** Writes the settings in force onto the page. Call it in an `$effect`. */
export function paintSettings(): void {
  const root = document.documentElement;
  const { font, motion, text_size } = appearance.settings;
  root.dataset.theme = appearance.theme;
  root.dataset.density = appearance.density;
  root.dataset.font = font;
  root.dataset.motion = motion;
  root.style.setProperty('--text', String(text_size / 100));
}

let saved: Promise<unknown> = Promise.resolve();
let changes = 0;

/** Changes some settings: at once on the page, then in the file, one after the other. An answer that a later change has overtaken
 *  puts nothing back. */
export async function changeSettings(change: Partial<DeviceSettings>): Promise<void> {
  const number = ++changes;
  const before = appearance.settings;
  const wanted = { ...before, ...change };
  applySettings(wanted);
  const saving = saved.then(() => call('save_settings', wanted));
  saved = saving.catch(() => undefined);
  try {
    const kept = await saving;
    if (number === changes) applySettings(kept);
  } catch (thrown) {
    if (number === changes) applySettings(before);
    toastProblem(problemOf(thrown));
  }
}

/** The text size one step larger (+1), smaller (-1) or back to 100 (0), in steps of 10 from 80 to 200. */
export function nextTextSize(now: number, step: -1 | 0 | 1): number {
  return step === 0 ? 100 : Math.min(200, Math.max(80, now + step * 10));
}
