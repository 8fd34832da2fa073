// The evening of a shadow day by keyboard alone: what was expected, the notes read back with the host, the debrief card
// by card, the day closed and opened again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const LINES = [
  '2 ', '2 Copies the number into four screens !3 @A1', '"I have to ask twice before anybody comes @A1',
  '-> a headset that does not hurt @A1', '6 Calms an angry caller with one sentence @A1', '3 Queue of nine at ten !2',
];

const here = sitting({
  prepare: async (server) => {
    for (const line of LINES) await server.log(line);
    const { day } = await server.call('read_day', { day: null });
    await server.call('edit_day', { id: day.id, team_name: 'Billing', act_of_help: 'Carry the paper' });
  },
});

const day = async () => (await here.server.call('read_day', { day: null })).day;
const notes = async () => (await here.server.call('read_day', { day: null })).notes;
const noteOf = async (words) => (await notes()).find((note) => note.raw.includes(words));
const debrief = () => here.server.call('debrief', { day: null });
const keysLeft = async (kind) => (await debrief()).cards.filter((card) => card.key.startsWith(kind)).length;
const line = () => here.page.locator('main .line');
const step = (name) => here.page.locator('main nav li button').filter({ hasText: name });

/** Goes to a step of the debrief and puts the focus on its card. */
async function atStep(name) {
  await here.person.tabTo(step(name));
  await here.person.press('Enter');
  await here.page.locator('main nav [aria-current=step]').filter({ hasText: name }).waitFor();
}

test('what is expected is said before the day', async () => {
  const { person, page } = here;
  await page.locator('main [data-note]').first().waitFor();
  await person.run('What I expect of this day');
  await person.dialog.waitFor();
  await person.fill('What do you want to learn?', 'Why do calls come back?', person.dialog);
  for (const [words, sure] of [['Most calls are about the letter', '80'], ['The team has what it needs', '60']]) {
    await person.fill('What do you expect?', words, person.dialog);
    await person.press('Tab');
    await person.type(sure);
    await person.press('Enter');
    await person.seen(words, person.dialog);
  }
  await person.press('Escape');
  await until(async () => (await day()).question === 'Why do calls come back?');
  const { assumptions } = await here.server.call('assumptions', { day: null });
  assert.deepEqual(assumptions.map((one) => one.confidence), [80, 60]);
});

test('only lines about the host are read back, in large type', async () => {
  const { person, page } = here;
  await person.run('Read back with the host');
  await person.seen('Whose lines');
  await person.pressButton('Pass the laptop');
  await person.seen('1 of 4');
  await person.has(page.locator('main article'));
  const size = await line().evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  assert.ok(size >= 26, `${size} px`);
});

test('a line is kept, one corrected, one struck; Z takes the last verdict back', async () => {
  const { person, page } = here;
  await person.press('k');
  await person.seen('2 of 4');
  await until(async () => (await noteOf('four screens')).host_verdict === 'kept');
  await person.press('c');
  await person.has(page.locator('main .correct textarea'));
  await person.retype('I have to ask three times');
  await person.press('Enter');
  await person.seen('3 of 4');
  await until(async () => (await noteOf('three times'))?.host_verdict === 'corrected');
  await person.press('3');
  await person.seen('4 of 4');
  await person.press('z');
  await person.seen('3 of 4');
  await until(async () => (await noteOf('headset')).host_verdict === 'unread');
  await person.press('ArrowLeft', 'ArrowRight', 's');
  await until(async () => (await noteOf('headset')).host_verdict === 'struck');
});

test('closed in between, the next start says so and goes on where it was', async () => {
  here.page.assertCalm();
  await here.page.context().close();
  here.page = null;
  await here.server.restart();
  await here.open('/');
  const { person, page } = here;
  await page.locator('.banner').getByText('one line is struck').waitFor();
  await person.pressButton('Go on');
  await person.seen('4 of 4');
  await person.press('1');
  await person.dialog.waitFor();
  await person.seen('Its words are forgotten for ever', person.dialog);
  await person.pressButton('End read-back', person.dialog);
  await person.seen('One line was struck by the host');
  assert.equal(await noteOf('headset'), undefined);
  assert.equal((await day()).struck, 1);
  assert.equal(await here.server.call('unfinished_read_back'), null);
  await here.server.log('-> a chair that holds !2 @A1');
});

test('gaps are filled by digits and letters, and Z takes the last back', async () => {
  const { person, page } = here;
  await page.locator('main .composer textarea').last().focus();
  await person.press('Escape', 'g', 'd');
  await page.locator('main .card textarea').waitFor();
  await person.has(page.locator('main .card textarea'));
  await person.type('The printer jams');
  await person.press('Enter');
  await page.locator('main .card blockquote').getByText('The printer jams').waitFor();
  await until(async () => (await noteOf('The printer jams'))?.category === 'tooling');
  await person.has(page.locator('main .card'));
  await person.press('9');
  await until(async () => (await noteOf('The printer jams')).basis === 'inferred');
  await person.press('h');
  await until(async () => (await noteOf('The printer jams')).impact === 3);
  await page.locator('main .card').getByText('The printer jams').waitFor({ state: 'detached' });
  await person.press('z');
  await page.locator('main .card').getByText('The printer jams').waitFor();
  assert.equal((await noteOf('The printer jams')).impact, null);
  await person.press('m');
  await until(async () => (await noteOf('The printer jams')).impact === 2);
  for (const left of ['three times', 'a chair that holds']) {
    await page.locator('main .card').getByText(left).waitFor();
    await person.press('s');
  }
  await until(async () => (await keysLeft('gap')) === 0);
});

test('a quote gets its yes, expectations their score, the day its headlines', async () => {
  const { person, page } = here;
  await page.locator('main .card').getByText('May these words be quoted').waitFor();
  await person.press('2');
  await until(async () => (await keysLeft('quote')) === 0);
  assert.equal((await noteOf('three times')).quotable, false);
  await page.locator('main .card').getByText('Most calls are about the letter').waitFor();
  await person.fill('By what?', 'five of nine calls');
  await person.press('Alt+2');
  await page.locator('main .card').getByText('The team has what it needs').waitFor();
  await person.press('3');
  await until(async () => (await keysLeft('assumption')) === 0);
  const { sheet } = await debrief();
  assert.deepEqual(sheet.assumptions.map((one) => [one.verdict, one.evidence]), [['partly', 'five of nine calls'], ['false', '']]);
  for (const said of ['Calls come back', 'The printer', 'The calm']) {
    await person.has(page.locator('main .card textarea'));
    await person.type(said);
    await person.press('Enter');
    await page.waitForFunction(() => document.querySelector('main .card textarea')?.value === '' || !document.querySelector('main .card textarea'));
  }
  await until(async () => (await debrief()).sheet.keep === 'The calm');
});

test('an ask that is owned, dated and authorised is a promise; thanks and help are asked for', async () => {
  const { person, page } = here;
  await atStep('Asks');
  await person.press('Tab');
  await person.press('o');
  await page.locator('main .card input[type=checkbox]:checked').waitFor();
  await person.pressButton('Save', person.main);
  await person.seen('A promise needs');
  await person.tabTo(page.locator('main .card input[type=date]'));
  await page.locator('main .card input[type=date]').fill('2027-01-15');
  await person.fill('On whose authority', 'Head of service');
  await person.press('Enter');
  await until(async () => (await debrief()).sheet.asks[0].promised);
  assert.deepEqual([(await debrief()).sheet.asks[0].mine, (await debrief()).sheet.asks[0].owner], [true, 'Me']);
  await page.locator('main .card').getByText('Will you pass thanks on').waitFor();
  await person.press('1');
  await page.locator('main .card').getByText('Did you do it?').waitFor();
  await person.press('1');
  await until(async () => (await debrief()).cards.length === 0);
  assert.equal((await debrief()).sheet.help_done, true);
});

test('the day sheet closes the day; it opens again; thanks are due in Today', async () => {
  const { person, page } = here;
  await page.locator('main .sheet').waitFor();
  await person.seen('One line was struck by the host');
  await person.pressButton('Close the day', person.main);
  await person.seen('Closed.');
  assert.ok((await day()).closed_at);
  await person.pressButton('Open again', person.main);
  await until(async () => (await day()).closed_at === null);
  await person.pressButton('Close the day', person.main);
  await person.seen('Closed.');
  await page.locator('main .card').focus();
  await person.press('Escape');
  await person.seen('closed');
  await person.pressButton('Passed on', person.main);
  await until(async () => (await here.server.call('due_thanks')).length === 0);
  await person.press('ControlOrMeta+4');
  await page.locator('main .list').getByText('closed').waitFor();
});
