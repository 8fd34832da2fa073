// From ask to verdict by keyboard alone: ten asks answered in all lights, the team told, two decisions, one of them looked
// at again and judged; everything undone and redone, also across a restart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const WORDS = ['a headset', 'a chair', 'a lamp', 'a stand-in', 'the letters early', 'one page of codes', 'a quiet room', 'a second screen', 'a key'];
const DAYS_BEFORE = ['09:00', '09:00', '09:00', '09:00'];

/** The local date so many days from today. */
function day(from) {
  const date = new Date(Date.now() + from * 86_400_000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A day of six hours at Billing with so many lines about the four screens. */
async function shadow(server, when, lines) {
  const { id } = await server.call('start_day', { team_name: 'Billing', started_at: `${when} 09:00`, ended_at: '15:00' });
  for (let line = 0; line < lines; line += 1) {
    await server.call('log_observation', { line: `${String(10 + (line % 4))}:${String(10 + line)} 2 Types the number again #four-screens`, day: id, started_at: null, draft: null });
  }
  return id;
}

const here = sitting({
  address: '/asks',
  prepare: async (server) => {
    for (const [at] of DAYS_BEFORE.entries()) await shadow(server, day(-60 + at * 7), 12);
    await server.call('start_day', { team_name: 'Billing' });
    for (const words of WORDS) await server.log(`-> ${words} @A1`);
    await server.call('save_team', { name: 'Claims', site: '', headcount: null });
  },
});

const asks = async () => (await here.server.call('asks', {})).asks;
const ask = async (words) => (await asks()).find((one) => one.words.startsWith(words));
const lights = async () => Object.fromEntries((await asks()).map((one) => [one.words, one.light]));
const row = (words) => here.page.getByRole('group', { name: new RegExp(`^${words}`) });
const light = (words, wanted) => until(async () => (await ask(words)).light === wanted);

/** Walks with J to an ask. */
async function at(words) {
  const { person } = here;
  for (let step = 0; step < 15 && !(await person.on(row(words))); step += 1) await person.press('j');
  for (let step = 0; step < 15 && !(await person.on(row(words))); step += 1) await person.press('k');
  await person.has(row(words));
}

async function give(words, key) {
  await at(words);
  await here.person.press('s', key);
}

test('whoever comes by two keys has the heading, also right after two others', async () => {
  const { person, page } = here;
  await person.has(page.getByRole('heading', { level: 1, name: 'Asks' }));
  await person.press('g', 'l', 'g', 'a');
  await person.has(page.getByRole('heading', { level: 1, name: 'Asks' }));
  assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
});

test('visits without answers are braked, and an ask said in passing is written down', async () => {
  const { person, page } = here;
  await person.seen('Billing: 5 days here, 9 asks open, none answered');
  await person.seen('Thank you, we will look into this.');
  await assertAccessible(page, 'asks');
  await person.press('n');
  await person.has(person.dialog.getByLabel('What was asked for'));
  await person.type('a fan');
  await assertAccessible(page, 'a new ask');
  await person.choose('Team', 'Billing', person.dialog);
  await person.fill('What it is about', 'fan', person.dialog);
  await person.tabTo(person.dialog.getByLabel('It is about safety'));
  await person.press('Space');
  await person.pressButton('Save', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await person.has(row('a fan'));
  assert.equal((await ask('a fan')).safety, true);
  assert.equal((await asks()).length, 10);
});

test('a promise needs owner, date and authority; what is missing is said beside its field', async () => {
  const { person, page } = here;
  await give('a headset', '2');
  await person.seen('A promise needs an owner', person.dialog);
  await person.has(person.dialog.getByLabel('Who does it'));
  await assertAccessible(page, 'an answer that lacks something');
  await person.type('Facilities');
  await person.dialog.getByLabel('By when').fill(day(20));
  await person.fill('On whose authority', 'Head of service', person.dialog);
  await person.fill('What we are doing', 'Twelve sets are ordered', person.dialog);
  await person.pressButton('Save', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await light('a headset', 'yellow');
  await person.has(row('a headset'));
  await person.seen(/Facilities/, row('a headset'));
});

test('a cannot needs its reason, and nothing is done before the team was told', async () => {
  const { person } = here;
  await give('a quiet room', '4');
  await person.has(person.dialog.getByLabel(/Why it cannot be done/));
  await person.type('The lease ends in March; until then the meeting room is free after two');
  await person.pressButton('Save', person.dialog);
  await light('a quiet room', 'red');
  await give('one page of codes', '3');
  await person.seen('Done means that the team knows', person.dialog);
  await person.has(person.dialog.getByLabel('On', { exact: true }));
  await person.pressButton('Today', person.dialog);
  await person.fill('What we did', 'A card lies on every desk', person.dialog);
  await person.fill('What it brought', 'questions 4 → 1 an hour', person.dialog);
  await person.pressButton('Save', person.dialog);
  await light('one page of codes', 'green');
  await person.seen(/told the team on/, row('one page of codes'));
  await person.gone(/none answered\. Answer/);
});

test('what was told while it was under way is told again when it is done', async () => {
  const { person, page } = here;
  await at('a headset');
  await person.press('t');
  await person.dialog.waitFor();
  await assertAccessible(page, 'the team was told');
  await person.fill('How', 'at the huddle', person.dialog);
  await person.press('Enter');
  await until(async () => (await ask('a headset')).told);
  await person.has(row('a headset'));
  await person.press('s', '3');
  await person.seen('Done means that the team knows', person.dialog);
  await person.tabTo(person.dialog.getByLabel('No need to tell'));
  await person.press('Space');
  await person.pressButton('Save', person.dialog);
  await light('a headset', 'green');
});

test('ten asks have their lights; a light shows only its asks; Z takes the last answer back', async () => {
  const { person, page, server } = here;
  for (const words of ['a chair', 'a lamp', 'a stand-in']) {
    const { id } = await ask(words);
    await server.call('answer_ask', { id, owner: 'Facilities', due: day(30), authority: 'Head of service' });
    await give(words, '2');
    await light(words, 'yellow');
  }
  for (const words of ['a second screen', 'a key']) {
    await give(words, '4');
    await person.has(person.dialog.getByLabel(/Why it cannot be done/));
    await person.type('No budget this year');
    await person.pressButton('Save', person.dialog);
    await light(words, 'red');
  }
  await give('a chair', '1');
  await light('a chair', 'new');
  await person.press('z');
  await light('a chair', 'yellow');
  const counts = Object.values(await lights()).reduce((all, one) => ({ ...all, [one]: (all[one] ?? 0) + 1 }), {});
  assert.deepEqual(counts, { green: 2, yellow: 3, red: 3, new: 2 });
  await person.pressButton('Cannot 3', person.main);
  await until(async () => (await page.locator('main [data-ask]').count()) === 3);
  await person.press('Enter');
  await until(async () => (await page.locator('main [data-ask]').count()) === 10);
  await person.seen('2 answered, 8 open');
});

test('everything is undone and redone, also after a restart', async () => {
  const { server } = here;
  const before = await lights();
  const acts = [];
  for (let step = 0; step < 6; step += 1) acts.push((await server.call('undo', { target: null })).message_args.act);
  assert.ok(acts.includes('act-answer-ask'), acts.join());
  assert.notDeepEqual(await lights(), before);
  here.page.assertCalm();
  await here.page.context().close();
  here.page = null;
  await server.restart();
  await here.open('/asks');
  for (let step = 0; step < 6; step += 1) await here.person.press('ControlOrMeta+Shift+z');
  await until(async () => JSON.stringify(await lights()) === JSON.stringify(before));
  await here.person.press('ControlOrMeta+Shift+h');
  await here.person.seen('an answer to an ask');
});

test('due dates leave as a calendar', async () => {
  await here.open('/asks');
  const { person, page } = here;
  await person.pressButton('Calendar file', person.main);
  await page.getByText(/dates in Shadowday dates\.ics/).first().waitFor();
});

test('a decision says who answers for it and when it is looked at again', async () => {
  const { person, page, server } = here;
  await person.press('g', 'l');
  await person.seen('Nothing was decided yet');
  await assertAccessible(page, 'no decisions');
  await person.press('n');
  await person.has(person.dialog.getByLabel('What is to be decided'));
  await person.type('Is the number handed over?');
  await person.fill('Choice', 'build it', person.dialog);
  await person.pressButton('Save', person.dialog);
  await person.seen('somebody who answers for it', person.dialog);
  await person.has(person.dialog.getByLabel('Who answers for it'));
  await person.type('IT');
  await person.tabTo(person.dialog.getByRole('checkbox', { name: 'Billing' }));
  await person.press('Space');
  await person.choose('Measure', 'notes with #four-screens', person.dialog);
  await person.seen(/So far 2 an hour: 48 in 24 h on 4 days/, person.dialog);
  await person.fill('From, an hour', '2', person.dialog);
  await person.fill('To, an hour', '0,5', person.dialog);
  await person.dialog.getByLabel('By when').fill(day(-25));
  await person.dialog.getByLabel('Look again on').fill(day(-1));
  await person.dialog.getByLabel('Decided on').fill(day(-30));
  await assertAccessible(page, 'the form of a decision');
  await person.pressButton('Save', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  const [first] = (await server.call('decisions')).decisions;
  assert.deepEqual([first.number, first.state, first.rate_to], [1, 'to_review', 0.5]);
  await person.has(page.getByRole('group', { name: 'Is the number handed over?' }));
});

test('a team that nobody visited is warned of, and the review date books a visit', async () => {
  const { person, page, server } = here;
  await person.press('n');
  await person.has(person.dialog.getByLabel('What is to be decided'));
  await person.type('Who may decide after six?');
  await person.tabTo(person.dialog.getByRole('checkbox', { name: 'Claims' }));
  await person.press('Space');
  await person.pressButton('Save', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await person.seen('Nobody has ever been at Claims');
  await assertAccessible(page, 'decisions');
  assert.equal((await server.call('visits')).teams.find((team) => team.name === 'Billing').again, null, 'today somebody is there');
});

test('seen again, a decision is judged by what the figures allow', async () => {
  const { person, page, server } = here;
  await shadow(server, day(-20), 1);
  await shadow(server, day(-13), 2);
  await shadow(server, day(-6), 0);
  await page.getByRole('group', { name: 'Is the number handed over?' }).focus();
  await person.press('o');
  await person.seen('Held', person.dialog);
  await person.seen('the figures cannot say', person.dialog);
  await person.dialog.getByRole('rowheader', { name: /Before/ }).waitFor();
  await assertAccessible(page, 'what became of a decision');
  await person.fill('What you add', 'seen on three days', person.dialog);
  await person.pressButton('Write the verdict down', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await until(async () => (await server.call('decisions')).decisions.find((one) => one.number === 1).state === 'judged');
  await person.seen('seen on three days');
  await person.press('z');
  await until(async () => (await server.call('decisions')).decisions.find((one) => one.number === 1).state === 'to_review');
  await person.press('ControlOrMeta+Shift+z');
  await until(async () => (await server.call('decisions')).decisions.find((one) => one.number === 1).state === 'judged');
});

test('the two screens fit into 320 px', async () => {
  for (const address of ['/asks', '/decisions', '/due']) {
    await here.open(address);
    await here.page.setViewportSize({ width: 320, height: 640 });
    await here.page.getByRole('heading', { level: 1 }).first().waitFor();
    await here.page.waitForTimeout(300);
    const over = await here.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 1, `${address} is ${over} px too wide`);
  }
});
