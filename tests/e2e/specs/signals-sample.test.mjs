// The signals of the sample company, whose days are many leaders': small groups are withheld.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ sample: true, address: '/signals' });

test('several signals are listed, and arrows go from one to the next', async () => {
  const { page } = here;
  const rows = page.locator('main .signals section > ul > li > button');
  await rows.first().waitFor();
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('main .signals section > ul > li:nth-child(2) > button[aria-current=true]').waitFor();
});

test('what the case proposes names no team whose figures are withheld', async () => {
  const scope = await here.page.locator('main article form textarea').first().inputValue();
  const names = await here.page.locator('main table tbody tr:has(td.total .faint) th').allInnerTexts();
  assert.ok(names.length > 0);
  for (const name of names) assert.ok(!scope.includes(name), `${name} in ${scope}`);
});

test('figures of few hosts are withheld', async () => {
  await here.page.locator('main table td').filter({ hasText: 'withheld' }).first().waitFor();
  await assertAccessible(here.page, '/signals, sample');
});
