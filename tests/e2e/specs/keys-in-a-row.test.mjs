// Two keys that go somewhere, and the next two at once: from every screen to every other, while what a screen shows is read and
// after it is there. Today, Search and a card of the debrief, where one types at once, have the caret in a field: they are the end
// of a row.
// What is NOT here: what a screen does with its keys, one key that is held.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitting } from '../lib/sitting.mjs';
import { furnish } from '../lib/screens.mjs';

const here = sitting({ sample: true, address: '/asks', prepare: furnish });

const TO = {
  a: '/asks', l: '/decisions', f: '/findings', y: '/days', v: '/due', w: '/signals', x: '/removed', r: '/review', c: '/review/second', d: '/debrief', o: '/reports', t: '/', s: '/search',
};
const FIELDS = ['t', 's', 'd'];
const pairs = Object.keys(TO).filter((one) => !FIELDS.includes(one)).flatMap((one) => Object.keys(TO).filter((two) => two !== one).map((two) => [one, two]));

const address = () => here.page.evaluate(() => location.pathname);

/** Every pair of screens; answers the pairs of which one did not act. */
async function lost() {
  const { person, page } = here;
  const wrong = [];
  for (const [one, two] of pairs) {
    await person.press('g', one);
    const between = await address();
    await person.press('g', two);
    if (between !== TO[one] || (await address()) !== TO[two]) wrong.push(`g ${one} g ${two}`);
    // Whoever types in a field leaves it first.
    if (two === 'd') await page.locator('main .card').waitFor();
    if (FIELDS.includes(two)) await person.leaveField();
  }
  return wrong;
}

test('each pair of screens, as fast as keys can be pressed', async () => {
  assert.deepEqual(await lost(), []);
});

/** Lets the notebook answer so many milliseconds late, by the number of the call. */
async function late(milliseconds, work) {
  let calls = 0;
  await here.page.route('**/call/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds((calls += 1))));
    await route.continue();
  });
  await work();
  await here.page.unrouteAll({ behavior: 'wait' });
}

test('and while the notebook answers slowly, now sooner and now later', async () => {
  await late((call) => (call * 37) % 211, async () => assert.deepEqual(await lost(), []));
});

test('what a screen reads takes no key that comes between', async () => {
  const { person, page } = here;
  const READ = { c: 'main .draw', d: 'main .card', o: 'main .form select' };
  for (const [key, shows] of Object.entries(READ)) {
    await late(() => 300, async () => {
      await person.press('g', 'a');
      await page.locator('main [data-ask]').first().waitFor();
      await person.press('g', key, 'g');
      await page.locator(shows).first().waitFor();
      await person.press('l');
      assert.equal(await address(), '/decisions', `g ${key} g l`);
    });
  }
});
