// Finding a setting by any word of its name, its explanation or its section. NOT here: the settings themselves.

/** Lower case without accents, so that "thème" is found by "theme". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every typed word begins a word of the text. */
export function matches(text: string, typed: string): boolean {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(typed).split(/\s+/).filter((part) => part !== '').every((part) => words.some((word) => word.startsWith(part)));
}
