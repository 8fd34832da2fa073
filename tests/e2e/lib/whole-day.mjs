// One shadow day as it may really go: what is written down, timed and tallied, and what the core must say of it in the end.
// What is NOT here: hands. The keyboard and the fingers have a spec each.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { localTime, until } from './server.mjs';

/** Today at ten to nine, whenever the spec runs: a day of eight hours then ends on the date it began. */
export const MORNING = `${localTime(Date.now()).slice(0, 10)}T08:50:00`;

/** A word that stands in one note only, which the host strikes. It must be nowhere afterwards. */
export const STRUCK = 'Quokkastrasse';

/** What is expected, how sure, and how it turns out. */
export const EXPECTED = [
  { words: 'Most calls are about the letter', sure: '80', verdict: 'true' },
  { words: 'The team has what it needs', sure: '60', verdict: 'partly' },
  { words: 'Nobody waits for a lead', sure: '30', verdict: 'false' },
  { words: 'Wrap-up takes longer than the talk', sure: '45', verdict: 'partly' },
];

/** What is to be learnt, and the one act of help. */
export const ABOUT = { question: 'Why do calls come back?', help: 'Carry the paper up' };

/**
 * Twenty-five notes, every kind of line. `words` are what the row shows; `is` what the core makes of it. Before it is saved:
 * `then` is pressed, on a key or on a tile or chip of the line; `name` stands in it and is replaced; `behind` answers what
 * stood behind a judgement; a photo is added where `photo` says what it shows. After it: `seal` names who may know of it.
 * `stamp` is pressed alone, and the words are written when there is time, or at last in the debrief.
 */
export const NOTES = [
  { line: '1 @A1 should have known refund code 47 #refund-codes !2 ~3min', words: 'refund code 47', behind: 'Training', is: { category: 'training_gap', tags: ['refund-codes'], hosts: ['A1'], impact: 2, minutes: 3, basis: 'seen', system_first: 'training' } },
  { line: '2 Copies the account number into four screens #re-keying &CRM &Ledger !3 ~90s @A1', photo: 'The mask asks for the number again', is: { category: 'tooling', tools: ['CRM', 'Ledger'], impact: 3, minutes: 1.5 } },
  { line: 'Nine in the queue, two at the desks !3', then: [{ key: 'Alt+Digit3', tile: 'Workload' }], is: { category: 'workload', impact: 3 } },
  { line: '4 Ms Bell shouts: the third call about one letter !2', words: 'the third call', name: 'Ms Bell', is: { category: 'customer_behaviour', hosts: ['A1'] } },
  { line: '5 The till was short again, and nobody says so !3', seal: 'Head of audit', is: { category: 'escalation_need', sealed: true } },
  { stamp: { digit: '6', tile: 'Bright spot' }, line: 'Calms an angry caller with one sentence @A1', is: { polarity: 'strength', category: null, hosts: ['A1'] } },
  { line: '"I copy it into four screens, every time @A1', words: 'every time', is: { kind: 'quote', basis: 'heard', hosts: ['A1'] } },
  { line: '? Copying is why wrap-up takes long', words: 'Copying is why', is: { kind: 'thinking', basis: 'inferred' } },
  { line: '-> A headset that does not hurt !2 @A1', words: 'A headset', is: { kind: 'ask', basis: 'heard' } },
  { line: '-20 Looked for the form in three folders #forms !1', words: 'three folders', is: { tags: ['forms'], impact: 1 }, late: 20 },
  { line: '08:55 Logs in to six programs &CRM ~15min !2', words: 'six programs', is: { minutes: 15 }, at: '08:55' },
  { line: 'Printer jams x3 #printer', words: 'Printer jams', is: { count: 3, category: null, impact: null } },
  { line: '^ The same printer once more !1', words: 'once more', is: { impact: 1 }, linked: true },
  { line: '#tooling Screen freezes &Ledger !2 ~~1m *', words: 'Screen freezes', is: { category: 'tooling', starred: true, minutes_guessed: true } },
  { stamp: { digit: '2', tile: 'Tooling' }, line: '', words: 'No words yet', is: { category: 'tooling', text: '' } },
  { line: 'The monitor flickers, in the corner basis:told @A2 !1', words: 'monitor flickers', is: { basis: 'told', hosts: ['A2'] } },
  { line: 'Four minutes a letter basis:measured #letters ~4min !1', words: 'Four minutes a letter', is: { basis: 'measured', tags: ['letters'] } },
  { line: 'Shows the code to a neighbour unasked @A2 *', then: [{ key: 'Alt+Digit6', tile: 'Bright spot' }], words: 'neighbour unasked', is: { polarity: 'strength', starred: true } },
  { line: '=> A second chair at the window', words: 'A second chair', is: { kind: 'ask' } },
  { line: '2 \\#1 printer is out of ink !low', words: '#1 printer', is: { tags: [], impact: 1, text: '#1 printer is out of ink' } },
  { line: '"Let us look at this together" @A1', then: [{ key: 'ControlOrMeta+Shift+f', chip: 'Kind', choice: 'phrase that worked' }], words: 'look at this together', is: { polarity: 'strength', kind: 'phrase', basis: 'heard', text: '"Let us look at this together"' } },
  { line: '3 Short calls count, so they are passed on early #kpi !high', words: 'Short calls count', is: { kind: 'kpi_conflict', category: 'workload', impact: 3, tags: [] } },
  { line: `1 Asks the way to ${STRUCK} !1 @A1`, words: STRUCK, is: { hosts: ['A1'], category: 'training_gap' } },
  { line: 'Skips lunch for the letters !3 @A1', then: [{ key: 'Alt+Digit3', tile: 'Workload' }, { key: 'Alt+Digit8', chip: 'saw', choice: 'heard' }], words: 'Skips lunch', is: { category: 'workload', basis: 'heard' } },
  { line: '5 Nobody here may decide above fifty pounds @A1 !3 ^5', words: 'fifty pounds', is: { category: 'escalation_need' }, linked: true },
];

/** How many presses of the strip a stamp waits for its words. */
export const CALM_AFTER = 4;

/** What becomes of a line in the read-back, instead of being kept. */
export const CORRECTED = { line: 'Skips lunch', words: 'Lunch is late when letters come' };

/** Three notes more come from the three questions. */
export const ANSWERS = [
  { words: 'No, the printer is two floors down', is: 'quote' },
  { words: 'A printer on this floor', then: { key: 'ControlOrMeta+Shift+a', radio: 'an ask' }, is: 'ask' },
  { words: 'Let the letter say whom to call', then: { key: 'ControlOrMeta+Shift+i', radio: 'an idea' }, is: 'idea' },
];

/** What the strip is told, forty times: an activity, one beside it (+), or an interruption that begins or ends (⚡). */
export const STRIP = [
  'Talk', 'Wrap-up', 'Talk', 'Hold', 'Talk', 'Wrap-up', 'Look-up', 'Talk', '⚡', '⚡', 'Wrap-up', 'Talk', 'Chasing', 'Talk', 'Wrap-up', 'Break', 'Talk', 'Hold', '+Look-up', 'Talk',
  '+Look-up', 'Wrap-up', 'Talk', '⚡', '⚡', 'Hold', 'Wrap-up', 'Talk', 'Look-up', 'Talk', 'Wrap-up', 'Talk', 'Hold', 'Talk', 'Wrap-up', 'Chasing', 'Talk', 'Wrap-up', 'Break', 'Talk',
];

/** Twelve contacts, and why where it is failure. */
export const CONTACTS = [
  { demand: 'Value' }, { demand: 'Failure', reason: 'letter not understood' }, { demand: 'Value' }, { demand: 'Value' }, { demand: 'Failure', reason: 'called back too late' }, { demand: 'Unclear' },
  { demand: 'Value' }, { demand: 'Failure', reason: 'letter not understood' }, { demand: 'Value' },
  { demand: 'Failure', reason: 'fee not waived', escalated: { needed: 'a team lead', missing: 'waive more than five pounds', minutes: '7,5' } }, { demand: 'Value' }, { demand: 'Failure', reason: 'form lost' },
];

/** Whom and what the day meets on the way. */
export const CUE = 'by the window';

/** What stands in the row of a note. */
export const wordsOf = (note) => note.words ?? note.line.replace(/^\d /, '').split(/ [#@&!~]/)[0];

/** The note that the core has for a line, by its words. */
export const found = (notes, wanted) => notes.find((note) => (wanted.is.text === '' ? note.text === '' : note.text.includes(wordsOf(wanted))));

/** Asks the core about everything at once. */
export async function asked(server) {
  const page = await server.call('read_day', { day: null });
  // The strip and the tally without a day are those of the open one.
  const of = { day: page.day?.id ?? null };
  const [strip, contacts, debrief, history] = await Promise.all([
    server.call('strip', of), server.call('contacts', of), server.call('debrief', of), server.call('history', { record: null, before: null, limit: 500 }),
  ]);
  return { ...page, ...strip, contacts: contacts.contacts, debrief, history, day: page.day };
}

/** Minutes between two presses of the strip, and those that the day pauses. */
export const STEP = 7;
export const PAUSE = 15;

/** How far apart, in minutes, two sums may be that began while the clock ran on. */
const NEAR = 1;

/** Every stretch has ended, none before it began; what is primary never overlaps, and is all the time since the first press. */
export function assertSound(stretches, day) {
  const span = (one) => [Date.parse(one.started_at), Date.parse(one.ended_at)];
  for (const one of stretches) assert.ok(one.ended_at !== null && Date.parse(one.ended_at) >= Date.parse(one.started_at), `${one.kind} ${one.code}: ${one.started_at} to ${one.ended_at}`);
  const primary = stretches.filter((one) => one.kind !== 'parallel').map(span).toSorted(([a], [b]) => a - b);
  for (const [at, [start]] of primary.entries()) assert.ok(at === 0 || start >= primary[at - 1][1], `nothing overlaps: ${new Date(start).toISOString()}`);
  const minutes = (ms) => ms / 60_000;
  const sum = minutes(primary.reduce((all, [start, end]) => all + end - start, 0));
  // Whoever goes on after a pause says what is done now: until then, one step, nothing is timed.
  const timed = minutes(Date.parse(day.ended_at) - primary[0][0]) - PAUSE - STEP;
  assert.ok(Math.abs(sum - timed) <= NEAR, `${sum} minutes in the strip, ${timed} observed since the first press`);
  const observed = minutes(Date.parse(day.ended_at) - Date.parse(day.started_at)) - PAUSE;
  assert.ok(Math.abs(day.hours * 60 - observed) <= NEAR, `the pause is not counted: ${day.hours} hours`);
}

const minute = (moment) => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/** What the core made of a line is what the line said. */
export function assertNoted(notes, wanted) {
  const note = found(notes, wanted);
  assert.ok(note, `noted: ${wanted.line}`);
  for (const [field, value] of Object.entries(wanted.is)) assert.deepEqual(note[field], value, `${field} of ${wanted.line}`);
  if (wanted.at) assert.equal(note.happened_at.slice(11, 16), wanted.at);
  if (wanted.late) {
    const late = minute(note.recorded_at) - minute(note.happened_at);
    assert.ok(late === wanted.late || late === wanted.late + 1, `${late} minutes late: ${wanted.line}`);
  }
  if (wanted.linked) assert.ok(note.linked_to, `linked: ${wanted.line}`);
}

/** The files of a notebook, its settings and its documents that hold this word, in whatever case. */
export function filesWith(server, word) {
  const wanted = Buffer.from(word.toLowerCase());
  const holds = (file) => {
    try {
      return Buffer.from(readFileSync(file).toString('latin1').toLowerCase(), 'latin1').includes(wanted);
    } catch {
      return false; // The index lets files go while it is looked at.
    }
  };
  const files = readdirSync(server.home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => path.join(one.parentPath, one.name)).filter(holds);
}

/** What stands on a card of the debrief and on no other, so that nobody writes on the card before it. */
export function onCard({ key, note, assumption, ask }) {
  const headline = { 'headline:surprised': 'What surprised me?', 'headline:fix_first': 'What would I fix first?', 'headline:keep': 'What must we keep?' }[key];
  if (key.startsWith('conflict:')) return 'A measure drives the wrong behaviour here.';
  return headline ?? (note?.text === '' ? 'What happened at' : (note?.text ?? assumption?.statement ?? ask?.words ?? 'Carry the paper up'));
}

/** How many lines of the history say so. */
export const acts = (history, message) => history.filter((line) => line.message === message && !line.undone).length;

/** What is said on the cards of the debrief. */
const SAID = {
  conflict: () => ['calls an hour', 'pass calls on early', 'callers ring again'],
  assumption({ assumption }) {
    const { verdict } = EXPECTED.find((one) => one.words === assumption.statement);
    return { evidence: 'what twelve contacts said', verdict: { true: 'True', partly: 'Partly', false: 'False' }[verdict], digit: ['true', 'partly', 'false'].indexOf(verdict) + 1 };
  },
  headline: ({ key }) => `Said of ${key}`,
  ask: () => ({ due: '2027-03-03', authority: 'Head of service' }),
};

/** Works through the debrief card by card: `settle` has what the hands do for each kind of card. */
export async function debriefed(page, server, settle) {
  const card = page.locator('main .card');
  const cards = async () => (await asked(server)).debrief.cards;
  const now = async (id) => (await asked(server)).notes.find((one) => one.id === id);
  await card.waitFor();
  const seen = new Set();
  for (let [top] = await cards(); top; [top] = await cards()) {
    const kind = top.key.split(':')[0];
    seen.add(kind);
    await card.getByText(onCard(top)).waitFor();
    // One ask is owned, the others are left as they are.
    const owned = kind !== 'ask' || top.ask.words.includes('headset');
    await settle[owned ? kind : 'leave'](top, now, SAID[kind]?.(top));
    await until(async () => (await cards())[0]?.key !== top.key);
    // The sheet at the end names what was settled, and two cards without words look alike.
    if (top.note?.text !== '' && (await cards()).length > 0) await card.getByText(onCard(top)).waitFor({ state: 'detached' });
  }
  assert.deepEqual([...seen], ['gap', 'conflict', 'quote', 'assumption', 'headline', 'ask', 'thanks', 'help']);
}
