// The window in German: no English is left, everything has room, numbers and dates are written as German does, and the
// system's language is taken where nothing else is chosen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { foreign } from '../lib/catalogues.mjs';
import { assertFits, assertWhole, NARROW } from '../lib/fits.mjs';
import { Person } from '../lib/person.mjs';
import { furnish, SCREENS, visit, wear } from '../lib/screens.mjs';
import { TestServer } from '../lib/server.mjs';
import { enter, STATES } from '../lib/states.mjs';
import { foreignWords } from '../lib/words.mjs';

const WIDE = { width: 1200, height: 800 };
const ENGLISH = foreign('de');

let browser;
let server;
let page;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start({ sample: true })]);
  await furnish(server);
  page = await open(browser, server, { locale: 'de-DE' });
  await wear(page, server, { ...(await server.call('settings')), language: 'de' });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('English that is left is caught: a sentence, a word, an attribute', async () => {
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.title = 'Remove';
    button.textContent = 'Nothing was changed';
    document.querySelector('main').append(button);
  });
  const found = await page.evaluate(foreignWords, ENGLISH);
  assert.deepEqual(found.sort(), ['button title: Remove (Remove)', 'button: Nothing was changed (Nothing was changed)']);
  await page.reload();
});

test('words that are cut off are caught', async () => {
  await visit(page, '/');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'width: 3rem; overflow: hidden; white-space: nowrap';
    button.textContent = 'Zusammenfassung';
    document.querySelector('main').append(button);
  });
  await assert.rejects(assertWhole(page), /Zusammenfassung/);
  await page.reload();
});

for (const { address, shows } of SCREENS) {
  test(`${address} is German and has room`, async () => {
    await visit(page, address, shows);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    assert.deepEqual(await page.evaluate(foreignWords, ENGLISH), []);
    await assertFits(page);
    await assertWhole(page);
  });
}

for (const state of STATES) {
  test(`${state.name} is German and has room`, async () => {
    try {
      await enter(page, server, state);
      assert.deepEqual(await page.evaluate(foreignWords, ENGLISH), []);
      await assertWhole(page);
    } finally {
      await state.leave?.(page);
    }
  });
}

test('every screen has room in 320 px', async (t) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { address, shows } of SCREENS) {
    await t.test(`${address} in 320 px`, async () => {
      await visit(page, address, NARROW[address] ?? shows);
      await assertFits(page);
      await assertWhole(page);
    });
  }
  await page.setViewportSize(WIDE);
});

test('a category, a bright spot and a weight can be typed in German, and found', async () => {
  await visit(page, '/');
  const person = new Person(page);
  await page.locator('main .composer textarea').focus();
  await person.type('Sucht den Kode im Ordner #Schulung !hoch');
  await page.locator('main .composer').getByText('Schulungslücke').first().waitFor();
  await person.press('Enter');
  await page.locator('.toast').getByText('Gespeichert').first().waitFor();
  await visit(page, '/search?q=%23schulung%20!hoch', 'main [role=option]');
  await page.locator('main [role=option]').getByText('Sucht den Kode im Ordner').first().waitFor();
});

test('dates and keys are written as German does', async () => {
  await visit(page, '/days');
  const said = await page.locator('main').innerText();
  assert.match(said, /\d{1,2}\. (Jan\.|Feb\.|März|Apr\.|Mai|Juni|Juli|Aug\.|Sept\.|Okt\.|Nov\.|Dez\.)/);
  await page.keyboard.press('F1');
  await page.locator('[role=dialog] kbd').getByText('Strg', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
});

test('a report is made in the language of the window', async () => {
  await visit(page, '/reports');
  await page.locator('main').getByText('Wie dies entstand').first().waitFor({ state: 'attached' });
});

test('the system’s language is taken where none is chosen', async () => {
  await server.call('save_settings', { ...(await server.call('settings')), language: 'system' });
  for (const [locale, lang, today] of [['de-CH', 'de', 'Heute'], ['fr-FR', 'en', 'Today']]) {
    const other = await open(browser, server, { locale });
    await other.locator('nav').getByText(today, { exact: true }).first().waitFor();
    assert.equal(await other.evaluate(() => document.documentElement.lang), lang);
    other.assertCalm();
    await other.context().close();
  }
});

test('nothing went wrong on the way', () => page.assertCalm());
