// The choices of an import by keyboard alone: what a column is, which sheet, stopping while it runs, taking it back.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';
import { workbook } from '../lib/workbook.mjs';

const here = sitting({ address: '/import' });

/** A column is named like the words, but another holds them. */
const FOREIGN = 'text;Bemerkung;Schlagwort\nA-17;Drei Masken für eine Nummer;masken\nA-18;Kein Zugriff nach sechs;zugriff\n';

/** Enough rows that a person can stop the import while it runs. */
const MANY = 20_000;

const found = async (query) => (await here.server.call('search', { query, limit: 5, offset: 0 })).total;

/** Chooses a file with the button of these words. */
async function pick(name, bytes, button) {
  const file = path.join(here.server.home, name);
  writeFileSync(file, bytes);
  await here.server.willPick(file);
  await here.person.pressButton(button, here.person.main);
  await here.person.main.getByText(name).waitFor();
}

test('a column becomes what was observed, another its tags', async () => {
  const { person } = here;
  await pick('foreign.csv', FOREIGN, /Choose a file/);
  const words = here.page.getByLabel('“Bemerkung” is');
  await words.waitFor();
  await person.choose('“Bemerkung” is', 'What was observed');
  await person.seen('2 observations would be logged');
  await person.choose('“Schlagwort” is', 'Tags');
  await person.seen('2 observations would be logged');
  await person.pressButton('Log 2 observations');
  await person.seen('2 observations logged');
  await until(async () => (await found('Masken')) === 1 && (await found('#masken')) === 1 && (await found('#zugriff')) === 1);
});

test('the same file again adds nothing', async () => {
  const { person } = here;
  await pick('foreign.csv', FOREIGN, /Choose another file/);
  await here.page.getByLabel('“Bemerkung” is').waitFor();
  await person.choose('“Bemerkung” is', 'What was observed');
  await person.choose('“Schlagwort” is', 'Tags');
  await person.seen('2 are already there and stay as they are');
  await here.page.getByRole('button', { name: 'Nothing to log' }).and(here.page.locator(':disabled')).waitFor();
});

test('another sheet of a workbook is chosen', async () => {
  const { person } = here;
  const book = workbook({ Cover: [['text'], ['words of the cover']], Notes: [['text'], ['first of the sheet'], ['second of the sheet'], ['third of the sheet']] });
  await pick('book.xlsx', book, /Choose another file/);
  await person.seen('words of the cover');
  await person.seen('1 observation would be logged');
  await person.choose('Sheet', 'Notes');
  await person.seen('3 observations would be logged');
  await person.pressButton('Log 3 observations');
  await person.seen('3 observations logged');
  await until(async () => (await found('sheet')) === 3);
  assert.equal(await found('cover'), 0);
});

test('an import is stopped while it runs, and leaves nothing', async () => {
  const { person } = here;
  const rows = Array.from({ length: MANY }, (_, n) => `2026-03-0${(n % 9) + 1} 09:15,Billing,stopped row ${n}`);
  await pick('many.csv', ['happened_at,team,text', ...rows].join('\n'), /Choose another file/);
  await person.pressButton(/^Log 20,?000 observations/);
  await person.pressButton('Cancel', person.main);
  await person.main.getByRole('status').filter({ hasText: /Nothing was logged/ }).waitFor();
  await until(async () => (await found('stopped')) === 0);
});

test('an import is taken back as one, and can be brought back as one', async () => {
  const { person } = here;
  await pick('few.csv', ['happened_at,team,text', ...Array.from({ length: 40 }, (_, n) => `2026-03-01 09:15,Billing,taken row ${n}`)].join('\n'), /Choose another file/);
  await person.pressButton('Log 40 observations');
  await person.seen('40 observations logged');
  await until(async () => (await found('taken')) === 40);
  await person.pressButton('Undo the import');
  await person.seen('The import is taken back', here.page.locator('body'));
  await until(async () => (await found('taken')) === 0);
  await person.leaveField();
  await person.press('ControlOrMeta+Shift+z');
  await until(async () => (await found('taken')) === 40);
});
