// A supervisor's morning by keyboard alone: sixty observations triaged, eight findings, ten asks answered in all lights, two
// decisions, one of them seen again on a day of its own and judged, all five reports; then everything undone and done again. The
// notebook is filled before the page is there; from then on the server is only asked what was written, and lets the time pass.
// What is NOT here: each key on its own (review, asks, reports-kinds).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { assertAccessible } from '../lib/axe.mjs';
import { turn } from '../lib/browser.mjs';
import { press } from '../lib/reports.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';
import { ASKS, day, DECLINED, MATTERS, matterOf, MORNING, prepare, state } from '../lib/supervisor-day.mjs';

const here = sitting({ at: MORNING, address: '/review', prepare });

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
    await person.inDialog();
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
  await person.dialog.waitFor({ state: 'detached' });
  await until(async () => (await ask(ASKS[0])).told);
  const lights = (await state(server)).asks.map(([, light]) => light);
  assert.deepEqual(lights.toSorted(), ['green', 'green', 'new', 'red', 'red', 'red', 'yellow', 'yellow', 'yellow', 'yellow']);
});

/** Fills the form of a decision about one finding. */
async function decide(question, choice, { finding, by, again }) {
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
  await person.choose('Measure', 'problems of Tooling', person.dialog);
  await person.fill('From, an hour', '2', person.dialog);
  await person.fill('To, an hour', '0.5', person.dialog);
  await person.date('By when', day(by), person.dialog);
  await person.date('Look again on', day(again), person.dialog);
  await person.pressButton('Save', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
}

const HANDED = 'Is the number handed over?';
/** Days until the first decision is looked at again. */
const AGAIN = 21;

test('two decisions are made, each with the day on which it is looked at again', async () => {
  const { person, server } = here;
  await person.press('g', 'l');
  await person.seen('Nothing was decided yet');
  await decide(HANDED, 'build it', { finding: MATTERS[0].sentence, by: 14, again: AGAIN });
  await decide('Who may decide after six?', 'a stand-in', { finding: MATTERS[7].sentence, by: 30, again: 60 });
  assert.deepEqual((await state(server)).decisions.map(([, one]) => one), ['decided', 'decided']);
});

/** Lives a day that was begun: its lines, one an hour, its end, and the debrief of which only the sheet is read. */
async function live(lines) {
  const { person, page, server } = here;
  const line = page.locator('main .dock textarea');
  for (const words of lines) {
    await turn(page, server, 60);
    await person.has(line);
    await person.type(words);
    await person.press('Enter');
    await until(async () => (await line.inputValue()) === '');
    await page.locator('main [data-note]').filter({ hasText: words.slice(2, -3) }).waitFor();
  }
  await person.pressButton('End the day', person.main);
  await person.pressButton('Debrief', person.main);
  await page.locator('main .card').waitFor();
  await person.pressButton('Day sheet', page.getByRole('navigation', { name: 'Steps of the debrief' }));
  await person.pressButton('Close the day', person.main);
  await person.seen('Closed.');
}

test('its day comes: Today says so, the team is shadowed again, and the day is closed', async () => {
  const { server } = here;
  here.page.assertCalm();
  await server.later(AGAIN * 24 * 60);
  await here.open('/');
  const { person, page } = here;
  const due = page.getByRole('list', { name: 'Decisions to look at again' });
  await due.getByText(`Look again at decision 1: ${HANDED}`).waitFor();
  await assertAccessible(page, 'a decision to be looked at again');
  await person.pressButton('Start a day at Billing', due);
  await person.has(page.locator('main .dock textarea'));
  await due.getByText('Observed again; the verdict is missing.').waitFor();
  await live(['2 Number handed over, once typed !1', '2 Number read off the first screen !1', '3 Three in the queue at noon !2', '5 Lead asked once, answered at once !1', '2 Second screen dark for a minute !1']);
  const [{ team_name: team, date, hours, closed_at: closed }] = await server.call('days', { limit: 1, offset: 0 });
  assert.deepEqual([team, date, closed !== null], ['Billing', day(AGAIN), true]);
  assert.ok(Math.abs(hours - 5) < 0.1, `${hours} h`);
});

test('what became of it is judged from where it is due', async () => {
  const { person, page, server } = here;
  await person.press('g', 't');
  const due = page.getByRole('list', { name: 'Decisions to look at again' });
  await person.pressButton('Decision 1', due);
  await person.has(row(HANDED));
  await person.press('o');
  await person.dialog.getByRole('rowheader', { name: /Since/ }).waitFor();
  await person.fill('What you add', 'seen on one more day', person.dialog);
  await person.pressButton('Write the verdict down', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await until(async () => (await state(server)).decisions.some(([question, one]) => question === HANDED && one === 'judged'));
  await person.press('g', 't');
  await page.locator('main .dock textarea').waitFor();
  await due.waitFor({ state: 'detached' });
  await person.leaveField();
  await person.press('g', 'l');
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
