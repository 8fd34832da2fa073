// The live preview: asked 300 ms after the last change; a preview overtaken by a change is cancelled and dropped; the one
// before stays on screen meanwhile.
import type { ReportPreview, ReportRequest } from '../../generated/api';
import { JobState } from '../../lib/query.svelte';

/** Wait after the last change, in milliseconds. */
const WAIT_MS = 300;

export class LivePreview {
  readonly job = new JobState('report_preview');
  /** Shown until the next one is there. */
  shown = $state.raw<ReportPreview | null>(null);
  /** What is shown is no longer what is asked for. */
  stale = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #number = 0;

  /** Asks for a preview soon; `null` shows none. */
  ask(request: ReportRequest | null, wait = WAIT_MS): void {
    clearTimeout(this.#timer);
    const number = ++this.#number;
    if (request === null) {
      this.job.cancel();
      this.shown = null;
      this.stale = false;
      return;
    }
    this.stale = true;
    this.#timer = setTimeout(() => void this.#run(request, number), this.shown === null ? 0 : wait);
  }

  async #run(request: ReportRequest, number: number): Promise<void> {
    const preview = await this.job.run(request);
    if (number !== this.#number) return;
    if (preview) this.shown = preview;
    this.stale = false;
  }

  /** Leaves the screen. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#number += 1;
    this.job.cancel();
  }
}
