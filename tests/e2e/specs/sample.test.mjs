// The first start by keyboard alone: the strip, the sample company opened, left, opened again and removed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const BANNER = /This is the sample company/;
const STRIP = 'Your notes stay on this computer. No account, no network.';
const line = () => here.page.locator('main .composer textarea');
const folder = async () => (await here.server.call('start')).notebook.folder;

/** The making of the sample company takes its time. */
const LONG = { timeout: 60_000 };

const BLANK = [
  ['/', 'The day is blank'], ['/search', 'Find what was seen, heard or said'], ['/search?q=word', 'Nothing has all of this'], ['/reports', 'No report yet'],
  ['/days', 'No shadow day yet'], ['/removed', 'Nothing is removed'], ['/settings/teams', 'No team yet'], ['/settings/tags', 'No tag yet'],
];

for (const [address, words] of BLANK) {
  test(`nothing is there yet on ${address}, and axe finds nothing`, async () => {
    await here.open(address);
    await here.person.seen(words);
    await assertAccessible(here.page, `${address}, blank`);
  });
}

test('the first start has the caret in a blank line, and a strip that says where notes stay', async () => {
  await here.open('/');
  const { person, page } = here;
  await person.has(line());
  await page.getByText(STRIP).waitFor();
});

test('the strip opens the sample company', async () => {
  const { person, page, server } = here;
  const own = await folder();
  await person.pressButton('Sample company', page.locator('.banner'));
  await page.getByText(BANNER).waitFor(LONG);
  await person.has(line());
  const start = await server.call('start');
  assert.equal(start.notebook.sample, true);
  assert.notEqual(start.notebook.folder, own);
  assert.ok(start.notebook.observations > 400);
});

test('what is logged there stays there; leaving goes back to the own notebook', async () => {
  const { person, page, server } = here;
  await person.type('written in the sample');
  await person.press('Enter');
  await person.seen('written in the sample');
  await person.pressButton('Back to my notebook', page.locator('.banner'));
  await page.getByText(BANNER).waitFor({ state: 'detached' });
  await person.seen('The day is blank');
  await person.has(line());
  assert.equal((await server.call('start')).notebook.observations, 0);
});

test('it is opened again by a command, and is as it was left', async () => {
  const { person, page } = here;
  await person.run('Open the sample company');
  await page.getByText(BANNER).waitFor(LONG);
  await person.seen('written in the sample');
});

test('left and removed, its folder is gone', async () => {
  const { person, page } = here;
  const sample = await folder();
  assert.ok(existsSync(sample));
  await person.pressButton('Leave and remove it', page.locator('.banner'));
  await page.getByText(BANNER).waitFor({ state: 'detached' });
  await until(async () => !existsSync(sample));
});

test('the strip is put away for good', async () => {
  const { person, page } = here;
  await person.pressButton('Dismiss this message');
  await page.getByText(STRIP).waitFor({ state: 'detached' });
  await here.open('/');
  await here.person.has(line());
  assert.equal(await here.page.getByText(STRIP).count(), 0);
});
