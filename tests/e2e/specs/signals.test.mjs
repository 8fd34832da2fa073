// Weak signals in the page: the list, the reasons, and corrections by keys that undo takes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const ASKS = [
  'Headset cushion torn on the left side @A1', 'Tape holds the cushion of the headset together @A2', '-> new pads for the headset @A3',
  'Headset foam crumbles onto the desk @A4', 'The headset has no padding left @A5', 'Sore ear from the headset by noon @A6', 'Headset pads worn flat @A7',
];
/** Notes that share no word. */
const OTHERS = [
  'Badge opens only the north door', 'Third lorry arrives unannounced', 'Kettle trips the fuse', 'Caller spells his street twice', 'Pallet leans against the gate',
  'Rota pinned behind a plant', 'Invoice folded into an aeroplane', 'Lamp hums above row nine', 'Chair sinks slowly', 'Visitor waits without a pass',
  'Parcel weighed on kitchen scales', 'Till drawer sticks at noon', 'Window will not shut', 'Colleague translates from memory', 'Spreadsheet locked by somebody on leave',
];
const notes = () => here.page.locator('[data-signal-notes] .row');
const facts = () => here.page.locator('main article header');

test('without notes the page says what makes a signal', async () => {
  await here.open('/signals');
  await here.person.seen('Nothing is said often yet');
  await assertAccessible(here.page, '/signals, blank');
});

test('a small ask of seven hosts is shown with its reasons', async () => {
  for (const [n, other] of OTHERS.entries()) await here.server.log(`${other} @A${(n % 9) + 1}`);
  for (const ask of ASKS) await here.server.log(ask);
  await here.open('/');
  await here.page.keyboard.press('Escape');
  await here.page.locator('nav a[href="/signals"]').press('Enter');
  await here.page.locator('main .signals ul button strong').filter({ hasText: 'headset' }).waitFor();
  await facts().filter({ hasText: '7 hosts' }).waitFor();
  await here.page.getByText('headset – 7 of 7 notes here, 7 in all').waitFor();
  assert.equal(await notes().count() >= 7, true);
  await assertAccessible(here.page, '/signals');
});

test('P parts a note, Z takes it back, X and P part two', async () => {
  const { page } = here;
  await notes().first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await facts().filter({ hasText: '6 hosts' }).waitFor();
  await page.keyboard.press('z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
  await notes().first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('p');
  await facts().filter({ hasText: '5 hosts' }).waitFor();
  await page.keyboard.press('Control+z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
});

test('after a correction the focus is among the notes, and S splits off what is selected', async () => {
  const { page } = here;
  await notes().first().focus();
  await page.keyboard.press('p');
  await facts().filter({ hasText: '6 hosts' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-signal-notes]') !== null);
  await page.keyboard.press('z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-signal-notes]') !== null);
  await notes().first().focus();
  for (const key of ['x', 'ArrowDown', 'x', 's']) await page.keyboard.press(key);
  await facts().filter({ hasText: '5 hosts' }).waitFor();
  await page.keyboard.press('z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
});

test('a case half written waits, is offered on Today, and is let go there', async () => {
  const { person, server } = here;
  await notes().first().focus();
  await person.press('m');
  await person.type('Seven ears hurt');
  await until(async () => (await server.call('drafts')).some((draft) => draft.key.startsWith('case:') && draft.text.includes('Seven ears hurt')));
  // The signal is read again while it is written about.
  await notes().first().focus();
  await person.press('ArrowDown', 'p');
  await facts().filter({ hasText: '6 hosts' }).waitFor();
  await person.press('z');
  await facts().filter({ hasText: '7 hosts' }).waitFor();
  await person.fill('What could be done', 'Fifty pads');
  await until(async () => (await server.call('drafts')).some(({ text }) => text.includes('Seven ears hurt') && text.includes('Fifty pads')));
  await here.open('/');
  const offered = here.page.getByRole('list', { name: 'Unsaved words' });
  await offered.getByText('Unsaved words of a case: “Seven ears hurt”').waitFor();
  await offered.getByRole('button', { name: 'Go on' }).press('Enter');
  const sentence = here.page.getByLabel('In one sentence');
  await until(async () => (await sentence.inputValue()) === 'Seven ears hurt');
  await assertAccessible(here.page, 'unsaved words of a case');
  await here.page.getByRole('button', { name: 'Let them go' }).press('Enter');
  await until(async () => (await server.call('drafts')).length === 0);
  assert.match(await sentence.inputValue(), /headset/);
});

test('M makes a case by keys alone: a finding, and a decision with its options; one undo takes both back', async () => {
  const { page, server } = here;
  await notes().first().focus();
  await page.keyboard.press('m');
  await page.keyboard.type('Seven hosts want new pads');
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.value), /7.* hosts .*one team/s);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Order fifty pads');
  await page.keyboard.press('Enter');
  await page.keyboard.type('New headsets');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('main .view .statement').filter({ hasText: 'Seven hosts want new pads' }).waitFor();
  const [decision] = (await server.call('decisions')).decisions;
  assert.deepEqual([decision.state, decision.options, decision.findings.length], ['proposed', ['Order fifty pads', 'New headsets'], 1]);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => !document.querySelector('main .view .statement'));
  assert.equal((await server.call('decisions')).decisions.length, 0);
});

test('two signals are made one, and undo makes two of them', async () => {
  const { server } = here;
  for (const [n, ask] of ['Locker does not close', 'Two share a locker', 'Locker key lost', 'Wants a bigger locker', 'Locker dented by a trolley'].entries()) await server.log(`${ask} @A${n + 1}`);
  await here.open('/signals');
  const rows = () => here.page.locator('main .signals section > ul > li > button');
  await rows().nth(1).waitFor();
  await here.page.locator('[data-signal-notes] select').selectOption({ index: 1 });
  await here.page.locator('[data-signal-notes] .join button').press('Enter');
  await here.page.waitForFunction(() => document.querySelectorAll('main .signals section > ul > li > button').length === 1);
  await here.page.keyboard.press('Control+z');
  await rows().nth(1).waitFor();
});
