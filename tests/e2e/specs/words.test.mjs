// Every visible word is a message: in the pseudo-locale, on every screen and in everything that opens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { furnish, SCREENS, visit, wear } from '../lib/screens.mjs';
import { TestServer } from '../lib/server.mjs';
import { enter, STATES } from '../lib/states.mjs';
import { bareWords } from '../lib/words.mjs';

let browser;
let server;
let page;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start({ sample: true })]);
  await furnish(server);
  page = await open(browser, server);
  await wear(page, server, { ...(await server.call('settings')), language: 'en-x-pseudo' });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('a word that no message made is caught, in text, beside a message, in an attribute, in the title', async () => {
  const plant = () => {
    const main = document.querySelector('main');
    const named = document.createElement('button');
    named.title = 'Planted title';
    const mixed = document.createElement('p');
    mixed.textContent = '[Sávéd~~] planted beside';
    const name = document.createElement('bdi');
    name.textContent = 'Data';
    main.append('planted word', named, mixed, name);
    document.title += ' planted';
  };
  assert.deepEqual(await page.evaluate(bareWords), []);
  await page.evaluate(plant);
  const found = (await page.evaluate(bareWords)).sort();
  assert.deepEqual(found, ['button title: Planted title', 'main: planted word', 'p: planted beside', 'title of the window: –  planted']);
  await page.reload();
});

for (const { address, shows } of SCREENS) {
  test(`every visible word on ${address} is a message`, async () => {
    await visit(page, address, shows);
    assert.deepEqual(await page.evaluate(bareWords), []);
  });
}

for (const state of STATES) {
  test(`every visible word in ${state.name} is a message`, async () => {
    try {
      await enter(page, server, state);
      assert.deepEqual(await page.evaluate(bareWords), []);
    } finally {
      await state.leave?.(page);
    }
  });
}

test('nothing went wrong on the way', () => page.assertCalm());
