// The row of a list that keys act on. A row that was just made gets the focus as soon as it is there and no dialog has it.
// What is NOT here: what the rows are, and what the keys do.
import { tick, untrack } from 'svelte';
import { dialogInFront } from './in-front';
import { route } from './router.svelte';

/** The cursor of a list of records. */
export class Cursor {
  /** The record; the first of the list when it is not there. */
  id = $state<string | null>(null);
  /** The rows that are shown. */
  elements = $state<Record<string, HTMLElement | null | undefined>>({});
  #wanted: string | null = null;

  /** Puts it on a row, with the focus; now, or once the row is there. */
  async select(id: string | null): Promise<void> {
    if (id === null) return;
    this.id = id;
    this.#wanted = id;
    await tick();
    this.settle();
  }

  /** Gives the focus to the row that is waited for, unless a dialog has it. Answers whether it did. */
  settle(): boolean {
    const row = this.#wanted === null ? null : this.elements[this.#wanted];
    if (!row || dialogInFront()) return false;
    this.#wanted = null;
    row.focus();
    return true;
  }

  /** The next or previous of a list; the first step shows where it is. */
  step<T extends { id: string }>(list: readonly T[], by: number): void {
    const at = Math.max(0, list.findIndex((one) => one.id === this.id));
    const here = list[at];
    const inside = here !== undefined && (this.elements[here.id]?.contains(document.activeElement) ?? false);
    void this.select(list[Math.max(0, Math.min(list.length - 1, inside ? at + by : at))]?.id ?? null);
  }

  /** After this one is gone: the one that follows it, else the one before. */
  beside<T extends { id: string }>(list: readonly T[], one: T): string | null {
    const at = list.indexOf(one);
    return (list[at + 1] ?? list[at - 1])?.id ?? null;
  }
}

/** Puts the cursor on the record that the address names, once the list is read, and gives the focus to a row that was waited for as
 *  soon as it is there. Called while a component is set up. */
export function followAddress(cursor: Cursor, list: () => readonly unknown[], isRead: () => boolean): void {
  $effect(() => {
    void route.visit;
    if (route.id !== null && isRead()) untrack(() => void cursor.select(route.id));
  });
  $effect(() => {
    void list();
    void tick().then(() => cursor.settle());
  });
}
