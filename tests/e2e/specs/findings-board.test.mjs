// Findings weighed on their board, by keys and with the mouse; a decision moved on and back by the arrow keys, and what is said
// before it is saved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const SENTENCES = ['The account number was typed four times', 'The stock room was dark', 'Nobody knew the refund codes'];

const here = sitting({
  at: '2026-10-14T09:00:00',
  address: '/findings',
  prepare: async (server) => {
    for (const statement of SENTENCES) await server.call('save_finding', { statement });
    await server.call('save_team', { name: 'Claims', site: '', headcount: null });
  },
});

const findings = () => here.server.call('findings', { words: '', settled: true });
const effortOf = async (statement) => (await findings()).find((one) => one.statement === statement).effort;
const column = (id) => here.page.locator(`section[aria-labelledby=weighed-${id}]`);
const cardOf = (statement) => here.page.locator('main article[data-card]').filter({ hasText: statement });

test('V shows the board; M and a digit weigh a card, arrows go across', async () => {
  const { person, page } = here;
  await person.seen(SENTENCES[0]);
  await person.press('v');
  await column('none').locator('article').nth(2).waitFor();
  await person.tabTo(page.locator('main article[tabindex="0"]'));
  const first = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await person.press('m');
  await person.dialog.waitFor();
  await person.press('1');
  await until(async () => (await effortOf(first)) === 'easy');
  await column('easy').getByText(first).waitFor();
  await person.dialog.waitFor({ state: 'detached' });
  await person.tabTo(page.locator('main article[tabindex="0"]'));
  await person.press('ArrowRight');
  await until(() => page.evaluate(() => document.activeElement.closest('section')?.getAttribute('aria-labelledby') === 'weighed-none'));
  await person.press('ArrowLeft');
  await person.has(cardOf(first));
});

test('Enter opens a card, Back shows the board', async () => {
  const { person, page } = here;
  const statement = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await person.press('Enter');
  await page.locator('main .one').getByText(statement).first().waitFor();
  await page.goBack();
  await cardOf(statement).waitFor();
});

test('a card is weighed by dragging it', async () => {
  const { page } = here;
  const statement = (await findings()).find((one) => one.effort === null).statement;
  const [from, to] = [await cardOf(statement).boundingBox(), await column('medium').locator('ol').boundingBox()];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  for (const share of [0.1, 0.4, 0.7, 1]) {
    await page.mouse.move(from.x + from.width / 2 + (to.x - from.x) * share, from.y + from.height / 2 + (to.y + to.height / 2 - from.y - from.height / 2) * share, { steps: 4 });
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(400);
  await page.mouse.up();
  await until(async () => (await effortOf(statement)) === 'medium');
  await column('medium').getByText(statement).waitFor();
  await here.server.call('undo', { target: null });
  await column('none').getByText(statement).waitFor();
});

test('a team that nobody visited is told before a decision is saved; → moves on, ← takes back', async () => {
  const { server } = here;
  await server.call('save_decision', { question: 'More light?', findings: [], options: [], choice: '', because: '', owner: '', for_company: '', for_staff: '', measure: '', effect_by: '', review_on: '', no_review_because: '', teams: [], decided_on: '' });
  await here.open('/decisions');
  const { person, page } = here;
  await person.seen('More light?');
  await person.tabTo(page.locator('[data-decision]'));
  await person.press('ArrowRight');
  await person.dialog.waitFor();
  await person.tabTo(person.dialog.getByLabel('Claims'));
  await person.press('Space');
  await person.seen('Nobody has ever been at', person.dialog);
  await person.fill('Choice', 'two lamps', person.dialog);
  await person.fill('Who answers for it', 'IT', person.dialog);
  await person.fill('Not, because', 'it can be seen at once', person.dialog);
  await person.press('ControlOrMeta+Enter');
  const decided = async () => (await server.call('decisions', {})).decisions[0];
  await until(async () => (await decided()).state === 'decided');
  await person.dialog.waitFor({ state: 'detached' });
  await person.tabTo(page.locator('[data-decision]'));
  await person.press('ArrowLeft');
  await person.dialog.waitFor();
  await person.fill('Why', 'no wiring', person.dialog);
  await person.press('ControlOrMeta+Enter');
  await until(async () => (await decided()).state === 'reversed');
  await person.dialog.waitFor({ state: 'detached' });
  await page.locator('[data-decision]').getByText('Taken back', { exact: true }).waitFor();
  await person.press('ArrowRight');
  assert.equal(await person.dialog.count(), 0, 'what was taken back moves nowhere');
});
