// Short messages at the edge of the window, with one action (mostly Undo). Paused while pointed at or focused.
import type { Done, Problem } from '../generated/api';
import { announce } from './announce.svelte';
import { call, problemOf } from './api';
import { say, t } from './i18n.svelte';

/** How long a toast stays, in milliseconds. */
const TOAST_MS = 8000;

/** Problems shown at once. */
const MOST = 3;

/** A toast. */
interface Toast {
  id: number;
  words: string;
  tone: 'plain' | 'stop';
  /** What its button says and does. */
  action: { label: string; keys?: string; run: () => void } | null;
}

class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a toast. It takes the place of the last plain one: each can be undone from History, and nothing piles up. */
  show(words: string, action: Toast['action'] = null, tone: Toast['tone'] = 'plain'): number {
    const id = this.#next++;
    for (const old of this.list) if (old.tone === 'plain' || this.list.length >= MOST) this.close(old.id);
    this.list = [...this.list, { id, words, tone, action }];
    this.resume(id);
    return id;
  }

  /** Takes a toast away. */
  close(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Stops its clock while somebody reads it. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Starts its clock again. */
  resume(id: number): void {
    this.pause(id);
    this.#timers.set(id, setTimeout(() => this.close(id), TOAST_MS));
  }

  /** Takes every toast away, e.g. after an undo from the keyboard. */
  clear(): void {
    for (const toast of this.list) this.close(toast.id);
  }
}

/** The toasts of this window. */
export const toasts = new Toasts();

/** Shows and announces an act, with Undo when it can be undone. */
export function toastDone(done: Done): void {
  const words = say(done.message, done.message_args);
  const target = done.undo;
  const undone = done.message === 'done-undone';
  const back = { label: t('redo'), keys: '$mod+Shift+z', run: () => void redoLast() };
  const action = undone ? back : target === null ? null : { label: t('undo'), keys: '$mod+z', run: () => void undoTarget(target) };
  toasts.show(words, action);
  announce(action === null || undone ? words : t('announce-undoable', { words }));
}

/** Shows a problem as a toast; for acts without a place of their own for errors. */
export function toastProblem(problem: Problem): void {
  toasts.show(problem.sentence, null, 'stop');
  announce(problem.sentence, 'assertive');
}

/** Runs an act and shows what came of it. Answers `null` when it failed. */
export async function act(work: Promise<Done>): Promise<Done | null> {
  try {
    const done = await work;
    toastDone(done);
    return done;
  } catch (thrown) {
    toastProblem(problemOf(thrown));
    return null;
  }
}

/** Takes one act back, and says so. */
export async function undoTarget(target: string | null): Promise<void> {
  toasts.clear();
  await act(call('undo', { target }));
}

/** Brings the last undone act back, and says so. */
export async function redoLast(): Promise<void> {
  toasts.clear();
  await act(call('redo', {}));
}
