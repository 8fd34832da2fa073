// What the help sheet and the menu promise works on every screen: the keys of lists, the day's commands, undo in a field,
// and touch mode where a finger points.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { TestServer, until } from '../lib/server.mjs';

let browser;
let server;
let page;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start()]);
  for (const text of ['Slow system one', 'Slow system two', 'Slow system three']) await server.log(text);
  page = await open(browser, server, { permissions: ['clipboard-read', 'clipboard-write'] });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const type = (text) => page.keyboard.type(text);
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const notes = async () => (await server.call('read_day', { day: null })).notes;
const day = async () => (await server.call('read_day', { day: null })).day;
const all = (test) => until(async () => (await notes()).every(test));
const line = () => page.getByRole('textbox', { name: 'New observation' });

/** Runs a command by the palette, which brings no key event, as the window's menu does not. */
async function run(words) {
  await press('Control+k');
  await page.locator('.palette-input').waitFor();
  await type(`>${words}`);
  await page.locator('.palette-row').first().waitFor();
  await press('Enter');
  await page.locator('.palette-input').waitFor({ state: 'detached' });
}

test('in Search: star, impact, tag and copy, by key', async () => {
  await press('Control+2');
  await page.getByRole('combobox').first().waitFor();
  await type('system');
  const list = page.getByRole('listbox');
  await list.getByRole('option').nth(2).waitFor();
  await list.focus();
  await press('x', 'j', 'x', 'j', 'x');
  await press('r');
  await all((note) => note.starred);
  await page.getByText('3 observations changed').first().waitFor();
  await press('Shift+Digit1', 'Digit2');
  await all((note) => note.impact === 2);
  await press('t');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await type('queue');
  await press('Enter');
  await all((note) => note.tags.includes('queue'));
  await press('Alt+2');
  await all((note) => note.category === 'tooling');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('Control+c');
  await until(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length === 3);
});

test('one undo takes it back from all of them', async () => {
  await press('Control+z');
  await all((note) => note.category === null);
  await press('Control+z');
  await all((note) => !note.tags.includes('queue'));
  await press('Control+z');
  await all((note) => note.impact === null);
  await press('Control+z');
  await all((note) => !note.starred);
});

test('the preview adds a note to the report', async () => {
  await page.getByRole('button', { name: /Add to the report/ }).click();
  await until(async () => (await notes()).filter((note) => note.starred).length === 1);
  await press('Control+z');
  await all((note) => !note.starred);
});

test('in a day: the same keys', async () => {
  await press('Control+4');
  const rows = page.getByRole('list', { name: 'Notes of this day' });
  await rows.getByRole('group').first().focus();
  await press('r');
  await until(async () => (await notes())[0].starred);
  await press('x', 'Shift+J');
  await press('Shift+Digit1', 'Digit3');
  await until(async () => (await notes()).filter((note) => note.impact === 3).length === 2);
  await press('Shift+#');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await type('desk');
  await press('Enter');
  await until(async () => (await notes()).filter((note) => note.tags.includes('desk')).length === 2);
});

test('on Today a selection is changed by one act', async () => {
  await press('Control+1');
  await line().waitFor();
  // The caret comes a moment after the line.
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await press('Escape');
  await page.waitForFunction(() => document.activeElement?.matches('[data-note]'));
  await press('x', 'k', 'x');
  await page.getByRole('button', { name: 'Category', exact: true }).first().waitFor();
  await page.getByText('2 selected').locator('..').getByRole('button', { name: 'Category' }).click();
  await page.getByRole('menuitem', { name: /Workload/i }).click();
  await until(async () => (await notes()).filter((note) => note.category === 'workload').length === 2);
  await page.locator('[data-note]').last().focus();
  await press('Control+z');
  await all((note) => note.category === null);
  await press('Escape');
});

test('undo from the menu goes to the field first', async () => {
  await line().focus();
  await type('some words');
  const before = await notes();
  await run('Undo');
  await until(async () => (await line().inputValue()) !== 'some words');
  assert.deepEqual((await notes()).map((note) => note.tags), before.map((note) => note.tags));
  await line().fill('');
});

test('a day is ended and started from any screen', async () => {
  await press('Control+2');
  await page.getByRole('combobox').first().waitFor();
  await run('End the');
  await until(async () => (await day()).ended_at !== null);
  await run('Start');
  await page.getByRole('dialog', { name: 'New shadow day' }).waitFor();
  await press('Escape');
});

test('a day far down is found: its page is turned to, and notes can be moved there', async () => {
  const rows = Array.from({ length: 320 }, (_, n) => `${new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)} 09:15,Far team,far row ${n}`);
  const file = path.join(server.home, 'days.csv');
  writeFileSync(file, ['happened_at,team,text', ...rows].join('\n'));
  await server.willPick(file);
  await run('Import');
  await page.getByRole('button', { name: /Choose a file/ }).click();
  await page.getByRole('button', { name: /Log 320/ }).click();
  await page.getByText('320 observations logged').first().waitFor({ timeout: 60_000 });
  const days = [...(await server.call('days', { limit: 500, offset: 0 }))];
  const oldest = days.at(-1);
  await page.goto(`${server.url}/days/${oldest.id}`);
  await page.locator('main .list a[aria-current=page]').waitFor();
  await page.goto(`${server.url}/days/${days[0].id}`);
  await page.getByRole('list', { name: 'Notes of this day' }).getByRole('group').first().focus();
  await press('m');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await type('2020-01-01');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await press('Enter');
  await until(async () => (await server.call('read_day', { day: oldest.id })).notes.length === 2);
});

test('a finger gets touch mode until somebody chooses', async () => {
  page.assertCalm();
  const phone = await open(browser, server, { hasTouch: true, isMobile: true });
  const density = () => phone.evaluate(() => document.documentElement.dataset.density);
  await until(async () => (await density()) === 'touch');
  const settings = await server.call('settings');
  assert.equal(settings.density, 'system');
  await server.call('save_settings', { ...settings, density: 'comfortable' });
  await phone.reload();
  await phone.locator('main textarea').first().waitFor();
  assert.equal(await density(), 'comfortable');
  phone.assertCalm();
  await phone.context().close();
});
