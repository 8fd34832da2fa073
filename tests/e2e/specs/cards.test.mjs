// Question cards by keyboard alone: copied, made, changed, moved, removed, taken back; asked in Today. What is NOT here:
// answers (whole-day-keys).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ prepare: (server) => server.log('2 a first note') });

const cards = async () => (await here.server.call('question_cards')).filter((card) => !card.shipped);
const names = async () => (await cards()).map((card) => card.name);
const title = (name) => here.page.getByRole('heading', { name, exact: true, level: 3 });

/** Picks from the menu of a card. */
async function pick(card, what) {
  await here.person.pressButton(`More about the card ${card}`, here.person.main);
  const item = here.page.getByRole('menuitem', { name: what, exact: true });
  await item.waitFor();
  for (let step = 0; step < 4 && !(await here.person.on(item)); step += 1) await here.person.press('ArrowDown');
  await here.person.has(item);
  await here.person.press('Enter');
}

test('the palette leads to them, and none is one’s own yet', async () => {
  const { person, page } = here;
  await page.locator('main [data-note]').first().waitFor();
  await person.run('Add or change question cards');
  await page.getByRole('heading', { name: 'Question cards', level: 2 }).waitFor();
  await person.seen('Do you have everything you need to do your job?');
  await person.seen('No card of your own yet');
  await assertAccessible(page);
});

test('a shipped card is copied and changed', async () => {
  const { person } = here;
  await person.pressButton('Copy the card Leader rounding', person.main);
  await person.has(person.dialog.getByLabel('Name of the card'));
  assert.equal(await person.dialog.getByLabel('Name of the card').inputValue(), 'Leader rounding (own)');
  await person.retype('Rounds');
  await person.tabTo(person.dialog.getByLabel('One question a line'));
  await person.press('ControlOrMeta+End');
  await person.type('\nWhat should we stop?');
  await person.press('ControlOrMeta+Enter');
  await title('Rounds').waitFor();
  assert.deepEqual((await cards())[0].questions.slice(-2), ['What system works badly?', 'What should we stop?']);
});

test('a card is made; one without a question is told what it lacks', async () => {
  const { person } = here;
  await person.pressButton('New card', person.main);
  await person.has(person.dialog.getByLabel('Name of the card'));
  await person.type('Mondays');
  await person.press('Enter');
  await person.seen('A card has between 1 and 12 questions', person.dialog);
  await person.fill('One question a line', 'What waited over the weekend?', person.dialog);
  await person.press('ControlOrMeta+Enter');
  await title('Mondays').waitFor();
  assert.deepEqual(await names(), ['Rounds', 'Mondays']);
});

test('a card is edited, moved up and removed; each is taken back', async () => {
  const { person } = here;
  await person.pressButton('Edit the card Mondays', person.main);
  await person.has(person.dialog.getByLabel('Name of the card'));
  await person.retype('Mornings');
  await person.press('Enter');
  await title('Mornings').waitFor();
  await pick('Mornings', 'Move up');
  await until(async () => (await names()).join() === 'Mornings,Rounds');
  await pick('Rounds', 'Remove');
  await title('Rounds').waitFor({ state: 'detached' });
  await person.has(person.main.getByRole('button', { name: 'New card' }));
  await person.press('ControlOrMeta+z');
  await title('Rounds').waitFor();
  await person.leaveField();
  await person.press('ControlOrMeta+z');
  await until(async () => (await names()).join() === 'Rounds,Mornings');
});

test('it is asked in Today, and the way back to the cards is there', async () => {
  await here.open('/');
  const { person, page } = here;
  await page.locator('main [data-note]').first().waitFor();
  await person.press('ControlOrMeta+Shift+q');
  await person.dialog.waitFor();
  await person.choose('Card', 'Mornings', person.dialog);
  await person.seen('What waited over the weekend?', person.dialog);
  await person.fill('In their words', 'Forty letters', person.dialog);
  await person.pressButton('Add or change cards', person.dialog);
  await title('Mornings').waitFor();
  // The answer waits meanwhile, and is there again with its question.
  await person.press('ControlOrMeta+1');
  await page.locator('main [data-note]').first().waitFor();
  await person.press('ControlOrMeta+Shift+q');
  await person.seen('What waited over the weekend?', person.dialog);
  await until(async () => (await person.dialog.getByLabel('In their words').inputValue()) === 'Forty letters');
  await person.pressButton('Done', person.dialog);
  await page.locator('main [data-note]').filter({ hasText: 'Forty letters' }).waitFor();
});
