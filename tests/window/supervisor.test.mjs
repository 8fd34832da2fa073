// A supervisor in the real window: an observation accepted, one merged, an ask answered, a decision and its brief as PDF.
// What is NOT here: the whole morning (tests/e2e/specs/supervisor.test.mjs).
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { KEY, foldersIn, openWindow, screen } from './webdriver.mjs';

const PROGRAM = process.env.SHADOWDAY_PROGRAM ?? path.resolve(import.meta.dirname, '../../target/debug/shadowday');
const LINES = ['2 Account number typed into four screens @A1', '3 Lunch at three @A2', '-> a headset that does not hurt @A1'];

let home;
let xvfb;
let window;

before(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'shadowday-window-'));
  xvfb = await screen();
  window = await openWindow(PROGRAM, {
    DISPLAY: xvfb.display,
    ...foldersIn(home),
  });
});

after(async () => {
  await window?.close();
  await xvfb?.stop();
  rmSync(home, { recursive: true, force: true });
});

const has = (words) => window.see((wanted) => document.querySelector('main')?.textContent.includes(wanted), words);
const focused = (selector) => window.see((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const ask = async (name, args = {}) =>
  (await window.runAsync((name, args) => globalThis.__TAURI_INTERNALS__.invoke('call', { name, args }), name, args)).value;

test('a day of three lines is over and waits for review', async () => {
  await focused('main textarea');
  for (const line of LINES) {
    await window.type(line);
    await window.type(KEY.enter);
    await window.see(() => document.querySelector('main textarea').value === '');
  }
  await window.see((wanted) => document.querySelectorAll('main [data-note]').length === wanted, LINES.length);
  const { day } = await ask('read_day', { day: null });
  await ask('end_day', { id: day.id, at: null });
  await window.chord(KEY.control, '7');
  await has('Account number typed into four screens');
  await focused('main .card');
});

test('one key merges, another accepts, and Z takes the last back', async () => {
  await window.type('2');
  await focused('[role=dialog] input');
  await window.type('The number was typed four times');
  await window.type(KEY.enter);
  await has('Lunch at three');
  await focused('main .card');
  await window.type('1');
  await has('a headset that does not hurt');
  await focused('main .card');
  await window.type('z');
  await has('Lunch at three');
  const counts = await ask('review_counts');
  assert.deepEqual([counts.waiting, counts.accepted], [2, 1]);
  const [finding] = await ask('findings', { words: '', settled: true });
  assert.deepEqual([finding.statement, finding.evidence.supporting], ['The number was typed four times', 1]);
});

test('an ask that cannot be done says why', async () => {
  await window.chord(KEY.control, '9');
  await window.find('main [data-ask]');
  await window.type('j');
  await focused('main [data-ask]');
  await window.type('s');
  await window.type('4');
  await focused('[role=dialog] textarea');
  await window.type('No budget this year; a cushion lies on every desk instead');
  await window.chord(KEY.control, KEY.enter);
  await window.see(() => document.querySelector('[role=dialog]') === null);
  const { asks } = await ask('asks', { team: null });
  assert.equal(asks[0].light, 'red');
});

test('a decision becomes one sheet', async () => {
  await window.type('g');
  await window.type('l');
  await has('Nothing was decided yet');
  await window.type('n');
  await focused('[role=dialog] input, [role=dialog] textarea');
  await window.type('Is the number handed over?');
  await window.chord(KEY.control, KEY.enter);
  await focused('main [data-decision]');
  await window.type('r');
  await window.see(() => document.querySelector('main img, main [data-page]') !== null);
  await window.chord(KEY.control, KEY.enter);
  await window.see(() => document.activeElement?.textContent.includes('Take the proposed one'));
  await window.chord(KEY.enter);
  await window.see(() => /is made/.test(document.body.textContent));
  const folder = path.join(home, 'home/Documents/Shadowday');
  const [made] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  assert.equal(readFileSync(path.join(folder, made)).subarray(0, 5).toString(), '%PDF-');
});
