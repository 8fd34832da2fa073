// A browser that tolerates nothing: no request elsewhere, no error on the console, no breach of the content policy.
// What is NOT here: what a screen should show (the specs).
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

const QUIET = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-default-apps', '--disable-domain-reliability', '--disable-client-side-phishing-detection',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions', '--metrics-recording-only', '--no-pings',
];

/** Starts the browser of this machine. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? KNOWN.find((file) => existsSync(file));
  assert.ok(executablePath, 'no Chromium: `cargo xtask setup` installs it, or set CHROMIUM to one');
  return chromium.launch({ executablePath, args: QUIET });
}

/** A page on the server; `page.assertCalm()` says whether anything went wrong so far. `prepare` gets the page while it is blank; it is
 *  open once `ready` is there. */
export async function open(browser, server, { address = '/', prepare, ready = 'main:not(.alone)', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce', locale: 'en-GB', ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  // A refused call (422) is an answer, which the browser still logs as an error of its own.
  page.on('console', (line) => line.type() === 'error' && !line.text().includes('422') && wrong.push(`console: ${line.text()}`));
  page.on('dialog', (dialog) => (wrong.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on('popup', (popup) => wrong.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith('data:') && !url.startsWith('blob:')) wrong.push(`request: ${url}`);
  });
  page.assertCalm = () => assert.deepEqual(wrong, []);
  page.setDefaultTimeout(15_000);
  if (server.ahead !== 0) await page.addInitScript(turnable, server.ahead);
  await prepare?.(page);
  await page.goto(server.url + address);
  // A key pressed before the page listens is nobody's fault and nobody's answer.
  await page.locator(ready).first().waitFor({ state: 'attached' });
  return page;
}

/** Runs in the page: its clock is so many milliseconds ahead, as the core's is. Timers are left alone. */
function turnable(ahead) {
  const Plain = globalThis.Date;
  globalThis.clockAhead = ahead;
  globalThis.Date = class Date extends Plain {
    constructor(...parts) {
      if (parts.length === 0) super(Plain.now() + globalThis.clockAhead);
      else super(...parts);
    }

    static now() {
      return Plain.now() + globalThis.clockAhead;
    }
  };
}

/** Lets so many minutes pass, for the core and for a page that began at a time of its own (`at`). */
export async function turn(page, server, minutes) {
  await server.later(minutes);
  await page.evaluate((ahead) => (globalThis.clockAhead = ahead), server.ahead);
}
