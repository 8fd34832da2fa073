// How fast the real window is, with many notes in the notebook: start to caret, key to paint, Enter to "saved", hot key to
// caret; how soon the next card of a review is there; and how many keys typical notes take. Prints one JSON object a line for `cargo xtask bench`. What is NOT here: the core alone (crates/app/examples/bench_app.rs).
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KEY, openWindow, screen } from './webdriver.mjs';

const PROGRAM = process.env.SHADOWDAY_PROGRAM;
const N = 10_000;
/** Notes that wait for review, and how many are accepted. */
const WAITING = 50_000;
const ACCEPTED = 200;
/** Nobody reads a card faster. */
const READ_MS = 300;
const STARTS = 10;
/** How long a closed window may take to end. */
const ENDED_MS = 30_000;
/** After so long nobody else ends it. */
const ALONE_MS = 1_000;
/** Lines typed, and the words of each. */
const LINES = 25;
const LINE = '2 waits for a password again #login ~3min';
/** Times the small window is brought by its keys. */
const CALLS = 30;
/** Ten typical notes: the line typed, the sentence that is left of it. */
const TYPICAL = [
  ['2 copies the account number into four screens &crm ~90s', 'copies the account number into four screens'],
  ['"I have to guess which refund code fits', 'I have to guess which refund code fits'],
  ['1 asks a neighbour for the code #refund-codes !2', 'asks a neighbour for the code'],
  ['3 two colleagues off sick, a queue of 14 !3', 'two colleagues off sick, a queue of 14'],
  ['4 shouts about the third letter on one thing x3', 'shouts about the third letter on one thing'],
  ['5 no manager to be reached ~20min', 'no manager to be reached'],
  ['6 calms an angry caller with one sentence', 'calms an angry caller with one sentence'],
  ['?wrap-up is long because of the copying', 'wrap-up is long because of the copying'],
  ['-> a list of the refund codes on one page', 'a list of the refund codes on one page'],
  ['-5 2 password reset again #login', 'password reset again'],
];
const PROFILE = PROGRAM.includes('release') ? 'release build' : 'debug build';

const home = mkdtempSync(path.join(tmpdir(), 'shadowday-bench-'));
const folder = (name) => path.join(home, name);
/** Where a person keeps things: a notebook for each. */
const person = (name) => ({
  HOME: folder(`${name}-home`),
  XDG_DATA_HOME: folder(`${name}-data`),
  XDG_STATE_HOME: folder(`${name}-state`),
  XDG_CONFIG_HOME: folder(`${name}-config`),
  XDG_CACHE_HOME: folder(`${name}-cache`),
  LANG: 'en_GB.UTF-8',
});
const env = person('leader');

/** A notebook of so many notes, 20 a day. */
function fill(env, notes) {
  mkdirSync(env.HOME);
  const words = ['refund', 'screen', 'waits', 'caller', 'twice', 'paste', 'queue', 'password', 'letter', 'account', 'transfer', 'policy'];
  const rows = Array.from({ length: notes }, (_, number) => {
    const day = new Date(Date.UTC(2026, 0, 1 - Math.floor(number / 20))).toISOString().slice(0, 10);
    const text = Array.from({ length: 18 }, (_, at) => words[(number * 7 + at * at * 3 + at * number) % words.length]).join(' ');
    return `${day},Team ${number % 12},tooling,${text} ${number},tag${number % 60}`;
  });
  const file = folder('notes.csv');
  writeFileSync(file, `date,team,category,text,tags\n${rows.join('\n')}\n`);
  execFileSync(PROGRAM, ['import', 'observations', file], { env: { ...process.env, ...env }, stdio: 'ignore' });
}

/** The program, after it has written down who it is and when it began: nanoseconds of the clock. */
function timed() {
  const script = folder('start.sh');
  writeFileSync(script, `#!/bin/sh\necho $$ > '${folder('process')}'\ndate +%s%N > '${folder('began')}'\nexec '${PROGRAM}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** The clock at the first paint, once the caret is in the blank line; the focus is set before the frame is painted. */
const caretPainted = () => {
  const painted = performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint');
  const ready = painted && document.activeElement?.tagName === 'TEXTAREA' && document.visibilityState === 'visible';
  return ready ? performance.timeOrigin + painted.startTime : null;
};

/** From now on the page notes, for every key that changes the line, how long until the next frame began after the one that shows
 *  it: by then it is painted. A message of the page to itself would come later, as WebKitGTK sends it through another process. */
const watchKeys = () => {
  globalThis.keys = [];
  let began = 0;
  addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true });
  const painted = (pressed) => requestAnimationFrame(() => globalThis.keys.push(performance.now() - pressed));
  addEventListener('input', () => requestAnimationFrame(painted.bind(null, began)), { capture: true });
};

/** From now on the page notes, for every Enter, how long until "saved" is said and the line's note stands in the day. */
const watchSaves = () => {
  globalThis.saves = [];
  const rows = () => document.querySelectorAll('main [data-note]').length;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      const [began, before] = [event.timeStamp, rows()];
      const seen = new MutationObserver(() => {
        if (rows() <= before || !document.querySelector('.toast')) return;
        seen.disconnect();
        globalThis.saves.push(performance.now() - began);
      });
      seen.observe(document.body, { childList: true, subtree: true });
    },
    { capture: true },
  );
};

/** From now on the page notes the clock whenever the window was shown and painted with the caret in its line. */
const watchCaret = () => {
  globalThis.carets = [];
  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => document.activeElement?.tagName === 'TEXTAREA' && globalThis.carets.push(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && requestAnimationFrame(painted));
};

/** The keys pressed since it was asked before. */
const countKeys = () => {
  if (!('pressed' in globalThis)) {
    globalThis.pressed = 0;
    addEventListener('keydown', () => (globalThis.pressed += 1), { capture: true });
  }
  const counted = globalThis.pressed;
  globalThis.pressed = 0;
  return counted;
};

/** Whether the line is empty again and its note stands in the day. */
const stands = (sentence) =>
  document.querySelector('textarea').value === '' && [...document.querySelectorAll('main [data-note]')].some((note) => note.textContent.includes(sentence));

/** Whether a process still runs; one that ended may wait as a zombie for somebody to ask how. */
function runs(program) {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${program}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Closes the window and waits for the program to end: until then the notebook is its. */
async function close(window) {
  await window.close();
  const program = Number(readFileSync(folder('process'), 'utf8'));
  for (let waited = 0; runs(program); waited += 20) {
    if (waited > ENDED_MS) throw new Error('the program does not end after its window was closed');
    // The driver sometimes ends before it has ended the program.
    if (waited === ALONE_MS) process.kill(program);
    await wait(20);
  }
}

function print(what, ours, unit, note = PROFILE, n = N) {
  console.log(JSON.stringify({ bench: 'Window', what, n, unit, ours, bare: null, ratio: null, limit: '', note }));
}

function printTimes(what, times, n = N) {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  print(`${what}, p50`, at(0.5), 'ms', `${times.length} times, ${PROFILE}`, n);
  print(`${what}, p99`, at(0.99), 'ms', `${times.length} times, ${PROFILE}`, n);
}

async function starts(program, display) {
  const times = [];
  // The first start reads files that no later one has to fetch from disk, and makes the index.
  for (let start = 0; start <= STARTS; start += 1) {
    const window = await openWindow(program, { ...env, DISPLAY: display });
    const painted = await window.see(caretPainted);
    if (start > 0) times.push(painted - Number(readFileSync(folder('began'), 'utf8')) / 1e6);
    await close(window);
  }
  return times;
}

async function typing(program, display) {
  const window = await openWindow(program, { ...env, DISPLAY: display });
  await window.see(caretPainted);
  await window.run(watchKeys);
  await window.run(watchSaves);
  for (let line = 1; line <= LINES; line += 1) {
    // One key at a time, as fingers do: the next is pressed when this one was painted.
    for (const letter of LINE) await window.type(letter);
    await window.type(KEY.enter);
    await window.see((wanted) => globalThis.saves.length === wanted, line);
  }
  const seen = await window.run(() => ({ keys: globalThis.keys, saves: globalThis.saves }));
  await close(window);
  return seen;
}

/** How long the small window takes to be there, its keys pressed as the X server gives them to any program. */
async function calls(program, display) {
  const window = await openWindow(program, { ...env, DISPLAY: display });
  await window.see(caretPainted);
  await window.switchTo('mini.html');
  await window.see(() => document.querySelector('textarea') !== null);
  await window.run(watchCaret);
  const times = [];
  for (let call = 1; call <= CALLS; call += 1) {
    const began = performance.timeOrigin + performance.now();
    execFileSync('xdotool', ['key', 'ctrl+shift+j'], { env: { ...process.env, DISPLAY: display } });
    await window.see((wanted) => globalThis.carets.length === wanted, call);
    times.push((await window.run(() => globalThis.carets.at(-1))) - began);
    await window.type(KEY.escape);
    await window.see(() => document.visibilityState === 'hidden');
  }
  await close(window);
  return times;
}

/** From now on the page notes, for every 1, how long until a frame began after the one that shows the next card. */
const watchCards = () => {
  globalThis.cards = [];
  const words = () => document.querySelector('main .card blockquote')?.textContent;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '1') return;
      const [began, before] = [event.timeStamp, words()];
      const painted = () => requestAnimationFrame(() => globalThis.cards.push(performance.now() - began));
      const seen = new MutationObserver(() => {
        if (words() === undefined || words() === before) return;
        seen.disconnect();
        requestAnimationFrame(painted);
      });
      seen.observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true });
    },
    { capture: true },
  );
};

/** How long the next card takes after one was accepted, with everything else still to be reviewed. */
async function reviewing(program, display) {
  const reviewer = person('reviewer');
  fill(reviewer, WAITING);
  const window = await openWindow(program, { ...reviewer, DISPLAY: display });
  await window.see(caretPainted);
  await window.chord(KEY.control, '7');
  await window.see(() => document.activeElement?.matches('main .card') ?? false);
  await window.run(watchCards);
  for (let card = 1; card <= ACCEPTED; card += 1) {
    await window.type('1');
    // Asking meanwhile would run scripts in the frames that are measured.
    await wait(READ_MS);
    await window.see((wanted) => globalThis.cards.length === wanted, card);
  }
  const times = await window.run(() => globalThis.cards);
  await close(window);
  return times;
}

/** The keys that each of the typical notes takes, Enter among them. */
async function typical(program, display) {
  const window = await openWindow(program, { ...env, DISPLAY: display });
  await window.see(caretPainted);
  await window.run(countKeys);
  const keys = [];
  for (const [line, sentence] of TYPICAL) {
    await window.type(line);
    await window.type(KEY.enter);
    await window.see(stands, sentence);
    keys.push(await window.run(countKeys));
  }
  await close(window);
  return keys;
}

function printKeys(keys) {
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  keys.forEach((count, at) => print(`keys: ${TYPICAL[at][0].replaceAll('|', '/')}`, count, 'keys', `${count - TYPICAL[at][1].length} besides the sentence`));
  const besides = mean(keys.map((count, at) => count - TYPICAL[at][1].length));
  print('keys a note, mean of these ten', mean(keys), 'keys', `${besides.toFixed(1)} besides the sentence; Shift is not counted`);
}

const xvfb = await screen();
try {
  fill(env, N);
  const program = timed();
  printTimes('start to caret', await starts(program, xvfb.display));
  const { keys, saves } = await typing(program, xvfb.display);
  printTimes('key to paint', keys);
  printTimes('Enter to "saved" and the note in the day', saves);
  printTimes('hot key to caret', await calls(program, xvfb.display));
  printTimes('review: key to next card', await reviewing(program, xvfb.display), WAITING);
  printKeys(await typical(program, xvfb.display));
} finally {
  await xvfb.stop();
  rmSync(home, { recursive: true, force: true });
}
