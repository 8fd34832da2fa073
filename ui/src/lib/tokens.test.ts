// A custom property that nobody sets is no fault to a browser: the words just have another size. So it is looked for here.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const sources: Record<string, string> = import.meta.glob(['../**/*.svelte', '../**/*.css'], { query: '?raw', import: 'default', eager: true });

const names = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''));

/** What a source reads and neither it nor the tokens set; the library of the popovers sets its own. */
export function unset(source: string): string[] {
  const set = names(`${tokens}\n${source}`, /(--[a-z0-9-]+)(?=\s*[:=])/g);
  return [...names(source, /var\((--[a-z0-9-]+)/g)].filter((name) => !set.has(name) && !name.startsWith('--bits-'));
}

it('finds a name that nobody sets, and none that is set here or by the tokens', () => {
  expect(unset('p { font-size: var(--fs-18); color: var(--ink); }')).toEqual(['--fs-18']);
  expect(unset('<i style:--colour={mark}></i><style>i { color: var(--colour); }</style>')).toEqual([]);
});

it('every custom property that is read is set', () => {
  const found = Object.entries(sources).flatMap(([file, source]) => unset(source).map((name) => `${file}: ${name}`));
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
