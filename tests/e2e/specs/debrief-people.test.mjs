// What the debrief asks for the sake of people: names nobody replaced, judgements nobody asked about. By keyboard alone.
// What is NOT here: the other cards (debrief).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const LINES = ['2 Ms Bell and Ms Koenig waited for the list @A1 !2', '@A2 should have known code 47 !2', 'She is lazy !2', '3 Queue of nine, Mr Weber counted !2'];

const here = sitting({
  address: '/debrief',
  prepare: async (server) => {
    for (const line of LINES) await server.log(line.startsWith('@') || line.startsWith('She') ? `1 ${line}` : line);
    const { day } = await server.call('read_day', { day: null });
    await server.call('edit_day', { id: day.id, team_name: 'Billing' });
  },
});

const notes = async () => (await here.server.call('read_day', { day: null })).notes;
const noteOf = async (words) => (await notes()).find((note) => note.raw.includes(words));
const cardsOf = async (kind) => (await here.server.call('debrief', { day: null })).cards.filter((card) => card.key.startsWith(kind));
const card = () => here.page.locator('main .card');

test('a judgement is asked about by digits, and Z takes the answer back', async () => {
  const { person, page } = here;
  await card().getByText('should have known code 47').waitFor();
  await card().getByText('What stood behind it?').waitFor();
  await assertAccessible(page);
  await person.press('2');
  await until(async () => (await noteOf('code 47')).system_first === 'training');
  await card().getByText('She is lazy').waitFor();
  await person.press('z');
  await card().getByText('should have known code 47').waitFor();
  assert.equal((await noteOf('code 47')).system_first, null);
  await person.press('3');
  await until(async () => (await noteOf('code 47')).system_first === 'opportunity');
});

test('it can be left open for a reason', async () => {
  const { person } = here;
  await card().getByText('She is lazy').waitFor();
  await person.press('5');
  await person.has(card().getByLabel('Why is it left open?'));
  await person.type('She said so of herself');
  await person.press('Enter');
  await until(async () => (await noteOf('She is lazy')).system_waived === 'She said so of herself');
  await until(async () => (await cardsOf('system')).length === 0);
});

test('a name that is none is left, and Z brings the question back', async () => {
  const { person, page } = here;
  await card().getByText('“Ms Bell” could be').waitFor();
  await assertAccessible(page);
  await card().getByRole('button', { name: '5 It is not a name' }).waitFor();
  await person.press('5');
  await card().getByText('“Ms Koenig” could be').waitFor();
  await person.press('z');
  await card().getByText('“Ms Bell” could be').waitFor();
});

test('a name is replaced for good after it was asked once more', async () => {
  const { person } = here;
  await person.press('1');
  await card().getByText('This cannot be undone').waitFor();
  await person.press('2');
  await card().getByText('Replace with').waitFor();
  assert.ok((await noteOf('Ms Bell')).raw.includes('Ms Bell'));
  await person.press('1');
  await card().getByText('This cannot be undone').waitFor();
  await person.press('1');
  await card().getByText('“Ms Koenig” could be').waitFor();
  await until(async () => (await noteOf('waited for the list')).text.startsWith('A1 and Ms Koenig'));
  await person.pressButton('@A2', card());
  await person.pressButton('Replace for good', card());
  await until(async () => !(await noteOf('waited for the list')).raw.includes('Koenig'));
});

/** By the button: the next card may have a field, in which Z is a letter. */
async function takeBack() {
  await here.page.locator('.toast').getByText('Left as it is.').waitFor();
  await here.person.pressButton('Undo', here.page.locator('main footer'));
}

test('a name that is skipped is not asked again, until that is taken back', async () => {
  const { person } = here;
  await card().getByText('“Mr Weber” could be').waitFor();
  await person.press('s');
  await until(async () => (await cardsOf('name')).length === 0);
  await takeBack();
  await card().getByText('“Mr Weber” could be').waitFor();
  assert.equal((await cardsOf('name')).length, 1);
});

test('a name in a headline is asked about too', async () => {
  const { day } = await here.server.call('read_day', { day: null });
  await here.server.call('save_headline', { day: day.id, field: 'keep', text: 'The calm of Ms Koenig' });
  await here.open('/debrief');
  await until(async () => (await cardsOf('named')).length === 1);
  await here.page.locator('main .card').waitFor();
  for (let step = 0; step < 6 && (await card().getByText('“Ms Koenig” could be').count()) === 0; step += 1) await here.person.press('ArrowRight');
  await card().getByText('to keep').waitFor();
  await card().getByRole('button', { name: /It is not a name/ }).press('Enter');
  await until(async () => (await cardsOf('named')).length === 0);
  await takeBack();
  await card().getByText('“Ms Koenig” could be').waitFor();
  await here.person.press('1');
  await card().getByText('written anew with A1').waitFor();
  await here.person.press('1');
  await until(async () => (await here.server.call('debrief', { day: null })).sheet.keep === 'The calm of A1');
  assert.equal((await cardsOf('named')).length, 0);
});
