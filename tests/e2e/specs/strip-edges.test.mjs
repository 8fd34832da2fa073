// The strip mended by a finger: the first and the last edge, the edge of a gap and of what ran beside; and who interrupted, said in
// one further key or tap. What is NOT here: keys that switch (whole-day-keys), the rule of edges (the core's own tests).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const AT = '2026-10-14T09:00:00';
const MORNING = [
  [0, 'switch', 'talk'], [5, 'parallel', 'look_up'], [10, 'parallel', 'look_up'], [5, 'switch', 'hold'], [10, 'stop', ''],
  [10, 'switch', 'chase'], [10, 'stop', ''], [10, '', ''],
];

const here = sitting({
  at: AT,
  prepare: async (server) => {
    for (const [minutes, press, value] of MORNING) {
      await server.later(minutes);
      if (press !== '') await server.call('press_strip', { press, value });
    }
  },
});

const stretches = async () => (await here.server.call('strip', { day: null })).stretches;
const of = async (code) => (await stretches()).find((one) => one.code === code);
const clock = (moment) => moment.slice(11, 16);
const minutes = (one) => Math.round((Date.parse(one.ended_at) - Date.parse(one.started_at)) / 60_000);

/** Drags the handle of a stretch by so many pixels, once the page has drawn what the core holds. */
async function drag(code, side, pixels) {
  const times = (await stretches()).map((one) => [one.code, clock(one.started_at), clock(one.ended_at)]);
  await here.page.waitForFunction(
    (all) => all.every(([code, from, to]) => new RegExp(`${from}.*${to}`).test(document.querySelector(`main .strip [data-code=${code}]`)?.title ?? '')),
    times,
  );
  const item = here.page.locator('main .strip li').filter({ has: here.page.locator(`[data-code=${code}]`) });
  const box = await item.locator(`.edge.${side}`).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await here.page.mouse.move(x, y);
  await here.page.mouse.down();
  await here.page.mouse.move(x + pixels / 2, y, { steps: 4 });
  await here.page.mouse.move(x + pixels, y, { steps: 4 });
  await here.page.mouse.up();
}

test('the first and the last edge, the edges of a gap and of what ran beside can be dragged, and undone', async () => {
  const { server } = here;
  const before = await stretches();
  assert.deepEqual(before.map((one) => [one.code, clock(one.started_at), clock(one.ended_at)]), [
    ['talk', '09:00', '09:20'], ['look_up', '09:05', '09:15'], ['hold', '09:20', '09:30'], ['chase', '09:40', '09:50'],
  ]);
  const moves = [
    ['talk', 'start', -60, (one) => minutes(one) > 20 && clock(one.ended_at) === '09:20'],
    ['chase', 'end', 60, (one) => minutes(one) > 10 && clock(one.started_at) === '09:40'],
    ['chase', 'start', -40, (one) => minutes(one) > 10 && clock(one.ended_at) === '09:50'],
    ['hold', 'end', 40, (one) => minutes(one) > 10 && clock(one.started_at) === '09:20'],
    ['look_up', 'end', 60, (one) => minutes(one) > 10 && clock(one.started_at) === '09:05'],
    ['look_up', 'start', -40, (one) => minutes(one) > 10 && clock(one.ended_at) === '09:15'],
  ];
  for (const [code, side, pixels, moved] of moves) {
    await drag(code, side, pixels);
    await until(async () => moved(await of(code)));
    const others = (list) => list.filter((one) => one.code !== code);
    assert.deepEqual(others(await stretches()), others(before), `${code} ${side}: nothing else moved`);
    await server.call('undo', { target: null });
    await until(async () => JSON.stringify(await stretches()) === JSON.stringify(before));
  }
});

test('no edge goes past what lies beside it, nor into the future', async () => {
  const before = await stretches();
  await drag('chase', 'end', 2000);
  await until(async () => clock((await of('chase')).ended_at) !== '09:50');
  const now = Date.parse(AT) + 60 * 60_000;
  assert.ok(Date.parse((await of('chase')).ended_at) <= now + 180_000);
  await here.server.call('undo', { target: null });
  await drag('hold', 'end', 2000);
  await until(async () => clock((await of('hold')).ended_at) === '09:40');
  await here.server.call('undo', { target: null });
  await until(async () => JSON.stringify(await stretches()) === JSON.stringify(before));
});

test('who interrupted is one further key, or one tap, and may be left out', async () => {
  const { page, person } = here;
  const lasting = async () => (await stretches()).find((one) => one.kind === 'interruption');
  await person.press('F2');
  await until(async () => (await stretches()).some((one) => one.ended_at === null));
  assert.equal(await page.getByRole('group', { name: 'Interrupted by' }).count(), 0);
  await here.server.later(1);
  await person.press('F9');
  const asked = page.getByRole('group', { name: 'Interrupted by' });
  await asked.waitFor();
  assert.equal((await lasting()).source, null);
  await person.press('Shift+F4');
  await until(async () => (await lasting()).source === 'system');
  await page.getByText('Interrupted by a system since').waitFor();
  await asked.getByRole('button', { name: 'a customer' }).click();
  await until(async () => (await lasting()).source === 'customer');
  await asked.locator('[aria-pressed=true]').getByText('a customer').waitFor();
  await here.server.later(1);
  await person.press('F9');
  await asked.waitFor({ state: 'detached' });
  assert.deepEqual([(await lasting()).source, (await lasting()).resumed], ['customer', 'yes']);
  // Without one, the same keys time what runs beside.
  await person.press('Shift+F4');
  await until(async () => (await stretches()).some((one) => one.kind === 'parallel' && one.code === 'hold' && one.ended_at === null));
});

test('/task and the beginning of a name switch, /late puts the minutes in front', async () => {
  const { page, person } = here;
  const line = page.locator('main .dock textarea');
  await line.focus();
  await person.type('/task wr');
  await page.locator('main [role=listbox]').getByText('/task after_contact').waitFor();
  await person.press('Enter');
  await until(async () => (await stretches()).some((one) => one.code === 'after_contact' && one.ended_at === null));
  assert.equal(await line.inputValue(), '');
  await person.type('/late 3 a caller waited');
  await person.press('Enter');
  await until(async () => (await line.inputValue()) === '-3 a caller waited');
  await person.press('Enter');
  await page.locator('main [data-note]').filter({ hasText: 'a caller waited' }).waitFor();
});
