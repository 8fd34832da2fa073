// What commands do now: the frame and the screens bind handlers to ids of the keymap; keyboard, menu, palette and
// buttons run them. The binding made last wins, so that a dialog or a list goes before what lies under it.
import { untrack } from 'svelte';
import { createKeybindingsHandler } from 'tinykeys';
import { commandIds, isLetterKey, keymap, type CommandId } from './keymap';

/** What a command does, and when it can. */
export interface Binding {
  run: (event?: KeyboardEvent) => unknown;
  when?: () => boolean;
}

class Bound {
  /** Grows with every change, for readers that must notice. */
  version = $state(0);
  readonly by = new Map<CommandId, Binding[]>();
}

const bound = new Bound();

/** Whether single letters act as keys; a setting (WCAG 2.1.4). */
export const letterKeys = $state({ on: true });

/** The command run last, which the palette puts first. */
export const lastCommand = $state<{ id: CommandId | null }>({ id: null });

// Binding happens in effects; they must not wake themselves by reading what they write.
const changed = () => untrack(() => (bound.version += 1));

/** Binds commands while a component lives: call it in an `$effect` and return what it returns. */
export function bind(bindings: Partial<Record<CommandId, Binding | Binding['run']>>): () => void {
  const entries = Object.entries(bindings).map(([id, what]) => {
    const binding: Binding = typeof what === 'function' ? { run: what } : what;
    return [id as CommandId, binding] as const;
  });
  for (const [id, binding] of entries) bound.by.set(id, [...(bound.by.get(id) ?? []), binding]);
  changed();
  return () => {
    for (const [id, binding] of entries) bound.by.set(id, (bound.by.get(id) ?? []).filter((one) => one !== binding));
    changed();
  };
}

function current(id: CommandId): Binding | null {
  const candidates = bound.by.get(id) ?? [];
  return candidates.findLast((binding) => binding.when?.() ?? true) ?? null;
}

/** Whether a command can run now. */
export function can(id: CommandId): boolean {
  void bound.version;
  return current(id) !== null;
}

/** Runs a command by id; answers whether it could. */
export function run(id: CommandId): boolean {
  const binding = current(id);
  if (!binding) return false;
  lastCommand.id = id;
  binding.run();
  return true;
}

/** Runs a command named from outside, such as the window's menu. */
export function runNamed(id: string): boolean {
  return id in keymap && run(id as CommandId);
}

/** Whether keys are being typed into text. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function mayAct(id: CommandId, keys: string, event: KeyboardEvent): boolean {
  const command = keymap[id];
  const letter = isLetterKey(keys);
  if (letter && !letterKeys.on) return false;
  if (inField(event.target)) return command.field === true && !letter;
  return true;
}

/** Keys that buttons, links and open lists need for themselves. */
function widgetKey(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.key === 'Enter' || event.key === ' ') return event.target.closest('button, a[href], summary, [role=option]') !== null;
  const widget = event.target.closest('[role=menu], [role=listbox]:not([data-list]), [role=radiogroup], [role=tablist], [role=dialog]');
  return widget !== null && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function handler(ids: CommandId[], keys: string) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || widgetKey(event)) return;
    for (const id of ids) {
      const binding = mayAct(id, keys, event) ? current(id) : null;
      if (!binding) continue;
      // The field or the list may decline by answering `false`, e.g. undo while the field has something to undo.
      if (binding.run(event) === false) continue;
      event.preventDefault();
      if (keymap[id].palette) lastCommand.id = id;
      return;
    }
  };
}

/** A lone digit in tinykeys' other spelling: an object lists number-like names first, so `2` would go before `! 2`. */
const inOrder = (keys: string) => (/^\d$/.test(keys) ? `(${keys})` : keys);

/** Keys that go on while they are held. Any other acts once: a held F9 is one interruption, a held 1 one observation. */
const WALKS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'j', 'k', 'J', 'K']);

let pressed = 0;

/** Notes how many keys were pressed so far; answers whether any was since. A screen that reads first puts the focus in no field
 *  once somebody goes on: the second of two keys would be typed there. */
export function noKeySince(): () => boolean {
  const before = pressed;
  return () => pressed === before;
}

/** So long after a first key the second still belongs to it, by the time at which they were pressed: a page that is busy meanwhile
 *  takes nothing from it. No first key acts alone, so that slow hands have their time. */
const BETWEEN_MS = 2000;

/** The handler's own timer runs while the page is busy, too: it only tidies up, long after. */
const TIDY_MS = 60_000;

/** Starts the keyboard: one listener for the whole window. Nearer scopes go before the global one. */
export function startKeyboard(target: Window): () => void {
  const byKeys = new Map<string, CommandId[]>();
  const nearFirst = [...commandIds].sort((a, b) => Number(keymap[a].scope === 'global') - Number(keymap[b].scope === 'global'));
  for (const id of nearFirst) {
    if (keymap[id].own) continue;
    for (const keys of keymap[id].keys) byKeys.set(keys, [...(byKeys.get(keys) ?? []), id]);
  }
  // Sequences first: the second key of `g t` must not act as `t` alone.
  const longFirst = [...byKeys].sort(([a], [b]) => b.split(' ').length - a.split(' ').length);
  // Two keys that acted are over: `g d` leaves no `g` behind that an `a` alone could end, nor one that a second `g` would be
  // taken for. The handler itself would wait for both, so another begins.
  const begin = () => createKeybindingsHandler(map, { timeout: TIDY_MS, ignore: (event) => event.isComposing || (event.repeat && !WALKS.has(event.key)) });
  const over = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    hear = begin();
    act(event);
  };
  const map = Object.fromEntries(longFirst.map(([keys, ids]) => [inOrder(keys), keys.includes(' ') ? over(handler(ids, keys)) : handler(ids, keys)]));
  let hear = begin();
  let pressedAt = 0;
  const listen = (event: KeyboardEvent) => {
    if (event.timeStamp - pressedAt > BETWEEN_MS) hear = begin();
    pressedAt = event.timeStamp;
    pressed += 1;
    hear(event);
  };
  target.addEventListener('keydown', listen);
  return () => target.removeEventListener('keydown', listen);
}
