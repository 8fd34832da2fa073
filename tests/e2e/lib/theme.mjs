// One theme, looked at by axe: every screen in every density, and everything that opens. One page serves it all.
import { after, before, test } from 'node:test';
import { assertAccessible } from './axe.mjs';
import { launch, open } from './browser.mjs';
import { furnish, SCREENS, visit, wear } from './screens.mjs';
import { TestServer } from './server.mjs';
import { enter, STATES } from './states.mjs';

/** Declares the tests of a theme. */
export function accessibleIn(theme) {
  let browser;
  let server;
  let page;
  let settings;

  before(async () => {
    [browser, server] = await Promise.all([launch(), TestServer.start({ sample: true })]);
    await furnish(server);
    settings = { ...(await server.call('settings')), theme };
    page = await open(browser, server);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const density of ['compact', 'touch', 'comfortable']) {
    test(`${density} rows in ${theme}`, async (t) => {
      await wear(page, server, { ...settings, density });
      for (const { address, shows } of SCREENS) {
        await t.test(`axe finds nothing on ${address}`, async () => {
          await visit(page, address, shows);
          await assertAccessible(page, `${address}, ${density}, ${theme}`);
        });
      }
    });
  }

  for (const state of STATES) {
    test(`axe finds nothing in ${state.name}, in ${theme}`, async () => {
      try {
        await enter(page, server, state);
        await assertAccessible(page, `${state.name}, ${theme}`);
      } finally {
        await state.leave?.(page);
      }
    });
  }

  test(`nothing went wrong on the way in ${theme}`, () => page.assertCalm());
}
