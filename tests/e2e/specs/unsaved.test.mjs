// Words typed into forms and not saved: kept over a reload, the end of the program and another screen; offered back; let go for good.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ prepare: async (server) => void (await server.log('the day begins')) });

const drafts = async () => (await here.server.call('drafts')).map((draft) => draft.key);
const kept = (key, words) => until(async () => (await here.server.call('drafts')).some((draft) => draft.key === key && draft.text.includes(words)));
const offered = () => here.page.getByRole('list', { name: 'Unsaved words' });
const words = () => here.person.dialog.getByLabel('In their words');

async function ask() {
  await here.page.getByRole('button', { name: 'Questions', exact: true }).press('Enter');
  await here.person.dialog.waitFor();
}

test('an answer half typed is there after a kill, and its question with it', async () => {
  const { person, server } = here;
  await ask();
  await person.pressButton('Skip', person.dialog);
  const question = await person.dialog.locator('.question').innerText();
  await words().focus();
  await person.type('the codes are in four pla');
  await kept('questions:1:shipped:three', 'four pla');
  here.page.assertCalm();
  await here.page.context().close();
  here.page = null;
  await server.kill();
  await here.open();
  await offered().getByText('Unsaved words of an answer: “the codes are in four pla”').waitFor();
  await assertAccessible(here.page, 'unsaved words');
  await offered().getByRole('button', { name: 'Go on' }).press('Enter');
  await here.person.dialog.waitFor();
  assert.equal(await words().inputValue(), 'the codes are in four pla');
  assert.equal(await here.person.dialog.locator('.question').innerText(), question);
  await here.person.dialog.getByText('were not saved').waitFor();
  await assertAccessible(here.page, 'unsaved words in their form');
});

test('saved, they are offered no more', async () => {
  const { person, page, server } = here;
  await words().focus();
  await person.press('End');
  await person.type('ces');
  await person.press('Enter');
  await until(async () => (await server.call('read_day', { day: null })).notes.some((note) => note.text === 'the codes are in four places'));
  assert.deepEqual(await drafts(), []);
  await until(async () => (await words().inputValue()) === '');
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  assert.equal(await offered().count(), 0);
  await page.reload();
  await page.locator('main .composer textarea').waitFor();
  assert.equal(await offered().count(), 0);
});

test('closed without being saved they wait, and let go they are gone', async () => {
  const { person, page } = here;
  await ask();
  await words().focus();
  await person.type('the headset hurts');
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  await offered().getByText('the headset hurts').waitFor();
  await ask();
  assert.equal(await words().inputValue(), 'the headset hurts');
  await person.pressButton('Let them go', person.dialog);
  await until(async () => (await drafts()).length === 0);
  assert.equal(await words().inputValue(), '');
  await words().focus();
  await person.type('another');
  await person.press('Escape');
  await offered().getByRole('button', { name: 'Let them go' }).press('Enter');
  await offered().waitFor({ state: 'detached' });
  await until(async () => (await drafts()).length === 0);
  await page.reload();
  await page.locator('main .composer textarea').waitFor();
  assert.equal(await offered().count(), 0);
});

test('a contact left half said is gone on with where it was left', async () => {
  const { page, person, server } = here;
  await page.locator('main .composer textarea').focus();
  await person.press('ControlOrMeta+d');
  await page.getByRole('button', { name: 'Failure' }).waitFor();
  await person.press('f');
  const reason = page.getByLabel('Why did it come?');
  await person.has(reason);
  await person.type('the letter was not un');
  await person.press('Escape');
  await reason.waitFor({ state: 'detached' });
  await offered().getByText('Unsaved words of a contact: “the letter was not un”').waitFor();
  await offered().getByRole('button', { name: 'Go on' }).press('Enter');
  await person.has(reason);
  assert.equal(await reason.inputValue(), 'the letter was not un');
  await person.press('End');
  await person.type('derstood');
  await person.press('Enter');
  await until(async () => (await server.call('contacts', { day: null })).contacts[0]?.reason === 'the letter was not understood');
  assert.deepEqual(await drafts(), []);
  await offered().waitFor({ state: 'detached' });
});

test('a finding and a decision wait on their own screens, and Cancel lets them go', async () => {
  for (const [address, button, label, key] of [['/findings', 'New finding', 'What was found', 'finding:new'], ['/decisions', 'New decision', 'What is to be decided', 'decision:new']]) {
    await here.open(address);
    const { page, person } = here;
    const open = () => page.getByRole('button', { name: button }).first().press('Enter');
    await open();
    const field = person.dialog.getByLabel(label);
    await field.focus();
    await person.type('half a sentence');
    await kept(key, 'half a sentence');
    await here.open('/');
    await offered().getByRole('button', { name: 'Go on' }).press('Enter');
    await here.person.dialog.waitFor();
    assert.equal(await here.person.dialog.getByLabel(label).inputValue(), 'half a sentence');
    await here.person.has(here.person.dialog.getByLabel(label));
    await assertAccessible(here.page, key);
    await here.person.pressButton('Cancel', here.person.dialog);
    await until(async () => (await drafts()).length === 0);
  }
});

test('a correction with the host waits for its line, and goes when the line is struck', async () => {
  const { server } = here;
  const id = (await server.call('read_day', { day: null })).notes[0].id;
  await server.call('begin_read_back', { day: null, host: null });
  await here.open('/readback');
  await here.page.getByRole('button', { name: /^Correct/ }).press('Enter');
  const field = here.page.getByLabel('In your words');
  await field.focus();
  await here.person.press('End');
  await here.person.type(' late');
  await kept(`correct:${id}`, 'the day begins late');
  await here.open('/readback');
  await here.page.getByRole('button', { name: /^Correct/ }).press('Enter');
  assert.equal(await here.page.getByLabel('In your words').inputValue(), 'the day begins late');
  await here.page.getByText('were not saved').waitFor();
  await here.open('/readback');
  await here.page.getByRole('button', { name: /^Strike/ }).press('Enter');
  await until(async () => (await drafts()).length === 0);
});
