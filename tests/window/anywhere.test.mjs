// Writing from anywhere, in the real windows: a second start brings the small window, a line of it stands in the main one,
// and so does a line that the command line hands over.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { KEY, bus, foldersIn, openWindow, screen } from './webdriver.mjs';

const PROGRAM = process.env.SHADOWDAY_PROGRAM ?? fileURLToPath(new URL('../../target/debug/shadowday', import.meta.url));
const START_MS = 60_000;

let home;
let xvfb;
let dbus;
let window;

before(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'shadowday-anywhere-'));
  [xvfb, dbus] = await Promise.all([screen(), bus()]);
  window = await openWindow(PROGRAM, surroundings());
  await window.find('main textarea');
});

after(async () => {
  await window?.close();
  await dbus?.stop();
  await xvfb?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Every folder the program could write to, inside ours. */
function surroundings() {
  return {
    DISPLAY: xvfb.display,
    DBUS_SESSION_BUS_ADDRESS: dbus.address,
    ...foldersIn(home),
  };
}

/** The program started once more, to its end. */
const again = (...words) => promisify(execFile)(PROGRAM, words, { env: { ...process.env, ...surroundings() }, timeout: START_MS });

const has = (words) => window.see((wanted) => document.querySelector('main')?.textContent.includes(wanted), words);
const mini = () => window.switchTo('mini.html');
const main = () => window.switchTo('localhost', 'mini.html');
const shown = () => window.see(() => document.visibilityState === 'visible' && document.activeElement?.tagName === 'TEXTAREA');

test('a line from a second process stands in the open window', async () => {
  const { stdout } = await again('--json', 'note', '2 from the command line #re-keying');
  const note = JSON.parse(stdout);
  assert.deepEqual([note.category, note.text], ['tooling', 'from the command line']);
  await has('from the command line');
});

test('other writing commands say that the window has the notebook', async () => {
  await assert.rejects(again('undo'), (error) => error.code === 1 && /already open in another Shadowday/.test(error.stderr));
});

test('--capture shows the small window, the caret in its line', async () => {
  await mini();
  assert.equal(await window.run(() => document.visibilityState), 'hidden', 'it is made hidden');
  await again('--capture');
  await shown();
});

test('a line typed there stands in the main window at once', async () => {
  await mini();
  await window.type('4 asks twice, from the small window');
  await window.type(KEY.enter);
  await window.see(() => document.querySelector('textarea').value === '');
  await main();
  await has('asks twice, from the small window');
});

test('Esc puts it away, the next --capture brings it back with what was typed', async () => {
  await mini();
  await window.type('half a thought');
  await window.type(KEY.escape);
  await window.see(() => document.visibilityState === 'hidden');
  await again('--capture');
  await shown();
  assert.equal(await window.run(() => document.querySelector('textarea').value), 'half a thought');
});

test('the small window may call nothing but its three commands, and of those not all', async () => {
  await mini();
  for (const command of ['plugin:window|close', 'plugin:window|set_position', 'plugin:event|emit', 'plugin:global-shortcut|register']) {
    const answer = await window.runAsync((name) => globalThis.__TAURI_INTERNALS__.invoke(name, {}), command);
    assert.match(answer.error ?? '', /not allowed|not found/i, command);
  }
  const ask = (name) => window.runAsync((name) => globalThis.__TAURI_INTERNALS__.invoke('call', { name, args: {} }), name);
  assert.match((await ask('search')).error, /may not ask/);
});

test('a link fills the line of the main window and saves nothing', async () => {
  await main();
  await again('shadowday://new?cat=workload&text=from%20a%20link');
  await window.see(() => document.querySelector('main textarea')?.value === '3 from a link');
  await again('shadowday://observation/0190a0a0-0000-7000-8000-000000000000');
  await window.see(() => /not in this notebook/.test(document.body.textContent));
  await again('shadowday://elsewhere/undo');
  await window.see(() => /none that Shadowday follows/.test(document.body.textContent));
});

test('the keys of the small window bring it, whatever has the focus', async () => {
  const { value } = await window.runAsync(() => globalThis.__TAURI_INTERNALS__.invoke('call', { name: 'capture_keys', args: {} }));
  assert.deepEqual([value.keys, value.way, value.failure], ['CmdOrCtrl+Shift+J', 'keys', null]);
  await mini();
  await window.type(KEY.escape);
  await window.see(() => document.visibilityState === 'hidden');
  await promisify(execFile)('xdotool', ['key', 'ctrl+shift+j'], { env: { ...process.env, DISPLAY: xvfb.display } });
  await shown();
});
