// Today by keyboard alone: categories and bases by Alt and a digit, late notes, completions, chips, rows, Undo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const line = () => here.page.locator('main .composer textarea').last();
const row = (text) => here.page.locator('main [data-note]').filter({ hasText: text });
const toast = () => here.page.locator('.toast');
const notes = async () => (await here.server.call('read_day', { day: null })).notes;
const noteOf = async (text) => (await notes()).find((note) => note.text.includes(text));

/** Logs what is typed and waits until its row is there. */
async function log(text, words = text) {
  const { person } = here;
  await line().focus();
  await person.type(text);
  await person.press('Enter');
  await row(words).waitFor();
}

const CATEGORIES = [['1', 'training_gap'], ['2', 'tooling'], ['3', 'workload'], ['4', 'customer_behaviour'], ['5', 'escalation_need']];

for (const [digit, category] of CATEGORIES) {
  test(`Alt+${digit} makes the line one of ${category}`, async () => {
    const { person } = here;
    await line().focus();
    await person.type(`said with ${digit} held`);
    await person.press(`Alt+${digit}`);
    await here.page.waitForFunction((wanted) => document.querySelector('main textarea').value.startsWith(wanted), `${digit} said`);
    await person.press('Enter');
    await row(`said with ${digit} held`).waitFor();
    assert.equal((await noteOf(`said with ${digit} held`)).category, category);
  });
}

test('Alt+6 makes it a bright spot, and once more takes it off', async () => {
  const { person, page } = here;
  await line().focus();
  await person.type('goes well');
  for (const wanted of ['goes well #bright', 'goes well', 'goes well #bright']) {
    await person.press('Alt+6');
    await page.waitForFunction((text) => document.querySelector('main textarea').value.trim() === text, wanted);
  }
  await person.press('Enter');
  await row('goes well').waitFor();
  assert.equal((await noteOf('goes well')).polarity, 'strength');
});

for (const [digit, basis] of [['8', 'heard'], ['9', 'inferred']]) {
  test(`Alt+${digit} says how it is known: ${basis}`, async () => {
    const { person, page } = here;
    await line().focus();
    await person.type(`known by ${digit}`);
    await person.press(`Alt+${digit}`);
    await page.waitForFunction((plain) => document.querySelector('main textarea').value !== plain, `known by ${digit}`);
    await person.press('Enter');
    await row(`known by ${digit}`).waitFor();
    assert.equal((await noteOf(`known by ${digit}`)).basis, basis);
  });
}

/** Minutes since midnight of `…T10:20…`. */
const minute = (moment) => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

test('a note that begins with -5 happened five minutes ago', async () => {
  await log('-5 told late', 'told late');
  const note = await noteOf('told late');
  const late = (minute(note.recorded_at) - minute(note.happened_at) + 1440) % 1440;
  assert.ok(late === 5 || late === 6, `${note.happened_at}, written down ${note.recorded_at}`);
  assert.equal(note.text, 'told late', 'the sign is no part of the words');
});

test('a note that begins with a time happened then', async () => {
  const { happened_at: now } = await noteOf('told late');
  const time = minute(now) < 60 ? '00:00' : `${String(Math.floor(minute(now) / 60) - 1).padStart(2, '0')}:20`;
  await log(`${time} an hour before`, 'an hour before');
  assert.equal((await noteOf('an hour before')).happened_at.slice(11, 16), time);
  await row('an hour before').getByText(time).waitFor();
});

test('a completion is taken with Tab', async () => {
  const { person } = here;
  await log('first of its kind #password-resets', 'first of its kind');
  await line().focus();
  await person.type('again #pass');
  await here.page.locator('main [role=listbox]').getByText('password-resets').waitFor();
  await person.press('Tab');
  assert.equal(await line().inputValue(), 'again #password-resets ');
  await person.press('Enter');
  await row('again').waitFor();
  assert.deepEqual((await noteOf('again')).tags, ['password-resets']);
});

test('the category is chosen from the chip’s menu, and the line has the focus again', async () => {
  const { person, page } = here;
  await line().focus();
  await person.type('by the menu');
  await person.tabTo(page.locator('main .category-chip'));
  await person.press('Enter');
  await page.getByRole('menu').waitFor();
  await person.has(page.getByRole('menuitem', { name: /Training gap/ }));
  await person.press('ArrowDown', 'Enter');
  await person.has(line());
  await page.waitForFunction(() => document.querySelector('main textarea').value.startsWith('2 '));
  await person.press('Enter');
  await row('by the menu').waitFor();
  assert.equal((await noteOf('by the menu')).category, 'tooling');
});

test('a row is reached from the line with Escape, starred, weighed, tagged and edited', async () => {
  const { person } = here;
  await log('a row to work on');
  await person.press('Escape');
  await person.has(row('a row to work on'));
  await person.press('r');
  await until(async () => (await noteOf('a row to work on')).starred);
  await person.press('Shift+!', '2');
  await until(async () => (await noteOf('a row to work on')).impact === 2);
  await person.press('t');
  await person.has(row('a row to work on').locator('form input'));
  await person.type('worked-on');
  await person.press('Enter');
  await until(async () => (await noteOf('a row to work on')).tags.includes('worked-on'));
  await person.has(row('a row to work on'));
  await person.press('e');
  await person.has(here.page.locator('main li .composer textarea'));
  await person.press('Home');
  await person.type('EDITED ');
  await person.press('Enter');
  await row('EDITED').waitFor();
  await person.has(row('EDITED'));
});

test('J and K walk the rows; Delete removes one and the focus stays in the list', async () => {
  const { person, page } = here;
  await log('goes away again');
  await person.press('Escape', 'k');
  const above = await page.evaluate(() => document.activeElement.dataset.note);
  await person.press('j');
  await person.has(row('goes away again'));
  await person.press('Delete');
  await row('goes away again').waitFor({ state: 'detached' });
  await person.hears('Undo available');
  assert.ok(above && (await page.evaluate(() => document.activeElement.dataset.note !== undefined || document.activeElement.tagName === 'TEXTAREA')));
});

test('the Undo button of the message is reached with F6 and takes the act back', async () => {
  const { person, page } = here;
  await log('logged by mistake');
  await toast().getByText('Saved').waitFor();
  const undo = toast().getByRole('button', { name: /^Undo/ });
  for (let step = 0; step < 10 && !(await person.on(undo)); step += 1) await person.press('F6');
  await person.has(undo);
  await person.press('Enter');
  await row('logged by mistake').waitFor({ state: 'detached' });
  assert.equal(await noteOf('logged by mistake'), undefined);
  await toast().getByRole('button', { name: /^Redo/ }).waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the focus is not lost with the message');
});

test('the day is named, paused, ended and opened again', async () => {
  const { person, page, server } = here;
  const day = async () => (await server.call('read_day', { day: null })).day;
  await person.tabTo(page.locator('main h1 button'));
  await person.press('Enter');
  await person.has(page.locator('.part-popover input'));
  await person.type('Night desk');
  await person.press('Enter');
  await person.seen('Night desk');
  assert.equal((await day()).team_name, 'Night desk');
  await person.pressButton('Pause', person.main);
  await person.seen(/paused since/);
  await person.pressButton('Go on', person.main);
  await person.gone(/paused since/);
  await person.pressButton('End the day', person.main);
  await until(async () => (await day())?.ended_at);
  await person.pressButton('Open again', person.main);
  await until(async () => (await day()).ended_at === null);
});
