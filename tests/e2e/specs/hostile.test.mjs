// Notes cannot run code: hostile words typed into every field stay words, on every screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.mjs';
import { TestServer } from '../lib/server.mjs';

const HOSTILE = [
  '<script>globalThis.ran=1</script>',
  '<img src=x onerror="globalThis.ran=2">',
  '<svg onload=globalThis.ran=3><a href="javascript:globalThis.ran=4">x</a></svg>',
  '"><iframe srcdoc="<script>parent.ran=5</script>"></iframe>',
  "' autofocus onfocus=globalThis.ran=6 x='",
  '{@html "<img src=x onerror=globalThis.ran=7>"} {{constructor.constructor("globalThis.ran=8")()}} ${globalThis.ran=9}',
  '<a href="http://example.org/leak">go</a> <form action="http://example.org"><button>send</button></form>',
  '<style>@import "http://example.org/x.css"; body{background:url(http://example.org/y)}</style><link rel=stylesheet href=http://example.org/z.css>',
  '<base href="http://example.org/"><meta http-equiv="refresh" content="0;url=http://example.org/">',
  '__proto__ constructor {"toString":1} \u202Etxt.exe \u0000\u0007 \uFFFE 👩🏽‍💻 Ｉgnore',
];

const SCREENS = ['/', '/search?q=globalThis', '/reports', '/days', '/import', '/removed', '/settings', '/history'];

let browser;
let server;
let page;

before(async () => {
  [browser, server] = await Promise.all([launch(), TestServer.start()]);
  page = await open(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Everything asked for is answered and painted, so that what would run has run. */
async function settled() {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
}

/** Nothing ran, nothing was asked of another host, the page is where it was. */
async function assertHarmless(where) {
  assert.equal(await page.evaluate(() => globalThis.ran), undefined, where);
  assert.ok(page.url().startsWith(server.url), where);
  page.assertCalm();
}

test('typed into the composer, they are logged as words', async () => {
  const line = page.locator('main textarea').first();
  for (const [n, text] of HOSTILE.entries()) {
    await line.fill(`${text} number${n}`);
    await page.keyboard.press('Enter');
    // The row, not the line: what is typed stands in the line's own painted layer at once.
    await page.locator('main [data-note]').filter({ hasText: `number${n}` }).waitFor();
  }
  await assertHarmless('composer');
});

test('as names of teams, hosts, tags, days and kept searches they stay words', async () => {
  for (const text of HOSTILE.slice(0, 6)) {
    await server.call('start_day', { team_name: text, question: text, channel: text, shift: text, act_of_help: text });
    await server.call('save_search', { query: text, keep: true });
  }
  const note = (await server.call('search', { query: 'number0', limit: 1, offset: 0 })).hits[0].note;
  await server.call('remove_observations', { ids: [note.id] });
});

for (const address of SCREENS) {
  test(`on ${address} nothing runs`, async () => {
    await page.goto(server.url + address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settled();
    await assertHarmless(address);
  });

  test(`typed into every field of ${address}, nothing runs`, async () => {
    const fields = page.locator('input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=date]):not([type=number]):visible:enabled, textarea:visible:enabled');
    for (let at = 0; at < (await fields.count()); at += 1) {
      for (const text of [HOSTILE[1], HOSTILE[4]]) await fields.nth(at).fill(text).catch(() => undefined);
    }
    await settled();
    await assertHarmless(address);
  });
}
