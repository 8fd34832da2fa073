// Finding tasks in a long list. NOT here: the dialog.
import type { Task } from '../../generated/api';

/** Check boxes drawn at once. */
export const MOST_SHOWN = 100;

/** Tasks that the core takes over at once. */
export const MOST_CHOSEN = 300;

/** The tasks that have every typed word, in themselves or in what stands beside them, in the order of the file. */
export function matching(tasks: readonly Task[], typed: string): Task[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return tasks.filter((task) => {
    const text = `${task.name} ${task.about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
