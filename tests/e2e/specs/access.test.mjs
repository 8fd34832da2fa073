// Every screen at 320 px and with text of 200 %, walked through with Tab, and without movement.
import { assertAccessible } from '../lib/axe.mjs';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { Person } from '../lib/person.mjs';
import { assertFits, NARROW } from '../lib/fits.mjs';
import { furnish, SCREENS, visit, wear, whole } from '../lib/screens.mjs';
import { TestServer } from '../lib/server.mjs';

const WIDE = { width: 1200, height: 800 };
/** More stops than any screen of the sample company has. */
const MOST_STOPS = 500;

let browser;
let server;
let page;
let person;
let settings;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start({ sample: true })]);
  await furnish(server);
  settings = await server.call('settings');
  page = await open(browser, server);
  person = new Person(page);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const { name, size, text } of [
  { name: 'fits into 320 px', size: { width: 320, height: 640 }, text: 100 },
  { name: 'bears text of 200 %', size: { width: 1024, height: 768 }, text: 200 },
]) {
  test(`every screen ${name}`, async (t) => {
    await page.setViewportSize(size);
    await wear(page, server, { ...settings, text_size: text });
    for (const { address, shows } of SCREENS) {
      await t.test(`${address} ${name}`, async () => {
        await visit(page, address, NARROW[address] ?? shows);
        await assertFits(page);
      });
    }
  });
}

test('what stands out of the window is caught', async () => {
  await page.evaluate(() => {
    const wide = document.createElement('div');
    wide.style.cssText = 'position: absolute; top: 0; left: 0; width: 4000px; height: 10px';
    document.body.append(wide);
  });
  await assert.rejects(assertFits(page), /too wide/);
});

/** What has the focus: its name, and whether a person sees it. */
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  one.dataset.passed = '';
  const name = `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? one.textContent ?? ''}`.trim().slice(0, 60);
  const shown = (node) => [...node.getClientRects()].find((box) => box.width > 1 && box.height > 1);
  // A choice of its own look is drawn by what stands beside it.
  const box = shown(one) ?? (one.labels?.[0] && shown(one.labels[0]));
  if (!box) return { name, fault: 'has no size' };
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 2 || bottom - top < 2) return { name, fault: 'is out of the window' };
  const places = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
  const mine = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (one.contains(top) || top.contains(one) || [...(one.labels ?? [])].some((label) => label.contains(top)));
  };
  return { name, fault: places.some(mine) ? null : 'is covered' };
}

/** Marks the controls that can be used now: what a walk must pass, whatever it wakes on the way. */
function expectAll() {
  const can = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';
  for (const one of document.querySelectorAll('[data-passed], [data-expected]')) delete one.dataset.passed, delete one.dataset.expected;
  for (const one of document.querySelectorAll(can)) if (one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true })) one.dataset.expected = '';
}

/** What was expected and Tab has not stopped at; of a group of choices it stops at one. */
function neverPassed() {
  const group = (one) => one.type === 'radio' && document.querySelector(`[name="${one.name}"][data-passed]`);
  // The buttons that turn the pages of a report go to sleep and wake as the pages scroll.
  const turns = (one) => one.closest('.pages [role=toolbar]') !== null;
  const left = [...document.querySelectorAll('[data-expected]:not([data-passed])')].filter((one) => !group(one) && !turns(one));
  return left.map((one) => `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? one.textContent}`.trim().slice(0, 80));
}

/** Walks with Tab from the top of the page to its end; answers what was passed. */
async function walk() {
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    // The walk begins before the first stop, wherever the focus was.
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
  const passed = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null) return passed;
    passed.push(stop);
  }
  assert.fail(`Tab does not come to an end: ${passed.slice(-4).map((stop) => stop.name)}`);
}

test('Tab passes every control of every screen, each in sight', async (t) => {
  await page.setViewportSize(WIDE);
  await wear(page, server, settings);
  for (const { address, shows } of SCREENS) {
    await t.test(`Tab on ${address}`, async () => {
      await visit(page, address, shows);
      await page.evaluate(expectAll);
      const passed = await walk();
      assert.deepEqual(passed.filter((stop) => stop.fault), []);
      assert.deepEqual(await page.evaluate(neverPassed), []);
    });
  }
});

test('what floats and was closed lies over nothing that has the focus next', async () => {
  await visit(page, '/asks');
  const [more, next] = [page.locator('main [data-ask] .acts button:not(.small)').first(), page.locator('main [data-ask] .acts button').nth(2)];
  await more.focus();
  await page.locator('.part-tooltip').waitFor();
  // A frame that does not come, as on a busy machine: the next one would take it away.
  const left = await next.evaluate(async (one) => {
    globalThis.requestAnimationFrame = () => 0;
    one.focus();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return [...document.querySelectorAll('.part-tooltip[data-state=closed]')].map((floating) => floating.checkVisibility());
  });
  assert.deepEqual(left, [false]);
  await page.reload();
});

test('a control out of sight is caught', async () => {
  await visit(page, '/asks');
  await page.evaluate(() => {
    const lost = document.createElement('button');
    lost.textContent = 'lost';
    lost.style.cssText = 'position: fixed; left: -500px; width: 50px';
    document.querySelector('main').prepend(lost);
  });
  assert.ok((await walk()).some((stop) => stop.name === 'button lost' && stop.fault === 'is out of the window'));
  await page.reload();
});

for (const keys of ['Control+k', 'F1']) {
  test(`Escape closes what ${keys} opens, and the focus is back`, async () => {
    await visit(page, '/');
    const line = page.locator('main .composer textarea');
    await line.focus();
    await person.press(keys);
    await person.inDialog();
    await person.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
    await person.has(line);
  });
}

/** Logs a note and opens a dialog; answers the longest movement seen on the way, in milliseconds. */
async function longestMovement(person) {
  const { page } = person;
  await page.evaluate(() => {
    globalThis.longest = 0;
    const look = () => {
      for (const one of document.getAnimations()) globalThis.longest = Math.max(globalThis.longest, Number(one.effect?.getComputedTiming().duration ?? 0));
      requestAnimationFrame(look);
    };
    look();
  });
  await page.locator('main .composer textarea').focus();
  await person.type('moves or not');
  await person.press('Enter');
  await page.locator('.toast').waitFor();
  await person.press('Control+k');
  await person.dialog.waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await person.press('Escape');
  return page.evaluate(() => globalThis.longest);
}

for (const [motion, reducedMotion, moves] of [['system', 'no-preference', true], ['system', 'reduce', false], ['reduced', 'no-preference', false], ['full', 'reduce', true]]) {
  test(`with motion ${motion} and a system that says ${reducedMotion}, things ${moves ? 'move' : 'do not move'}`, async () => {
    await server.call('save_settings', { ...settings, motion });
    const still = await open(browser, server, { reducedMotion });
    await whole(still, SCREENS[0].shows);
    const longest = await longestMovement(new Person(still));
    assert.equal(longest > 1, moves, `${longest} ms`);
    await still.context().close();
  });
}

test('with text at twice the size in a window of 1024 × 768, the day, its strip and its notes scroll, and the line stays', async () => {
  await server.call('press_strip', { press: 'switch', value: 'talk' });
  await server.call('save_settings', { ...settings, text_size: 200 });
  const large = await open(browser, server, { viewport: { width: 1024, height: 768 } });
  await whole(large, SCREENS[0].shows);
  const line = large.locator('main .dock textarea');
  const inView = (part) => part.evaluate((one) => {
    const [box, within] = [one.getBoundingClientRect(), one.closest('.scroller')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }];
    return box.bottom > within.top + 8 && box.top < within.bottom - 8;
  });
  assert.ok(await inView(line));
  for (const part of ['main h1', 'main [data-note]', 'main .strip .keys']) {
    await large.locator(part).first().scrollIntoViewIfNeeded();
    assert.ok(await inView(large.locator(part).first()), part);
    assert.ok(await inView(line), `the line beside ${part}`);
  }
  const share = await large.evaluate(() => document.querySelector('main .scroller').clientHeight / document.querySelector('main').clientHeight);
  assert.ok(share > 0.5, `notes have ${share} of the height`);
  large.assertCalm();
  await large.context().close();
  await server.call('save_settings', settings);
});

test('nothing went wrong on the way', () => page.assertCalm());

test('a notebook that takes a while to open says how far it is', async () => {
  let openNow;
  const held = new Promise((resolve) => (openNow = resolve));
  const opening = { job: 'job-0', stage: 'job-open', done: 400, total: 1000 };
  const prepare = async (page) => {
    await page.route('**/events', (route) => route.fulfill({ body: `${JSON.stringify({ opening })}\n` }));
    await page.route('**/call/start', (route) => held.then(() => route.continue()));
  };
  const blank = await open(browser, server, { prepare, ready: 'main' });
  const bar = blank.getByRole('progressbar', { name: /Preparing your notes/ });
  await bar.waitFor();
  assert.equal(await bar.evaluate((shown) => shown.value / shown.max), 0.4);
  await assertAccessible(blank, 'opening');
  openNow();
  await blank.locator('main textarea').first().waitFor();
  assert.equal(await bar.count(), 0);
  blank.assertCalm();
  await blank.context().close();
});
