// The real window: type a line with sigils, see it, find it by half a word, make the day's PDF, close, start again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { KEY, foldersIn, openWindow, screen } from './webdriver.mjs';

const PROGRAM = process.env.SHADOWDAY_PROGRAM ?? fileURLToPath(new URL('../../target/debug/shadowday', import.meta.url));

let home;
let xvfb;
let window;

before(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'shadowday-window-'));
  mkdirSync(path.join(home, 'tmp'));
  xvfb = await screen();
  window = await start();
});

after(async () => {
  await window?.close();
  await xvfb?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Every folder the program could write to, inside ours. */
function surroundings() {
  return {
    DISPLAY: xvfb.display,
    ...foldersIn(home),
    TMPDIR: path.join(home, 'tmp'),
  };
}

const start = () => openWindow(PROGRAM, surroundings());

const has = (words) => window.see((wanted) => document.querySelector('main')?.textContent.includes(wanted), words);
const ask = (name, args = {}) => window.runAsync((name, args) => globalThis.__TAURI_INTERNALS__.invoke('call', { name, args }), name, args);

test('it is shown, with the caret in a blank line', async () => {
  await window.find('main textarea');
  await window.see(() => document.activeElement?.tagName === 'TEXTAREA' && document.visibilityState === 'visible');
});

test('a line with sigils becomes an observation', async () => {
  await window.type('2 Copies the account number into four screens #re-keying @A1 !3 ~90s');
  await window.type(KEY.enter);
  await has('Copies the account number into four screens');
  const { value } = await ask('read_day', { day: null });
  assert.deepEqual([value.notes[0].category, value.notes[0].tags, value.notes[0].impact], ['tooling', ['re-keying'], 3]);
});

test('it is found by half a word', async () => {
  await window.chord(KEY.control, '2');
  await window.find('[role=combobox]');
  await window.see(() => document.activeElement?.getAttribute('role') === 'combobox');
  await window.type('accou');
  await has('Copies the account number');
});

test('the day becomes a PDF', async () => {
  await window.chord(KEY.control, '3');
  await window.see(() => document.querySelector('main h1')?.textContent.includes('Reports'));
  await window.see(() => document.querySelector('main img, main [data-page]') !== null);
  await window.chord(KEY.control, KEY.enter);
  await window.see(() => document.activeElement?.textContent.includes('Take the proposed one'));
  await window.chord(KEY.enter);
  await window.see(() => /is made/.test(document.body.textContent));
  const folder = path.join(home, 'home/Documents/Shadowday');
  const made = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  assert.equal(made.length, 1);
  assert.equal(readFileSync(path.join(folder, made[0])).subarray(0, 5).toString(), '%PDF-');
});

test('the page may call nothing but its three commands', async () => {
  for (const command of ['plugin:dialog|open', 'plugin:opener|open_path', 'plugin:window|close', 'plugin:event|emit', 'plugin:path|resolve_directory']) {
    const answer = await window.runAsync((name) => globalThis.__TAURI_INTERNALS__.invoke(name, {}), command);
    assert.match(answer.error ?? '', /not allowed|not found/i, command);
  }
});

test('the content policy holds in the real webview', async () => {
  const tried = await window.runAsync(async () => {
    const asked = await fetch('http://127.0.0.1:9/').then(() => 'went out', () => 'refused');
    globalThis.ran = 0;
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = 1';
    document.head.append(script);
    let evaluated = 'refused';
    try {
      evaluated = globalThis['ev' + 'al']('"ran"');
    } catch {
      // As it should be.
    }
    return { asked, ran: globalThis.ran, evaluated, frozen: Object.isFrozen(Object.prototype) };
  });
  assert.deepEqual(tried.value, { asked: 'refused', ran: 0, evaluated: 'refused', frozen: true });
});

test('the page cannot be taken elsewhere', async () => {
  const before = await window.run(() => location.href);
  await window.run(() => void (location.href = 'http://127.0.0.1:9/elsewhere'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(await window.run(() => location.href), before);
});

test('after closing and starting again it is all there', async () => {
  await window.close();
  window = await start();
  await has('Copies the account number into four screens');
  const { value } = await ask('search', { query: 'accou', limit: 5, offset: 0 });
  assert.equal(value.total, 1);
});

/** Does it as soon as the closed window's program has let go of the notebook. */
async function ended(work) {
  for (const end = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      return work();
    } catch (thrown) {
      if (Date.now() > end || !String(thrown).includes('already open')) throw thrown;
    }
  }
}

/** What a file holds; one that went in the meantime holds nothing. */
function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The files below a folder whose bytes hold the words, as UTF-8 or as the webview keeps text. */
function holding(words, folder) {
  const forms = ['utf8', 'utf16le'].map((form) => Buffer.from(words, form));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => bytesOf(file).includes(form)));
}

test('the words of a struck line are nowhere afterwards: notebook, logs, temporary files, the webview’s own', async () => {
  const words = 'zanzibarquartz';
  await window.find('main textarea');
  await window.type(`"they call it ${words} @A1`);
  await window.type(KEY.enter);
  await has(words);
  assert.ok(holding(words, home).length > 0, 'before that they are somewhere');
  await window.chord(KEY.control, '1');
  await window.run(() => document.querySelector('main header .buttons button:nth-of-type(2)').click());
  await window.find('main .choose .button');
  await window.run(() => document.querySelector('main .choose .button').click());
  await window.find('main .verdicts');
  await window.type('k');
  await has(words);
  await window.type('s');
  await window.find('[role=dialog][data-state=open] .foot .button:last-child');
  await window.run(() => document.querySelector('[role=dialog][data-state=open] .foot .button:last-child').click());
  await window.find('main .composer');
  await window.see((gone) => !document.body.textContent.includes(gone), words);
  const { value } = await ask('search', { query: words, limit: 5, offset: 0 });
  assert.equal(value.total, 0);
  await window.close();
  assert.deepEqual(holding(words, home), []);
  window = await start();
  await has('Copies the account number into four screens');
});

test('a restored notebook opens and is all there', async () => {
  await window.close();
  const backup = path.join(home, 'kept.shadowday-backup');
  const command = (...words) => execFileSync(PROGRAM, words, { env: { ...process.env, ...surroundings() } });
  await ended(() => command('backup', backup));
  rmSync(path.join(home, 'data'), { recursive: true });
  command('restore', backup);
  window = await start();
  await has('Copies the account number into four screens');
});
