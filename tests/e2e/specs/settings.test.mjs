// Settings by keyboard alone: teams and tags renamed and joined, density, theme and text size, a setting found, the check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({
  address: '/settings',
  prepare: async (server) => {
    await server.log('2 one with a tag #refund-codes');
    await server.log('2 one with another tag #refund-code');
    for (const name of ['Billing', 'Biling', 'Claims']) await server.call('save_team', { id: null, seen: null, name, site: '', headcount: null });
  },
});

const section = (name) => here.page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
const title = (name) => here.page.getByRole('heading', { name, exact: true, level: 3 });
const teams = async () => (await here.server.call('teams')).map((team) => team.name).sort();

async function open(name) {
  await here.person.tabTo(section(name), 'Shift+Tab');
  await here.person.press('Enter');
  await here.page.getByRole('heading', { name, level: 2 }).waitFor();
}

test('the caret is in the field that finds a setting', async () => {
  const { person, page } = here;
  await person.has(page.getByLabel('Find a setting'));
  await person.type('high contr');
  await title('Theme').waitFor();
  await title('Language').waitFor({ state: 'detached' });
  await person.retype('nothing is called so');
  await person.seen('No setting is called that');
  await person.retype('');
});

test('a team is renamed', async () => {
  const { person } = here;
  await open('Teams');
  await person.pressButton('Edit Claims');
  await person.has(person.dialog.getByLabel('Name'));
  await person.retype('Complaints');
  await person.press('Enter');
  await title('Complaints').waitFor();
  assert.ok((await teams()).includes('Complaints') && !(await teams()).includes('Claims'));
});

test('a team is made', async () => {
  const { person } = here;
  await person.pressButton('New team', person.main);
  await person.has(person.dialog.getByLabel('Name'));
  await person.type('Night desk');
  await person.press('Enter');
  await title('Night desk').waitFor();
});

test('two teams that are one are joined, and Undo parts them', async () => {
  const { person, page } = here;
  await person.pressButton('More about Biling', person.main);
  await person.has(page.getByRole('menuitem', { name: /Join with another team/ }));
  await person.press('Enter');
  await person.has(person.dialog.getByLabel('Team'));
  await person.choose('Team', 'Billing', person.dialog);
  await person.pressButton('Join', person.dialog);
  await title('Biling').waitFor({ state: 'detached' });
  await person.seen(/also called Biling/);
  await person.leaveField();
  await person.press('ControlOrMeta+z');
  await title('Biling').waitFor();
  await person.press('ControlOrMeta+Shift+z');
  await title('Biling').waitFor({ state: 'detached' });
});

test('a team is removed', async () => {
  const { person, page } = here;
  await person.pressButton('More about Night desk', person.main);
  await person.has(page.getByRole('menuitem', { name: /Join with another team/ }));
  await person.press('End', 'Enter');
  await title('Night desk').waitFor({ state: 'detached' });
  assert.ok(!(await teams()).includes('Night desk'));
});

test('a tag is renamed', async () => {
  const { person, page, server } = here;
  await open('Tags');
  await person.pressButton('Rename #refund-code', person.main.locator('[id="setting-tag-refund-code"]'));
  await person.has(page.getByLabel('New name'));
  await person.retype('refunds codes');
  await person.press('Enter');
  await title('#refunds-codes').waitFor();
  assert.deepEqual((await server.call('tags')).map((tag) => tag.label).sort(), ['refund-codes', 'refunds-codes']);
});

test('a tag that gets the name of another is joined with it', async () => {
  const { person, page, server } = here;
  await person.pressButton('Rename #refunds-codes');
  await person.has(page.getByLabel('New name'));
  await person.retype('refund-codes');
  await person.seen('Joins with #refund-codes');
  await person.press('Enter');
  await title('#refunds-codes').waitFor({ state: 'detached' });
  const tags = await server.call('tags');
  assert.deepEqual(tags.map((tag) => [tag.label, tag.observations]), [['refund-codes', 2]]);
});

test('density, theme and typeface change at once, and stay', async () => {
  const { person, page, server } = here;
  await open('Appearance');
  const root = (name) => page.evaluate((key) => document.documentElement.dataset[key], name);
  const height = () => section('Appearance').evaluate((link) => link.getBoundingClientRect().height);
  const before = await height();
  for (const [group, words, name, value] of [['Density', 'Touch', 'density', 'touch'], ['Theme', 'High contrast', 'theme', 'contrast'], ['Typeface', 'Atkinson', 'font', 'hyperlegible']]) {
    const choices = page.getByRole('group', { name: group });
    const wanted = choices.getByRole('radio', { name: words });
    await person.tabTo(choices.getByRole('radio', { checked: true }));
    for (let step = 0; step < 5 && !(await wanted.isChecked()); step += 1) await person.press('ArrowRight');
    await until(async () => (await root(name)) === value);
    await until(async () => (await server.call('settings'))[name] === value);
  }
  assert.ok((await height()) > before, 'touch has larger targets');
  await here.open('/settings/appearance');
  assert.equal(await here.page.getByRole('radio', { name: 'Touch' }).isChecked(), true);
  await server.call('save_settings', { ...(await server.call('settings')), density: 'comfortable', theme: 'light' });
  await here.open('/settings/appearance');
});

test('text grows and shrinks by key and by its slider', async () => {
  const { person, page } = here;
  const size = () => page.evaluate(() => Number(getComputedStyle(document.documentElement).getPropertyValue('--text')));
  await page.getByLabel('Find a setting').waitFor();
  await person.press('ControlOrMeta+=', 'ControlOrMeta+=');
  await until(async () => (await size()) === 1.2);
  await person.press('ControlOrMeta+-');
  await until(async () => (await size()) === 1.1);
  await person.tabTo(page.getByRole('slider', { name: 'Text size' }));
  await person.press('ArrowRight');
  await until(async () => (await size()) === 1.2);
  await person.press('ControlOrMeta+0');
  await until(async () => (await size()) === 1);
});

test('single letters can be turned off', async () => {
  const { person, page } = here;
  await open('Capture');
  const letters = () => page.getByRole('group', { name: 'Single-letter keys' });
  await person.tabTo(letters().getByRole('radio', { name: 'On' }));
  await person.press('ArrowRight');
  await letters().getByRole('radio', { name: 'Off' }).and(page.locator(':checked')).waitFor();
  await person.leaveField();
  await person.press('g', 't');
  await person.press('ControlOrMeta+2');
  await page.waitForURL('**/search');
  await person.press('ControlOrMeta+,');
  await open('Capture');
  await person.tabTo(letters().getByRole('radio', { name: 'Off' }));
  await person.press('ArrowLeft');
  await letters().getByRole('radio', { name: 'On' }).and(page.locator(':checked')).waitFor();
  await person.leaveField();
  await person.press('g', 't');
  await page.waitForURL(here.server.url + '/');
  await person.press('ControlOrMeta+,');
});

test('the programme is named, and a number that is too small is said', async () => {
  const { person, page, server } = here;
  await open('Programme');
  await person.fill('Hosts behind a count', '2');
  await person.seen('A whole number of at least 3.');
  await person.retype('4');
  await person.gone('A whole number of at least 3.');
  await person.tabTo(page.getByLabel('Name', { exact: true }), 'Shift+Tab');
  await person.retype('Shadowing 2026');
  await person.pressButton('Save the programme');
  await until(async () => (await server.call('programme')).name === 'Shadowing 2026');
  assert.equal((await server.call('programme')).k_counts, 4);
});

test('the notebook is checked, backed up and made again', async () => {
  const { person } = here;
  await open('Data folder');
  for (const [task, came] of [['Check the notebook', /All is well/], ['Back up now', /Backed up as/], ['Make derived data again', /Made again/]]) {
    await person.pressButton(`Start: ${task}`);
    await person.seen(came);
  }
});
