// Calls of the core, typed by the generated command map. What is NOT here: Tauri, fetch (host.ts), state (query.svelte.ts).
import type { Commands, Progress, Touched } from '../generated/api';
import * as host from './host';

export { Failed, problemOf } from './host';

/** A command's name. */
export type CommandName = keyof Commands;

/** Fields that may be null may also be left out, as the core reads both alike. */
type Loose<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: T[K];
};

/** What a command takes. */
export type Args<N extends CommandName> = Loose<Commands[N]['args']>;

/** What a command answers. */
export type Result<N extends CommandName> = Commands[N]['result'];

const hears = new Set<(touched: Touched) => void>();

/** Tells every query of this window what went stale. */
export function tellTouched(touched: Touched): void {
  for (const heard of hears) heard(touched);
}

/** Hears what went stale, from this window's acts and from elsewhere. */
export function hearTouched(heard: (touched: Touched) => void): () => void {
  hears.add(heard);
  return () => void hears.delete(heard);
}

/** What an answer says went stale, wherever it says it. */
function touchedIn(answer: unknown): Touched | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('touched' in answer) return answer.touched as Touched;
  if ('done' in answer) return touchedIn(answer.done);
  return null;
}

/** Runs a command; what it made stale is read again before anybody else is told. `draft` is the key of what was typed to be
 *  saved by it: that goes in the same transaction. */
export async function call<N extends CommandName>(name: N, args: Args<N>, draft?: string): Promise<Result<N>> {
  const answer = (await host.call(name, draft === undefined ? args : { ...args, draft })) as Result<N>;
  const touched = touchedIn(answer);
  if (touched) tellTouched(touched);
  return answer;
}

/** A job under way. */
export interface Job<T> {
  /** Its answer; fails with the code `cancelled` when cancelled. */
  result: Promise<T>;
  /** Asks it to stop; it leaves nothing half done. */
  cancel(): void;
}

/** Runs a job. */
export function callJob<N extends CommandName>(name: N, args: Args<N>, onProgress: (progress: Progress) => void): Job<Result<N>> {
  let id: string | null = null;
  let stopped = false;
  const stop = (job: string) => void host.call('cancel', { job }).catch(() => undefined);
  const result = host.callJob(name, args, (progress) => {
    if (id === null && stopped) stop(progress.job);
    id = progress.job;
    onProgress(progress);
  });
  return {
    result: result.then((answer) => {
      const touched = touchedIn(answer);
      if (touched) tellTouched(touched);
      return answer as Result<N>;
    }),
    cancel() {
      stopped = true;
      if (id !== null) stop(id);
    },
  };
}
