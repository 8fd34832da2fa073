// Days by keyboard alone: a day written down afterwards, notes moved to it, the day removed and brought back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({
  address: '/days',
  prepare: async (server) => {
    for (const words of ['stays where it is', 'moves alone', 'moves with another', 'the other']) await server.log(words);
  },
});

const days = () => here.server.call('days', { limit: 10, offset: 0 });
const dayOf = async (team) => (await days()).find((day) => day.team_name === team);
const words = async (id) => (await here.server.call('read_day', { day: id })).notes.map((note) => note.text).sort();
const row = (text) => here.page.getByRole('group', { name: text });

test('a day is written down afterwards, with a fault said next to its field', async () => {
  const { person, page } = here;
  await person.pressButton('New day');
  await person.has(person.dialog.getByLabel('Team'));
  await person.press('Enter');
  await person.dialog.getByText('A team is needed. Type its name.').waitFor();
  await person.fill('Team', 'Claims', person.dialog);
  await person.fill('Began', '9:05', person.dialog);
  await person.fill('Ended', '15:40', person.dialog);
  await person.fill('Learning question', 'What takes so long?', person.dialog);
  await person.press('Enter');
  await person.dialog.waitFor({ state: 'detached' });
  const day = await dayOf('Claims');
  assert.equal(day.question, 'What takes so long?');
  assert.equal(day.started_at.slice(11, 16), '09:05');
  assert.equal(day.ended_at.slice(11, 16), '15:40');
  await page.waitForURL(`**/days/${day.id}`);
  await person.seen('What takes so long?');
});

test('a note moves to another day with M, and Undo moves it back', async () => {
  const { person, page } = here;
  const to = await dayOf('Claims');
  const from = (await days()).find((day) => day.id !== to.id);
  await here.open(`/days/${from.id}`);
  await here.person.tabTo(row('stays where it is').or(row('moves alone')));
  await row('moves alone').focus();
  await here.person.press('m');
  await here.person.has(here.person.dialog.getByRole('combobox'));
  await here.person.type('clai');
  await here.person.dialog.getByRole('option', { name: /Claims/, selected: true }).waitFor();
  await here.person.press('Enter');
  await row('moves alone').waitFor({ state: 'detached' });
  assert.deepEqual(await words(to.id), ['moves alone']);
  await here.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'group', undefined);
  await here.person.press('ControlOrMeta+z');
  await row('moves alone').waitFor();
  assert.deepEqual(await words(to.id), []);
  assert.equal(page.isClosed(), true);
});

test('selected notes move together', async () => {
  const { person } = here;
  const to = await dayOf('Claims');
  for (const text of ['moves with another', 'the other']) {
    await row(text).focus();
    await person.press('x');
    await row(text).getByRole('checkbox', { checked: true }).waitFor();
  }
  await person.seen('2 selected');
  await person.pressButton('Move to another day');
  await person.dialog.getByText('Move 2 notes to').waitFor();
  await person.has(person.dialog.getByRole('combobox'));
  await person.press('Enter');
  await row('the other').waitFor({ state: 'detached' });
  assert.deepEqual(await words(to.id), ['moves with another', 'the other']);
});

test('the days are walked with Tab and opened with Enter', async () => {
  const { person, page } = here;
  const to = await dayOf('Claims');
  await person.tabTo(person.main.getByRole('link', { name: /Claims/ }));
  await person.press('Enter');
  await page.waitForURL(`**/days/${to.id}`);
  await row('the other').waitFor();
});

test('a note of a day is edited where it stands', async () => {
  const { person } = here;
  await row('the other').focus();
  await person.press('e');
  await person.has(person.dialog.getByLabel('The line as typed'));
  await person.retype('4 the other, in better words');
  await person.press('Enter');
  await row('the other, in better words').waitFor();
  await person.seen('customer behaviour');
});

test('the day is edited', async () => {
  const { person } = here;
  await person.pressButton('Edit the day');
  await person.dialog.waitFor();
  await person.fill('Shift', 'early', person.dialog);
  await person.press('Enter');
  await person.dialog.waitFor({ state: 'detached' });
  await person.seen('early');
});

test('the day is removed from its menu and brought back with Undo', async () => {
  const { person, page } = here;
  await person.pressButton('More', person.main);
  await page.getByRole('menu').waitFor();
  await person.press('End', 'Enter');
  await until(async () => (await dayOf('Claims')) === undefined);
  await person.hears('Undo available');
  await person.leaveField();
  await person.press('ControlOrMeta+z');
  await until(async () => (await dayOf('Claims')) !== undefined);
  await person.main.getByRole('link', { name: /Claims/ }).waitFor();
});
