// Reports by keyboard alone: a period, cancelled while it is made, then made in every format and opened again.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { take } from '../lib/reports.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ sample: true, address: '/reports' });

/** Typst in a debug build takes its time. */
const LONG = { timeout: 90_000 };
const pages = () => here.page.getByRole('group', { name: 'Pages' });
const fresh = () => here.page.locator('main .pane[aria-busy=false]').waitFor(LONG);
const make = (name) => here.person.pressButton(name, here.page.getByRole('region', { name: 'Make the report', exact: true }));

test('the newest day is shown as it will print, and read as text', async () => {
  const { person } = here;
  await pages().getByRole('img').first().waitFor(LONG);
  await person.pressButton('As text');
  await pages().getByRole('heading').first().waitFor();
  await person.pressButton('As text');
  await pages().getByRole('img').first().waitFor();
});

test('a period is chosen, and the pages follow', async () => {
  const { person, page } = here;
  const first = await pages().getByRole('img').first().getAttribute('src');
  await person.tabTo(page.getByRole('group', { name: 'Report', exact: true }).getByRole('radio', { name: 'One day' }), 'Shift+Tab');
  await person.press('ArrowRight');
  await person.choose('Period', 'This year');
  await person.fill('Headline', 'Four screens cost us an hour a day');
  await page.waitForFunction((old) => document.querySelector('main .pane img')?.getAttribute('src') !== old, first, LONG);
  await fresh();
  await person.page.locator('main .outline').getByText('Four screens cost us an hour a day').first().waitFor({ state: 'attached', ...LONG });
});

/** As often as a fast computer may be done before anybody cancels. */
const TRIES = 8;

/** Starts the making and cancels it; answers whether it was still going on. */
async function cancelled() {
  const { person, page } = here;
  await make(/^PDF/);
  const cancel = person.main.getByRole('button', { name: 'Cancel' });
  await cancel.or(page.getByText(/is made/)).first().waitFor(LONG);
  if (!(await person.on(cancel))) return false;
  await person.press('Enter');
  await page.getByRole('button', { name: /^PDF/ }).and(page.locator(':enabled')).waitFor(LONG);
  return (await page.getByText(/is made/).count()) === 0;
}

test('the making is cancelled, and no file is there', async () => {
  const files = () => readdirSync(here.server.home, { recursive: true }).filter((name) => name.endsWith('.pdf')).length;
  let before = files();
  for (let left = TRIES; !(await cancelled()); left -= 1) {
    assert.ok(left > 0, 'it cannot be cancelled');
    before = files();
  }
  assert.equal(files(), before);
  assert.deepEqual(await here.server.opened(), []);
});

/** Makes a format, opens it with its button, answers the bytes of the file that was opened. */
async function made(name) {
  const { person, page, server } = here;
  const before = (await server.opened()).length;
  await make(name);
  const open = page.getByRole('button', { name: 'Open', exact: true });
  await open.waitFor(LONG);
  await person.has(open);
  await person.press('Enter');
  await until(async () => (await server.opened()).length > before);
  const file = (await server.opened()).at(-1).replace(/^open /, '');
  return { file, bytes: readFileSync(file) };
}

test('a PDF begins and ends as one', async () => {
  const { file, bytes } = await made(/^PDF/);
  assert.match(file, /\.pdf$/);
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  assert.match(bytes.subarray(-16).toString('latin1'), /%%EOF/);
});

test('a web page is one file that a browser reads', async () => {
  const { file, bytes } = await made('Web page');
  assert.match(file, /\.html$/);
  const reader = await here.browser.newPage();
  const asked = [];
  reader.on('request', (request) => request.url().startsWith('data:') || asked.push(request.url()));
  await reader.setContent(bytes.toString('utf8'));
  await reader.getByText('Four screens cost us an hour a day').first().waitFor();
  assert.ok((await reader.title()).length > 0 && (await reader.locator('html').getAttribute('lang')));
  assert.ok((await reader.getByRole('table').count()) > 0);
  assert.deepEqual(asked, [], 'it asks nobody for anything');
  await reader.close();
});

test('a mail draft is a message with the PDF in it', async () => {
  const { file, bytes } = await made('Mail draft');
  assert.match(file, /\.eml$/);
  const text = bytes.toString('latin1');
  assert.match(text, /^X-Unsent: 1\r$/m);
  assert.match(text, /application\/pdf/);
  assert.doesNotMatch(text, /^(From|To):/m);
});

test('a Word file is a package that an office opens', async () => {
  const { file, bytes } = await made('Word');
  assert.match(file, /\.docx$/);
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
});

/** Lines of CSV with quoted fields. */
function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test('a CSV is rows as wide as their head', async () => {
  const { file, bytes } = await made('CSV');
  assert.match(file, /\.csv$/);
  const rows = rowsOf(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  assert.ok(rows.length > 2);
  assert.deepEqual([...new Set(rows.map((row) => row.length))], [rows[0].length]);
});

test('a spreadsheet is one that Import reads', async () => {
  const { person, page, server } = here;
  const { file, bytes } = await made('Spreadsheet');
  assert.match(file, /\.xlsx$/);
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  await server.willPick(file);
  await person.run('Import observations');
  await person.pressButton(/Choose a file/);
  await page.getByLabel('Sheet').waitFor(LONG);
  assert.ok((await page.getByLabel('Sheet').locator('option').count()) > 1);
});

test('a note is chosen by Enter and printed, the themes and the length follow, and a PDF asks for its sentence', async () => {
  await here.open('/reports');
  const { person, page } = here;
  await fresh();
  const region = page.getByRole('region', { name: /^Evidence/ });
  await region.getByText('None chosen').waitFor(LONG);
  await person.tabTo(region.locator('summary'));
  await person.press('Enter');
  const first = region.getByRole('checkbox').first();
  const words = await region.getByRole('listitem').first().locator('bdi').last().textContent();
  await person.tabTo(first);
  await person.press('Enter');
  await region.getByText('1 chosen').waitFor();
  await page.locator('main .outline').getByText('Chosen evidence').waitFor({ state: 'attached', ...LONG });
  await page.locator('main .outline').getByText(words).first().waitFor({ state: 'attached' });
  await fresh();
  await person.has(region.getByRole('checkbox').first());
  const pagesBefore = await pages().getByRole('img').count();
  assert.equal(pagesBefore, 2);
  await person.tabTo(page.getByRole('group', { name: 'Length' }).getByRole('radio', { checked: true }), 'Shift+Tab');
  await person.press('ArrowLeft');
  await page.waitForFunction(() => document.querySelectorAll('main .pane img').length === 1, null, LONG);
  await fresh();
  await person.tabTo(page.getByRole('group', { name: 'Themes' }).getByRole('checkbox', { name: 'Tooling' }), 'Shift+Tab');
  await person.press(' ');
  await page.locator('main .outline').getByText(/Only Tooling/).first().waitFor({ state: 'attached', ...LONG });
  await fresh();
  await make(/^PDF/);
  await page.getByText('A PDF begins with a sentence of yours.').waitFor();
  await person.tabTo(page.getByRole('button', { name: 'Write my own' }));
  await person.press('Enter');
  await person.has(page.getByLabel('Headline'));
  await make(/^PDF/);
  await take(person, page);
  await page.getByText(/is made/).first().waitFor(LONG);
  assert.notEqual(await page.getByLabel('Headline').inputValue(), '');
});

test('what was made is copied for a message, and taken back into the trash', async () => {
  const { person, page } = here;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.pressButton('Copy for e-mail', person.main);
  await page.getByText('Copied. Paste it into a message.').first().waitFor(LONG);
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
  assert.deepEqual(kinds.sort(), ['text/html', 'text/plain']);
  const name = (await page.getByText(/ is made/).first().textContent()).replace(' is made', '').replace(/[\u2068\u2069]/g, '');
  await person.pressButton('Undo: move to the trash', person.main);
  await page.getByText(/is in the trash/).first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Open', exact: true }).count(), 0);
  assert.match(name, /\.pdf$/);
});
