// A supervisor's morning by keyboard alone: sixty observations triaged, eight findings, ten asks answered in all lights, two
// decisions, one of them seen again and judged, all five reports; then everything undone and done again.
// What is NOT here: each key on its own (review, asks, reports-kinds).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { press } from '../lib/reports.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';
import { ASKS, day, DECLINED, MATTERS, matterOf, prepare, shadow, state } from '../lib/supervisor-day.mjs';

const here = sitting({ address: '/review', prepare });

let morning;
const card = () => here.page.locator('main .card');
const text = () => card().locator('blockquote').textContent();
const ask = async (words) => (await here.server.call('asks', { team: null })).asks.find((one) => one.words === words);
const row = (words) => here.page.getByRole('group', { name: new RegExp(`^${words}`) });

/** Walks down a list to a row, and up again. */
async function at(words) {
  const { person } = here;
  await here.page.locator('main [role=group][tabindex="0"]').first().waitFor();
  for (const key of ['j', 'k']) for (let step = 0; step < ASKS.length && !(await person.on(row(words))); step += 1) await person.press(key);
  await person.has(row(words));
}

/** Keys that each observation took which was accepted as it is. */
const keysToAccept = [];

/** What is done with the card on screen. */
async function triage(words) {
  const { person } = here;
  const before = person.keys;
  const matter = matterOf(words);
  if (matter) {
    await person.press('2');
    const field = person.dialog.getByLabel(/Find a finding/);
    await field.waitFor();
    if (!(await person.on(field))) await person.press('/');
    await person.has(field);
    await person.type(matter.sentence);
    await person.press('Enter');
    await person.dialog.waitFor({ state: 'detached' });
  } else if (DECLINED.includes(words)) {
    await person.press('3');
    await person.dialog.waitFor();
    await person.press('3');
    await person.dialog.waitFor({ state: 'detached' });
  } else {
    await person.press('1');
    keysToAccept.push(person.keys - before);
  }
}

test('sixty observations are triaged: merged into eight findings, declined, accepted', async () => {
  const { page, server } = here;
  await card().waitFor();
  morning = await state(server);
  assert.equal(morning.counts.waiting, 60);
  for (let left = 60; left > 0; left -= 1) {
    const words = (await text()).trim();
    await triage(words);
    if (left > 1) await until(async () => (await text()).trim() !== words);
  }
  await page.getByText('All reviewed').first().waitFor();
  await until(async () => (await state(server)).counts.accepted === 56);
  const now = await state(server);
  assert.deepEqual([now.counts.waiting, now.counts.declined], [0, DECLINED.length]);
  assert.deepEqual(now.findings.map(([statement, supporting]) => [statement, supporting]), MATTERS.map(({ sentence }) => [sentence, 5]).toSorted());
  const median = keysToAccept.toSorted((left, right) => left - right)[Math.floor(keysToAccept.length / 2)];
  assert.equal(median, 1, 'keys for an observation that is accepted');
});

test('ten asks are answered, in all lights, and what was done was told', async () => {
  const { person, page, server } = here;
  await person.press('g', 'a');
  await page.locator('main [data-ask]').first().waitFor();
  const answers = { 2: ASKS.slice(0, 4), 3: ASKS.slice(4, 6), 4: ASKS.slice(6, 9) };
  for (const [key, words] of Object.entries(answers)) {
    for (const one of words) {
      await at(one);
      await person.press('s', key);
      await person.dialog.waitFor();
      if (key === '2') {
        await person.fill('Who does it', 'Facilities', person.dialog);
        await person.date('By when', day(20), person.dialog);
        await person.fill('On whose authority', 'Head of service', person.dialog);
        await person.fill('What we are doing', 'It is ordered', person.dialog);
      } else if (key === '3') {
        await person.pressButton('Today', person.dialog);
        await person.fill('What we did', 'It lies on every desk', person.dialog);
      } else {
        await person.fill(/Why it cannot be done/, 'No budget this year; the meeting room is free after two', person.dialog);
      }
      await person.pressButton('Save', person.dialog);
      await person.dialog.waitFor({ state: 'detached' });
      await until(async () => (await ask(one)).light === { 2: 'yellow', 3: 'green', 4: 'red' }[key]);
    }
  }
  await at(ASKS[0]);
  await person.press('t');
  await person.dialog.waitFor();
  await person.fill('How', 'at the huddle', person.dialog);
  await person.press('Enter');
  await until(async () => (await ask(ASKS[0])).told);
  const lights = (await state(server)).asks.map(([, light]) => light);
  assert.deepEqual(lights.toSorted(), ['green', 'green', 'new', 'red', 'red', 'red', 'yellow', 'yellow', 'yellow', 'yellow']);
});

/** Fills the form of a decision about one finding. */
async function decide(question, choice, { finding, measure, decided, again }) {
  const { person } = here;
  await person.press('n');
  await person.has(person.dialog.getByLabel('What is to be decided'));
  await person.type(question);
  await person.tabTo(person.dialog.getByRole('checkbox', { name: finding }));
  await person.press('Space');
  await person.fill('Choice', choice, person.dialog);
  await person.fill('Who answers for it', 'IT', person.dialog);
  await person.tabTo(person.dialog.getByRole('checkbox', { name: 'Billing' }));
  await person.press('Space');
  await person.choose('Measure', measure, person.dialog);
  await person.fill('From, an hour', '2', person.dialog);
  await person.fill('To, an hour', '0.5', person.dialog);
  await person.date('By when', day(-20), person.dialog);
  await person.date('Look again on', day(again), person.dialog);
  await person.date('Decided on', day(decided), person.dialog);
  await person.pressButton('Save', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
}

test('two decisions are made, and one is seen again and judged', async () => {
  const { person, server } = here;
  await person.press('g', 'l');
  await person.seen('Nothing was decided yet');
  await decide('Is the number handed over?', 'build it', { finding: MATTERS[0].sentence, measure: 'problems of Tooling', decided: -40, again: -1 });
  await decide('Who may decide after six?', 'a stand-in', { finding: MATTERS[7].sentence, measure: 'problems of Tooling', decided: -30, again: 60 });
  for (const when of [-19, -12, -5]) await shadow(server, 'Billing', day(when), ['2 Number handed over, once typed']);
  await at('Is the number handed over');
  await person.press('o');
  await person.dialog.getByRole('rowheader', { name: /Before/ }).waitFor();
  await person.fill('What you add', 'seen on three days', person.dialog);
  await person.pressButton('Write the verdict down', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await until(async () => (await state(server)).decisions.some(([, one]) => one === 'judged'));
});

/** Typst in a debug build takes its time. */
const LONG = { timeout: 90_000 };

/** Waits for a kind of report, makes it as PDF, and opens the file that was made. */
async function made(kind) {
  const { person, page, server } = here;
  await page.getByRole('group', { name: 'Report', exact: true }).getByRole('radio', { name: kind, exact: true, checked: true }).waitFor({ state: 'attached' });
  await page.locator('main .pane[aria-busy=false]').waitFor(LONG);
  const before = (await server.opened()).length;
  await press(person, page, /^PDF/);
  const open = page.getByRole('button', { name: 'Open', exact: true });
  await open.waitFor(LONG);
  await person.has(open);
  await person.press('Enter');
  await until(async () => (await server.opened()).length > before);
  const file = readFileSync((await server.opened()).at(-1).replace(/^open /, ''));
  assert.equal(file.subarray(0, 5).toString(), '%PDF-', kind);
}

test('all five reports are made where their matter is', async () => {
  const { person, page } = here;
  await at('Is the number handed over');
  await person.press('r');
  await made('Decision brief');
  await person.press('g', 'a');
  await at(ASKS[4]);
  await person.press('p');
  await made('You said, we did');
  await person.press('g', 'a');
  await at(ASKS[6]);
  await person.press('r');
  await made('Purchase case');
  await person.press('g', 'f');
  await page.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  await person.press('r');
  await made('Findings');
  await person.tabTo(page.getByRole('radio', { name: 'Findings' }), 'Shift+Tab');
  await person.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await person.choose('Principle', 'Listening');
  await person.fill('The story', 'Somebody let a caller finish, and the case was another one.');
  await made('Huddle card');
});

test('everything is undone, and done again', async () => {
  const { person, server } = here;
  const evening = await state(server);
  const newest = async () => JSON.stringify(await server.call('history', { record: null, before: null, limit: 1 }));
  const same = async (wanted) => isDeepStrictEqual(await state(server), wanted);
  for (const [keys, wanted] of [['ControlOrMeta+z', morning], ['ControlOrMeta+Shift+z', evening]]) {
    for (let step = 0; !(await same(wanted)); step += 1) {
      assert.ok(step < 300, `${keys} never gets there`);
      const before = await newest();
      await person.press(keys);
      await until(async () => (await newest()) !== before);
    }
  }
});
