// What the start said: which notebook is open, whether it is the first start. One for the window.
import type { Progress, Start } from '../generated/api';
import { applySettings } from './appearance.svelte';
import { call, callJob, problemOf } from './api';
import { tellTouched } from './api';
import { toastProblem } from './toasts.svelte';

/** Whether what was typed is on disk. */
type SaveState = 'saved' | 'saving' | 'failed';

class Session {
  start = $state.raw<Start | null>(null);
  /** The dot in the title bar. */
  save = $state<SaveState>('saved');
  /** Why saving failed. */
  reason = $state('');
  /** The sample company is being made. */
  opening = $state.raw<Progress | null>(null);
  /** Another notebook is being opened: what is typed now would belong to neither. */
  switching = $state(false);
  sample = $derived(this.start?.notebook.sample ?? false);
  readOnly = $derived(this.start?.notebook.read_only ?? null);
}

/** The notebook of this window. */
export const session = new Session();

function enter(start: Start): void {
  session.start = start;
  applySettings(start.settings);
}

/** Asks the core for everything the first paint needs. */
export async function begin(): Promise<void> {
  enter(await call('start', {}));
}

const befores = new Set<() => Promise<unknown> | undefined>();

/** Adds what must end well before another notebook is opened; when it fails, the one that is open stays. */
export function beforeSwitch(work: () => Promise<unknown> | undefined): void {
  befores.add(work);
}

async function change(work: () => Promise<Start>): Promise<boolean> {
  if (session.switching) return false;
  session.switching = true;
  try {
    await Promise.all([...befores].map((before) => before()));
    enter(await work());
    tellTouched({ kinds: [], ids: [], everything: true });
    return true;
  } catch (thrown) {
    toastProblem(problemOf(thrown));
    return false;
  } finally {
    session.switching = false;
  }
}

/** Opens the sample company's notebook. */
export async function openSample(): Promise<boolean> {
  if (session.switching) return false;
  session.opening = { job: '', stage: 'job-sample', done: 0, total: null };
  const opened = await change(() => callJob('open_sample', {}, (progress) => (session.opening = progress)).result);
  session.opening = null;
  return opened;
}

/** Goes back to the person's own notebook, and deletes the sample when asked. */
export const closeSample = (remove: boolean): Promise<boolean> => change(() => call('close_sample', { remove }));

/** Puts the first-start strip away for good. */
export async function dismissStrip(): Promise<void> {
  if (session.start) session.start = { ...session.start, strip_dismissed: true };
  try {
    await call('dismiss_strip', {});
  } catch (thrown) {
    toastProblem(problemOf(thrown));
  }
}
