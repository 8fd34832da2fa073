// What people decide from, by keyboard alone: made where the thing is, with what a person adds, and opened again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { assertFits } from '../lib/fits.mjs';
import { press } from '../lib/reports.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ sample: true, address: '/decisions' });

/** Typst in a debug build takes its time. */
const LONG = { timeout: 90_000 };
const outline = () => here.page.locator('main .outline');
const says = (words) => outline().getByText(words).first().waitFor({ state: 'attached', ...LONG });
const fresh = () => here.page.locator('main .pane[aria-busy=false]').waitFor(LONG);
const kind = () => here.page.getByRole('group', { name: 'Report', exact: true }).locator('input:checked');

/** Makes a format, opens it with its button, answers the bytes of the file that was opened. */
async function made(name) {
  const { person, page, server } = here;
  await fresh();
  const before = (await server.opened()).length;
  await press(person, page, name);
  const open = page.getByRole('button', { name: 'Open', exact: true });
  await open.waitFor(LONG);
  await person.has(open);
  await person.press('Enter');
  await until(async () => (await server.opened()).length > before);
  return readFileSync((await server.opened()).at(-1).replace(/^open /, ''));
}

test('a decision becomes one sheet with the question, who decides and by when', async () => {
  const { person, page } = here;
  const rows = page.getByRole('list', { name: 'Decisions' }).getByRole('group');
  await rows.first().waitFor();
  await person.tabTo(rows.first());
  await person.press('r');
  await kind().and(page.getByRole('radio', { name: 'Decision brief' })).waitFor({ state: 'attached' });
  await person.fill('Who decides', 'Managing director');
  await says(/Managing director/);
  await says('The decision asked for');
  const pdf = await made(/^PDF/);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const picture = await made('Picture');
  assert.equal(picture.subarray(1, 4).toString(), 'PNG');
});

test('a decision names the asks it answers, which lead to each other', async () => {
  const { person, page } = here;
  await person.press('g', 'l');
  const rows = page.getByRole('list', { name: 'Decisions' }).getByRole('group');
  const desk = rows.filter({ hasText: 'How much may be decided at the desk?' });
  await desk.waitFor();
  await desk.getByText('Briefs made of it').or(rows.getByText('Briefs made of it')).first().waitFor();
  await desk.focus();
  await person.press('e');
  const picks = page.getByRole('dialog').getByRole('group', { name: 'Asks it answers' });
  await picks.getByRole('checkbox', { name: /raise the desk limit/, checked: true }).waitFor();
  await person.tabTo(picks.getByRole('checkbox', { name: /a stand-in for every second signature/ }));
  await person.press('Space', 'ControlOrMeta+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const link = desk.getByRole('button', { name: /a stand-in for every second signature/ });
  await person.tabTo(link);
  await person.press('Enter');
  const ask = page.locator('[data-ask]:focus-within, [data-ask]:focus');
  const back = ask.getByRole('button', { name: 'Decision 2' });
  await person.tabTo(back);
  await person.press('Enter');
  await page.locator('[data-decision]:focus').getByText('How much may be decided at the desk?').first().waitFor();
});

test('the register leaves as a table for the company', async () => {
  const { person, page } = here;
  await person.press('f');
  await kind().and(page.getByRole('radio', { name: 'Register of decisions' })).waitFor({ state: 'attached' });
  await says(/decisions stand in the register/);
  const csv = (await made('CSV')).toString('utf8');
  assert.match(csv.split('\r\n')[0], /No\.,What was to be decided,Rests on,State,Decided on,Choice,Because/);
  assert.ok(csv.includes('400, with a sample check afterwards') && csv.includes('Taken back on'));
  assert.match((await made('Markdown')).toString('utf8'), /\| How much may be decided at the desk\?/);
});

test('a team gets its poster from what it asked for', async () => {
  const { person, page } = here;
  await person.press('g', 'a');
  await page.getByRole('heading', { name: 'Asks', level: 1 }).waitFor();
  const rows = page.getByRole('list', { name: 'Asks' }).getByRole('group');
  await rows.first().waitFor();
  await person.tabTo(rows.first());
  await person.press('p');
  await kind().and(page.getByRole('radio', { name: 'You said, we did' })).waitFor({ state: 'attached' });
  await person.choose('Period', 'This year');
  await says(/this came from you/);
  const text = (await made('Markdown')).toString('utf8');
  assert.match(text, /^# You said, we did/);
  assert.doesNotMatch(text, /%/);
});

test('an ask becomes a case with its price and what was tried', async () => {
  const { person, page } = here;
  await person.press('g', 'a');
  const rows = page.getByRole('list', { name: 'Asks' }).getByRole('group');
  await rows.first().waitFor();
  await person.tabTo(rows.first());
  await person.press('r');
  await kind().and(page.getByRole('radio', { name: 'Purchase case' })).waitFor({ state: 'attached' });
  await person.fill('What it costs', '200 to 300 euros');
  await person.fill('What was tried', 'Asking twice');
  await says('200 to 300 euros');
  await says('Asking twice');
  const html = (await made('Web page')).toString('utf8');
  assert.ok(html.includes('200 to 300 euros') && html.includes('approved with changes'));
});

test('findings are reported from their screen, and a card for the huddle from the list of kinds', async () => {
  const { person, page } = here;
  await person.press('g', 'f');
  await page.getByRole('heading', { name: 'Findings', level: 1 }).waitFor();
  await person.press('r');
  await kind().and(page.getByRole('radio', { name: 'Findings' })).waitFor({ state: 'attached' });
  await says('Decide');
  await says('What became of the observations');
  await person.tabTo(page.getByRole('radio', { name: 'Findings' }), 'Shift+Tab');
  for (const name of ['You said, we did', 'Decision brief', 'Purchase case', 'Huddle card']) {
    await person.press('ArrowRight');
    await kind().and(page.getByRole('radio', { name })).waitFor({ state: 'attached' });
  }
  await person.choose('Principle', 'Listening');
  await person.fill('The story', 'Somebody let a caller finish, and the case was another one.');
  await says(/Listening/);
  await says(/let a caller finish/);
  assert.equal(await page.getByRole('button', { name: 'Spreadsheet' }).count(), 0);
  const card = await made('Word');
  assert.equal(card.subarray(0, 2).toString(), 'PK');
});

test('every kind is accessible, and its form fits a narrow window', async () => {
  const { page } = here;
  const wide = page.viewportSize();
  const kinds = page.getByRole('group', { name: 'Report', exact: true });
  for (const name of ['Findings', 'You said, we did', 'Decision brief', 'Purchase case', 'Huddle card', 'Register of decisions']) {
    await kinds.getByRole('radio', { name, exact: true }).check();
    // Where nothing is chosen yet, the page says what to choose.
    await page.locator('main .pane[aria-busy=false], main .pages .pad:not(.paper)').first().waitFor(LONG);
    await assertAccessible(page, name);
    await page.setViewportSize({ width: 320, height: 640 });
    // The form finds its place anew before it is measured.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, null, { timeout: 5_000 }).catch(() => {});
    await assertFits(page);
    await page.setViewportSize(wide);
  }
});
