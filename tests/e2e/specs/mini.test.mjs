// The small window's page by keyboard alone: the line, the keys, what it puts away, its draft, and what it may not ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { open } from '../lib/browser.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const SIZE = { width: 380, height: 148 };
const here = sitting({
  address: '/mini.html',
  viewport: SIZE,
  prepare: async (server) => {
    await server.call('start_day', { team_name: 'Billing' });
    await server.call('press_strip', { press: 'switch', value: 'talk' });
  },
});

const line = () => here.page.locator('textarea');
const notes = async () => (await here.server.call('read_day', { day: null })).notes;
const texts = async () => (await notes()).map((note) => note.text);
const putAway = async () => (await here.server.opened()).filter((what) => what === 'put away').length;
const empty = () => here.page.waitForFunction(() => document.querySelector('textarea').value === '');

/** Nothing is cut off and nothing scrolls. */
async function fits() {
  const size = await here.page.evaluate(() => {
    const main = document.querySelector('main');
    return { wide: main.scrollWidth - main.clientWidth, high: main.scrollHeight - main.clientHeight };
  });
  assert.deepEqual(size, { wide: 0, high: 0 });
}

test('the caret is in a blank line, under the day and what runs', async () => {
  const { person, page } = here;
  await person.has(line());
  await person.seen('Billing');
  await person.seen('min');
  await fits();
  await assertAccessible(page, 'the small window');
});

test('Alt and a digit sets the category, Enter saves and the window stays', async () => {
  const { person, page } = here;
  await person.type('copies the number #re-keying !3');
  await person.press('Alt+2');
  await page.waitForFunction(() => document.querySelector('textarea').value.startsWith('2 '));
  await page.locator('button[aria-pressed=true]').filter({ hasText: 'Tooling' }).waitFor();
  await page.locator('.chips').getByText('#re-keying').waitFor();
  await page.locator('.mirror .token.tag').waitFor();
  await fits();
  await assertAccessible(page, 'the small window, written in');
  await person.press('Enter');
  await empty();
  await person.seen('Saved');
  const [note] = await notes();
  assert.deepEqual([note.category, note.tags, note.impact, note.activity], ['tooling', ['re-keying'], 3, 'talk']);
  assert.equal(await putAway(), 0);
  await person.has(line());
});

test('Ctrl+Z in the empty line takes it back, and brings it back', async () => {
  const { person } = here;
  await person.press('ControlOrMeta+z');
  await until(async () => (await texts()).length === 0);
  await person.press('ControlOrMeta+Shift+z');
  await until(async () => (await texts()).length === 1);
});

test('completions stand in the window', async () => {
  const { person, page } = here;
  await person.type('again #re-');
  const option = page.getByRole('option', { name: '#re-keying' });
  await option.waitFor();
  const box = await option.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= SIZE.height && box.x >= 0, JSON.stringify(box));
  await person.press('Tab');
  await page.waitForFunction(() => document.querySelector('textarea').value === 'again #re-keying ');
});

test('Esc puts the window away, and what was typed waits', async () => {
  const { person, page } = here;
  const before = await putAway();
  await person.press('Escape');
  await until(async () => (await putAway()) === before + 1);
  assert.equal((await texts()).length, 1, 'nothing is saved by Esc');
  await here.open();
  await here.page.waitForFunction(() => document.querySelector('textarea')?.value === 'again #re-keying ');
});

test('Ctrl+Enter saves and puts it away', async () => {
  const { person } = here;
  const before = await putAway();
  await person.has(line());
  await person.press('ControlOrMeta+Enter');
  await until(async () => (await putAway()) === before + 1);
  assert.deepEqual(await texts(), ['copies the number', 'again']);
  await empty();
  await person.press('ControlOrMeta+Enter');
  await until(async () => (await putAway()) === before + 2);
  assert.equal((await texts()).length, 2, 'an empty line is no note');
});

test('the frame’s own close does as Esc', async () => {
  const { person } = here;
  const before = await putAway();
  await person.type('half a tho');
  await fetch(`${here.server.url}/test/tell`, { method: 'POST', body: JSON.stringify({ leave: null }) });
  await until(async () => (await putAway()) === before + 1);
  assert.equal((await here.server.call('start')).mini_draft.text, 'half a tho');
  await person.retype('');
});

test('a line of the small window stands in the main one at once', async () => {
  const main = await open(here.browser, here.server, {});
  await main.locator('[data-note]').first().waitFor();
  await line().focus();
  await here.person.type('seen from both windows');
  await here.person.press('Enter');
  await main.locator('[data-note]').filter({ hasText: 'seen from both windows' }).waitFor();
  main.assertCalm();
  await main.context().close();
});

test('it brings the main window', async () => {
  const { person, server } = here;
  await person.pressButton('Open the main window');
  await until(async () => (await server.opened()).includes('show main'));
});

test('the core lets it write and not look around', async () => {
  const headers = { 'x-shadowday-window': 'mini' };
  for (const name of ['search', 'days', 'import_observations', 'save_settings', 'set_capture_keys']) {
    const answer = await fetch(`${here.server.url}/call/${name}`, { method: 'POST', headers, body: '{}' });
    assert.equal((await answer.json()).code, 'refused', name);
  }
});

for (const theme of ['dark', 'contrast']) {
  test(`it is accessible in the ${theme} theme, and keeps up with it`, async () => {
    const { server, page, person } = here;
    await server.call('save_settings', { ...(await server.call('settings')), theme });
    await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
    await line().focus();
    await person.retype('4 asks twice "is it done" !2 @A1');
    await page.locator('.chips').getByText('Customer').waitFor();
    await assertAccessible(page, theme);
    await person.retype('');
  });
}

test('it can be worked in with text at twice the size', async () => {
  const { server, page, person } = here;
  await server.call('save_settings', { ...(await server.call('settings')), theme: 'light', text_size: 200 });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--text').trim() === '2');
  await line().focus();
  await person.retype('written large');
  const inView = await line().evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight - 20);
  assert.ok(inView, 'the line is in view');
  await assertAccessible(page, 'large text');
  await person.press('Enter');
  await until(async () => (await texts()).includes('written large'));
});
