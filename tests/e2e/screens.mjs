// `node screens.mjs FOLDER [NAME…]`: the pictures of README.md and docs/, of the sample company, on a day and at a time that
// never change. Every screen and its main states, in light, in dark and in touch mode: `today-light.png`. With names, only those.
// What is NOT here: tests. How a state is reached stands in lib/pictures.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch, open } from './lib/browser.mjs';
import { LOOKS, MORNING, PICTURES, prepare, SIZE } from './lib/pictures.mjs';
import { visit } from './lib/screens.mjs';
import { TestServer } from './lib/server.mjs';
import { small } from './lib/small-png.mjs';

// The same clock on every computer, for the core as for the page.
process.env.TZ = 'UTC';

const [folder = 'screens', ...only] = process.argv.slice(2);
const wanted = (picture, look) => only.length === 0 || only.some((name) => `${picture.name}-${look}`.startsWith(name));

/** Everything that is drawn stands still. */
async function still(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]') && [...document.images].every((one) => one.complete));
}

/** Closes what was said of the picture before. */
async function calm(page) {
  const close = page.locator('.toast button').last();
  while ((await close.count()) > 0) await close.click();
}

/** Takes one picture; `page` is left as it was found. */
async function take(browser, server, page, picture, look) {
  const one = picture.size ? await open(browser, server, { address: picture.at, viewport: picture.size }) : page;
  if (!picture.size) await visit(one, picture.at, picture.enter ? undefined : picture.shows);
  await calm(one);
  await picture.enter?.(one, server);
  await one.locator(picture.shows).first().waitFor();
  await still(one);
  writeFileSync(path.join(folder, `${picture.name}-${look}.png`), small(await one.screenshot({ caret: 'initial' })));
  await picture.leave?.(one);
  if (picture.size) await one.context().close();
  console.log(`${picture.name}-${look}.png`);
}

/** Folders are shown as a person has them, not as this run made them. */
function atHome(page, server) {
  return page.route('**/call/places', async (route) => {
    const answer = await route.fetch();
    const own = (await answer.text()).replaceAll(`${server.home}/documents`, '/home/me/Documents');
    await route.fulfill({ body: own.replaceAll(server.home, '/home/me/.local/share/shadowday') });
  });
}

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [look, { settings, ...options }] of Object.entries(LOOKS)) {
  const pictures = PICTURES.filter((picture) => wanted(picture, look));
  if (pictures.length === 0) continue;
  const server = await TestServer.start({ sample: true, at: MORNING });
  await prepare(server);
  await server.call('save_settings', { ...(await server.call('settings')), ...settings });
  const page = await open(browser, server, { viewport: SIZE, ...options, prepare: (blank) => atHome(blank, server) });
  for (const picture of PICTURES) {
    await picture.before?.(server);
    if (wanted(picture, look)) await take(browser, server, page, picture, look);
  }
  page.assertCalm();
  await server.stop();
}
await browser.close();
