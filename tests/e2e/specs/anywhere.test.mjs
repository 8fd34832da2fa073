// Keys of the small window in Settings, and links from outside.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ address: '/settings/capture' });

const button = () => here.page.getByRole('button', { name: /Change|Press the keys/ });
const keys = async () => (await here.server.call('capture_keys')).keys;
const follow = (link) => fetch(`${here.server.url}/test/tell`, { method: 'POST', body: JSON.stringify({ link }) });
const line = () => here.page.locator('main textarea');
const toast = (words) => here.page.locator('.toast').filter({ hasText: words }).waitFor();

test('other keys are taken by pressing them', async () => {
  const { person, page } = here;
  await person.tabTo(button());
  await person.press('Enter');
  await person.seen('Press the keys');
  await person.press('j');
  await person.seen('a bare key is needed for writing');
  await person.press('Alt+Shift+F9');
  await page.locator('#setting-shortcut kbd').getByText('Alt').waitFor();
  assert.equal(await keys(), 'Alt+Shift+F9');
  assert.equal((await here.server.call('settings')).shortcut, 'Alt+Shift+F9');
  await person.seen('The keys work in every program');
  await assertAccessible(page, 'keys');
});

test('keys that another program has are refused in words, and the ones before stay', async () => {
  const { person } = here;
  await person.has(button());
  await person.press('Enter', 'ControlOrMeta+Shift+k');
  await person.seen('These keys cannot be taken (another program has them). The ones before go on working.');
  assert.equal(await keys(), 'Alt+Shift+F9');
  assert.equal((await here.server.call('settings')).shortcut, 'Alt+Shift+F9');
});

test('Esc leaves them, Backspace takes none', async () => {
  const { person } = here;
  await person.press('Enter', 'Escape');
  assert.equal(await keys(), 'Alt+Shift+F9');
  await person.press('Enter', 'Backspace');
  await person.seen('No keys are taken');
  await person.seen('shadowday --capture');
  assert.equal(await keys(), '');
});

test('saving other settings takes no keys', async () => {
  const { server } = here;
  await server.call('save_settings', { ...(await server.call('settings')), shortcut: 'CmdOrCtrl+Q' });
  assert.equal((await server.call('settings')).shortcut, '');
});

test('a link fills the line and saves nothing', async () => {
  const { page, server } = here;
  await follow({ to: 'new', category: '2', text: 'slow #crm' });
  await page.waitForFunction(() => document.querySelector('main textarea')?.value === '2 slow #crm');
  await toast('Filled in from a link');
  assert.deepEqual((await server.call('read_day', { day: null })).notes, []);
  await until(async () => (await server.call('start')).draft?.text === '2 slow #crm');
});

test('a link leaves words that stand there', async () => {
  const { page } = here;
  await follow({ to: 'new', category: null, text: 'something else' });
  await toast('The line holds words of yours');
  assert.equal(await line().inputValue(), '2 slow #crm');
  await line().focus();
  await here.person.retype('');
  await page.waitForFunction(() => document.querySelector('main textarea').value === '');
});

test('links lead to a note, its day and a search', async () => {
  const { server, page } = here;
  const note = await server.log('2 screens are slow');
  await follow({ to: 'observation', id: note.id });
  await page.waitForURL(`**/days/${note.day}?note=${note.id}`);
  await page.locator('main').getByText('screens are slow').first().waitFor();
  await follow({ to: 'search', query: 'slow' });
  await page.waitForURL('**/search?q=slow');
  await follow({ to: 'day', date: note.happened_at.slice(0, 10) });
  await page.waitForURL(`**/days/${note.day}`);
  await follow({ to: 'today' });
  await page.waitForURL(`${server.url}/`);
});

test('what is not in this notebook is said, and so is a link that is not followed', async () => {
  const { page } = here;
  const at = page.url();
  await follow({ to: 'observation', id: '0190a0a0-0000-7000-8000-000000000000' });
  await toast('not in this notebook');
  await follow({ to: 'day', date: '1999-01-02' });
  await toast('There is no shadow day of');
  await follow({ to: 'nowhere' });
  await toast('none that Shadowday follows');
  assert.equal(page.url(), at);
});
