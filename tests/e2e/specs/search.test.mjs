// Search by keyboard alone: half a word to the day, facets narrow and widen, a search kept, the word that finds nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ sample: true, address: '/search' });

const box = () => here.page.getByRole('combobox');
const hits = () => here.page.getByRole('listbox', { name: 'Observations found' }).getByRole('option');
/** How many the line under the box says there are. */
const count = async () => Number((await here.page.locator('main .meta strong').textContent()).match(/\d+/)?.[0] ?? 0);
const found = async (query) => (await here.server.call('search', { query, limit: 5, offset: 0 })).total;

async function ask(query) {
  await box().focus();
  await here.person.retype(query);
  const total = await found(query);
  await until(async () => (await here.page.locator('main .meta').count()) > 0 && (await count()) === total);
  return total;
}

test('half a word finds, Enter opens the day at the note', async () => {
  const { person, page, server } = here;
  await person.has(box());
  await ask('custom');
  await person.press('ArrowDown', 'ArrowDown');
  const id = (await box().getAttribute('aria-activedescendant')).replace('hit-', '');
  const { note } = await server.call('observation', { id });
  await person.press('Enter');
  await page.waitForURL(`**/days/${note.day}?note=${id}`);
  await page.waitForFunction((words) => document.activeElement?.getAttribute('aria-label')?.includes(words), note.text);
});

test('a facet narrows by its token, and once more widens', async () => {
  const { person, page } = here;
  await person.press('ControlOrMeta+2');
  await person.has(box());
  const all = await ask('customer');
  const facet = page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { pressed: false }).first();
  const name = await facet.textContent();
  await person.tabTo(facet);
  await person.press('Space');
  await until(async () => (await box().inputValue()) !== 'customer' && (await count()) < all);
  const narrowed = await box().inputValue();
  assert.match(narrowed, /^customer \S+/, name);
  assert.equal(await count(), await found(narrowed));
  await person.tabTo(page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { pressed: true }));
  await person.press('Space');
  await until(async () => (await box().inputValue()).trim() === 'customer' && (await count()) === all);
});

test('two facets narrow together', async () => {
  const { person, page } = here;
  const all = await ask('customer');
  const side = page.getByRole('complementary', { name: 'Filters' });
  for (const group of ['Category', 'Team']) {
    await person.tabTo(side.getByRole('region', { name: group }).locator('button[aria-pressed=false]:not(.none)'));
    const before = await box().inputValue();
    await person.press('Space');
    await until(async () => (await box().inputValue()) !== before);
  }
  await until(async () => (await count()) === (await found(await box().inputValue())));
  assert.ok((await count()) < all && (await count()) > 0);
});

test('a sign that is wrong is said at its place', async () => {
  const { person, page } = here;
  await box().focus();
  await person.retype('!9');
  await page.getByText('Impact is !1, !2, !3 or !2+, not 9').waitFor();
  assert.equal(await box().getAttribute('aria-invalid'), 'true');
});

test('the word that leaves nothing is taken out by a button', async () => {
  const { person } = here;
  await box().focus();
  await person.retype('customer -customer');
  await person.seen('Nothing has all of this');
  await person.pressButton(/^Without -customer: \d+ observations/);
  await until(async () => (await box().inputValue()).trim() === 'customer' && (await hits().count()) > 0);
});

test('a search is kept, offered again and forgotten', async () => {
  const { person, page, server } = here;
  await ask('is:quotable');
  await person.press('ControlOrMeta+s');
  await page.getByRole('button', { name: 'Kept', pressed: true }).waitFor();
  await box().focus();
  await person.press('Escape');
  await person.pressButton('is:quotable', person.main.getByRole('region').or(person.main));
  await until(async () => (await box().inputValue()) === 'is:quotable');
  await box().focus();
  await person.press('Escape');
  await person.pressButton('Forget this search: is:quotable');
  await until(async () => !(await server.call('search_shelf')).saved.includes('is:quotable'));
});

test('a narrow window has the facets behind a button', async () => {
  const { person, page } = here;
  await page.setViewportSize({ width: 560, height: 800 });
  const all = await ask('customer');
  await person.pressButton('Filters', person.main);
  const filters = page.getByRole('dialog', { name: 'Filters' });
  await person.tabTo(filters.getByRole('button', { pressed: false }));
  await person.press('Space');
  await until(async () => (await count()) < all);
  await person.press('Escape');
  await filters.waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1200, height: 800 });
});
