// Recently removed by keyboard alone: one note, then several, come back to the day they were on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({
  prepare: async (server) => {
    const notes = [];
    for (const words of ['removed first', 'removed second', 'removed third', 'never removed']) notes.push(await server.log(words));
    for (const note of notes.slice(0, 3)) await server.call('remove_observations', { ids: [note.id] });
  },
});

const list = () => here.page.getByRole('list', { name: 'Removed' }).getByRole('group');
const there = async () => (await here.server.call('read_day', { day: null })).notes.map((note) => note.text).sort();

test('the list is reached by its keys and one note comes back with Enter', async () => {
  const { person } = here;
  await person.press('ControlOrMeta+5');
  await person.tabTo(list());
  assert.equal(await list().count(), 3);
  await person.press('ArrowDown');
  await person.has(list().filter({ hasText: 'removed second' }));
  await person.press('Enter');
  await list().filter({ hasText: 'removed second' }).waitFor({ state: 'detached' });
  assert.deepEqual(await there(), ['never removed', 'removed second']);
  await here.page.waitForFunction(() => document.activeElement?.matches('[role=group]'));
});

test('several come back at once', async () => {
  const { person } = here;
  for (const words of ['removed first', 'removed third']) {
    await list().filter({ hasText: words }).focus();
    await person.press('x');
    await list().filter({ hasText: words }).getByRole('checkbox', { checked: true }).waitFor();
  }
  await person.tabTo(person.main.getByRole('button', { name: 'Bring back 2' }), 'Shift+Tab');
  await person.press('Enter');
  await person.seen('Nothing is removed');
  await until(async () => (await there()).length === 4);
});

test('they are where they were on the day', async () => {
  const { person } = here;
  await person.press('ControlOrMeta+1');
  for (const words of ['removed first', 'removed second', 'removed third']) await here.page.locator('main [data-note]').filter({ hasText: words }).waitFor();
});
