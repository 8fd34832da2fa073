// What the message files say in English and no longer in another language: words that must not be left on a page there.
// What is NOT here: the page (words.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../assets/messages/', import.meta.url));
/** A run of fewer letters says the same in many languages: a name, a unit, a sign. */
const LEAST = 3;

/** The runs of words between what is put in, of every message. */
function runs(language) {
  const found = new Set();
  for (const name of readdirSync(path.join(FOLDER, language))) {
    for (const line of readFileSync(path.join(FOLDER, language, name), 'utf8').split('\n')) {
      if (line.startsWith('#')) continue;
      const said = line.replace(/^-?[a-zA-Z][\w-]* =|^\s*\*?\[[^\]]*\]/, '').replace(/\{[^{}]*(\}|->)/g, '\n');
      for (const run of said.split('\n')) {
        const words = run.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
        if (words.replace(/\P{L}/gu, '').length >= LEAST) found.add(words);
      }
    }
  }
  return found;
}

/** English runs that a language does not have: whole sentences are looked for anywhere, single words only alone. */
export function foreign(language) {
  const own = [...runs(language)].join('\n');
  const left = [...runs('en')].filter((run) => !own.includes(run));
  return { sentences: left.filter((run) => run.includes(' ')), words: left.filter((run) => !run.includes(' ')) };
}
