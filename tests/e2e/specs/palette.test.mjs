// The palette and the help by keyboard alone: a command is run, notes, days, tags and keys are found, Escape goes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ sample: true });

const option = (name) => here.person.dialog.getByRole('option', { name });

async function open(typed = '') {
  const { person } = here;
  await person.press('ControlOrMeta+k');
  await person.has(person.dialog.getByRole('combobox'));
  await person.type(typed);
}

test('a command is found by half its words and run', async () => {
  const { person, page } = here;
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const before = await theme();
  await open('next th');
  await option(/Next theme/).and(page.locator('[aria-selected=true]')).waitFor();
  await person.press('Enter');
  await person.dialog.waitFor({ state: 'detached' });
  await page.waitForFunction((old) => document.documentElement.dataset.theme !== old, before);
});

test('the command that was run last comes first', async () => {
  const { person, page } = here;
  await open();
  await option(/Next theme/).and(page.locator('[aria-selected=true]')).waitFor();
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
});

test('a command goes to another screen', async () => {
  const { person, page } = here;
  await person.run('Go to Reports');
  await page.waitForURL('**/reports');
});

test('notes are found, and the arrows choose one to open', async () => {
  const { person, page } = here;
  await open('customer');
  await person.dialog.getByRole('group', { name: 'Notes' }).getByRole('option').nth(1).waitFor();
  while ((await person.dialog.getByRole('group', { name: 'Notes' }).getByRole('option', { selected: true }).count()) === 0) await person.press('ArrowDown');
  await person.press('Enter');
  await page.waitForURL('**/days/*?note=*');
});

test('a day is found by its team after a colon', async () => {
  const { person, page } = here;
  await open(':claims');
  await option(/Claims/).first().waitFor();
  assert.equal(await person.dialog.getByRole('option').filter({ hasNotText: 'Claims' }).count(), 0);
  await person.press('Enter');
  await page.waitForURL('**/days/*');
  await person.seen(/Claims/);
});

test('a tag is searched for after its sign', async () => {
  const { person, page } = here;
  await open('#re');
  const tag = await person.dialog.getByRole('option', { selected: true }).textContent();
  await person.press('Enter');
  await page.waitForURL('**/search?q=*');
  assert.equal(await page.getByRole('combobox').first().inputValue(), tag.trim());
});

test('what is called nothing says so, and Escape gives the focus back', async () => {
  const { person, page } = here;
  await person.press('ControlOrMeta+1');
  const line = page.locator('main .composer textarea');
  await person.has(line);
  await open('>zzzz');
  await option(/Nothing is called that/).waitFor();
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  await person.has(line);
});

test('the help names every key and is read with the arrows', async () => {
  const { person, page } = here;
  await person.press('F1');
  await person.dialog.getByText('Category: tooling').waitFor();
  await person.tabTo(person.dialog.locator('.body'));
  await person.press('End');
  await page.waitForFunction(() => document.querySelector('[role=dialog] .body').scrollTop > 0);
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
});

test('F6 goes round the parts of the window', async () => {
  const { person, page } = here;
  const part = () => page.evaluate(() => document.activeElement.closest('[data-pane]')?.tagName ?? null);
  const passed = new Set();
  for (let step = 0; step < 8; step += 1) {
    await person.press('F6');
    passed.add(await part());
  }
  assert.deepEqual([...passed].filter((name) => name !== null).sort().slice(0, 3), [...new Set(['DIV', 'HEADER', 'MAIN'])].sort());
  await person.press('Shift+F6');
  assert.notEqual(await part(), null);
});
