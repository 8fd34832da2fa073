// A supervisor's hour by keyboard alone: the queue triaged by single keys, observations merged, declined, put off and asked
// about, a batch, everything taken back; findings with their evidence; the board.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const LINES = [
  '2 Copies the account number into four screens #re-keying &CRM !3 ~90s @A1', '"I copy the account number into four screens &CRM @A2',
  '2 Copying the account number between CRM and Ledger again &CRM #re-keying @A3', '3 Queue of nine at ten !2', '1 Unsure which refund code applies #refund-codes',
  '5 Nobody here may waive more than five pounds !3', '4 Third call about one letter', '? Copying is why wrap-up takes long', '3 No lunch before three', '2 The printer jams',
];

const here = sitting({
  at: '2026-10-14T09:00:00',
  address: '/review',
  prepare: async (server) => {
    for (const line of LINES) {
      await server.later(4);
      await server.log(line);
    }
    const { day } = await server.call('read_day', { day: null });
    await server.call('edit_day', { id: day.id, seen: day.seen, team_name: 'Billing' });
    await server.call('end_day', { id: day.id, at: null });
  },
});

const counts = () => here.server.call('review_counts');
const is = (wanted) => until(async () => {
  const now = await counts();
  return Object.entries(wanted).every(([name, count]) => now[name] === count);
});
const card = () => here.page.locator('main .card');
const findings = () => here.server.call('findings', { words: '', settled: true });
const shows = (words) => card().locator('blockquote').getByText(words).waitFor();

test('the oldest is shown first, with what is alike and why', async () => {
  const { person, page } = here;
  await shows('Copies the account number into four screens');
  await person.has(card());
  await person.seen('10 wait');
  await page.locator('main ol .percent').first().waitFor();
  await person.seen('same words:');
  await person.seen('&CRM');
});

test('1 accepts with one key, and Z takes it back', async () => {
  const { person } = here;
  const before = person.keys;
  await person.press('1');
  await shows('I copy the account number');
  assert.equal(person.keys - before, 1);
  await is({ waiting: 9, accepted: 1 });
  await person.press('z');
  await shows('Copies the account number into four screens');
  await is({ waiting: 10, accepted: 0 });
});

test('2 and a letter merge with what is alike; both leave the queue', async () => {
  const { person, page } = here;
  await page.locator('main ol .percent').first().waitFor();
  await person.press('2');
  await person.seen('Nothing is deleted', person.dialog);
  await person.has(person.dialog.locator('.merge'));
  await person.press('a');
  await shows('Copying the account number between');
  await is({ waiting: 8, accepted: 2 });
  const [finding] = await findings();
  assert.deepEqual([finding.evidence.supporting, finding.grade], [2, 'single_sighting']);
  await person.seen('Finding', page.locator('main ol'));
  // M and M again is another way; what would be counted is said before.
  await person.press('m');
  await person.has(person.dialog.locator('.merge'));
  await person.seen('Merged, the finding counts', person.dialog);
  await person.seen('3 observations', person.dialog.locator('.then'));
  await person.seen('#re-keying', person.dialog.locator('.then'));
  await person.press('m');
  await shows('Queue of nine');
  await until(async () => (await findings())[0].evidence.supporting === 3);
});

test('2 with words makes a finding of a new sentence', async () => {
  const { person } = here;
  await person.press('2');
  await person.dialog.waitFor();
  if (!(await person.on(person.dialog.getByLabel('Find a finding')))) await person.press('/');
  await person.type('The queue stood at nine before noon');
  await person.press('Enter');
  await shows('Unsure which refund code');
  // The next card is shown before it is written.
  await until(async () => (await findings()).some((finding) => finding.statement === 'The queue stood at nine before noon'));
});

test('3 declines with a shipped reason or with words, never without', async () => {
  const { person } = here;
  await person.press('3');
  await person.seen('The observer reads why', person.dialog);
  await person.press('1');
  await shows('Nobody here may waive');
  await person.press('3');
  await person.fill('In your own words', '', person.dialog);
  await person.press('Enter');
  await person.seen('Choose a reason or write one', person.dialog);
  await person.type('The rule changed on Monday');
  await person.press('Enter');
  await shows('Third call');
  await is({ declined: 2 });
});

test('H puts off and Q asks; the observer reads both at the notes and answers', async () => {
  const { person, page } = here;
  await person.press('h');
  await person.dialog.waitFor();
  await person.press('1');
  await shows('Copying is why wrap-up');
  await person.press('q');
  await person.dialog.waitFor();
  await person.type('Did you time it?');
  await person.press('Enter');
  await shows('No lunch');
  await is({ waiting: 2, asked: 1, snoozed: 1 });
  await person.press('g', 't');
  await person.seen('A reviewer asks about one');
  await person.seen('Me asks: Did you time it?');
  await person.seen('Declined by Me');
  await person.pressButton('Show', page.locator('main'));
  await page.locator('main article[data-card]').first().waitFor();
  await person.has(page.locator('main article[data-card][tabindex="0"]'));
  await person.press('ArrowRight');
  await person.pressButton('Answer', page.locator('main'));
  await person.seen('Did you time it?', person.dialog);
  await person.type('Ten in a row, with a watch');
  await person.press('Enter');
  await is({ waiting: 3, asked: 0 });
  await person.dialog.waitFor({ state: 'detached' });
  await person.press('v');
  await shows('No lunch');
  await person.seen('3 wait');
  // What came back stands before it, as it is older.
  await person.press('k');
  await shows('Copying is why wrap-up');
  await person.seen('Ten in a row, with a watch');
});

test('several are selected, accepted at once, and taken back at once', async () => {
  const { person } = here;
  await person.press('Shift+j', 'Shift+j');
  await person.seen('3 selected');
  // What is merged is what is selected, wherever the reviewer stands.
  await person.press('2');
  await person.seen('These 3 observations', person.dialog);
  assert.equal(await person.dialog.locator('blockquote').count(), 3);
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  await person.press('1');
  await person.seen('All reviewed');
  await is({ waiting: 0, accepted: 7 });
  await person.press('z');
  await is({ waiting: 3, accepted: 4 });
  await shows('The printer jams');
});

test('what an observer changes waits again and says what changed', async () => {
  const { person, server } = here;
  const hit = (await server.call('search', { query: 'queue of nine', limit: 1, offset: 0 })).hits[0].note;
  await server.call('edit_observation', { id: hit.id, seen: hit.seen, line: '3 Queue of twelve at ten !2', fields: {}, add_tags: [], remove_tags: [] });
  await is({ waiting: 4 });
  await person.seen('4 wait');
  await person.press('k', 'k', 'k', 'k');
  await shows('Queue of twelve');
  await person.seen('Changed since it was reviewed');
  await person.seen('Queue of nine at ten', card().locator('del'));
  await person.press('1');
  await is({ waiting: 3 });
});

test('a finding shows its grade with reasons, and U takes evidence out by one key', async () => {
  const { person, page } = here;
  await person.press('g', 'f');
  await person.seen('How well supported');
  await person.seen('one more shadow day');
  await person.seen('nobody looked for it');
  const copied = page.locator('main a').filter({ hasText: 'account number' });
  await copied.first().waitFor();
  for (let step = 0; step < 3 && (await copied.first().getAttribute('aria-current')) !== 'page'; step += 1) await person.press('j');
  await until(async () => (await copied.first().getAttribute('aria-current')) === 'page');
  await page.locator('main article[tabindex="0"]').nth(2).waitFor();
  await person.tabTo(page.locator('main article[tabindex="0"]'));
  await person.press('u');
  await until(async () => (await findings()).find((one) => one.statement.includes('account number')).evidence.supporting === 2);
  await is({ waiting: 4 });
  await person.press('ControlOrMeta+z');
  await is({ waiting: 3 });
});

test('effort, owner and what was looked for are said by keys', async () => {
  const { person } = here;
  await person.press('m');
  await person.dialog.waitFor();
  await person.press('1');
  await until(async () => (await findings())[0].effort === 'easy');
  await person.seen('Easy: days, within the team');
  await person.press('e');
  await person.fill('People it reaches', '26', person.dialog);
  await person.fill('Who looks after it', 'me', person.dialog);
  await person.tabTo(person.dialog.getByLabel('Somebody looked'));
  await person.press('Space');
  await person.pressButton('Save', person.dialog);
  await person.seen('Looked after by Me');
  await person.seen('and somebody looked');
  await person.seen('reaches 26 people');
  await person.press('g', 'y');
  await person.seen('The leader looks after one finding of this day');
});

test('evidence against it is looked for and linked', async () => {
  const { person, page } = here;
  await person.press('ControlOrMeta+8');
  await person.seen('How well supported');
  await person.press('a');
  await person.dialog.waitFor();
  await person.type('printer');
  await person.seen('The printer jams', person.dialog);
  await person.pressButton('Contradicts', person.dialog);
  await person.press('Escape');
  await page.locator('#links-contradicts').waitFor();
  assert.equal((await findings())[0].evidence.contradicting, 1);
});

test('on the board M and a digit move a card', async () => {
  const { person, page } = here;
  await person.press('ControlOrMeta+7');
  await card().waitFor();
  await person.press('v');
  await page.locator('main article[data-card]').first().waitFor();
  await person.has(page.locator('main article[data-card][tabindex="0"]'));
  await person.press('m');
  await person.dialog.waitFor();
  await person.press('3');
  await is({ waiting: 2 });
  await person.press('ArrowRight');
  await until(() => page.evaluate(() => document.activeElement.closest('section')?.getAttribute('aria-labelledby') === 'board-context'));
  await person.press('z');
  await is({ waiting: 3 });
});

test('a card is dragged with the mouse; what needs words asks for them first', async () => {
  const { person, page, server } = here;
  const dragged = async (words, column) => {
    const article = page.locator('main article[data-card]').filter({ hasText: words });
    const [from, to] = [await article.boundingBox(), await page.locator(`section[aria-labelledby=board-${column}] ol`).boundingBox()];
    await page.mouse.move(from.x + from.width / 2, from.y + from.height - 6);
    await page.mouse.down();
    for (const share of [0.1, 0.4, 0.7, 1]) {
      await page.mouse.move(from.x + (to.x + to.width / 2 - from.x) * share, from.y + (to.y + 110 - from.y) * share, { steps: 4 });
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(400);
    await page.mouse.up();
  };
  const before = await counts();
  await dragged('The printer jams', 'accepted');
  await is({ waiting: before.waiting - 1, accepted: before.accepted + 1 });
  await page.locator('section[aria-labelledby=board-accepted] article').filter({ hasText: 'The printer jams' }).waitFor();
  await dragged('The printer jams', 'declined');
  await person.seen('The observer reads why', person.dialog);
  await person.press('1');
  await is({ declined: before.declined + 1, accepted: before.accepted });
  await person.dialog.waitFor({ state: 'detached' });
  await person.press('z');
  await is({ declined: before.declined });
  await page.locator('section[aria-labelledby=board-accepted] article').filter({ hasText: 'The printer jams' }).waitFor();
  await person.press('z');
  await is(before);
  await page.locator('section[aria-labelledby=board-new] article').filter({ hasText: 'The printer jams' }).waitFor();
  // Not in place of words: a card let go without them stays where it was.
  await dragged('The printer jams', 'declined');
  await person.dialog.waitFor();
  await person.press('Escape');
  await page.locator('section[aria-labelledby=board-new] article').filter({ hasText: 'The printer jams' }).waitFor();
  assert.deepEqual(await server.call('review_counts'), before);
});

test('Enter opens a card of the board: in the queue while it waits, else on its day', async () => {
  const { person, page } = here;
  const article = (words) => page.locator('main article[data-card]').filter({ hasText: words });
  const open = async (words, key) => {
    for (let column = 0; column < 5; column += 1) await person.press('ArrowLeft');
    for (let column = 0; column < 5 && !(await person.on(article(words))); column += 1) {
      for (let card = 0; card < LINES.length && !(await person.on(article(words))); card += 1) await person.press('j');
      if (!(await person.on(article(words)))) await person.press('ArrowRight');
    }
    await person.has(article(words));
    await person.press(key);
  };
  await open('The printer jams', 'Enter');
  await shows('The printer jams');
  await person.has(card());
  await person.press('v');
  await article('The printer jams').waitFor();
  await person.tabTo(page.locator('main article[tabindex="0"]'));
  await open('Third call about one letter', 'Space');
  await page.waitForURL(/\/days\/.*note=/);
  await person.has(page.getByRole('group', { name: 'Third call about one letter' }));
  await page.goBack();
  await article('Third call about one letter').waitFor();
});

test('the board shows one category, and how long cards wait', async () => {
  const { page } = here;
  const cards = page.locator('main article[data-card]');
  const all = await cards.count();
  await page.getByLabel('Category', { exact: true }).selectOption('workload');
  await until(async () => (await cards.count()) < all);
  for (const text of await cards.allTextContents()) assert.match(text, /Queue of|No lunch/);
  await page.getByLabel('Category', { exact: true }).selectOption('');
  await until(async () => (await cards.count()) === all);
});

test('L links to what is done about it, R replies to the observer', async () => {
  const { person, page, server } = here;
  await server.call('save_ask', { words: 'a printer that works', object: '', place: '', safety: false });
  await person.press('ControlOrMeta+7');
  await card().waitFor();
  await person.press('k', 'k', 'k', 'k', 'j', 'j');
  await shows('The printer jams');
  await person.press('r');
  await person.type('Ordered on Monday');
  await person.press('Enter');
  await person.has(card());
  await person.press('l');
  await person.dialog.waitFor();
  await person.type('works');
  await until(async () => (await person.dialog.locator('li').count()) === 1);
  await person.press('Enter');
  await is({ linked: 1 });
  await person.press('v');
  const linked = page.locator('section[aria-labelledby=board-linked] article');
  await linked.getByRole('link', { name: 'a printer that works' }).waitFor();
  await person.seen('“Ordered on Monday”', linked);
});

test('everything is undone and done again, also after a restart', async () => {
  const { server } = here;
  here.page.assertCalm();
  await here.page.context().close();
  here.page = null;
  await server.restart();
  await here.open('/review');
  await shows('Copying is why wrap-up');
  for (let step = 0; (await findings()).length > 0; step += 1) {
    assert.ok(step < 60);
    await here.person.press('z');
    await here.page.waitForTimeout(30);
  }
  await is({ waiting: 10 });
  await server.call('redo');
  await until(async () => (await findings()).length > 0);
  const history = await server.call('history', { record: null, before: null, limit: 5 });
  assert.equal(history[0].message, 'act-redo');
});
