// Every screen of the sample company, and what stands on it once it is whole. Named by structure, not by words, so that
// they are found in every language.
/** The screens: where they are and an element that is there only when the content is. */
export const SCREENS = [
  { address: '/', shows: 'main [data-note]' },
  { address: '/search', shows: 'main .shelf .query' },
  { address: '/search?q=customer', shows: 'main .preview article ol' },
  { address: '/reports', shows: 'main .make code' },
  { address: '/days', shows: 'main .day .row[tabindex="0"]' },
  { address: '/debrief', shows: 'main .card' },
  { address: '/readback', shows: 'main .choose .button, main .verdicts' },
  { address: '/due', shows: 'main table td' },
  { address: '/asks', shows: 'main [data-ask]' },
  { address: '/decisions', shows: 'main [data-decision]' },
  { address: '/signals', shows: 'main .signals .empty, main .signals article' },
  { address: '/review', shows: 'main .card blockquote' },
  { address: '/review/board', shows: 'main article[data-card]' },
  { address: '/review/second', shows: 'main .draw' },
  { address: '/findings', shows: 'main .findings .list li' },
  { address: '/import', shows: 'main .pick button, main .plan' },
  { address: '/removed', shows: 'main .row[tabindex="0"]' },
  { address: '/history', shows: 'main article .what' },
  { address: '/settings/general', shows: '#setting-language select' },
  { address: '/settings/appearance', shows: '#setting-text-size output' },
  { address: '/settings/capture', shows: '#setting-letter-keys input' },
  { address: '/settings/cards', shows: '[id^="setting-card-"] ol' },
  { address: '/settings/teams', shows: '[id^="setting-team-"] .hosts' },
  { address: '/settings/tags', shows: '[id^="setting-tag-"] button' },
  { address: '/settings/programme', shows: '#setting-retention input' },
  { address: '/settings/data', shows: '#setting-folder code' },
  { address: '/settings/about', shows: '#setting-version bdi' },
];

/** What every screen needs to show something: a note of today, a bright spot, things removed, a search kept, a finding. */
export async function furnish(server) {
  const note = await server.log('2 Copies the account number into four screens #re-keying &CRM !3 ~90s @A1');
  await server.log('6 Calms an angry customer with one sentence');
  const removed = await server.log('1 Unsure which refund code applies');
  await server.call('remove_observations', { ids: [removed.id] });
  await server.call('save_finding', { statement: 'The account number was typed into four screens', effort: 'easy', owner: 'IT' });
  await server.call('save_search', { query: '#re-keying', keep: true });
  return note;
}

/** Goes to an address within the page, as Back does, and waits until the screen is whole. */
export async function visit(page, address, shows = SCREENS.find((screen) => screen.address === address)?.shows) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await whole(page, shows);
}

/** Waits for what the screen shows, the days beside it, and until nothing says that it is busy. */
export async function whole(page, shows) {
  await page.locator(shows).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Chooses settings of the device and opens the page anew, which then has them. */
export async function wear(page, server, settings) {
  await server.call('save_settings', settings);
  await page.goto(server.url);
  await whole(page, SCREENS[0].shows);
}
