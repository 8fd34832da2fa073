// What a screen reads from the core: read when its arguments change, read again when what it shows went stale.
// Answers overtaken by a later question are dropped.
import type { Problem, Progress, Touched } from '../generated/api';
import { call, callJob, hearTouched, problemOf, type Args, type CommandName, type Job, type Result } from './api';
import { beingPainted } from './painting';

/** Kinds of records whose change makes an answer stale; `all` for any change. */
export type Interest = 'all' | readonly string[];

/** Whether a change concerns a reader. */
export function concerns(interest: Interest, touched: Touched): boolean {
  if (touched.everything || interest === 'all') return true;
  return touched.kinds.some((kind) => interest.includes(kind));
}

/** The shortest time between two readings of one burst of acts. */
const BURST_MS = 150;

/** An answer that keeps itself fresh. */
export class Query<T> {
  /** The last answer; kept while the next is on its way. */
  value = $state.raw<T | undefined>(undefined);
  /** Why the last question failed. */
  problem = $state.raw<Problem | null>(null);
  /** A question is under way. */
  busy = $state(false);
  /** Nothing to show yet, and long enough that a skeleton calms. */
  slow = $state(false);
  #ask: () => Promise<T> | null;
  #number = 0;
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> = Promise.resolve();

  constructor(ask: () => Promise<T> | null) {
    this.#ask = ask;
  }

  /** What it shows went stale. A burst (an import makes hundreds of acts) is answered at once, then at most each 150 ms,
   *  and a question under way is let finish: overtaking it again and again would never show anything. */
  wentStale(): void {
    if (this.busy || this.#timer !== undefined) {
      this.#stale = true;
      return;
    }
    const painted = beingPainted();
    if (painted === null) return this.#read();
    this.#stale = true;
    void painted.then(() => this.#timer === undefined && !this.busy && this.#again());
  }

  #read(): void {
    void this.refetch();
    this.#timer = setTimeout(() => this.#again(), BURST_MS);
  }

  #again(): void {
    this.#timer = undefined;
    if (!this.#stale) return;
    this.#stale = false;
    this.wentStale();
  }

  /** Ends when nothing it shows is stale: for what acts on the newest of a list. Whoever waits for that waits for no painting. */
  async fresh(): Promise<void> {
    if (this.#stale && !this.busy) {
      clearTimeout(this.#timer);
      this.#stale = false;
      this.#read();
    }
    const awaited = this.#underWay;
    await awaited;
    // Somebody else who waited may have asked again meanwhile.
    if (this.#stale || awaited !== this.#underWay) await this.fresh();
  }

  /** Asks nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stale = false;
    this.#number += 1;
    this.busy = false;
  }

  /** Asks for something else, once what is being painted is. */
  ask(): void {
    const painted = beingPainted();
    if (painted === null) return void this.refetch();
    // An answer on its way is to what nobody asks any more.
    const number = (this.#number += 1);
    this.busy = false;
    this.#underWay = painted.then(() => (number === this.#number ? this.refetch() : undefined));
  }

  /** Asks again; ends at once where there is nothing to ask. */
  async refetch(): Promise<void> {
    const asked = this.#ask();
    if (asked !== null) await (this.#underWay = this.#follow(asked));
  }

  async #follow(asked: Promise<T>): Promise<void> {
    const number = ++this.#number;
    this.busy = true;
    const timer = setTimeout(() => (this.slow = number === this.#number && this.value === undefined), 150);
    try {
      const value = await asked;
      if (number !== this.#number) return;
      this.value = value;
      this.problem = null;
    } catch (thrown) {
      if (number === this.#number) this.problem = problemOf(thrown);
    } finally {
      clearTimeout(timer);
      if (number === this.#number) {
        this.busy = false;
        this.slow = false;
        if (this.#timer === undefined) this.#again();
      }
    }
  }
}

/**
 * A query for a component (call it while the component is set up). `args` is read reactively; `null` asks nothing.
 * `interest` names the kinds of records that, once touched, make the answer stale.
 */
export function query<N extends CommandName>(name: N, args: () => Args<N> | null, interest: Interest): Query<Result<N>> {
  const ask = () => {
    const now = args();
    return now === null ? null : call(name, now);
  };
  const answer = new Query<Result<N>>(ask);
  $effect(() => {
    // It is asked later, maybe: what the question is about is noticed here.
    void args();
    answer.ask();
  });
  $effect(() => {
    const deaf = hearTouched((touched) => void (concerns(interest, touched) && answer.wentStale()));
    return () => {
      deaf();
      answer.stop();
    };
  });
  return answer;
}

/** A job and how far it is, for a component with a progress bar and a cancel button. */
export class JobState<N extends CommandName> {
  progress = $state.raw<Progress | null>(null);
  running = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** What was kept when it was cancelled, in words. */
  cancelled = $state<string | null>(null);
  result = $state.raw<Result<N> | null>(null);
  #job: Job<Result<N>> | null = null;
  #number = 0;

  constructor(readonly name: N) {}

  /** Runs it; a run under way is cancelled first. Answers `null` when it failed or was cancelled. */
  async run(args: Args<N>): Promise<Result<N> | null> {
    this.cancel();
    const number = ++this.#number;
    const mine = () => number === this.#number;
    this.running = true;
    this.problem = null;
    this.cancelled = null;
    this.progress = null;
    const job = callJob(this.name, args, (progress) => {
      if (mine()) this.progress = progress;
    });
    this.#job = job;
    try {
      const result = await job.result;
      if (mine()) this.result = result;
      return mine() ? result : null;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (mine() && problem.code === 'cancelled') this.cancelled = problem.sentence;
      else if (mine()) this.problem = problem;
      return null;
    } finally {
      if (mine()) this.running = false;
    }
  }

  /** Asks the job under way to stop. */
  cancel(): void {
    if (this.running) this.#job?.cancel();
  }
}
