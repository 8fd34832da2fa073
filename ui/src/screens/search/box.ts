// The search box as text: which tokens are in it, and how a facet writes one in or takes one out. The box is always
// the truth; nothing about the search is kept beside it. NOT here: what a token means (the core says).

/** A stretch of the box between spaces. Quotes keep their spaces: `"two words"`, `team:"two words"`. */
export interface Token {
  start: number;
  end: number;
  text: string;
}

/** Cuts the box into tokens. */
export function tokens(box: string): Token[] {
  const found: Token[] = [];
  let start = -1;
  let quoted = false;
  for (let i = 0; i <= box.length; i++) {
    const unit = box[i];
    const space = unit === undefined || (!quoted && /\s/.test(unit));
    if (unit === '"') quoted = !quoted;
    if (space && start >= 0) {
      found.push({ start, end: i, text: box.slice(start, i) });
      start = -1;
    } else if (!space && start < 0) start = i;
  }
  return found;
}

/** Whether the token stands in the box, whatever its case. */
export function has(box: string, token: string): boolean {
  const wanted = token.toLowerCase();
  return tokens(box).some((t) => t.text.toLowerCase() === wanted);
}

/** The box with the token at its end, ready to type on. */
export function add(box: string, token: string): string {
  if (has(box, token)) return box;
  const before = box.trimEnd();
  return `${before}${before === '' ? '' : ' '}${token} `;
}

/** The box without the token, wherever it stands, and without the gap it would leave. */
export function remove(box: string, token: string): string {
  const wanted = token.toLowerCase();
  const kept = tokens(box).filter((t) => t.text.toLowerCase() !== wanted);
  if (kept.length === 0) return '';
  const text = kept.map((t) => t.text).join(' ');
  return /\s$/.test(box) ? `${text} ` : text;
}

/** What clicking a facet's value does to the box. */
export function toggle(box: string, token: string, on: boolean): string {
  return on ? remove(box, token) : add(box, token);
}
