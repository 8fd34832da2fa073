// One whole shadow day, from the notice to the closed debrief, and what the core says of it in the end. Whose hands do it is
// the spec's matter: each pair has the same acts (key-hands.mjs, finger-hands.mjs). The server is only ever asked what was
// written, and lets the time pass.
// What is NOT here: the words of the day (whole-day.mjs), each key and tap on its own (today, debrief, prepare and so on).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { turn } from './browser.mjs';
import { BESIDE, GREY } from './grey-png.mjs';
import { until } from './server.mjs';
import { ABOUT, acts, ANSWERS, asked, assertNoted, assertSound, CALM_AFTER, CONTACTS, CORRECTED, CUE, debriefed, EXPECTED, filesWith, found, NOTES, PAUSE, STEP, STRIP, STRUCK } from './whole-day.mjs';

/** The notes of the day in the end: the struck one is gone, the true issue is in no report. */
const KEPT = NOTES.length + ANSWERS.length - 1;
const TOLD = KEPT - NOTES.filter((one) => one.seal).length;

/** Declares the tests of the day; `hands` makes the pair of hands once the page is there. */
export function livedBy(here, hands) {
  let own = null;
  const by = () => (own ??= hands(here));
  const core = () => asked(here.server);
  const later = (minutes) => turn(here.page, here.server, minutes);

  prepared({ here, by, core });
  lived({ by, later });
  ended({ by, core, later });
  counted({ here, core });
  readBack({ here, by, core });
  closed({ here, by, core });
}

function prepared({ here, by, core }) {
  test('the team is named, and the day begins', async () => {
    await by().start('Billing');
    const { day } = await core();
    assert.deepEqual([day.team_name, day.started_at.slice(11, 16), day.ended_at], ['Billing', '08:50', null]);
  });

  test('the host is told and allows, the notice is printed and opened again', async () => {
    await by().tellHost(['Told', 'Notes', 'Quotes', 'Photo']);
    await by().printNotice();
    const opened = async () => (await here.server.opened()).map((one) => /^open (.*notice\.pdf)$/.exec(one)?.[1]).find(Boolean);
    await until(opened);
    const file = await opened();
    assert.equal(readFileSync(file).subarray(0, 5).toString(), '%PDF-');
    const { hosts } = await here.server.call('day_notices', { day: null });
    assert.deepEqual(hosts.map((one) => [one.pseudonym, one.told_at !== null, one.notes, one.quotes, one.photo]), [['A1', true, true, true, true]]);
  });

  test('what is expected is said: a question, an act of help, four assumptions', () => by().expect(ABOUT, EXPECTED));
}

function lived({ by, later }) {
  const calm = [];
  let [pressed, noted, tallied] = [0, 0, 0];

  /** Lives until the strip was told so much; notes and contacts come as they come, a stamp has its words when there is time. */
  async function live(upTo) {
    for (; pressed < upTo; pressed += 1) {
      await later(STEP);
      await by().press(STRIP[pressed]);
      // Who cut the work is said afterwards the first time, at once the second.
      if (pressed === STRIP.indexOf('⚡') + 1) await by().nameSource('a colleague');
      if (pressed === STRIP.lastIndexOf('⚡') - 1) await by().cutBy('a customer');
      const share = (pressed + 1) / STRIP.length;
      for (; noted < share * NOTES.length; noted += 1) {
        await by().note(NOTES[noted]);
        if (NOTES[noted].stamp && NOTES[noted].line !== '') calm.push({ at: pressed + CALM_AFTER, note: NOTES[noted] });
      }
      for (; tallied < share * CONTACTS.length; tallied += 1) await by().contact(CONTACTS[tallied], tallied + 1);
      for (const one of calm.filter(({ at }) => at === pressed)) await by().writeLater(one.note);
    }
  }

  test('the day is lived, notes and contacts and the strip, all from where the line is', async () => {
    await by().atLine();
    await live(STRIP.length - 1);
  });

  test('the part taken is said, the surge begins and ends, the day pauses and goes on', async (t) => {
    await later(2);
    await by().take('sat with');
    await by().surge();
    await by().surge();
    await by().pause();
    await later(PAUSE);
    await by().goOn();
    await by().atLine();
    await live(STRIP.length);
    by().told(t);
  });

  test('a note is starred, another removed and brought back', () => by().secondThoughts('Nine in the queue', 'Four minutes a letter'));

  test('one more host is met, with a private cue', () => by().meet(CUE));

  test('the three questions are answered, word for word', () => by().answer('A1', ANSWERS));
}

function ended({ by, core, later }) {
  test('the day is ended, and with it the cues are forgotten', async () => {
    await later(30);
    await by().endDay();
    const { day, cues } = await core();
    assert.notEqual(day.ended_at, null);
    assert.deepEqual(cues, []);
  });
}

/** Runs in the page: how light the picture at an address is, from 0 to 255, in its middle and in its first corner. */
async function lightness(url) {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: picture.naturalWidth, height: picture.naturalHeight });
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  return [[canvas.width / 2, canvas.height / 2], [1, 1]].map(([x, y]) => pen.getImageData(x, y, 1, 1).data[0]);
}

function counted({ here, core }) {
  test('the core has every note as it was meant, and the true issue is out of reach', async () => {
    const { day, notes } = await core();
    assert.equal(NOTES.length, 25);
    assert.equal(notes.length, NOTES.length + ANSWERS.length);
    for (const wanted of NOTES) assertNoted(notes, wanted);
    for (const { words, is } of ANSWERS) {
      const kept = notes.find((one) => one.text === words);
      assert.deepEqual([kept?.kind, kept?.basis, kept?.hosts, kept?.quotable], [is, 'heard', ['A1'], false], words);
    }
    assert.deepEqual(day.hosts.toSorted(), ['A1', 'A2', 'A3']);
    assert.deepEqual([day.question, day.act_of_help], [ABOUT.question, ABOUT.help]);
    const [issue] = NOTES.filter((one) => one.seal);
    assert.equal(found(notes, issue).sealed_for, issue.seal);
    assert.equal((await here.server.call('search', { query: 'till', limit: 10, offset: 0 })).hits.length, 0);
    const { name } = NOTES.find((one) => one.name);
    assert.ok(notes.every((one) => !one.text.includes(name) && !one.raw.includes(name)), `${name} is in no note`);
  });

  test('the photo is there, with what was covered burned in and nothing beside its pixels', async () => {
    const wanted = NOTES.find((one) => one.photo);
    const [photo] = found((await core()).notes, wanted).photos;
    assert.equal(photo.description, wanted.photo);
    const { url } = await here.server.call('photo', { id: photo.id, whole: true });
    const [middle, corner] = await here.page.evaluate(lightness, url);
    assert.ok(middle < 60 && Math.abs(corner - GREY) < 8, `covered in the middle (${middle}), as it was in the corner (${corner})`);
    assert.deepEqual(filesWith(here.server, BESIDE), []);
  });

  test('the strip has its forty presses and is sound, and so are the twelve contacts', async () => {
    const { day, stretches, contacts } = await core();
    const of = (kind) => stretches.filter((one) => one.kind === kind);
    assert.deepEqual([STRIP.length, CONTACTS.length], [40, 12]);
    // Of the forty, two begin and end what lay beside and two cut; each return begins the work anew, and so does saying the part.
    assert.deepEqual([of('activity').length, of('parallel').length, of('interruption').length], [37, 1, 2]);
    assert.deepEqual(of('interruption').map((one) => [one.source, one.resumed]), [['colleague', 'yes'], ['customer', 'yes']]);
    assert.deepEqual(of('parallel').map((one) => one.code), ['look_up']);
    assertSound(stretches, day);

    assert.deepEqual(contacts.map((one) => one.demand), CONTACTS.map(({ demand }) => demand.toLowerCase()));
    assert.deepEqual(contacts.filter((one) => one.demand === 'failure').map((one) => one.reason), CONTACTS.flatMap(({ reason }) => reason ?? []));
    const [up] = contacts.filter((one) => one.escalated);
    assert.deepEqual([up.needed, up.authority_missing, up.wait_minutes, up.solvable], ['a team lead', 'waive more than five pounds', 7.5, true]);
  });
}

function readBack({ here, by, core }) {
  test('the notes are read back: one corrected, one struck, and its words are nowhere', async () => {
    const { page, server } = here;
    assert.notDeepEqual(filesWith(server, STRUCK), [], 'it is found while it is there');
    await by().beginReadBack('A1');
    assert.equal(await page.getByRole('navigation').count(), 0, 'other days and teams are not on the screen that the host gets');
    const place = page.locator('main .place .num');
    const line = page.locator('main article .line');
    const all = Number(/of (\d+)/.exec(await place.textContent())[1]);
    assert.ok(all >= 10, `${all} lines of A1`);
    for (let at = 1; at <= all; at += 1) {
      await place.getByText(`${at} of ${all}`, { exact: true }).waitFor();
      const words = await line.textContent();
      if (words.includes(CORRECTED.line)) await by().correct(CORRECTED.words);
      else await by().judge(words.includes(STRUCK) ? 'Strike' : 'Keep');
    }
    await by().endReadBack();
    const { notes, day } = await core();
    assert.equal(day.struck, 1);
    assert.equal(notes.length, KEPT);
    assert.ok(notes.some((one) => one.text === CORRECTED.words && one.host_verdict === 'corrected'));
    assert.equal((await server.call('search', { query: STRUCK, limit: 10, offset: 0 })).hits.length, 0);
    await until(() => filesWith(server, STRUCK).length === 0);
  });
}

function closed({ here, by, core }) {
  test('the debrief is worked through card by card', async () => {
    await by().beginDebrief();
    await debriefed(here.page, here.server, by().settle);
    await here.page.locator('main .sheet').waitFor();
  });

  test('the day is closed, opened again and closed, and the history tells all of it', async () => {
    await by().closeDay();
    await by().reopenDay();
    assert.equal((await core()).day.closed_at, null);
    await by().closeDay();
    const { day, debrief, history } = await core();
    assert.ok(day.closed_at);
    const { sheet } = debrief;
    assert.deepEqual([sheet.notes, sheet.gaps, sheet.struck, sheet.strengths, sheet.help_done], [TOLD, 0, 1, 3, true]);
    assert.deepEqual(sheet.assumptions.map((one) => [one.statement, one.confidence, one.verdict]), EXPECTED.map(({ words, sure, verdict }) => [words, Number(sure), verdict]));
    assert.deepEqual(sheet.asks.filter((one) => one.promised).map((one) => [one.words, one.mine, one.due]), [['A headset that does not hurt', true, '2027-03-03']]);
    assert.deepEqual(['act-strike-line', 'act-log-answer', 'act-seal-observation'].map((act) => acts(history, act)), [1, ANSWERS.length, 1]);
    assert.ok(acts(history, 'act-close-day') >= 1);
  });

  test('thanks are due within seventy-two hours', async () => {
    const { debrief } = await core();
    const due = await here.server.call('due_thanks', {});
    assert.deepEqual([debrief.sheet.thanks.length, due.length], [3, 3]);
    const now = Date.now() + here.server.ahead;
    for (const { due_at: at } of due) assert.ok(Date.parse(at) > now && Date.parse(at) <= now + 72 * 3_600_000, at);
  });

  test('the report of the day counts the same, without the true issue', async () => {
    await by().report(TOLD);
    assert.deepEqual(filesWith(here.server, STRUCK), [], 'nor in the report');
  });
}
