// The main job by keyboard alone: log with sigils, find by half a word, narrow, report, undo, across a restart.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { TestServer, until } from '../lib/server.mjs';

let browser;
let server;
let page;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start()]);
  page = await open(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const main = () => page.locator('main');
const type = (text) => page.keyboard.type(text);
const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const seen = (text) => main().getByText(text).first().waitFor();
const gone = (text) => main().getByText(text).first().waitFor({ state: 'detached' });
const composer = () => page.locator('main textarea').first();

/** Waits until the page's own announcement says so: what a screen reader hears. */
const hears = (words) => page.waitForFunction((wanted) => [...document.querySelectorAll('[aria-live]')].some((live) => live.textContent.includes(wanted)), words);

test('the caret is in a blank line at the first start', async () => {
  await composer().waitFor();
  assert.equal(await composer().evaluate((line) => line === document.activeElement), true);
  await type('2 Copies the account number into four screens #re-keying @A1 &CRM !3 ~90s');
  await press('Enter');
  await seen('Copies the account number into four screens');
  await seen('re-keying');
  assert.equal(await composer().inputValue(), '', 'the next line is blank');
});

test('every sigil becomes what it says', async () => {
  await type('1 Unsure which refund code applies #refund-codes x3');
  await press('Enter');
  await type('6 Calms an angry customer with one sentence @A1');
  await press('Enter');
  await type('"I never know which code applies" @A2');
  await press('Enter');
  await seen('I never know which code applies');
  const notes = (await server.call('read_day', { day: null })).notes;
  assert.deepEqual(notes.map((note) => note.category), ['tooling', 'training_gap', null, null]);
  assert.deepEqual(notes.map((note) => note.polarity), ['problem', 'problem', 'strength', 'problem']);
  assert.equal(notes[3].basis, 'heard');
  assert.equal(notes[1].count, 3);
});

test('an empty line’s arrow edits the last note, and Escape leaves it', async () => {
  await press('ArrowUp');
  await page.waitForFunction(() => document.activeElement?.value?.includes('which code applies'));
  await press('End');
  await type(' indeed');
  await press('Enter');
  // The words stand in the line before they stand in the note.
  await page.getByText('Changed.').first().waitFor();
  await page.locator('main [data-note]').getByText('indeed').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.value === '');
  await press('ArrowUp');
  await page.waitForFunction(() => document.activeElement?.value?.includes('indeed'));
  await press('Escape');
  await page.waitForFunction(() => document.activeElement?.value === '');
  assert.equal((await server.call('read_day', { day: null })).notes.length, 4);
});

test('undo takes back and redo brings back, by key', async () => {
  await page.evaluate(() => document.activeElement?.blur());
  await press('Control+z');
  await gone('indeed');
  await press('Control+Shift+z');
  await seen('indeed');
});

test('a note is found by half a word and opened', async () => {
  await press('Control+2');
  await page.getByRole('combobox').first().waitFor();
  await type('scre');
  await seen('Copies the account number');
  await press('ArrowDown');
  await page.waitForFunction(() => document.querySelector('[role=combobox][aria-activedescendant]'));
  await press('Enter');
  await page.waitForURL('**/days/*?note=*');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('Copies the account number'));
});

test('a filter typed as a sigil narrows, and nothing found says why', async () => {
  await press('Control+2');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await press('Control+a');
  await type('#refund-codes');
  await seen('Unsure which refund code applies');
  // The preview beside the hits shows what happened around a note; only the list is narrowed.
  await page.getByRole('listbox').getByText('Copies the account number').first().waitFor({ state: 'detached' });
  await press('Control+a');
  await type('code zzzzqqq');
  await page.waitForFunction(() => document.querySelector('main')?.textContent.includes('Unsure which refund'));
  await press('Control+a');
  await type('#refund-codes &CRM');
  await seen('Nothing has all of this');
  await main().getByRole('button', { name: 'Without #refund-codes: 1 observation' }).waitFor();
  await main().getByRole('button', { name: 'Without &CRM: 1 observation' }).waitFor();
});

test('a day report is made by key', async () => {
  await press('Control+3');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Reports' }).waitFor();
  await page.locator('main img, main svg[role=img], main [data-page]').first().waitFor({ timeout: 60_000 });
  await press('Control+Enter');
  await page.getByRole('button', { name: 'Take the proposed one' }).and(page.locator(':focus')).waitFor();
  await press('Enter');
  await page.getByText(/is made/).first().waitFor({ timeout: 60_000 });
});

test('everything is there after a restart, and can still be undone', async () => {
  page.assertCalm();
  await page.context().close();
  await server.restart();
  page = await open(browser, server);
  await seen('indeed');
  await seen('Copies the account number into four screens');
  await type('one more');
  await press('Enter');
  await seen('one more');
  await page.evaluate(() => document.activeElement?.blur());
  await press('Control+z');
  await gone('one more');
  await hears('Undone');
});

test('a half-typed line survives a restart', async () => {
  await composer().focus();
  await type('half a sen');
  await until(async () => (await server.call('start')).draft?.text === 'half a sen');
  page.assertCalm();
  await page.context().close();
  await server.restart();
  page = await open(browser, server);
  await page.waitForFunction(() => document.querySelector('main textarea')?.value === 'half a sen');
});

test('nothing went wrong on the way', () => page.assertCalm());
