// Leaving a screen, a notebook or the app loses nothing: the line, a note half edited, an import under way.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { TestServer, until } from '../lib/server.mjs';

let browser;
let server;
let page;

const ROWS = 6_000;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start()]);
  await server.log('Waits for the system');
  await server.log('Asks a neighbour');
  page = await open(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const line = () => page.getByRole('textbox', { name: 'New observation' });
const edit = () => page.getByRole('textbox', { name: 'Edit the observation' });
const type = (text) => page.keyboard.type(text);
const press = (key) => page.keyboard.press(key);
const holds = (field, text) => until(async () => (await field.inputValue().catch(() => null)) === text);
const hasFocus = (field) => until(() => field.evaluate((one) => one === document.activeElement));
const imported = async () => (await server.call('search', { query: 'imported', limit: 5, offset: 0 })).total;

/** Runs a command by the palette. */
async function run(words) {
  await press('Control+k');
  await page.locator('.palette-input').waitFor();
  await type(`>${words}`);
  await page.locator('.palette-row').first().waitFor();
  await press('Enter');
  await page.locator('.palette-input').waitFor({ state: 'detached' });
}

test('the line is as it was left when its screen is entered again', async () => {
  await line().waitFor();
  await type('half a sen');
  await press('Control+2');
  await page.getByRole('combobox').first().waitFor();
  await press('Control+1');
  await holds(line(), 'half a sen');
  await hasFocus(line());
  await type('tence');
  await holds(line(), 'half a sentence');
});

test('a key typed at once is added to the restored line', async () => {
  await until(async () => (await server.call('start')).draft?.text === 'half a sentence');
  await page.reload();
  await line().waitFor();
  await press('!');
  await holds(line(), 'half a sentence!');
});

test('a note half edited is as it was left, on this screen and after a restart', async () => {
  await line().fill('');
  await press('ArrowUp');
  await hasFocus(edit());
  await type(' twice');
  await press('Control+2');
  await page.getByRole('combobox').first().waitFor();
  await until(async () => (await server.call('start')).edits.length === 1);
  await press('Control+1');
  await holds(edit(), 'Asks a neighbour twice');
  page.assertCalm();
  await page.context().close();
  await server.restart();
  page = await open(browser, server);
  await holds(edit(), 'Asks a neighbour twice');
  await hasFocus(line());
  await edit().focus();
  await press('Enter');
  await edit().waitFor({ state: 'detached' });
  const notes = (await server.call('read_day', { day: null })).notes;
  assert.deepEqual(notes.map((note) => note.text), ['Waits for the system', 'Asks a neighbour twice']);
  assert.deepEqual((await server.call('start')).edits, []);
});

test('the line stays in the notebook it was typed in', async () => {
  await line().focus();
  await type('only mine');
  await run('Open the sample');
  await page.getByRole('button', { name: 'Back to my notebook' }).first().waitFor({ timeout: 60_000 });
  await holds(line(), '');
  assert.equal((await server.call('start')).draft, null, 'nothing of it is in the sample company');
  await run('Leave the sample');
  await holds(line(), 'only mine');
  await line().fill('');
});

test('an import goes on while another screen is shown, and can be taken back from there', async () => {
  const file = path.join(server.home, 'many.csv');
  writeFileSync(file, ['id,happened_at,team,text', ...Array.from({ length: ROWS }, (_, n) => `${n},2026-03-02 09:15,Billing,imported row ${n}`)].join('\n'));
  await server.willPick(file);
  await run('Import');
  await page.getByRole('button', { name: /Choose a file/ }).click();
  await page.getByRole('button', { name: /Log 6,000/ }).click();
  await press('Control+3');
  await page.getByRole('complementary', { name: 'Import observations' }).getByRole('progressbar').waitFor();
  await page.locator('main [data-page], main img, main svg[role=img]').first().waitFor({ timeout: 60_000 });
  const anew = page.waitForRequest(/report_preview/, { timeout: 120_000 });
  await page.getByText('6,000 observations logged').first().waitFor({ timeout: 120_000 });
  await until(async () => (await imported()) === ROWS);
  await anew;
  await page.getByRole('button', { name: /Undo/ }).first().click();
  await page.getByText('The import is taken back').first().waitFor({ timeout: 60_000 });
  // After so many changes at once the index lags, and its answer says so.
  await until(async () => (await imported()) === 0);
});

test('it can be cancelled from there, and leaves nothing', async () => {
  await run('Import');
  await page.getByRole('button', { name: /Log 6,000/ }).click();
  await press('Control+1');
  await page.getByRole('complementary', { name: 'Import observations' }).getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/Nothing was logged/).first().waitFor({ timeout: 60_000 });
  assert.equal(await imported(), 0);
});

test('a form keeps what was typed while what it shows is read again', async () => {
  await server.call('save_team', { id: null, seen: null, name: 'Claims', site: '', headcount: null });
  await page.goto(`${server.url}/settings/teams`);
  await page.getByRole('button', { name: 'Edit Claims' }).click();
  const site = page.getByRole('dialog').getByLabel('Site');
  await site.fill('Leipzig');
  await page.getByRole('dialog').getByRole('button', { name: 'Add the next pseudonym' }).click();
  await page.getByRole('dialog').getByText('@A1').waitFor();
  assert.equal(await site.inputValue(), 'Leipzig');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await until(async () => (await server.call('teams')).some((team) => team.name === 'Claims' && team.site === 'Leipzig'));
});

test('nothing went wrong on the way', () => page.assertCalm());
