// `node screens.mjs FOLDER`: the pictures of README.md and docs/, of the sample company, always of the same size.
// What is NOT here: tests. What a picture shows is decided by the list below.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch, open } from './lib/browser.mjs';
import { TestServer } from './lib/server.mjs';

const FOLDER = process.argv[2] ?? 'screens';
const SIZE = { width: 1180, height: 780 };

const PICTURES = [
  { name: 'today', address: '/', theme: 'light' },
  { name: 'search', address: '/search?q=customer', theme: 'light' },
  { name: 'reports', address: '/reports', theme: 'light', wait: 4000 },
  { name: 'days', address: '/days', theme: 'dark' },
  { name: 'today-dark', address: '/', theme: 'dark' },
  { name: 'settings-contrast', address: '/settings', theme: 'contrast' },
];

mkdirSync(FOLDER, { recursive: true });
const [browser, server] = await Promise.all([launch(), TestServer.start({ sample: true })]);
const settings = await server.call('settings');
for (const { name, address, theme, wait = 800 } of PICTURES) {
  await server.call('save_settings', { ...settings, theme });
  const page = await open(browser, server, { address, viewport: SIZE });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(wait);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await page.context().close();
  console.log(`${name}.png`);
}
await browser.close();
await server.stop();
