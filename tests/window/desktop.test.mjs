// What a desktop offers, in the real windows: an icon beside the clock, messages, and on a
// Wayland session keys through the portal.
// A desktop of our own stands on the bus (tests/src/bin/desktop_double.rs).
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { KEY, bus, desktop, foldersIn, openWindow, screen } from './webdriver.mjs';

const built = (name) => fileURLToPath(new URL(`../../target/debug/${name}`, import.meta.url));

let home;
let xvfb;
let dbus;
let double;
let window;

before(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'shadowday-desktop-'));
  [xvfb, dbus] = await Promise.all([screen(), bus()]);
  double = await desktop(built('desktop-double'), dbus.address);
  window = await openWindow(process.env.SHADOWDAY_PROGRAM ?? built('shadowday'), {
    DISPLAY: xvfb.display,
    DBUS_SESSION_BUS_ADDRESS: dbus.address,
    // There is no Wayland here; the program believes what the session says, GTK falls back to the X server.
    XDG_SESSION_TYPE: 'wayland',
    GDK_BACKEND: undefined,
    ...foldersIn(home),
  });
  await window.find('main textarea');
});

after(async () => {
  await window?.close();
  await double?.stop();
  await dbus?.stop();
  await xvfb?.stop();
  rmSync(home, { recursive: true, force: true });
});

const call = async (name, args = {}) => {
  const { value, error } = await window.runAsync((name, args) => globalThis.__TAURI_INTERNALS__.invoke('call', { name, args }), name, args);
  assert.equal(error, undefined);
  return value;
};
const mini = () => window.switchTo('mini.html');
const main = () => window.switchTo('localhost', 'mini.html');

/** The small window is there with its caret; it is put away again. */
async function comesAndGoes() {
  await mini();
  await window.see(() => document.visibilityState === 'visible' && document.activeElement?.tagName === 'TEXTAREA');
  await window.type(KEY.escape);
  await window.see(() => document.visibilityState === 'hidden');
  await main();
}

test('the portal is asked for the keys, and those it gave bring the small window', async () => {
  await double.hear(/^keys CTRL\+SHIFT\+j$/m);
  const keys = await call('capture_keys');
  assert.deepEqual([keys.way, keys.given, keys.wayland], ['portal', 'Meta+J', true]);
  double.tell('press');
  await comesAndGoes();
});

test('other keys are asked for anew, none gives them back', async () => {
  double.forget();
  await call('set_capture_keys', { keys: 'Alt+F9' });
  await double.hear(/^session closed$/m);
  await double.hear(/^keys ALT\+F9$/m);
  double.forget();
  assert.equal((await call('set_capture_keys', { keys: '' })).way, 'off');
  await double.hear(/^session closed$/m);
});

test('the icon offers a line, the window and the end', async () => {
  double.tell('menu');
  const [, items] = await double.hear(/^menu (.*)$/m);
  assert.equal(items, 'New observation | Open Shadowday | Quit Shadowday');
  double.tell('click New observation');
  await comesAndGoes();
});

test('switched off in Settings it is gone, switched on it is back', async () => {
  double.forget();
  const settings = await call('settings');
  await call('save_settings', { ...settings, tray: false });
  double.tell('icon');
  await double.hear(/^failed: /m);
  await call('save_settings', { ...settings, tray: true });
  await double.hear(/^item /m);
});

test('at the end that was given the desktop shows the reminder', async () => {
  double.forget();
  const { id } = await call('start_day', { team_name: 'Billing' });
  const { day } = await call('read_day', { day: id });
  // It ended as it began; the page asks as soon as it hears of it.
  await call('edit_day', { id, planned_end: day.started_at });
  const [, title, words] = await double.hear(/^notification Shadowday \| (.*) \| (.*)$/m);
  assert.match(title, /^Your shadow day was to end at \d\d:\d\d/);
  assert.match(words, /questions are left for the debrief/);
});

test('Quit ends the program', async () => {
  double.forget();
  double.tell('click Quit Shadowday');
  await window.ended();
});
