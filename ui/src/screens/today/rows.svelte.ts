// Which row of the timeline is current, which are selected, which is edited. What is NOT here: elements, calls.

/** The state of the list. */
export class Rows {
  /** The row that the keyboard stands on. */
  current = $state<string | null>(null);
  selected = $state.raw<ReadonlySet<string>>(new Set());
  /** The row that is edited in place. */
  editing = $state<string | null>(null);
  /** Grows each time a row is asked to be edited, so that asking again moves the focus there again. */
  asked = $state(0);
  /** Editing began in the line (with ↑), so the focus goes back there. */
  fromLine = false;
  /** The row that is being tagged. */
  tagging = $state<string | null>(null);

  constructor(readonly ids: () => readonly string[]) {}

  /** Edits a row in place. */
  edit(id: string | null, from: 'line' | 'row' = 'row'): void {
    this.fromLine = from === 'line';
    this.editing = id;
    if (id !== null) this.asked += 1;
  }

  /** The row that a step leads to; the last one when none is current, as that is nearest to the line. */
  step(by: 1 | -1): string | null {
    const ids = this.ids();
    const at = this.current === null ? -1 : ids.indexOf(this.current);
    if (at < 0) return ids.at(-1) ?? null;
    return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null;
  }

  /** Selects or lets go. */
  toggle(id: string): void {
    const next = new Set(this.selected);
    if (!next.delete(id)) next.add(id);
    this.selected = next;
  }

  /** Selects where it stood and where it went. */
  extend(by: 1 | -1): string | null {
    const to = this.step(by);
    this.selected = new Set([...this.selected, ...[this.current, to].filter((id) => id !== null)]);
    return to;
  }

  /** What an act is about: the selected rows, else the current one. */
  chosen(): string[] {
    if (this.selected.size > 0) return this.ids().filter((id) => this.selected.has(id));
    return this.current === null ? [] : [this.current];
  }

  /** Selects none. */
  clear(): void {
    this.selected = new Set();
  }
}
