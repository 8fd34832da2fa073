// The import wizard by keyboard: choose, check, log, take it all back.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { TestServer } from '../lib/server.mjs';

let browser;
let server;
let page;

const ROWS = Array.from({ length: 30 }, (_, n) => `${n},2026-03-0${(n % 9) + 1} 09:15,Billing,imported row ${n},calm`);

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start()]);
  const file = path.join(server.home, 'notes.csv');
  writeFileSync(file, ['id,happened_at,team,text,mood', ...ROWS, '99,not a date,Billing,,'].join('\n'));
  await server.log('typed by hand');
  await server.willPick(file);
  page = await open(browser, server, { address: '/import' });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Moves the focus with Tab until it is on a button with these words, then presses it. */
async function pressButton(words) {
  const button = page.getByRole('button', { name: words }).first();
  await button.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches the button ${words}`);
}

test('a file is chosen and shown before anything is logged', async () => {
  await pressButton(/Choose a file/);
  await page.getByText('30 observations would be logged').first().waitFor();
  assert.equal((await server.call('search', { query: 'imported', limit: 5, offset: 0 })).total, 0);
});

test('it is logged, with every row that cannot be read', async () => {
  await pressButton(/Log 30 observations/);
  await page.getByText('30 observations logged').first().waitFor();
  assert.equal((await server.call('search', { query: 'imported', limit: 5, offset: 0 })).total, 30);
});

test('it is taken back as one', async () => {
  await pressButton(/Undo the import/);
  await page.getByText('The import is taken back').first().waitFor();
  assert.equal((await server.call('search', { query: 'imported', limit: 5, offset: 0 })).total, 0);
  assert.equal((await server.call('read_day', { day: null })).notes.length, 1);
});

test('a file that cannot be read leads back to choosing one', async () => {
  const broken = path.join(server.home, 'broken.xlsx');
  writeFileSync(broken, 'PK\x03\x04 and then nothing');
  await server.willPick(broken);
  await page.getByRole('button', { name: /Choose another file/ }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /Choose a file/ }).waitFor();
});

test('a choice that cannot be read can be chosen again', async () => {
  const file = path.join(server.home, 'again.csv');
  writeFileSync(file, 'id,text\n1,first words\n');
  await server.willPick(file);
  await page.getByRole('button', { name: /Choose a file/ }).click();
  await page.getByText('1 observation would be logged').first().waitFor();
  rmSync(file);
  const column = page.getByRole('combobox').first();
  const before = await column.inputValue();
  await column.selectOption('tags');
  await page.getByRole('alert').first().waitFor();
  assert.equal(await page.getByRole('button', { name: /Log 1/ }).isDisabled(), true);
  writeFileSync(file, 'id,text\n1,first words\n');
  await column.selectOption(before);
  await page.getByText('1 observation would be logged').first().waitFor();
});

test('nothing went wrong on the way', () => page.assertCalm());
