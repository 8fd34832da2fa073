// The same whole shadow day by touch alone, in big-touch mode, from the notice to the closed debrief.
// What is NOT here: the same by keyboard (whole-day-keys).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FingerHands } from '../lib/finger-hands.mjs';
import { TABLET } from '../lib/fingers.mjs';
import { sitting } from '../lib/sitting.mjs';
import { livedBy } from '../lib/whole-day-script.mjs';
import { MORNING } from '../lib/whole-day.mjs';

const here = sitting({ at: MORNING, ...TABLET });

test('big-touch mode is on by itself', async () => {
  await here.page.locator('main .dock textarea').waitFor();
  assert.equal(await here.page.evaluate(() => document.documentElement.dataset.density), 'touch');
});

livedBy(here, (at) => new FingerHands(at));

test('nothing is too wide for the tablet on the way', async () => {
  for (const address of ['/', '/debrief', '/reports', '/search', '/days']) {
    await here.open(address);
    await here.page.locator('main h1').first().waitFor();
    const over = await here.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 1, `${address} is ${over} px too wide`);
  }
});
