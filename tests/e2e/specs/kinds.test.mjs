// Phrases that worked and KPI conflicts: typed, set by keys, by a slash and by the palette, shown and found, asked about.
// What is NOT here: the grammar itself (the core's own tests), the three questions (whole-day-keys).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const line = () => here.page.locator('main .dock textarea');
const row = (text) => here.page.locator('main [data-note]').filter({ hasText: text });
const noteOf = async (text) => (await here.server.call('read_day', { day: null })).notes.find((note) => note.text.includes(text));
const kindOf = async (text) => (await noteOf(text))?.kind;

async function write(text) {
  await line().focus();
  await here.person.type(text);
}

async function log(text, words) {
  await write(text);
  await here.person.press('Enter');
  await row(words).waitFor();
}

test('a tag names the kind, its row says it in words', async () => {
  await write('3 Seconds a call decide #kpi !2');
  await here.page.locator('main .chips').getByText('KPI conflict').waitFor();
  await here.person.press('Enter');
  await row('Seconds a call decide').getByText('KPI conflict', { exact: true }).waitFor();
  await log('"I would be cross as well" #phrase', 'cross as well');
  await row('cross as well').getByText('phrase that worked').waitFor();
  const phrase = await noteOf('cross as well');
  assert.deepEqual([phrase.kind, phrase.polarity, phrase.text], ['phrase', 'strength', '"I would be cross as well"']);
});

test('a key names it in the line, and takes it off', async () => {
  const { person } = here;
  await write('named by a key');
  await person.press('ControlOrMeta+Shift+k');
  await until(async () => (await line().inputValue()) === 'named by a key #kpi');
  await person.press('ControlOrMeta+Shift+f');
  await until(async () => (await line().inputValue()) === 'named by a key #phrase');
  await person.press('ControlOrMeta+Shift+f');
  await until(async () => (await line().inputValue()) === 'named by a key');
  await person.press('ControlOrMeta+Shift+a');
  await until(async () => (await line().inputValue()) === '-> named by a key');
  await person.press('Enter');
  await row('named by a key').waitFor();
  assert.equal(await kindOf('named by a key'), 'ask');
});

test('the same keys work in the editor of a note and on its row', async () => {
  const { person, page } = here;
  await log('a row to name', 'a row to name');
  await person.press('Escape');
  await person.has(row('a row to name'));
  await person.press('ControlOrMeta+Shift+i');
  await until(async () => (await kindOf('a row to name')) === 'idea');
  await row('a row to name').getByText('idea', { exact: true }).waitFor();
  await person.press('e');
  const editor = page.locator('main li .composer textarea');
  await person.has(editor);
  await person.press('ControlOrMeta+Shift+k');
  await until(async () => (await editor.inputValue()).endsWith('#kpi'));
  await person.press('Enter');
  await until(async () => (await kindOf('a row to name')) === 'kpi_conflict');
});

test('a slash and the beginning of a word do it, and what follows stays', async () => {
  const { person, page } = here;
  await write('/phr');
  await page.locator('main [role=listbox]').getByText('/phrase').waitFor();
  await person.press('Enter');
  await until(async () => (await line().inputValue()) === '#phrase');
  await person.press('Home');
  await person.type('Let us look together ');
  await person.press('Enter');
  await row('Let us look together').waitFor();
  assert.equal(await kindOf('Let us look together'), 'phrase');
  await write('/kpi Calls an hour count');
  await person.press('Enter');
  await until(async () => (await line().inputValue()) === 'Calls an hour count #kpi');
  await person.press('Enter');
  await row('Calls an hour count').waitFor();
  await log('/server/letters is down', 'letters is down');
  await write('/three');
  await person.press('Enter');
  await person.has(person.dialog.getByLabel('In their words'));
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  assert.equal(await line().inputValue(), '');
});

test('the palette lists the kinds and names the line', async () => {
  const { person, page } = here;
  await write('by the palette');
  await person.press('ControlOrMeta+k');
  await page.locator('.palette-input').waitFor();
  await person.type('KPI conflict');
  await page.locator('.palette-row').getByText('Kind: KPI conflict').waitFor();
  await person.press('Enter');
  await until(async () => (await line().inputValue()) === 'by the palette #kpi');
  await person.press('Enter');
  await row('by the palette').waitFor();
});

test('what is measured is asked, and never needed', async () => {
  const { person } = here;
  const asks = row('Seconds a call decide').getByRole('button', { name: 'Say what is measured…' });
  await asks.click();
  await person.has(person.dialog.getByLabel('What is measured?'));
  await person.type('seconds a call');
  await person.press('Tab');
  await person.type('hang up early');
  await person.press('Enter');
  await person.dialog.waitFor({ state: 'detached' });
  await row('Seconds a call decide').getByText('measured: seconds a call').waitFor();
  await asks.waitFor();
  const note = await noteOf('Seconds a call decide');
  assert.deepEqual([note.metric, note.drives, note.harm, note.conflict_question], ['seconds a call', 'hang up early', '', true]);
});

test('both are found by what they are', async () => {
  const found = async (query) => (await here.server.call('search', { query, limit: 50, offset: 0 })).hits.length;
  assert.deepEqual([await found('is:kpi'), await found('#kpi'), await found('is:phrase'), await found('#phrase')], [4, 4, 2, 2]);
});
