// One whole shadow day by touch alone, in big-touch mode: from the notice to the closed debrief, a little of everything.
// What is NOT here: the same day by keyboard, with everything in numbers (whole-day-keys).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../lib/browser.mjs';
import { Fingers, TABLET } from '../lib/fingers.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';
import { acts, asked, assertNoted, debriefed, filesWith, MORNING, NOTES, STRUCK, wordsOf } from '../lib/whole-day.mjs';

const here = sitting({ at: MORNING, ...TABLET });

let hand;
const core = () => asked(here.server);
const later = (minutes) => turn(here.page, here.server, minutes);
const line = () => here.page.locator('main .dock textarea');
const row = (text) => here.page.locator('main [data-note]').filter({ hasText: text });
const card = () => here.page.locator('main .card');
const strip = (name) => here.page.getByRole('group', { name: 'What is happening' }).getByRole('button', { name });
const tile = (name) => here.page.getByRole('group', { name: 'Category' }).getByRole('button', { name });

/** Typed notes need no keys beside the line. */
const TYPED = NOTES.filter((one) => one.is.text !== '' && !one.keys && !one.late && !one.at && !one.linked).slice(0, 6).concat(NOTES.filter((one) => one.line.includes(STRUCK) || one.is.kind === 'kpi_conflict'));

test('big-touch mode is on by itself, with the line on top, and the day begins', async () => {
  hand = new Fingers(here.page);
  await line().waitFor();
  assert.equal(await here.page.evaluate(() => document.documentElement.dataset.density), 'touch');
  await hand.tap('Start a shadow day');
  await hand.write('Team', 'Billing');
  await hand.tap('Start the day', hand.dialog);
  await hand.seen('Billing');
  const [dock, scroller] = [await here.page.locator('main .dock').boundingBox(), await here.page.locator('main .scroller').boundingBox()];
  assert.ok(dock.y < scroller.y, 'the line is on top');
  assert.equal((await core()).day.team_name, 'Billing');
});

test('the host is told, and what is expected is said', async () => {
  await hand.tap('Notice');
  const panel = here.page.getByRole('dialog', { name: 'What hosts were told and allow' });
  await hand.tap('New host', panel);
  const host = panel.getByRole('group', { name: /@A1/ });
  for (const what of ['Told', 'Notes', 'Quotes']) {
    await hand.tap(what, host);
    await host.getByRole('button', { name: what, pressed: true }).waitFor();
  }
  await here.page.locator('main h1').tap();
  await panel.waitFor({ state: 'detached' });

  await hand.tap('Before the day');
  await hand.write('What do you want to learn?', 'Why do calls come back?');
  await hand.write('One act of help', 'Carry the paper up');
  await hand.write('What do you expect?', 'Most calls are about the letter');
  await hand.write('How sure', '80');
  await hand.tap('Add', hand.dialog);
  await hand.seen('80 % sure', hand.dialog);
  await hand.tap('Close', hand.dialog);
  await hand.dialog.waitFor({ state: 'detached' });
  await hand.seen('Why do calls come back?');
  await until(async () => (await core()).day.act_of_help === 'Carry the paper up');
});

/** Writes a line and taps Save. */
async function note(wanted) {
  await line().tap();
  await here.page.keyboard.insertText(wanted.line);
  await hand.tap('Save', here.page.locator('main .dock'));
  await until(async () => (await line().inputValue()) === '');
  await row(wordsOf(wanted)).first().waitFor();
}

/** Taps a key of the strip and waits until the core has it. */
async function timed(name) {
  await later(5);
  const heard = here.page.waitForResponse((answer) => answer.url().endsWith('/call/press_strip'));
  await strip(name).tap();
  await heard;
}

test('notes are written, stamped and timed with fingers', async () => {
  const SWITCHES = ['Talk', 'Wrap-up', 'Talk', 'Hold', 'Talk', 'Interruption', 'Interruption', 'Look-up', 'Talk', 'Chasing', 'Break', 'Talk'];
  for (const [at, name] of SWITCHES.entries()) {
    await timed(name);
    if (TYPED[at]) await note(TYPED[at]);
  }
  await strip('Beside').tap();
  await timed('Look-up');
  await strip('Beside').tap();
  await timed('Look-up');
  const { stretches, notes } = await core();
  const count = (kind) => stretches.filter((one) => one.kind === kind).length;
  assert.deepEqual([count('activity'), count('interruption'), count('parallel')], [11, 1, 1]);
  for (const wanted of TYPED) assertNoted(notes, wanted);
});

test('who interrupted is said on the stretch itself', async () => {
  await here.page.locator('main .stretch.interruption').tap();
  await hand.choose('Interrupted by', 'a colleague');
  await hand.tap('Save', hand.dialog);
  await until(async () => (await core()).stretches.find((one) => one.kind === 'interruption').source === 'colleague');
});

test('stamp now, write later: a tile is a note, and its words come when there is time', async () => {
  const before = (await core()).notes.length;
  for (const name of ['Tooling', 'Workload', 'Bright spot']) {
    const heard = here.page.waitForResponse((answer) => answer.url().endsWith('/call/log_observation'));
    await tile(name).tap();
    await heard;
  }
  await until(async () => (await core()).notes.length === before + 3);
  await until(async () => (await row('No words yet').count()) === 3);
  const bright = here.page.locator('main [data-note]').filter({ hasText: 'No words yet' }).first();
  await bright.getByRole('button', { name: 'Edit' }).tap();
  const field = here.page.locator('main li .composer textarea');
  await field.tap();
  await here.page.keyboard.insertText('Keeps calm for a whole hour @A1');
  await here.page.locator('main li .composer').getByRole('button', { name: 'Save' }).tap();
  await row('Keeps calm').waitFor();
  const { notes } = await core();
  assert.equal(notes.find((one) => one.text.includes('Keeps calm')).polarity, 'strength');
  assert.equal(notes.filter((one) => one.text === '').length, 2, 'the others wait for the debrief');
});

test('a note is starred, and a removed one is brought back', async () => {
  const one = TYPED[0];
  await row(wordsOf(one)).getByRole('button', { name: 'Star for the report' }).tap();
  await until(async () => (await core()).notes.find((note) => note.text.includes(wordsOf(one))).starred);
  const before = (await core()).notes.length;
  await row(wordsOf(one)).getByRole('button', { name: /^More/ }).tap();
  await here.page.getByRole('menuitem', { name: 'Remove' }).tap();
  await until(async () => (await core()).notes.length === before - 1);
  await here.page.locator('.toast').getByRole('button', { name: /^Undo/ }).tap();
  await row(wordsOf(one)).waitFor();
});

test('five contacts are tallied', async () => {
  const tally = here.page.locator('main .tally');
  const layer = here.page.getByRole('dialog', { name: 'A customer contact' });
  for (const demand of ['Value', 'Failure', 'Value', 'Failure', 'Unclear']) {
    await tally.tap();
    await layer.getByRole('button', { name: demand }).tap();
    if (demand === 'Failure') {
      await hand.write('Why did it come?', 'letter not understood', layer);
      await layer.getByLabel('Somebody with more authority').tap();
      await hand.write('Who was needed?', 'a team lead', layer);
      await hand.write('Minutes waited', '4', layer);
      await hand.choose('Solvable here', 'Yes', layer);
      await hand.tap('Save', layer);
    }
    await layer.waitFor({ state: 'detached' });
  }
  const { contacts } = await core();
  assert.deepEqual(contacts.map((one) => one.demand), ['value', 'failure', 'value', 'failure', 'unclear']);
  assert.deepEqual(contacts.filter((one) => one.escalated).map((one) => [one.reason, one.needed, one.wait_minutes, one.solvable]), Array(2).fill(['letter not understood', 'a team lead', 4, true]));
});

test('the three questions are answered', async () => {
  await hand.tap('Questions', here.page.locator('main .strip'));
  for (const [at, [words, kind]] of [['No, the printer is downstairs', null], ['A printer on this floor', 'an ask'], ['Say on the letter whom to call', 'an idea']].entries()) {
    await hand.seen(`Question ${at + 1} of 3`, hand.dialog);
    await hand.write('In their words', words);
    if (kind) await hand.dialog.getByRole('radio', { name: kind }).tap();
    await hand.tap('Keep and next', hand.dialog);
  }
  await hand.dialog.waitFor({ state: 'detached' });
  const { notes } = await core();
  for (const [words, kind] of [['the printer is downstairs', 'quote'], ['printer on this floor', 'ask'], ['Say on the letter', 'idea']]) {
    const kept = notes.find((one) => one.text.includes(words));
    assert.deepEqual([kept?.kind, kept?.basis, kept?.quotable], [kind, 'heard', false], words);
  }
});

test('the day is ended and read back: one line corrected, one struck and nowhere afterwards', async () => {
  const { server, page } = here;
  await hand.tap('End the day');
  await hand.seen('Open again');
  assert.notDeepEqual(filesWith(server, STRUCK), []);
  await hand.tap('Read back');
  await hand.seen('Whose lines');
  await page.getByRole('radio', { name: /^@A1/ }).tap();
  await hand.tap('Pass the laptop');
  await page.locator('main article').waitFor();
  const { notes: lines } = await server.call('read_back', { day: null, host: null });
  for (const [at, one] of lines.entries()) {
    await page.locator('main article .line').getByText(one.text).waitFor();
    if (at === 0) {
      await hand.tap('Correct');
      await hand.write('In your words', 'Not sure which code is right', hand.main);
      await hand.tap('Save these words');
    } else await hand.tap(one.text.includes(STRUCK) ? 'Strike' : 'Keep');
  }
  await hand.seen('Its words are forgotten for ever', hand.dialog);
  await hand.tap('End read-back', hand.dialog);
  await hand.seen('One line was struck by the host');
  assert.equal((await server.call('search', { query: STRUCK, limit: 10, offset: 0 })).hits.length, 0);
  await until(() => filesWith(server, STRUCK).length === 0);
  assert.ok((await core()).notes.some((one) => one.text === 'Not sure which code is right'));
});

/** What settles the card on top, by its kind. */
const SETTLE = {
  async gap({ note: one }) {
    const now = async () => (await core()).notes.find((other) => other.id === one.id);
    if (one.text === '') {
      await hand.write('Words', 'The printer has no paper', card());
      // Whoever has no Enter leaves the field, and it is saved.
      await card().locator('.soft').first().tap();
      await until(async () => (await now()).text !== '');
    }
    if ((await now()).category === null) {
      await hand.tap('Tooling', card());
      await until(async () => (await now()).category === 'tooling');
    }
    if ((await now()).impact === null) await hand.tap('Medium', card());
  },
  async conflict() {
    // What nobody can say yet stays empty, and is not asked again.
    await hand.write('What is measured?', 'calls an hour', card());
    await hand.tap('Save', card());
  },
  quote: () => hand.tap('Yes', card()),
  async assumption() {
    await hand.write('By what?', 'three of five contacts', card());
    await hand.tap('Partly', card());
  },
  async headline({ key }) {
    await card().locator('textarea').tap();
    await here.page.keyboard.insertText(`Said of ${key}`);
    await here.page.locator('main h1').tap();
  },
  async ask({ ask }) {
    if (!ask.words.includes('printer')) return hand.tap('Leave it so');
    await card().getByLabel('I own this one').tap();
    await card().getByLabel('By when').fill('2027-03-03');
    await hand.write('On whose authority', 'Head of service', card());
    return hand.tap('Save', card());
  },
  thanks: () => hand.tap('Yes', card()),
  help: () => hand.tap('Yes', card()),
};

test('the debrief is worked through card by card', async () => {
  await hand.tap('Debrief');
  await debriefed(here.page, here.server, SETTLE);
});

test('the day is closed, and its report counts the same', async () => {
  await hand.tap('Close the day');
  await hand.seen('Closed.');
  const { day, notes, debrief, history } = await core();
  assert.ok(day.closed_at);
  assert.deepEqual([debrief.sheet.notes, debrief.sheet.gaps, debrief.sheet.struck], [notes.length, 0, 1]);
  assert.equal(notes.length, TYPED.length + 3 + 3 - 1, 'typed, stamped and answered, without the struck one');
  assert.equal(acts(history, 'act-log-observation'), TYPED.length + 3);
  await hand.tap('Make the report');
  await hand.seen(`Draws on ${notes.length} observations`);
});

test('nothing is too wide for the tablet on the way', async () => {
  for (const address of ['/', '/debrief', '/reports', '/search', '/days']) {
    await here.open(address);
    await here.page.locator('main h1').first().waitFor();
    const over = await here.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 1, `${address} is ${over} px too wide`);
  }
});
