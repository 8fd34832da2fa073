// Weak signals in the page: the list, the reasons, and corrections by keys that undo takes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const ASKS = [
  'Headset cushion torn on the left side @A1', 'Tape holds the cushion of the headset together @A2', '-> new pads for the headset @A3',
  'Headset foam crumbles onto the desk @A4', 'The headset has no padding left @A5', 'Sore ear from the headset by noon @A6', 'Headset pads worn flat @A7',
];
const notes = () => here.page.locator('[data-signal-notes] .row');
const facts = () => here.page.locator('main article header');

test('without notes the page says what makes a signal', async () => {
  await here.open('/signals');
  await here.person.seen('Nothing is said often yet');
  await assertAccessible(here.page, '/signals, blank');
});

test('a small ask of seven hosts is shown with its reasons', async () => {
  for (let n = 0; n < 20; n += 1) await here.server.log(`unrelated${n} remark${n * 3} about matter${n * 5} @A${(n % 9) + 1}`);
  for (const ask of ASKS) await here.server.log(ask);
  await here.open('/');
  await here.page.keyboard.press('Escape');
  await here.page.locator('nav a[href="/signals"]').press('Enter');
  await here.page.locator('main .signals ul button strong').filter({ hasText: 'headset' }).waitFor();
  await facts().filter({ hasText: '7 hosts' }).waitFor();
  await here.page.getByText('headset – 7 of 7 notes here, 7 in all').waitFor();
  assert.equal(await notes().count() >= 7, true);
  await assertAccessible(here.page, '/signals');
});

test('P parts a note, Z takes it back, X and P part two', async () => {
  const { page } = here;
  await notes().first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await facts().filter({ hasText: '6 hosts' }).waitFor();
  await page.keyboard.press('z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
  await notes().first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('p');
  await facts().filter({ hasText: '5 hosts' }).waitFor();
  await page.keyboard.press('Control+z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
});
