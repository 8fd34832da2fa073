// The reminder of a debrief at the end that was given in the morning: typed, said once, switched off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ at: '2026-10-14T15:00:00' });
const said = async () => (await here.server.opened()).filter((line) => line.startsWith('notify '));

test('the end of a day is given when it begins', async () => {
  const { person, page, server } = here;
  await server.log('2 Copies the number by hand');
  await person.press('Escape');
  await person.pressButton('Name the team', page.locator('main'));
  const until = page.getByLabel('Until about');
  await until.waitFor();
  await person.tabTo(until);
  await person.type('16:00');
  await person.press('Enter');
  await person.seen(/until about 16:00/);
  assert.match((await server.call('read_day', { day: null })).day.planned_end, /^2026-10-14T16:00/);
  assert.deepEqual(await said(), []);
});

test('when it has come, one message says what is left and leads there', async () => {
  await here.server.later(61);
  await here.open();
  const { person, page } = here;
  const toast = page.locator('.toast').filter({ hasText: 'was to end at 16:00' });
  await toast.waitFor();
  await assertAccessible(page, 'the reminder');
  assert.equal((await said()).length, 1);
  await toast.getByRole('button', { name: 'Debrief' }).press('Enter');
  await person.seen('Debrief', page.locator('main h1'));
  await here.open();
  await here.page.locator('main [data-note]').first().waitFor();
  assert.equal((await said()).length, 1, 'once');
});

test('it can be switched off', async () => {
  await here.open('/settings/capture');
  const { page, server } = here;
  const row = page.locator('#setting-reminder');
  await row.getByRole('radio', { name: 'Off' }).check();
  await page.waitForFunction(() => document.querySelector('#setting-reminder input:checked')?.value === 'off');
  assert.equal((await server.call('settings')).reminder, false);
});
