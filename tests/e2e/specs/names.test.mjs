// Names noticed and replaced, a host met with a cue, a judgement asked about, a true issue sealed, discreet mode: by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const line = () => here.page.locator('main .composer textarea').last();
const row = (text) => here.page.locator('main [data-note]').filter({ hasText: text });
const notes = async () => (await here.server.call('read_day', { day: null })).notes;
const noteOf = async (text) => (await notes()).find((note) => note.text.includes(text));
const shot = async (name) => process.env.SHOTS && (await here.page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }));

async function log(text, words = text) {
  const { person } = here;
  await line().focus();
  await person.type(text);
  await person.press('Enter');
  await row(words).waitFor();
}

const pick = async (words) => {
  await here.page.getByRole('menuitem', { name: words }).waitFor();
  await here.page.getByRole('menuitem', { name: words }).press('Enter');
};

test('a name is underlined as it is typed, and Alt+0 replaces it', async () => {
  const { page, person } = here;
  await line().focus();
  await person.type('Ms Bell copies it twice');
  await page.locator('.mirror .finding', { hasText: 'Ms Bell' }).waitFor();
  await page.getByText('could be somebody’s name').waitFor();
  await assertAccessible(page, 'a name noticed');
  await shot('noticed');
  await person.press('Alt+0');
  await shot('noticed-menu');
  await pick('with @A1');
  await page.waitForFunction(() => document.querySelector('main textarea').value === '@A1 copies it twice');
  await person.has(line());
  await person.press('Enter');
  await row('copies it twice').waitFor();
  assert.deepEqual((await noteOf('copies it twice')).hosts, ['A1']);
});

test('left as it is, it is saved so and not asked about again', async () => {
  const { page, person } = here;
  await line().focus();
  await person.type('call 030 23125123 back');
  await page.getByText('could be a phone number').waitFor();
  await person.press('Alt+0');
  await pick('leave it');
  await page.locator('.mirror .finding').waitFor({ state: 'detached' });
  await person.press('Enter');
  await row('030 23125123').waitFor();
  assert.deepEqual((await noteOf('23125123')).findings, []);
});

test('in a saved note a name is replaced for good, after one plain question', async () => {
  const { page, person } = here;
  await log('Herr Quennell waits for a code');
  await row('Herr Quennell').getByRole('button', { name: 'Replace', exact: true }).press('Enter');
  await pick('with @A2');
  await person.dialog.getByText('erased for ever').waitFor();
  await assertAccessible(page, 'replacing for good');
  await shot('replace-for-good');
  await person.pressButton('Replace for good', person.dialog);
  await row('A2 waits for a code').waitFor();
  assert.equal(await noteOf('Quennell'), undefined);
  await person.dialog.waitFor({ state: 'detached' });
});

test('/person makes the next pseudonym with a private cue, gone when the day ends', async () => {
  const { page, person, server } = here;
  await line().focus();
  await person.type('/person left desk, headset');
  await page.getByText('Enter makes the next pseudonym').waitFor();
  await person.press('Enter');
  await page.locator('main header').getByText('left desk, headset').waitFor();
  assert.equal(await line().inputValue(), '');
  await shot('cue');
  await person.run('Somebody new: the next pseudonym');
  await page.getByLabel('What to know them by').fill('by the window');
  await assertAccessible(page, 'a new host');
  await page.getByLabel('What to know them by').press('Enter');
  await page.locator('main header').getByText('by the window').waitFor();
  assert.equal((await server.call('read_day', { day: null })).cues.length, 2);
});

test('a judgement is asked about, one tap answers, and it stays with the note', async () => {
  const { page, person } = here;
  await line().focus();
  await person.type('@A1 should have known code 47');
  await page.getByText('What stood behind it?').first().waitFor();
  await assertAccessible(page, 'a judgement');
  await shot('judgement');
  await page.getByRole('button', { name: 'Training?' }).press('Enter');
  await line().focus();
  await person.press('Enter');
  await row('known code 47').getByText('behind it: training').waitFor();
  await log('she is lazy');
  await row('she is lazy').getByRole('button', { name: 'Leave open…' }).press('Enter');
  await person.fill('Why is it left open?', 'said in jest', person.dialog);
  await person.press('Enter');
  await row('she is lazy').getByText('question left open: said in jest').waitFor();
});

test('a true issue is sealed for named recipients, and undone', async () => {
  const { page, person } = here;
  await log('the till was short again');
  await row('till was short').getByRole('button', { name: /^More/ }).press('Enter');
  await pick('Seal as a true issue…');
  await person.dialog.waitFor();
  await assertAccessible(page, 'sealing');
  await shot('seal');
  await person.fill('Who may know of it?', 'Head of audit', person.dialog);
  await person.press('Enter');
  await row('till was short').getByText('sealed for Head of audit').waitFor();
  await line().focus();
  await assertAccessible(page, 'a sealed note');
  await shot('sealed');
  assert.equal((await here.server.call('search', { query: 'till', limit: 10, offset: 0 })).hits.length, 0);
  await person.leaveField();
  await person.press('ControlOrMeta+z');
  await until(async () => !(await noteOf('till was short')).sealed);
});

test('discreet mode leaves the line only; Esc brings all back', async () => {
  const { page, person } = here;
  await line().focus();
  await person.press('ControlOrMeta+Shift+d');
  await page.locator('main [data-note]').first().waitFor({ state: 'hidden' });
  assert.equal(await page.title(), 'Notes');
  await person.has(line());
  await assertAccessible(page, 'discreet');
  await person.type('seen while watched');
  await shot('discreet');
  await person.press('Enter');
  await until(async () => (await noteOf('seen while watched')) !== undefined);
  await person.press('Escape');
  await row('seen while watched').waitFor();
  assert.match(await page.title(), /Shadowday/);
  await person.press('ControlOrMeta+Shift+d');
  await page.locator('main [data-note]').first().waitFor({ state: 'hidden' });
  await person.press('ControlOrMeta+Shift+d');
  await row('seen while watched').waitFor();
});

test('a name in an answer is noticed, Alt+0 and Enter put a pseudonym, and what is left is left in the note', async () => {
  const { page, person } = here;
  await page.getByRole('button', { name: 'Questions', exact: true }).press('Enter');
  const field = person.dialog.getByLabel('In their words');
  await field.focus();
  await person.type('Ms Bell and Mr Quennell know the codes');
  await person.dialog.getByText('“Ms Bell” could be somebody’s name').waitFor();
  await assertAccessible(page, 'a name in an answer');
  await shot('noticed-in-a-form');
  await person.press('Home', 'Alt+0');
  await person.has(person.dialog.getByRole('group', { name: 'Replace “Ms Bell”' }).getByRole('button').first());
  await person.press('Escape');
  await person.has(field);
  await person.press('Alt+0', 'Enter');
  await until(async () => /^@A\d and Mr Quennell know the codes$/.test(await field.inputValue()));
  await person.has(field);
  await person.dialog.getByText('“Mr Quennell” could be somebody’s name').waitFor();
  await person.dialog.getByRole('button', { name: 'leave it' }).press('Enter');
  await person.dialog.getByText('could be somebody’s name').waitFor({ state: 'detached' });
  await person.press('Enter');
  await until(async () => (await noteOf('Quennell')) !== undefined);
  assert.deepEqual((await noteOf('Quennell')).findings, []);
  await person.press('Escape');
});

/** Types words with a name in them into a field, and puts the first pseudonym in its place by keyboard. */
async function typeAndReplace(field, words, after) {
  const { person } = here;
  await field.focus();
  await person.type(words);
  await here.page.getByText('“Ms Bell” could be somebody’s name').waitFor();
  await person.press('Alt+0');
  await person.has(here.page.getByRole('button', { name: 'with @A1', exact: true }));
  await person.press('Enter');
  await until(async () => (await field.inputValue()) === after);
  await person.has(field);
}

test('the reason of a contact, and what it lacked', async () => {
  const { page, person, server } = here;
  await line().focus();
  await person.press('ControlOrMeta+d');
  await page.getByRole('button', { name: 'Failure' }).waitFor();
  await person.press('f');
  const reason = page.getByLabel('Why did it come?');
  await typeAndReplace(reason, 'Ms Bell sent it twice', '@A1 sent it twice');
  await page.getByLabel('Somebody with more authority was needed').check();
  await typeAndReplace(page.getByLabel('What was not allowed?'), 'Ms Bell may refund', '@A1 may refund');
  await assertAccessible(page, 'names in a contact');
  await shot('noticed-contact');
  await reason.press('Enter');
  await until(async () => (await server.call('contacts', { day: null })).contacts.some((one) => one.reason === '@A1 sent it twice' && one.authority_missing === '@A1 may refund'));
});

test('a headline is not saved while a pseudonym is put in it', async () => {
  const { page, person, server } = here;
  await here.open('/debrief');
  await here.page.getByRole('navigation', { name: 'Steps of the debrief' }).getByRole('button', { name: /^Headlines/ }).press('Enter');
  const headline = here.page.getByLabel('What surprised me?');
  await typeAndReplace(headline, 'Ms Bell helps all', '@A1 helps all');
  await shot('noticed-headline');
  await here.person.press('Enter');
  await headline.waitFor({ state: 'detached' });
  const sheet = (await server.call('debrief', { day: null })).sheet;
  assert.equal(sheet.surprised, '@A1 helps all');
  assert.deepEqual(await server.call('drafts'), []);
});

test('what an ask says, and that it is no name, is remembered of it', async () => {
  const { server } = here;
  await server.call('save_ask', { words: 'a second screen', object: '', place: '', safety: false });
  await here.open('/asks');
  const { page, person } = here;
  await page.locator('main').getByText('a second screen').first().waitFor();
  const edit = async () => {
    const row = page.getByRole('group', { name: /^a second screen/ });
    for (let step = 0; step < 5 && !(await person.on(row)); step += 1) await person.press('j');
    await person.press('e');
    await person.dialog.waitFor();
  };
  await edit();
  const words = person.dialog.getByLabel('What was asked for');
  await words.focus();
  await person.press('End');
  await person.type(' for Ms Bell');
  await person.dialog.getByRole('button', { name: 'leave it' }).press('Enter');
  await person.dialog.getByText('could be somebody’s name').waitFor({ state: 'detached' });
  await person.dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await person.dialog.waitFor({ state: 'detached' });
  const ask = (await server.call('asks', { team: null })).asks.find((one) => one.words === 'a second screen for Ms Bell');
  assert.deepEqual((await server.call('notice_names', { text: ask.words, about: ask.id })).findings, []);
  assert.equal((await server.call('notice_names', { text: ask.words, about: null })).findings.length, 1);
});
