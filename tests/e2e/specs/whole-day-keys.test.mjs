// One whole shadow day by keyboard alone, from the notice to the closed debrief, and what the core says of it in the end.
// What is NOT here: the same day by touch (whole-day-touch), each key on its own (today, debrief, prepare).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../lib/browser.mjs';
import { take } from '../lib/reports.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';
import { acts, asked, assertNoted, debriefed, filesWith, MORNING, NOTES, STRUCK, wordsOf } from '../lib/whole-day.mjs';

/** Three notes more come from the three questions. */
const ANSWERS = [
  { words: 'No, the printer is two floors down' },
  { words: 'A printer on this floor', key: 'ControlOrMeta+Shift+a', is: 'ask' },
  { words: 'Let the letter say whom to call', key: 'ControlOrMeta+Shift+i', is: 'idea' },
];

/** The strip's keys of the day, forty of them: F2 Talk, F3 Wrap-up, F4 Hold, F5 Look-up, F7 Chasing, F8 Break, F9 ⚡. */
const PRESSES = [
  'F2', 'F3', 'F2', 'F4', 'F2', 'F3', 'F5', 'F2', 'F9', 'F9', 'F3', 'F2', 'F7', 'F2', 'F3', 'F8', 'F2', 'F4', 'Shift+F5', 'F2',
  'Shift+F5', 'F3', 'F2', 'F9', 'F9', 'F4', 'F3', 'F2', 'F5', 'F2', 'F3', 'F2', 'F4', 'F2', 'F3', 'F7', 'F2', 'F3', 'F8', 'F2',
];

/** Twelve contacts: V, F or U, and why where it is failure. */
const CONTACTS = [
  { key: 'v' }, { key: 'f', reason: 'letter not understood' }, { key: 'v' }, { key: 'v' }, { key: 'f', reason: 'called back too late' }, { key: 'u' },
  { key: 'v' }, { key: 'f', reason: 'letter not understood' }, { key: 'v' }, { key: 'f', reason: 'fee not waived', escalated: true }, { key: 'v' },
  { key: 'f', reason: 'form lost' },
];

const here = sitting({ at: MORNING });

const line = () => here.page.locator('main .dock textarea');
const row = (text) => here.page.locator('main [data-note]').filter({ hasText: text });
const card = () => here.page.locator('main .card');
const core = () => asked(here.server);
const later = (minutes) => turn(here.page, here.server, minutes);

test('the team is named, and the day begins', async () => {
  const { person } = here;
  await person.has(line());
  await person.pressButton('Start a shadow day', person.main);
  await person.has(person.dialog.getByLabel('Team'));
  await person.type('Billing');
  await person.press('Enter');
  await person.dialog.waitFor({ state: 'detached' });
  await person.seen('Billing');
  const { day } = await core();
  assert.deepEqual([day.team_name, day.started_at.slice(11, 16), day.ended_at], ['Billing', '08:50', null]);
});

test('the host is told with the notice, and says what is allowed', async () => {
  const { person, page, server } = here;
  await person.pressButton('Notice', person.main);
  const panel = page.getByRole('dialog', { name: 'What hosts were told and allow' });
  await person.pressButton('New host', panel);
  const host = panel.getByRole('group', { name: /@A1/ });
  await host.waitFor();
  for (const what of ['Told', 'Notes', 'Quotes']) {
    await person.pressButton(what, host);
    await host.getByRole('button', { name: what, pressed: true }).waitFor();
  }
  await person.pressButton('Notice to print', panel);
  await person.pressButton('Make HTML', person.dialog);
  await person.seen(/notice\.html/, person.dialog);
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  const { hosts } = await server.call('day_notices', { day: null });
  assert.deepEqual(hosts.map((one) => [one.pseudonym, one.told_at !== null, one.notes, one.quotes, one.photo]), [['A1', true, true, true, false]]);
});

test('what is expected is said: a question, an act of help, two assumptions', async () => {
  const { person } = here;
  await person.pressButton('Before the day', person.main);
  await person.has(person.dialog.getByLabel('What do you want to learn?'));
  await person.type('Why do calls come back?');
  await person.fill('One act of help', 'Carry the paper up', person.dialog);
  for (const [words, sure] of [['Most calls are about the letter', '80'], ['The team has what it needs', '60']]) {
    await person.fill('What do you expect?', words, person.dialog);
    await person.fill('How sure', sure, person.dialog);
    await person.press('Enter');
    await person.seen(words, person.dialog);
  }
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  await person.seen('Why do calls come back?');
  await until(async () => (await core()).day.act_of_help === 'Carry the paper up');
});

/** Writes a line; answers how many keys it took, and fails when the caret was not there for it. */
async function note(wanted) {
  const { person } = here;
  const before = person.keys;
  await person.has(line());
  await person.type(wanted.line);
  for (const key of wanted.keys ?? []) {
    const was = await line().inputValue();
    await person.press(key);
    await until(async () => (await line().inputValue()) !== was);
  }
  await person.press('Enter');
  await until(async () => (await line().inputValue()) === '');
  await row(wordsOf(wanted)).last().waitFor();
  return person.keys - before;
}

/** Tallies a contact while the caret is in the line, where it is again afterwards. */
async function contact({ key, reason, escalated }, count) {
  const { person, page } = here;
  await person.press('ControlOrMeta+d');
  const layer = page.getByRole('dialog', { name: 'A customer contact' });
  await person.has(layer.getByRole('button', { name: 'Value' }));
  await person.press(key);
  if (reason) {
    await person.has(layer.getByLabel('Why did it come?'));
    await person.type(reason);
    if (escalated) await escalate(layer);
    await person.press('Enter');
  }
  await layer.waitFor({ state: 'detached' });
  await page.locator('main .tally').getByText(count === 1 ? '1 contact' : `${count} contacts`).waitFor();
}

async function escalate(layer) {
  const { person } = here;
  await person.tabTo(layer.getByLabel('Somebody with more authority'));
  await person.press('Space');
  await person.choose('Solvable here', 'Yes', layer);
  await person.tabTo(layer.getByLabel('Who was needed?'), 'Shift+Tab');
  await person.type('a team lead');
  await person.fill('What was not allowed?', 'waive more than five pounds', layer);
  await person.fill('Minutes waited', '7,5', layer);
}

/** Says who cut the work, in the stretch that the key left behind. */
async function nameSource(who) {
  const { person, page } = here;
  await person.tabTo(page.locator('main .stretch.interruption').last(), 'Shift+Tab');
  await person.press('Enter');
  const form = page.getByRole('dialog', { name: 'Mend this stretch of time' });
  await person.choose('Interrupted by', who, form);
  await person.pressButton('Save', form);
  await form.waitFor({ state: 'detached' });
}

test('the day is lived: 25 notes, 40 keys of the strip, 12 contacts, all from the one line', async (t) => {
  const { person, page } = here;
  await person.tabTo(line());
  const spent = [];
  let [noted, tallied] = [0, 0];
  for (const [at, key] of PRESSES.entries()) {
    await later(7);
    const heard = page.waitForResponse((answer) => answer.url().endsWith('/call/press_strip'));
    await person.press(key);
    await heard;
    if (at === 9) {
      await nameSource('a colleague');
      await person.tabTo(line());
    }
    for (; noted < ((at + 1) * NOTES.length) / PRESSES.length; noted += 1) spent.push(await note(NOTES[noted]));
    for (; tallied < ((at + 1) * CONTACTS.length) / PRESSES.length; tallied += 1) await contact(CONTACTS[tallied], tallied + 1);
  }
  const letters = NOTES.map((one) => [...one.line].length + (one.keys?.length ?? 0));
  const mean = spent.reduce((sum, keys) => sum + keys, 0) / spent.length;
  t.diagnostic(`${person.keys} keys so far, ${mean.toFixed(1)} keys a note`);
  assert.deepEqual(spent.map((keys, at) => keys - letters[at]), NOTES.map(() => 1), 'a note costs its line and Enter, nothing else');
});

test('a second host is met with a private cue', async () => {
  const { person } = here;
  await person.has(line());
  await person.type('/person by the window');
  await person.press('Enter');
  await person.seen('by the window');
});

test('the part taken is said, the surge begins and ends, the day pauses', async () => {
  const { person, page } = here;
  await person.tabTo(page.getByRole('button', { name: 'Part', exact: true }));
  await person.press('Enter');
  await person.has(page.getByRole('menuitem', { name: 'watched' }));
  await person.press('ArrowDown', 'Enter');
  await until(async () => (await core()).mode === 'sat_with');
  for (const on of [true, false]) {
    await person.pressButton('Surge', person.main);
    await until(async () => (await core()).day.surge_now === on);
  }
  await person.pressButton('Pause', person.main);
  await person.seen(/paused since/);
  await later(15);
  await person.pressButton('Go on', person.main);
  await person.gone(/paused since/);
});

test('the three questions are answered, word for word', async () => {
  const { person } = here;
  await person.press('ControlOrMeta+Shift+q');
  await person.has(person.dialog.getByLabel('In their words'));
  await person.tabTo(person.dialog.getByLabel('With'), 'Shift+Tab');
  await person.retype('A1');
  await person.seen('“Thank you, we will look into this.”', person.dialog);
  for (const [at, { words, key }] of ANSWERS.entries()) {
    await person.seen(`Question ${at + 1} of 3`, person.dialog);
    await person.tabTo(person.dialog.getByLabel('In their words'));
    await person.type(words);
    if (key) await person.press(key);
    await person.press('Enter');
  }
  await person.dialog.waitFor({ state: 'detached' });
  const { notes } = await core();
  for (const { words, is = 'quote' } of ANSWERS) {
    const kept = notes.find((one) => one.text === words);
    assert.deepEqual([kept?.kind, kept?.basis, kept?.hosts, kept?.quotable], [is, 'heard', ['A1'], false], words);
  }
});

test('the day is ended', async () => {
  const { person } = here;
  await later(30);
  await person.pressButton('End the day', person.main);
  await until(async () => (await core()).day.ended_at !== null);
  await person.seen('Open again');
});

test('the core has every note as it was meant, every stretch and every contact', async () => {
  const { day, notes, stretches, contacts } = await core();
  assert.equal(notes.length, NOTES.length + ANSWERS.length);
  for (const wanted of NOTES) assertNoted(notes, wanted);
  assert.deepEqual(day.hosts.toSorted(), ['A1', 'A2', 'A3']);
  const minutes = day.hours * 60;
  assert.ok(minutes >= 40 * 7 + 30 && minutes < 40 * 7 + 30 + 15, `the pause is not counted: ${minutes}`);

  const of = (kind) => stretches.filter((one) => one.kind === kind);
  // Of the forty, two begin and end what lay beside and two cut; each return begins the work anew, and so does saying the part.
  assert.deepEqual([of('activity').length, of('parallel').length, of('interruption').length], [37, 1, 2]);
  assert.deepEqual(of('interruption').map((one) => [one.source, one.resumed]), [['colleague', 'yes'], [null, 'yes']]);
  assert.deepEqual(of('parallel').map((one) => one.code), ['look_up']);
  assert.ok(stretches.every((one) => one.ended_at !== null), 'nothing runs after the end');

  assert.deepEqual(contacts.map((one) => one.demand), CONTACTS.map(({ key }) => ({ v: 'value', f: 'failure', u: 'unclear' })[key]));
  assert.deepEqual(contacts.filter((one) => one.demand === 'failure').map((one) => one.reason), CONTACTS.flatMap(({ reason }) => reason ?? []));
  const [up] = contacts.filter((one) => one.escalated);
  assert.deepEqual([up.needed, up.authority_missing, up.wait_minutes, up.solvable], ['a team lead', 'waive more than five pounds', 7.5, true]);
});

test('the notes are read back: one corrected, one struck, and its words are nowhere', async () => {
  const { person, page, server } = here;
  assert.notDeepEqual(filesWith(server, STRUCK), [], 'it is found while it is there');
  await person.pressButton('Read back', person.main);
  await person.tabTo(page.getByRole('radio', { checked: true }));
  for (const radio = page.getByRole('radio', { name: /@A1/ }); !(await radio.isChecked()); ) await person.press('ArrowUp');
  await person.pressButton('Pass the laptop', person.main);
  await page.locator('main article').waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0, 'other days and teams are not on the screen that the host gets');
  const { notes: lines } = await server.call('read_back', { day: null, host: null });
  assert.ok(lines.length >= 10, `${lines.length} lines of A1`);
  for (const [at, one] of lines.entries()) {
    await person.seen(`${at + 1} of ${lines.length}`);
    await person.has(page.locator('main article'));
    await page.locator('main article .line').getByText(one.text).waitFor();
    if (one.text.includes('Skips lunch')) {
      await person.press('c');
      await person.has(page.getByLabel('In your words'));
      await person.retype('Lunch is late when letters come');
      await person.press('Enter');
    } else await person.press(one.text.includes(STRUCK) ? 's' : 'k');
  }
  await person.seen('Its words are forgotten for ever', person.dialog);
  await person.pressButton('End read-back', person.dialog);
  await person.seen('One line was struck by the host');
  const { notes, day } = await core();
  assert.equal(day.struck, 1);
  assert.equal(notes.length, NOTES.length + ANSWERS.length - 1);
  assert.ok(notes.some((one) => one.text === 'Lunch is late when letters come' && one.host_verdict === 'corrected'));
  assert.equal((await server.call('search', { query: STRUCK, limit: 10, offset: 0 })).hits.length, 0);
  await until(() => filesWith(server, STRUCK).length === 0);
});

/** What settles the card on top, by its kind. */
const SETTLE = {
  async gap({ note: one }) {
    const { person, page } = here;
    const now = async () => (await core()).notes.find((other) => other.id === one.id);
    if (one.text === '') {
      await person.has(card().locator('textarea'));
      await person.type('The printer has no paper');
      await person.press('Enter');
      await until(async () => (await now()).text !== '');
      await person.has(card());
    }
    if ((await now()).category === null) {
      await person.press('2');
      await until(async () => (await now()).category === 'tooling');
    }
    // The card may be gone already, and a key for the next one would be a slip.
    if ((await now()).impact === null && (await page.locator('main .card').getByText('How much does it weigh?').count()) > 0) await person.press('m');
  },
  async conflict() {
    const { person } = here;
    await person.has(card().getByLabel('What is measured?'));
    for (const [at, said] of ['calls an hour', 'pass calls on early', 'callers ring again'].entries()) {
      if (at > 0) await person.press('Tab');
      await person.type(said);
    }
    await person.press('Enter');
  },
  quote: () => here.person.press('1'),
  async assumption() {
    await here.person.fill('By what?', 'five of twelve contacts');
    await here.person.press('Alt+2');
  },
  async headline({ key }) {
    await here.person.has(card().locator('textarea'));
    await here.person.type(`Said of ${key}`);
    await here.person.press('Enter');
  },
  async ask({ ask }) {
    const { person } = here;
    if (!ask.words.includes('headset')) return person.press('s');
    await person.press('o');
    await person.fill('By when', '', person.main);
    // A field for a date takes its parts one after the other, in the order of the country.
    await person.type('03032027');
    await person.fill('On whose authority', 'Head of service', person.main);
    return person.press('Enter');
  },
  thanks: () => here.person.press('1'),
  help: () => here.person.press('1'),
};

test('the debrief is worked through card by card', async () => {
  const { person, page } = here;
  await person.pressButton('Debrief', person.main);
  await debriefed(page, here.server, SETTLE);
  await page.locator('main .sheet').waitFor();
});

test('the day is closed, and the history tells all of it', async () => {
  const { person } = here;
  await person.pressButton('Close the day', person.main);
  await person.seen('Closed.');
  const { day, debrief, history } = await core();
  assert.ok(day.closed_at);
  const { sheet } = debrief;
  assert.deepEqual([sheet.notes, sheet.gaps, sheet.struck, sheet.strengths, sheet.help_done], [NOTES.length + ANSWERS.length - 1, 0, 1, 3, true]);
  assert.deepEqual(sheet.assumptions.map((one) => one.verdict), ['partly', 'partly']);
  assert.deepEqual(sheet.asks.filter((one) => one.promised).map((one) => [one.words, one.mine, one.due]), [['A headset that does not hurt', true, '2027-03-03']]);
  assert.equal(sheet.thanks.length, 3);
  assert.equal(acts(history, 'act-log-observation'), NOTES.length, 'that the struck one was written stays known; its words do not');
  assert.equal(acts(history, 'act-strike-line'), 1);
  assert.equal(acts(history, 'act-log-answer'), ANSWERS.length);
  assert.equal(acts(history, 'act-close-day'), 1);
});

test('the report of the day counts the same', async (t) => {
  const { person, server } = here;
  await person.pressButton('Make the report', person.main);
  const { notes } = await core();
  await person.seen(`Draws on ${notes.length} observations`);
  await person.press('ControlOrMeta+Enter');
  await take(person, here.page);
  await here.page.getByText(/is made/).first().waitFor({ timeout: 60_000 });
  assert.deepEqual(filesWith(server, STRUCK), [], 'nor in the report');
  t.diagnostic(`the whole day took ${person.keys} keys`);
});
