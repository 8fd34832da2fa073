// Words typed and not saved, form by form: a note's line, what became of a decision, a report, a day, a skipped question. Each
// survives a reload, is offered on Today, is in its form again, and goes with what saves it.
// What is NOT here: when words are kept and let go (unsaved).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const DECIDED = { findings: [], options: [], choice: 'build it', because: '', owner: 'IT', for_company: '', for_staff: '', measure: '', effect_by: '', review_on: '', no_review_because: 'seen at once', teams: [], decided_on: '' };

const here = sitting({
  prepare: async (server) => {
    await server.log('the first line');
    await server.log('the second line');
    await server.call('save_decision', { question: 'Build it?', ...DECIDED });
  },
});

const drafts = async () => (await here.server.call('drafts')).map((draft) => draft.key);
const kept = (key, words) => until(async () => (await here.server.call('drafts')).some((draft) => draft.key.startsWith(key) && draft.text.includes(words)));
const offered = () => here.page.getByRole('list', { name: 'Unsaved words' });
const today = async () => (await here.server.call('read_day', { day: null })).day;
const notes = async () => (await here.server.call('read_day', { day: null })).notes;

/** Loads Today anew, and goes on with what is offered there. */
async function goOn(words) {
  await here.open('/');
  await offered().getByText(words).waitFor();
  await offered().getByRole('button', { name: 'Go on' }).press('Enter');
}

const none = () => until(async () => (await drafts()).length === 0);

test('a line edited in Days and left is gone on with where one is, and saved from there', async () => {
  const { id } = await today();
  await here.open(`/days/${id}`);
  const { person, page } = here;
  await person.tabTo(page.getByRole('group', { name: 'the first line' }));
  await person.press('e');
  const field = () => here.person.dialog.getByLabel('The line as typed');
  await person.has(field());
  assert.deepEqual(await drafts(), [], 'opening it keeps nothing');
  await person.press('End');
  await person.type(', and mo');
  await kept('line:', 'the first line, and mo');
  await person.press('Escape');
  await goOn('Unsaved words of a note: “the first line, and mo”');
  await here.person.has(field());
  assert.equal(await field().inputValue(), 'the first line, and mo');
  await here.person.dialog.getByText('were not saved').waitFor();
  await assertAccessible(here.page, 'unsaved words of a line');
  await here.person.press('End');
  await here.person.type('re');
  await here.person.press('Enter');
  await until(async () => (await notes()).some((note) => note.text === 'the first line, and more'));
  await none();
});

test('so it is in Search and in Review, and Cancel lets it go', async () => {
  await here.server.call('end_day', { id: (await today()).id, at: null });
  for (const address of ['/search?q=second', '/review']) {
    await here.open(address);
    const { person, page } = here;
    if (address === '/review') {
      await person.has(page.locator('main .card'));
      await person.press('e');
    } else await person.pressButton('Edit', person.main);
    await person.dialog.getByLabel('The line as typed').waitFor();
    await person.press('End');
    await person.type(' half said');
    await kept('line:', 'half said');
    await goOn('half said');
    await here.person.dialog.getByText('were not saved').waitFor();
    await here.person.pressButton('Cancel', here.person.dialog);
    await none();
  }
});

test('what is added to a verdict, and why a decision is taken back', async () => {
  const forms = [['o', 'outcome:', 'What you add', 'a verdict', 'Write the verdict down'], ['ArrowLeft', 'reverse:', 'Why', 'why a decision is taken back', 'Take it back']];
  for (const [key, draft, label, form, save] of forms) {
    await here.open('/decisions');
    const { person, page } = here;
    await person.tabTo(page.locator('[data-decision]'));
    await person.press(key);
    await person.fill(label, 'the wiring was', person.dialog);
    await kept(draft, 'the wiring was');
    await person.press('Escape');
    await goOn(`Unsaved words of ${form}: “the wiring was”`);
    const field = here.person.dialog.getByLabel(label);
    await field.waitFor();
    await until(async () => (await field.inputValue()) === 'the wiring was');
    await here.person.pressButton(save, here.person.dialog);
    await here.person.dialog.waitFor({ state: 'detached' });
    await none();
  }
  const [decision] = (await here.server.call('decisions')).decisions;
  assert.deepEqual([decision.verdicts[0].words, decision.reversed_because], ['the wiring was', 'the wiring was']);
});

test('what is written into a report is of that report, and goes with the file', async () => {
  const { id } = await today();
  await here.open(`/reports?day=${id}`);
  const { person, page } = here;
  const fields = { Headline: 'Two lines say it', 'I would fix first': 'the second one', 'What I did not see': 'the night' };
  for (const [label, words] of Object.entries(fields)) await person.fill(label, words);
  await kept(`report:day:${id}`, 'the night');
  // Another report has words of its own.
  await page.getByRole('radio', { name: 'Period', exact: true }).check({ force: true });
  await until(async () => (await page.getByLabel('Headline').inputValue()) === '');
  await page.getByRole('radio', { name: 'One day', exact: true }).check({ force: true });
  await until(async () => (await page.getByLabel('Headline').inputValue()) === 'Two lines say it');
  await goOn('Unsaved words of a report: “Two lines say it”');
  await until(async () => (await here.page.getByLabel('I would fix first').inputValue()) === 'the second one');
  assert.equal(await here.page.getByLabel('What I did not see').inputValue(), 'the night');
  await assertAccessible(here.page, 'unsaved words of a report');
  await here.page.locator('main .pane[aria-busy=false]').waitFor({ timeout: 60_000 });
  await here.person.pressButton(/^Markdown/, here.person.main);
  await here.page.getByRole('button', { name: 'Open', exact: true }).waitFor({ timeout: 60_000 });
  await none();
});

test('a day half described, and a day half begun, each in its form', async () => {
  const { id } = await today();
  await here.open(`/days/${id}`);
  await here.person.pressButton('Edit the day');
  await here.person.fill('Learning question', 'What takes', here.person.dialog);
  await kept(`day:${id}`, 'What takes');
  await here.person.press('Escape');
  await goOn('Unsaved words of a shadow day: “What takes”');
  await until(async () => (await here.person.dialog.getByLabel('Learning question').inputValue()) === 'What takes');
  await here.person.press('Enter');
  await until(async () => (await today()).question === 'What takes');
  await none();

  await here.person.press('ControlOrMeta+1');
  await here.person.pressButton('Start a shadow day', here.person.main);
  await here.person.fill('Team', 'Claims', here.person.dialog);
  await kept('day:new:today', 'Claims');
  await goOn('Unsaved words of a shadow day: “Claims”');
  await until(async () => (await here.person.dialog.getByLabel('Team').inputValue()) === 'Claims');
  await here.person.press('Enter');
  await until(async () => (await today()).team_name === 'Claims');
  await none();

  await here.open('/days');
  await here.person.pressButton('New day');
  await here.person.fill('Team', 'Return desk', here.person.dialog);
  await kept('day:new', 'Return desk');
  await goOn('Unsaved words of a shadow day: “Return desk”');
  await until(async () => (await here.person.dialog.getByLabel('Team').inputValue()) === 'Return desk');
  await here.person.pressButton('Cancel', here.person.dialog);
  await none();
});

test('Questions asked for before their cards are read: the caret is in the answer, and asked for again they leave it alone', async () => {
  await here.open('/');
  const { person, page } = here;
  const words = person.dialog.getByLabel('In their words');
  let read;
  const reading = new Promise((resolve) => (read = resolve));
  await page.route('**/call/question_cards', (route) => reading.then(() => route.continue()));
  await page.reload();
  await page.getByRole('button', { name: 'Questions', exact: true }).press('Enter');
  await person.dialog.waitFor();
  assert.equal(await words.count(), 0);
  read();
  await person.has(words);
  await person.type('the stairs');
  await person.press('ControlOrMeta+Shift+q');
  await person.type(' are');
  assert.equal(await words.inputValue(), 'the stairs are');
  await person.press('ControlOrMeta+a', 'Delete', 'Escape');
  await none();
});

test('Skip leaves the words at their question; another card takes them along', async () => {
  await here.open('/');
  const { person, page } = here;
  const words = () => here.person.dialog.getByLabel('In their words');
  const question = () => here.person.dialog.locator('.question').innerText();
  await page.getByRole('button', { name: 'Questions', exact: true }).press('Enter');
  await person.has(words());
  const first = await question();
  await person.type('the stairs are');
  await person.pressButton('Skip', person.dialog);
  await person.seen('Question 2 of', person.dialog);
  assert.equal(await words().inputValue(), '');
  await kept('questions:0:', 'the stairs are');
  await person.press('Escape');
  await goOn('Unsaved words of an answer: “the stairs are”');
  await until(async () => (await words().inputValue()) === 'the stairs are');
  assert.equal(await question(), first);
  const card = here.person.dialog.getByLabel('Card');
  await here.person.tabTo(card);
  await here.person.press('ArrowDown');
  await until(async () => (await question()) !== first);
  assert.equal(await words().inputValue(), 'the stairs are');
  await until(async () => (await drafts()).every((key) => !key.startsWith('questions:0:shipped:three')));
  await here.person.tabTo(words());
  await here.person.press('End');
  await here.person.type(' steep');
  await here.person.press('Enter');
  await until(async () => (await notes()).some((note) => note.text === 'the stairs are steep'));
  await none();
});

test('Enter twice while an answer is being kept: it is kept once, and what is typed meanwhile answers the next question', async () => {
  await here.open('/');
  const { person, page } = here;
  const words = person.dialog.getByLabel('In their words');
  let keep;
  const keeping = new Promise((resolve) => (keep = resolve));
  await page.route('**/call/log_answer', (route) => keeping.then(() => route.continue()));
  await page.getByRole('button', { name: 'Questions', exact: true }).press('Enter');
  await person.has(words);
  await person.type('the bell is loud');
  await person.press('Enter', 'Enter');
  await person.type('a quieter one');
  keep();
  await person.seen('Question 2 of', person.dialog);
  await until(async () => (await words.inputValue()) === 'a quieter one');
  await person.type(' please');
  assert.equal(await words.inputValue(), 'a quieter one please');
  await kept('questions:1:', 'a quieter one please');
  assert.equal((await notes()).filter((note) => note.text.startsWith('the bell is loud')).length, 1);
  assert.deepEqual((await notes()).filter((note) => note.text.includes('quieter')), []);
  await person.press('Enter');
  await until(async () => (await notes()).some((note) => note.text === 'a quieter one please'));
  await person.seen('Question 3 of', person.dialog);
  await person.press('Escape');
  await none();
});
