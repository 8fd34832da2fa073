// Every screen in every theme: axe finds nothing, 320 px and 200 % text lose nothing, every visible word is a message.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { launch, open } from '../lib/browser.mjs';
import { TestServer } from '../lib/server.mjs';

const SCREENS = ['/', '/search?q=customer', '/search', '/reports', '/days', '/import', '/removed', '/settings', '/history'];
const THEMES = ['light', 'dark', 'contrast'];

let browser;
let server;
let settings;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start({ sample: true })]);
  settings = await server.call('settings');
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a screen and waits until it is quiet: its heading is there and nothing is being loaded. */
async function show(address, options) {
  const page = await open(browser, server, { address, ...options });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // The stream of events never ends, so the network is never idle; the page itself says when it waits.
  await networkQuiet(page);
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  return page;
}

const networkQuiet = (page) => page.waitForTimeout(300);

for (const theme of THEMES) {
  for (const address of SCREENS) {
    test(`axe finds nothing on ${address} in ${theme}`, async () => {
      await server.call('save_settings', { ...settings, theme });
      const page = await show(address);
      await assertAccessible(page, `${address} in ${theme}`);
      page.assertCalm();
      await page.context().close();
    });
  }
}

for (const keys of ['Control+k', 'F1']) {
  test(`axe finds nothing in what ${keys} opens, and Escape gives the focus back`, async () => {
    await server.call('save_settings', settings);
    const page = await show('/');
    const before = await page.evaluate(() => document.activeElement?.tagName);
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    await assertAccessible(page, keys);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), before);
    await page.context().close();
  });
}

for (const address of SCREENS) {
  test(`${address} fits into 320 px`, async () => {
    await server.call('save_settings', settings);
    const page = await show(address, { viewport: { width: 320, height: 640 } });
    await assertFits(page);
    await page.context().close();
  });

  test(`${address} bears text of 200 %`, async () => {
    await server.call('save_settings', { ...settings, text_size: 200 });
    const page = await show(address, { viewport: { width: 1024, height: 768 } });
    await assertFits(page);
    await page.context().close();
  });
}

/** The page itself never scrolls sideways; tables and pages of a report may, inside themselves. */
async function assertFits(page) {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth + 1;
    const scrolls = (node) => node && node !== document.body && (/(auto|scroll)/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const visible = (node) => node.getClientRects().length > 0 && !node.closest('.unseen, [hidden], svg');
    const out = [...document.body.querySelectorAll('*')].filter((node) => visible(node) && node.getBoundingClientRect().right > wide && !scrolls(node));
    return { page: document.documentElement.scrollWidth - document.documentElement.clientWidth, out: out.slice(0, 5).map((node) => node.outerHTML.slice(0, 120)) };
  });
  assert.ok(over.page <= 1, `the page is ${over.page} px too wide: ${over.out.join('\n')}`);
}

/** Screens in the pseudo-locale, in which every message is bracketed and accented. */
for (const address of SCREENS) {
  test(`every visible word on ${address} is a message`, async () => {
    await server.call('save_settings', { ...settings, language: 'en-x-pseudo' });
    const page = await show(address);
    await networkQuiet(page);
    const bare = await page.evaluate(bareWords);
    assert.deepEqual(bare, []);
    await page.context().close();
    await server.call('save_settings', settings);
  });
}

/** Words in the page that no message made and that are not data: `<bdi>`, `<time>`, `[data-words]`, form values. */
function bareWords() {
  const data = 'bdi, time, kbd, code, textarea, select, option, [data-words], [lang], svg, script, style, .unseen [data-words]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const bare = [];
  const isBare = (text) => /[A-Za-z]{3,}/.test(text) && !/[áéíöüñçšýÁÉÍÖÜ~\[\]]/.test(text);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && !parent.closest(data) && isBare(node.data)) bare.push(`${parent.tagName}: ${node.data.trim().slice(0, 60)}`);
  }
  for (const node of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = node.getAttribute(name);
      if (text && isBare(text) && !node.closest(data)) bare.push(`${node.tagName} ${name}: ${text.slice(0, 60)}`);
    }
  }
  return [...new Set(bare)];
}
