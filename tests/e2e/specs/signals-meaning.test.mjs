// Signals that only the meaning of notes tells: other words, another language, and nothing that a list has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting();

const LADDER = [
  'Needs a step ladder for the top shelf @A1', 'Climbs on a chair, there is no ladder in the stockroom @A2', 'Die Leiter fehlt, sie steigt auf einen Stuhl @A3',
  'The ladder is chained up in another building @A4', 'Wants a ladder of her own for the high shelves @A5', 'Stands on boxes to reach the upper shelf, no steps @A6',
  'Holt die Leiter jedes Mal aus dem Keller @A7',
];
const THINGS = ['badge', 'lorry', 'kettle', 'street', 'pallet', 'rota', 'invoice', 'lamp', 'visitor', 'parcel', 'drawer', 'window', 'lunch', 'holiday', 'shoe', 'song', 'river', 'price', 'poster', 'ticket'];
const DEEDS = ['talks about the', 'laughs over a', 'writes down every', 'waits behind the', 'has two more of the'];

test('notes are read, and what means the same in two languages is one signal', async () => {
  const { server } = here;
  for (const [n, thing] of THINGS.entries()) for (const [m, deed] of DEEDS.entries()) await server.log(`Caller ${deed} ${thing} @B${((n + m) % 3) + 1}`);
  for (const line of LADDER) await server.log(line);
  assert.equal((await server.call('weak_signals')).unread, THINGS.length * DEEDS.length + LADDER.length);
  await here.open('/signals');
  const { page } = here;
  await page.locator('main article header').filter({ hasText: '7 hosts' }).waitFor();
  await page.locator('main .signals ul button strong').filter({ hasText: 'shelf' }).click();
  const notes = (await page.locator('[data-signal-notes] .row').allInnerTexts()).join('\n');
  assert.ok(notes.includes('Leiter') && notes.includes('step ladder'), notes);
  await page.getByText('How alike they are in meaning').waitFor();
  await assertAccessible(page, '/signals, by meaning');
});

test('a note that comes later is read at once', async () => {
  await here.server.log('She asks for a small ladder, the shelf is too high @A8');
  await here.page.locator('main article header').filter({ hasText: '8 hosts' }).waitFor();
});
