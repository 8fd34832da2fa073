// Makes src/generated/messages.ts from the messages in assets/messages/en: every id and the names of its arguments,
// so that a misspelt id or a forgotten argument does not compile.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../assets/messages/en');
const target = join(here, '../src/generated/messages.ts');

/** Each message of a file as [id, its text]. A message runs to the next line that starts with an id. */
function messages(text) {
  const found = [];
  for (const line of text.split(/\r?\n/)) {
    const start = /^([a-z][a-zA-Z0-9_-]*)\s*=(.*)$/.exec(line);
    if (start) found.push([start[1], start[2]]);
    else if (/^[^\s}]/.test(line)) continue;
    else if (found.length > 0) found[found.length - 1][1] += `\n${line}`;
  }
  return found;
}

const seen = new Map();
// The report speaks the report's language with words of its own, which may have the ids of the page's words: the page wins.
// What the core puts into words itself is not in the page (lib/i18n.svelte.ts leaves it out too).
const CORE = ['errors.ftl', 'remarks.ftl', 'command.ftl', 'help.ftl'];
const names = readdirSync(folder).filter((name) => name.endsWith('.ftl') && name !== 'report.ftl' && !CORE.includes(name)).sort();
for (const name of [...names, 'report.ftl']) {
  for (const [id, text] of messages(readFileSync(join(folder, name), 'utf8'))) {
    // The report's words are a catalogue of their own; where both have an id, the window's words are shown.
    if (seen.has(id) && [name, seen.get(id).name].includes('report.ftl')) {
      if (name === 'report.ftl') continue;
    } else if (seen.has(id)) throw new Error(`${name}: the message ${id} is also in ${seen.get(id).name}`);
    const names = [...new Set([...text.matchAll(/\$([a-zA-Z][\w-]*)/g)].map((m) => m[1]))].sort();
    seen.set(id, { name, args: names });
  }
}
const lines = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { args }]) => {
  const type = args.length === 0 ? 'never' : args.map((a) => `'${a}'`).join(' | ');
  return `  '${id}': ${type};`;
});
mkdirSync(dirname(target), { recursive: true });
const text = `// Made by scripts/message-ids.mjs from assets/messages/en. Do not edit.\nexport type Messages = {\n${lines.join('\n')}\n};\nexport type MessageId = keyof Messages;\n`;
writeFileSync(target, text);
