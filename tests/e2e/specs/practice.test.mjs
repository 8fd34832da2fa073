// The practice by keyboard alone: three tasks, each seen to be done, and the person's own notebook as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const banner = () => here.page.getByRole('complementary', { name: 'Practice' });
const line = () => here.page.locator('main .composer textarea');

test('three tasks are done on the real screens, and nothing of it is in the person’s own notebook', async () => {
  const { person, page, server } = here;
  await line().waitFor();
  await person.pressButton('Practise 90 seconds');
  await banner().getByText('1 of 3').waitFor({ timeout: 60_000 });
  await person.has(line());
  await assertAccessible(page, 'the first task');
  await person.type('2 Copies the number into four screens &CRM ~90s');
  await person.press('Enter');
  await banner().getByText('2 of 3').waitFor();
  await person.press('ControlOrMeta+4');
  await page.locator('main .day .row').first().waitFor();
  await person.press('c');
  await banner().getByText('3 of 3').waitFor();
  await person.has(line());
  await person.press('ControlOrMeta+z');
  await banner().getByText('That is all you need').waitFor();
  await assertAccessible(page, 'the practice done');
  await person.pressButton('To my own notebook');
  await banner().waitFor({ state: 'detached' });
  await until(async () => !(await server.call('start')).notebook.sample);
  assert.deepEqual((await server.call('read_day', { day: null })).notes, []);
});

test('it is begun from the palette too, and can be stopped', async () => {
  const { person, page } = here;
  await person.run('Practise for 90 seconds');
  await banner().getByText('1 of 3').waitFor({ timeout: 60_000 });
  await person.pressButton('Stop practising');
  await banner().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Back to my notebook' }).first().waitFor();
});
