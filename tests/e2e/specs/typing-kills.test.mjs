// What is being typed survives the end of the program at any moment: at most 20 keys or a second of it are missing, a note that
// was said to be saved is there, and no stretch of the time strip is left unpaired. The same holds for words of forms.
// SHADOWDAY_TYPING_KILLS says how often.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { TestServer } from '../lib/server.mjs';

const KILLS = Number(process.env.SHADOWDAY_TYPING_KILLS ?? 12);
const MOST_KEYS = 20;
const MOST_MS = 1000;
const SHORTEST_MS = 100;
const LONGEST_MS = 2500;
const KEY_MS = 25;
const LETTERS = 'abcdefghijklmnop qrst uvwxyz ';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start()]);
  await server.log('the day begins');
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const any = (count) => Math.floor(Math.random() * count);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const saved = async (page) => (await page.locator('main [data-note]').allInnerTexts()).join('\n');

/** Types until it is killed: answers the keys of the line with their times, and what was seen saved. */
async function typed(page, line, ends) {
  const keys = [...line].map((letter) => ({ letter, at: 0 }));
  let seen = '';
  while (Date.now() < ends) {
    const letter = LETTERS[any(LETTERS.length)];
    if (any(60) === 0 && keys.length > 0) {
      const words = keys.map((key) => key.letter).join('').trim();
      await page.keyboard.press('Enter');
      keys.length = 0;
      if (words !== '' && (await saved(page)).includes(words)) seen = words;
    } else if (any(40) === 0) await page.keyboard.press(['F2', 'F3', 'F9'][any(3)]);
    else {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      keys.push({ letter, at: Date.now() });
    }
    await sleep(KEY_MS);
  }
  return { keys, seen };
}

/** Every stretch ends where the next begins or before; only what runs now is open. Answers how many there are. */
async function assertPaired() {
  const { stretches } = await server.call('strip', { day: null });
  const main = stretches.filter((one) => one.kind === 'activity').sort((a, b) => a.started_at.localeCompare(b.started_at));
  for (const [at, one] of main.slice(0, -1).entries()) {
    assert.ok(one.ended_at !== null && one.ended_at <= main[at + 1].started_at, `${JSON.stringify(one)} is not ended before ${JSON.stringify(main[at + 1])}`);
  }
  return main.length;
}

/** At most so many keys, or keys of so long a time, may be missing. */
function assertBearable(keys, draft, killed) {
  const missing = keys.slice(draft.length);
  const bearable = missing.length <= MOST_KEYS || killed - missing[0].at <= MOST_MS;
  assert.ok(bearable, `${missing.length} keys are missing, the first typed ${killed - (missing[0]?.at ?? killed)} ms before`);
}

test(`typing is killed ${KILLS} times`, { timeout: KILLS * 30_000 }, async () => {
  let timed = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = (await server.call('start')).draft?.text ?? '';
    const page = await open(browser, server);
    const line = page.locator('main .composer textarea');
    await line.waitFor();
    assert.equal(await line.inputValue(), before, 'the line is restored');
    await line.focus();
    const { keys, seen } = await typed(page, before, Date.now() + SHORTEST_MS + any(LONGEST_MS));
    const killed = Date.now();
    await server.kill();
    await page.context().close();
    const draft = (await server.call('start')).draft?.text ?? '';
    const whole = keys.map((key) => key.letter).join('');
    assert.ok(whole.startsWith(draft) || draft === before, `“${draft}” is no beginning of “${whole}”`);
    assertBearable(keys, draft, killed);
    const notes = (await server.call('read_day', { day: null })).notes.map((note) => note.text);
    assert.ok(seen === '' || notes.some((text) => text.includes(seen)), `“${seen}” was shown and is gone`);
    timed = await assertPaired();
    assert.deepEqual((await server.call('check')).faults, []);
  }
  assert.ok(timed > 0, 'something was timed');
});

/** Forms with words: where each is, how it is come to, its field, and the field of its draft. */
const FORMS = [
  {
    draft: 'questions', name: 'words', address: '/', label: 'In their words',
    come: (page) => page.getByRole('button', { name: 'Questions', exact: true }).press('Enter'),
  },
  {
    draft: 'headline', name: 'text', address: '/debrief', label: 'What surprised me?',
    come: (page) => page.getByRole('navigation', { name: 'Steps of the debrief' }).getByRole('button', { name: /^Headlines/ }).press('Enter'),
  },
];

/** What the draft of a form holds. */
async function formDraft({ draft, name }) {
  const found = (await server.call('drafts')).find((one) => one.key.split(':')[0] === draft && (draft !== 'headline' || one.key.endsWith(':surprised')));
  return found ? (JSON.parse(found.text)[name] ?? '') : '';
}

test(`typing into forms is killed ${KILLS} times`, { timeout: KILLS * 30_000 }, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const form = FORMS[kill % FORMS.length];
    const before = await formDraft(form);
    const page = await open(browser, server, { address: form.address });
    await form.come(page);
    const field = page.getByLabel(form.label);
    await field.waitFor();
    assert.equal(await field.inputValue(), before, 'the words are back');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+End');
    const keys = [...before].map((letter) => ({ letter, at: 0 }));
    for (const ends = Date.now() + SHORTEST_MS + any(LONGEST_MS); Date.now() < ends; await sleep(KEY_MS)) {
      const letter = LETTERS[any(LETTERS.length)];
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      keys.push({ letter, at: Date.now() });
    }
    const killed = Date.now();
    await server.kill();
    await page.context().close();
    const draft = await formDraft(form);
    const whole = keys.map((key) => key.letter).join('');
    assert.ok(whole.startsWith(draft), `“${draft}” is no beginning of “${whole}”`);
    assertBearable(keys, draft, killed);
    assert.deepEqual((await server.call('check')).faults, []);
  }
  assert.notEqual(await formDraft(FORMS[0]), '', 'something was kept');
});
