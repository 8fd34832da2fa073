// A short day in the real window, by keyboard alone: the notice on paper, the strip, contacts, the three questions, a name
// replaced, a line struck by its host, the debrief, the close. What came of it is read from the ledger once the window is closed.
// What is NOT here: the whole day in numbers (tests/e2e/specs/whole-day-keys.test.mjs).
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { KEY, foldersIn, openWindow, screen } from './webdriver.mjs';

const PROGRAM = process.env.SHADOWDAY_PROGRAM ?? path.resolve(import.meta.dirname, '../../target/debug/shadowday');
const START_MS = 60_000;
/** Stands in the line that the host strikes, and nowhere else. */
const STRUCK = 'zanzibarquartz';
/** More stops than any dialog has. */
const MOST_STOPS = 60;

let home;
let xvfb;
let window;

before(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'shadowday-day-'));
  // What the system opens files with is a program of ours, which writes down what it is to open.
  mkdirSync(path.join(home, 'bin'));
  writeFileSync(path.join(home, 'bin/xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${home}/opened.new' && mv '${home}/opened.new' '${home}/opened'\n`, { mode: 0o755 });
  xvfb = await screen();
  window = await openWindow(PROGRAM, surroundings());
});

after(async () => {
  await window?.close();
  await xvfb?.stop();
  rmSync(home, { recursive: true, force: true });
});

const surroundings = () => ({ DISPLAY: xvfb.display, ...foldersIn(home), PATH: `${path.join(home, 'bin')}:${process.env.PATH}` });

const has = (words) => window.see((wanted) => document.querySelector('main')?.textContent.includes(wanted), words);
const focused = (selector) => window.see((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const atLine = () => focused('main .dock textarea');
const dialogGone = () => window.see(() => document.querySelector('[role=dialog][data-state=open]') === null);
/** Whether the words stand in what has the focus: not in a whole dialog. */
const on = (words) => window.run((wanted) => document.activeElement?.matches('button, a, [role=menuitem]') && document.activeElement.textContent.includes(wanted), words);

/** Walks with Tab to what says so. */
async function tabTo(words) {
  for (let step = 0; step < MOST_STOPS; step += 1) {
    if (await on(words)) return;
    await window.type(KEY.tab);
  }
  assert.fail(`Tab never reaches ${words}`);
}

/** Runs a command by its words from the palette. */
async function run(words) {
  await window.chord(KEY.control, 'k');
  await focused('[role=dialog] input');
  await window.type(words);
  await window.see((wanted) => document.querySelector('[role=option][aria-selected=true], [role=option][data-selected]')?.textContent.includes(wanted), words);
  await window.type(KEY.enter);
}

/** Writes the line and saves it. */
async function save() {
  await window.type(KEY.enter);
  await window.see(() => document.querySelector('main .dock textarea')?.value === '');
}

test('a day is begun; the notice for the host becomes a PDF and is opened again', async () => {
  await atLine();
  await run('Start a shadow day');
  await focused('[role=dialog] input');
  await window.type(`Billing${KEY.enter}`);
  await has('Billing');
  await dialogGone();
  await run('Notice for the host');
  await window.find('[role=dialog][data-state=open] select');
  await tabTo('Make a PDF');
  await window.type(KEY.enter);
  await window.find('[role=dialog] .made button');
  await window.see(() => document.activeElement?.closest('.made') !== null);
  await window.type(KEY.enter);
  for (const end = Date.now() + START_MS; !existsSync(path.join(home, 'opened')) && Date.now() < end; ) await wait(50);
  const opened = readFileSync(path.join(home, 'opened'), 'utf8');
  assert.match(opened, /notice\.pdf$/);
  assert.equal(readFileSync(opened).subarray(0, 5).toString(), '%PDF-');
  await window.type(KEY.escape);
  await dialogGone();
});

test('one key of the strip says what is done', async () => {
  await window.chord(KEY.control, 'n');
  await atLine();
  await window.type(KEY.f2);
  await window.see(() => document.querySelector('main .strip .now')?.textContent.startsWith('Talk since'));
  await window.type(KEY.f3);
  await window.see(() => document.querySelector('main .strip .now')?.textContent.startsWith('Wrap-up since'));
  await atLine();
});

test('a name in the line is replaced before it is saved', async () => {
  await window.type('2 Ms Bell copies the number into four screens !3');
  await has('could be somebody’s name');
  await window.chord(KEY.alt, '0');
  await focused('[role=menu], [role=menuitem]');
  for (let step = 0; step < MOST_STOPS && !(await on('with @A1')); step += 1) await window.type(KEY.down);
  await window.type(KEY.enter);
  await window.see(() => document.querySelector('main .dock textarea')?.value.startsWith('2 @A1 copies'));
  await atLine();
  await save();
  await has('copies the number');
});

test('a contact takes two keys, and a failure says why', async () => {
  for (const [key, reason] of [['v', null], ['f', 'letter not understood']]) {
    await window.chord(KEY.control, 'd');
    await focused('[role=dialog] button');
    await window.type(key);
    if (reason) {
      await focused('[role=dialog] input');
      await window.type(`${reason}${KEY.enter}`);
    }
    await dialogGone();
    await atLine();
  }
  await has('2 contacts');
});

test('the three questions are answered, one answer is an ask', async () => {
  await window.chord(KEY.control, KEY.shift, 'q');
  for (const [at, words] of ['The letter is not clear', 'A printer on this floor', 'Nothing more'].entries()) {
    await window.see((wanted) => document.querySelector('[role=dialog]')?.textContent.includes(wanted), `Question ${at + 1} of 3`);
    await focused('[role=dialog] textarea');
    await window.type(words);
    if (at === 1) await window.chord(KEY.control, KEY.shift, 'a');
    await window.type(KEY.enter);
  }
  await dialogGone();
  await atLine();
});

test('the host strikes a line in the read-back', async () => {
  await window.type(`"they call it ${STRUCK} @A1`);
  await save();
  await has(STRUCK);
  await run('End the shadow day');
  await has('Open again');
  await run('Read back with the host');
  await focused('main .choose .button');
  await window.type(KEY.enter);
  const lines = await window.see(() => Number(/of (\d+)/.exec(document.querySelector('main .place .num')?.textContent ?? '')?.[1]));
  for (let at = 1; at <= lines; at += 1) {
    await window.see((wanted) => document.querySelector('main .place .num')?.textContent === wanted, `${at} of ${lines}`);
    await focused('main article');
    await window.type((await window.run((words) => document.querySelector('main article').textContent.includes(words), STRUCK)) ? 's' : 'k');
  }
  await focused('[role=dialog], [role=dialog] *');
  await tabTo('End read-back');
  await window.type(KEY.enter);
  await has('One line was struck by the host');
});

/** What a card of the debrief asks for, and the keys that settle it. */
const CARDS = [
  ['No category', '2'],
  ['How much does it weigh?', 'm'],
  ['May', '1'],
  ['I own this one', 's'],
  ['Thanks', '1'],
];

test('the debrief is worked through and the day is closed', async () => {
  await run('Debrief the day');
  await window.find('main .card');
  const text = () => window.run(() => document.querySelector('main .card')?.textContent ?? '');
  for (let card = 0; card < MOST_STOPS && (await window.run(() => document.querySelector('main .sheet') === null)); card += 1) {
    const before = await text();
    await window.see(() => document.querySelector('main .card')?.contains(document.activeElement));
    if (await window.run(() => document.activeElement?.tagName === 'TEXTAREA')) await window.type(`Said on card ${card}${KEY.enter}`);
    else {
      const [, keys] = CARDS.find(([words]) => before.includes(words)) ?? assert.fail(`an unknown card: ${before}`);
      await window.type(keys);
    }
    await window.see((was) => document.querySelector('main .card')?.textContent !== was, before).catch(() => assert.fail(`it stays: ${before}`));
  }
  await tabTo('Close the day');
  await window.type(KEY.enter);
  await has('Closed.');
});

/** Runs the command line as soon as the closed window has let go of the notebook; its answer, line by line. */
async function read(...words) {
  for (const end = Date.now() + START_MS; ; await wait(100)) {
    try {
      const { stdout } = await promisify(execFile)(PROGRAM, ['--json', ...words], { env: { ...process.env, ...surroundings() }, timeout: START_MS });
      return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    } catch (thrown) {
      if (Date.now() > end || !String(thrown.stderr).includes('already open')) throw thrown;
    }
  }
}

test('the ledger of the closed window holds all of it, and of the struck line no word', async () => {
  await window.close();
  window = null;
  const history = (await read('history')).filter((act) => !act.undone);
  const count = (message) => history.filter((act) => act.message === message).length;
  const acts = ['act-log-observation', 'act-press-strip', 'act-log-answer', 'act-strike-line', 'act-close-day'];
  assert.deepEqual(acts.map(count), [2, 2, 3, 1, 1]);
  const said = (record, field) => history.flatMap((act) => act.changes).filter((one) => one.record === record && one.field === field && one.after !== '').map((one) => one.after);
  assert.deepEqual(said('contact', 'demand').toSorted(), ['failure', 'value']);
  assert.deepEqual(said('contact', 'reason'), ['letter not understood']);
  assert.deepEqual(said('activity', 'code').toSorted(), ['after_contact', 'talk']);
  const all = JSON.stringify(history);
  assert.ok(!all.includes(STRUCK) && !all.includes('Bell'), 'neither the struck words nor the name');
  const [day] = await read('day', 'list');
  assert.deepEqual([day.team, day.ended_at !== null], ['Billing', true]);
  assert.deepEqual((await read('ask', 'list')).map((one) => one.words ?? one.text), ['A printer on this floor']);
});
