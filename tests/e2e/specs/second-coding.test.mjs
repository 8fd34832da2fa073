// Blind second coding by keyboard alone: drawn, coded without the first code, compared, settled, and taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const LINES = ['1 Nobody knew the code', '2 Four screens for one number', '3 No lunch before three', 'A door that sticks'];
const SECOND = { 'Nobody knew the code': '1', 'Four screens for one number': '3', 'No lunch before three': '3', 'A door that sticks': '0' };

const here = sitting({
  at: '2026-10-14T09:00:00',
  address: '/review',
  prepare: async (server) => {
    for (const line of LINES) {
      await server.later(4);
      await server.log(line);
    }
    const { day } = await server.call('read_day', { day: null });
    await server.call('end_day', { id: day.id, at: null });
  },
});

const state = () => here.server.call('second_coding');
const card = () => here.page.locator('main .card');

test('one’s own notes are drawn only when that is said', async () => {
  const { person, page } = here;
  await person.press('g', 'c');
  await page.locator('main .draw').waitFor();
  await person.has(page.locator('main .draw h2'));
  await person.press('Tab', 'Enter');
  await page.getByText('There is nothing to draw').first().waitFor();
  await person.press('Tab', 'Space', 'Tab', 'Enter');
  await card().waitFor();
  assert.equal((await state()).waiting.length, 4);
});

test('a card shows the words and not the code, and one key codes it', async () => {
  const { person } = here;
  for (let left = 4; left > 0; left -= 1) {
    await person.has(card());
    await until(async () => (await state()).waiting.length === left);
    const [{ text }] = (await state()).waiting;
    await card().getByText(text).waitFor();
    assert.equal(await card().locator('.swatch').count(), 0);
    const before = person.keys;
    await person.press(SECOND[text]);
    assert.equal(person.keys - before, 1);
    await until(async () => (await state()).waiting.length === left - 1);
    if (left > 1) await card().getByText((await state()).waiting[0].text).waitFor();
  }
});

test('the last coding is taken back by Z and given again', async () => {
  const { person, page } = here;
  await page.locator('#coding-agreement').waitFor();
  await person.press('Escape', 'z');
  await card().waitFor();
  const [{ text }] = (await state()).waiting;
  await person.has(card());
  await person.press(SECOND[text]);
  await page.locator('#coding-agreement').waitFor();
});

test('both are compared with all figures, and what differs is settled', async () => {
  const { person, page } = here;
  await person.seen('75 % of 4');
  await person.seen('0.67');
  const differs = page.locator('main li', { hasText: 'Four screens for one number' });
  await differs.waitFor();
  await person.pressButton('Second: Workload', differs);
  await person.seen('Settled: Workload', differs);
  const { note } = (await state()).differing[0];
  assert.equal((await here.server.call('observation', { id: note })).note.category, 'workload');
  await person.press('z');
  await until(async () => (await here.server.call('observation', { id: note })).note.category === 'tooling');
});
