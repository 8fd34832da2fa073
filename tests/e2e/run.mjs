// Runs every spec file in a process of its own, two at a time. A file that fails is run once more, alone, when nothing else
// is at work: a browser that starves is no fault of the page. What passes only then is named, so that it can be mended.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./specs/', import.meta.url));
const AT_ONCE = 2;

/** Runs one file; answers what it said and whether all was well. */
function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--test', '--test-reporter=spec', path.join(FOLDER, file)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.on('close', (code) => resolve({ file, said, fine: code === 0 }));
  });
}

const waiting = readdirSync(FOLDER).filter((file) => file.endsWith('.test.mjs')).sort();
const again = [];

async function work() {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const done = await run(file);
    if (done.fine) process.stdout.write(done.said);
    else again.push(done);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
for (const { file, said } of again) {
  const first = said.slice(said.indexOf('✖ failing tests:')).replaceAll('✖', 'first time:');
  process.stdout.write(`once more, alone: ${file}\n${first}\n`);
  const done = await run(file);
  process.stdout.write(done.said);
  if (!done.fine) process.exitCode = 1;
}
