// Ninety seconds of practice: three tasks on the real screens of the sample company, where nothing of the person's own can be
// touched. What is NOT here: how a task is shown and seen to be done (frame/Practice.svelte).
import { announce } from './announce.svelte';
import { say } from './i18n.svelte';
import { keymap, keysText } from './keymap';
import { go } from './router.svelte';
import { openSample, session } from './session.svelte';

/** The tasks, in their order. */
export const TASKS = ['write', 'return', 'undo'] as const;

/** What a person has to do now, or `done` when all of it is. */
export type Task = (typeof TASKS)[number] | 'done';

/** The practice of this window; `task` is `null` while nobody practises. */
export const practice = $state<{ task: Task | null }>({ task: null });

/** What a task asks for. */
export const wordsOf = (task: Task): string => say(`practice-${task}`, { undo: keysText(keymap.undo.keys[0] ?? '') });

/** Sets a task and reads it out. */
export function practise(task: Task): void {
  practice.task = task;
  announce(wordsOf(task));
}

/** Opens the sample company and sets the first task. */
export async function beginPractice(): Promise<void> {
  if (!session.sample && !(await openSample())) return;
  go('today');
  practise('write');
}

/** Ends it; the sample company stays open. */
export function endPractice(): void {
  practice.task = null;
}
