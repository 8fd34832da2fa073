// Which activities have a key, and starting those that have none: by keyboard, and by fingers alone. What is NOT here: the
// strip's keys themselves (whole-day-keys).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { Fingers, TABLET } from '../lib/fingers.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';
import { open } from '../lib/browser.mjs';

const here = sitting({ prepare: (server) => server.log('2 a first note') });

const running = async () => (await here.server.call('strip', { day: null })).stretches.find((one) => one.kind === 'activity' && one.ended_at === null)?.code;
const keys = async () => (await here.server.call('settings')).strip;

test('another activity is started from the line, and the line has the focus again', async () => {
  const { person, page } = here;
  const line = page.locator('main .dock textarea');
  await line.focus();
  await person.type('still typ');
  await person.press('Shift+F9');
  await page.getByRole('menuitem', { name: 'Mail and chat' }).waitFor();
  await person.type('meet');
  await person.has(page.getByRole('menuitem', { name: 'Meeting' }));
  await person.press('Enter');
  await until(async () => (await running()) === 'meeting');
  await person.has(line);
  await person.type('ing');
  assert.equal(await line.inputValue(), 'still typing');
  await person.seen('More: Meeting');
  await person.press('F2');
  await until(async () => (await running()) === 'talk');
  await person.retype('');
});

test('the menu leads to the setting, where keys are chosen, swapped and taken out', async () => {
  const { person, page } = here;
  await person.press('Shift+F9', 'End');
  await person.has(page.getByRole('menuitem', { name: 'Choose activities' }));
  await person.press('Enter');
  const key = (name) => page.getByRole('button', { name: new RegExp(`^${name}: `) });
  const choose = async (name, what) => {
    await person.tabTo(key(name));
    await person.press('Enter');
    await page.getByRole('menuitem', { name: what }).waitFor();
    await person.type(what.split(' ')[0]);
    await person.has(page.getByRole('menuitem', { name: what }));
    await person.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  await person.has(key('F2'));
  await assertAccessible(page);
  await choose('F3', 'Meeting');
  await until(async () => (await keys())[1] === 'meeting');
  await choose('F2', 'Break');
  await until(async () => (await keys()).join() === 'break,meeting,hold,look_up,chase,talk');
  await person.hears('F2 has Break now, and F8 has Talk');
  await choose('F4', 'No activity');
  await until(async () => (await keys()).join() === 'break,meeting,look_up,chase,talk');
  await page.getByRole('button', { name: 'F8: No activity' }).waitFor();
  await person.press('F3');
  await until(async () => (await running()) === 'meeting');
  await person.pressButton('As it came', person.main);
  await until(async () => (await keys())[0] === 'talk');
});

test('fingers reach every activity there is', async () => {
  here.page.assertCalm();
  await here.page.context().close();
  here.page = await open(here.browser, here.server, { address: '/', ...TABLET });
  const fingers = new Fingers(here.page);
  const { keys: keyed, codes } = await here.server.call('strip', { day: null });
  const rest = codes.filter((code) => !keyed.includes(code));
  assert.equal(keyed.length + rest.length, 13);
  for (let place = 0; place < rest.length; place += 1) {
    await fingers.tap(/^More/, here.page.locator('main .strip .keys'));
    await here.page.getByRole('menuitem').nth(place).tap();
    await until(async () => (await running()) === rest[place]);
    await here.page.getByRole('menu').waitFor({ state: 'detached' });
  }
  await fingers.tap('Beside', here.page.locator('main .strip .keys'));
  await fingers.tap(/^More/, here.page.locator('main .strip .keys'));
  await here.page.getByRole('menuitem').first().tap();
  const beside = async () => (await here.server.call('strip', { day: null })).stretches.filter((one) => one.kind === 'parallel' && one.ended_at === null);
  await until(async () => (await beside()).map((one) => one.code).join() === rest[0]);
});
