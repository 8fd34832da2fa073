// Before a shadow day, by keyboard alone: the notice's words, how a team works, a task list, what is due, the recap,
// what a host allows, the page to print.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ address: '/settings/programme' });
const row = (id) => here.page.locator(`#setting-${id}`);
const team = async (name) => (await here.server.call('teams')).find((one) => one.name === name);

test('the notice is shown, and changed words raise its version', async () => {
  const { person, page, server } = here;
  const notice = row('programme-notice').getByLabel('Notice for hosts');
  await notice.waitFor();
  assert.match(await notice.inputValue(), /You may object/);
  await person.tabTo(notice);
  await person.press('ControlOrMeta+End');
  await person.type('\n\nQuestions? Ask the works council.');
  await person.fill('Basis', 'Agreement of May 2026', row('programme-basis'));
  await person.pressButton('Save the programme', person.main);
  await person.seen('Version 2', row('programme-notice'));
  const saved = await server.call('programme');
  assert.equal(saved.notice_version, 2);
  assert.equal(saved.basis_note, 'Agreement of May 2026');
  await page.getByText('Programme saved.').first().waitFor();
});

test('an example says what customers’ numbers look like, and only its shape is kept', async () => {
  const { person, page, server } = here;
  const examples = row('programme-customers').getByLabel('Customers’ numbers', { exact: true });
  await person.tabTo(examples);
  await person.type('1234');
  await person.press('Tab');
  await person.seen(/too short/, row('programme-customers'));
  await person.tabTo(examples);
  await person.press('ControlOrMeta+A');
  await person.type('K-12345');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/customers.png` });
  await person.seen(/K-##### notices K-74185, k74185/, row('programme-customers'));
  await assertAccessible(page, 'customers’ numbers');
  await person.pressButton('Save the programme', person.main);
  await page.waitForFunction(() => document.querySelector('#setting-programme-customers textarea').value === 'K-#####');
  assert.equal((await server.call('programme')).customer_numbers, 'K-#####');
});

test('such a number is noticed in the line', async () => {
  await here.open('/');
  const { person, page } = here;
  await person.has(page.locator('main .composer textarea').last());
  await person.type('again k 88123');
  await page.locator('.mirror .finding', { hasText: 'k 88123' }).waitFor();
  await page.getByText('looks like a customer’s number').waitFor();
  await person.press('Alt+0');
  await page.getByRole('menuitem', { name: '[customer number]' }).press('Enter');
  await page.waitForFunction(() => document.querySelector('main textarea').value === 'again [customer number]');
  await person.press('ControlOrMeta+A');
  await person.press('Delete');
});

test('a team has a rhythm, shifts, channels and a change', async () => {
  await here.open('/settings/teams');
  const { person } = here;
  await person.pressButton('New team', person.main);
  await person.has(person.dialog.getByLabel('Name'));
  await person.type('Billing');
  await person.fill('Days between visits', '30', person.dialog);
  await person.fill('Shifts', 'early, late', person.dialog);
  await person.fill('Channels', 'phone', person.dialog);
  await person.pressButton('Add a change', person.dialog);
  await person.has(person.dialog.getByLabel('On', { exact: true }));
  await person.type('05052026');
  await person.fill('People', '14', person.dialog);
  await person.fill('What changed', 'new telephone system', person.dialog);
  await person.press('Enter');
  await person.seen(/a visit every 30 days/);
  const made = await team('Billing');
  assert.deepEqual(made.rhythm.shifts, ['early', 'late']);
  assert.deepEqual(made.rhythm.changed, [{ on: '2026-05-05', what: 'new telephone system', headcount: 14 }]);
});

test('what a team has to do is typed, and ticked in a task list; one undo takes the list back', async () => {
  const { person, page, server } = here;
  const file = path.join(server.home, 'tasks.csv');
  writeFileSync(file, 'Title,Task,Task Type\nService agents,Answer questions about bills.,Core\nService agents,Refer complaints to others.,Core\nTellers,Open the counter.,Core\n');
  await person.pressButton('More about Billing', person.main);
  await person.has(page.getByRole('menuitem', { name: 'What it has to do…' }));
  await person.press('Enter');
  await person.pressButton('Add a responsibility', person.dialog);
  await person.has(person.dialog.getByLabel('What', { exact: true }));
  await person.type('Call back whoever waited');
  await person.fill('Times per shift', '6', person.dialog);
  await person.fill('Minutes each', '4,5', person.dialog);
  await person.press('Enter');
  await person.dialog.getByRole('rowheader', { name: 'Call back whoever waited' }).waitFor();
  await assertAccessible(page, 'what a team has to do');

  await server.willPick(file);
  await person.pressButton('From a task list…', person.dialog);
  const list = page.getByRole('dialog', { name: 'Choose from a task list' });
  await person.pressButton('Choose a file…', list);
  await person.seen('tasks.csv, 3 tasks', list);
  await person.fill('Only those with', 'service', list);
  await list.getByRole('checkbox', { name: 'Open the counter.' }).waitFor({ state: 'detached' });
  await person.tabTo(list.getByRole('checkbox', { name: 'Refer complaints to others.' }));
  await person.press('Space');
  await assertAccessible(page, 'a task list');
  await person.pressButton('Take over one task', list);
  await list.waitFor({ state: 'detached' });
  await person.dialog.getByRole('rowheader', { name: 'Refer complaints to others.' }).waitFor();
  await person.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
  await person.leaveField();
  await person.press('ControlOrMeta+z');
  await until(async () => (await team('Billing')).responsibilities === 1);
});

test('a visit that is due is started from the list, and the next one begins with what it left', async () => {
  const { server } = here;
  const { id } = await team('Billing');
  const first = await server.call('start_day', { team: id, shift: 'early', started_at: '2026-01-07 09:00', ended_at: '12:00', act_of_help: 'Carry the boxes' });
  assert.ok(first.id);
  await here.open('/');
  const { person, page } = here;
  await person.has(page.locator('main .composer textarea'));
  await person.press('ControlOrMeta+6');
  await person.seen(/Due since/);
  await person.seen(/Me: due since/);
  await person.seen(/Never the shift late\./);
  await page.getByRole('rowheader', { name: 'Billing' }).waitFor();
  await assertAccessible(page, 'visits');
  await person.pressButton('Start a day here, Billing', person.main);
  await until(async () => (await person.dialog.getByLabel('Team').inputValue()) === 'Billing');
  await person.pressButton('Make the day', person.dialog);
  await person.dialog.waitFor({ state: 'detached' });
  await person.press('ControlOrMeta+1');
  await person.seen('Last time at Billing');
  await person.seen('Carry the boxes');
  await assertAccessible(page, 'the recap');
  await person.pressButton('Put the recap away', person.main);
  await person.gone('Last time at Billing');
  await person.has(page.locator('main .composer textarea'));
});

test('a host is told and allows, one key each', async () => {
  const { person, page, server } = here;
  await person.pressButton('Notice', person.main);
  const panel = page.getByRole('dialog', { name: 'What hosts were told and allow' });
  await person.pressButton('New host', panel);
  const host = panel.getByRole('group', { name: /@A1/ });
  await host.waitFor();
  for (const what of ['Told', 'Notes', 'Photo']) {
    await person.pressButton(what, host);
    await host.getByRole('button', { name: what, pressed: true }).waitFor();
  }
  await assertAccessible(page, 'what hosts allow');
  const [said] = (await server.call('day_notices', { day: null })).hosts;
  assert.deepEqual([said.version, said.notes, said.quotes, said.photo], [2, true, false, true]);
  await person.pressButton('Objected', host);
  await person.seen(/Note nothing more about this host/, panel);
  await person.press('Escape');
});

test('the notice is made from the palette as one page', async () => {
  const { person, page, server } = here;
  await person.run('Notice for the host');
  await person.dialog.getByLabel('Questions on it').waitFor();
  await assertAccessible(page, 'the notice for a host');
  await person.pressButton('Make HTML', person.dialog);
  await person.seen(/notice\.html/, person.dialog);
  await person.has(person.dialog.getByRole('button', { name: 'Open', exact: true }));
  await person.press('Enter');
  await until(async () => (await server.opened()).some((line) => line.endsWith('notice.html')));
  const made = (await server.opened()).find((line) => line.endsWith('notice.html')).replace(/^open /, '');
  const text = readFileSync(made, 'utf8');
  assert.match(text, /Ask the works council/);
  assert.match(text, /Agreement of May 2026/);
});

test('the new screens fit into 320 px', async () => {
  for (const address of ['/due', '/', '/settings/programme']) {
    await here.open(address);
    await here.page.setViewportSize({ width: 320, height: 640 });
    await here.page.getByRole('heading', { level: 1 }).first().waitFor();
    const over = await here.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 1, `${address} is ${over} px too wide`);
  }
});
