// What opens on a screen: dialogs, menus, forms, results, faults. Reached by keys and by structure, never by words, so
// that each is found in every language. What is NOT here: what is checked there (the specs).
import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { visit } from './screens.mjs';

const DIALOG = '[role=dialog][data-state=open]';
const MENU = '[role=menu][data-state=open]';
const ROW = 'main [data-note]';

const focus = (page, selector) => page.locator(selector).first().focus();

/** Gives something the focus and presses keys there. */
async function at(page, selector, ...keys) {
  await focus(page, selector);
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens a menu and presses keys in it, once it has the focus. */
async function inMenu(page, selector, ...keys) {
  await at(page, selector, 'Enter');
  await page.locator(`${MENU} :focus`).waitFor();
  for (const key of keys) await page.keyboard.press(key);
}

async function composer(page, text) {
  await focus(page, 'main .composer textarea');
  await page.keyboard.type(text);
}

/** A file of three good rows and a bad one is chosen. */
async function pickFile(page, server) {
  const file = path.join(server.home, 'rows.csv');
  const rows = ['happened_at,team,text,mood', '2026-03-01 09:15,Billing,one,calm', '2026-03-01 09:20,Billing,two,calm', ',Billing,,calm'];
  writeFileSync(file, rows.join('\n'));
  await server.willPick(file);
  await at(page, 'main .pick button', 'Enter');
}

/** A list of tasks is chosen for the first team. */
async function pickTasks(page, server) {
  const file = path.join(server.home, 'tasks.csv');
  writeFileSync(file, 'Title,Task\nService agents,Answer questions about bills\nTellers,Open the counter');
  await server.willPick(file);
  await inMenu(page, '[id^=setting-team-] [aria-haspopup=menu]', 'ArrowDown', 'Enter');
  await at(page, `${DIALOG} .duties .acts button:nth-of-type(2)`, 'Enter');
  await at(page, `${DIALOG} .tasks .pick button`, 'Enter');
}

/** From what hosts allow back to the button that opens their notice. */
async function hostNotice(page) {
  await at(page, 'main header [aria-haspopup=dialog][aria-expanded] >> nth=1', 'Enter');
  await page.locator('.part-popover :focus').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
}

/** What the sample's lines begin with: the digit of their category, 6 for a bright spot. */
const LINES = JSON.parse(readFileSync(new URL('../../../assets/sample/observations.json', import.meta.url))).map(({ line }) => line);

/** Some observations are drawn and coded; every fifth is called tooling, so that some differ. */
async function codeBlind(page) {
  const drawn = 20;
  await at(page, 'main .draw input[type=number]', 'Control+a', ...String(drawn), 'Enter');
  await page.locator('main .codes').waitFor();
  for (let left = drawn; left > 0; left -= 1) {
    const words = await page.locator('main .card blockquote').textContent();
    const line = LINES.find((one) => one.includes(words.slice(0, 24))) ?? '';
    const digit = /^(?:-\d+ )?([1-5]) /.exec(line)?.[1] ?? '0';
    await page.keyboard.press(left % 5 === 0 ? '2' : digit);
    await page.waitForFunction((before) => document.querySelector('main .card blockquote')?.textContent !== before, words);
  }
}

/** A cannot without its reason. */
async function lacking(page) {
  await focus(page, 'main [data-ask]');
  await page.keyboard.press('n');
  await page.locator(`${DIALOG} textarea`).waitFor();
  await page.keyboard.type('a lamp');
  await page.locator(`${DIALOG} [type=submit]`).press('Enter');
  await page.locator(DIALOG).waitFor({ state: 'detached' });
  // The row that the dialog came from has the focus first, then the new one.
  await page.locator('main [data-ask]:focus').filter({ hasText: 'a lamp' }).waitFor();
  await page.keyboard.press('s');
  await page.keyboard.press('4');
}

/** A line that names somebody, or judges: what is noticed of it. */
async function noticed(page, text) {
  await at(page, 'main .composer textarea', 'Control+a', 'Delete');
  await page.keyboard.type(text);
}

/** Empties the line. */
const emptied = (page) => at(page, 'main .composer textarea', 'Control+a', 'Delete');

/** From the menu of a note to its seal, which stands before the last item. */
async function sealing(page) {
  await at(page, `${ROW} [aria-haspopup=menu]`, 'Enter');
  await page.locator(`${MENU} :focus`).waitFor();
  for (const key of ['End', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
}

/** The line alone, with something in it. */
async function discreetly(page) {
  await noticed(page, 'Two forms for one refund');
  await page.keyboard.press('Control+Shift+d');
}

/** A grey picture of 64 by 48. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAAAAACEICPDAAAAJ0lEQVR42u3MQREAAAwCIPunMaIh9ttBANKjCAQCgUAgEAgEgq/BAP5oQHmLLe/zAAAAAElFTkSuQmCC';

async function picture(server) {
  const file = path.join(server.home, 'picture.png');
  writeFileSync(file, Buffer.from(PICTURE, 'base64'));
  await server.willPick(file);
}

/** A photo is picked, and a part of it covered. */
async function coverPhoto(page, server) {
  await picture(server);
  await page.keyboard.press('Control+Shift+p');
  await at(page, `${DIALOG} .ways .button`, 'Enter');
}

/** The photo of a note is looked at. */
async function lookAtPhoto(page, server) {
  await picture(server);
  const { id } = await server.call('pick_photo');
  await server.call('save_photo', { staged: id, note: null, line: '', draft: null, areas: [], keep: null, nothing_to_hide: true, description: 'the mask', although_refused: true });
  await at(page, 'main [data-photo]', 'Enter');
}

/** Answers a command with a problem from now on. */
const refuse = (page, name) =>
  page.route(`**/call/${name}`, (route) =>
    route.fulfill({ status: 422, json: { code: 'unreachable', sentence: 'Der Datenträger ist nicht erreichbar.', field: null, trace: null } }));

/** Says that the notebook cannot be written to. */
const seal = (page) =>
  page.route('**/call/start', async (route) => {
    const answer = await route.fetch();
    const start = await answer.json();
    await route.fulfill({ json: { ...start, notebook: { ...start.notebook, read_only: 'Der Ordner ist gesperrt.' } } });
  });

/** A decision with both parts of its form open that are folded away at first. */
async function weighing(page) {
  await at(page, 'main [data-decision]', 'e');
  await page.locator(`${DIALOG} summary`).first().waitFor();
  for (const part of await page.locator(`${DIALOG} summary`).all()) await part.press('Enter');
}

/**
 * The states, in an order in which each can follow the one before: `at` is visited, `enter` does what opens it, `shows`
 * is there once it is open. `leave` undoes what a visit to the next screen does not.
 */
export const STATES = [
  { name: 'the palette with notes', at: '/', enter: async (page) => (await page.keyboard.press('Control+k'), await page.keyboard.type('customer')), shows: '[role=option] mark', leave: (page) => page.keyboard.press('Escape') },
  { name: 'the keys and help', at: '/', enter: (page) => page.keyboard.press('F1'), shows: `${DIALOG} dl`, leave: (page) => page.keyboard.press('Escape') },
  { name: 'a line with chips', at: '/', enter: (page) => composer(page, '2 four screens #re-keying &CRM !3 ~90s @A1 '), shows: 'main .category-chip' },
  { name: 'a menu of the line', at: '/', enter: (page) => at(page, 'main .category-chip', 'Enter'), shows: MENU, leave: (page) => page.keyboard.press('Escape') },
  {
    name: 'completions', at: '/', enter: async (page) => (await at(page, 'main .composer textarea', 'Control+a', 'Delete'), await page.keyboard.type('words #re')),
    shows: 'main [role=listbox]:not([hidden]) [role=option]', leave: (page) => at(page, 'main .composer textarea', 'Escape', 'Control+a', 'Delete'),
  },
  { name: 'the menu of a note', at: '/', enter: (page) => at(page, `${ROW} [aria-haspopup=menu]`, 'Enter'), shows: MENU, leave: (page) => page.keyboard.press('Escape') },
  { name: 'a note edited in place', at: '/', enter: (page) => at(page, ROW, 'e'), shows: 'main li .composer textarea', leave: (page) => page.keyboard.press('Escape') },
  { name: 'a note being tagged', at: '/', enter: (page) => at(page, ROW, 't'), shows: `${ROW} form input`, leave: (page) => page.keyboard.press('Escape') },
  { name: 'notes selected', at: '/', enter: (page) => at(page, ROW, 'x'), shows: 'main .selection button', leave: (page) => page.keyboard.press('Escape') },
  { name: 'the form of the day', at: '/', enter: (page) => at(page, 'main h1 button', 'Enter'), shows: '.part-popover form', leave: (page) => page.keyboard.press('Escape') },
  { name: 'what hosts allow', at: '/', enter: (page) => at(page, 'main header [aria-haspopup=dialog][aria-expanded] >> nth=1', 'Enter'), shows: '.part-popover .marks button', leave: (page) => page.keyboard.press('Escape') },
  { name: 'the notice for a host', at: '/', enter: hostNotice, shows: `${DIALOG} select`, leave: (page) => page.keyboard.press('Escape') },
  { name: 'a name noticed', at: '/', enter: (page) => noticed(page, 'Ms Bell copies it twice '), shows: 'main .dock .noticed button', leave: emptied },
  { name: 'a judgement asked about', at: '/', enter: (page) => noticed(page, '@A1 should have known code 47 '), shows: 'main .dock .question button', leave: emptied },
  { name: 'a true issue being sealed', at: '/', enter: sealing, shows: `${DIALOG} [type=submit]`, leave: (page) => page.keyboard.press('Escape') },
  { name: 'discreet mode', at: '/', enter: discreetly, shows: 'main .discreet .dock textarea', leave: async (page) => (await page.keyboard.press('Escape'), await emptied(page)) },
  { name: 'a message with undo', at: '/', enter: async (page) => (await composer(page, '3 Queue of nine'), await page.keyboard.press('Enter')), shows: '.toast button' },

  { name: 'a photo being covered', at: '/', enter: coverPhoto, shows: `${DIALOG} [data-box]`, leave: (page) => page.keyboard.press('Escape') },
  { name: 'a photo looked at', at: '/', enter: lookAtPhoto, shows: `${DIALOG} .look img`, leave: (page) => page.keyboard.press('Escape') },

  { name: 'what is expected of the day', at: '/', enter: (page) => at(page, 'main header .buttons button', 'Enter'), shows: `${DIALOG} form`, leave: (page) => page.keyboard.press('Escape') },

  { name: 'a line read back', at: '/readback', enter: (page) => at(page, 'main .choose .button', 'Enter'), shows: 'main .verdicts' },
  { name: 'a line being corrected', at: '/readback', enter: async (page) => (await page.locator('main .verdicts').waitFor(), await page.keyboard.press('c')), shows: 'main .correct textarea' },
  { name: 'a line struck', at: '/readback', enter: async (page) => (await page.locator('main .verdicts').waitFor(), await page.keyboard.press('s')), shows: `main .gone, ${DIALOG}` },
  { name: 'a read-back that is not ended', at: '/settings/about', shows: '.banner button' },
  {
    name: 'the end of a read-back', at: '/readback', enter: async (page) => (await page.locator('main .verdicts').waitFor(), await page.keyboard.press('z'), await at(page, 'main .read header .button:last-child', 'Enter')),
    shows: `${DIALOG} .foot .button`, leave: async (page) => (await at(page, `${DIALOG} .foot .button:last-child`, 'Enter'), await page.locator('main .composer').waitFor()),
  },
  {
    name: 'a gap being filled', at: '/debrief',
    enter: async (page, server) => (await server.log('-> a chair that holds @A1'), await page.locator('main nav li:first-child button:enabled').press('Enter')), shows: 'main .choice',
  },
  { name: 'an ask of the debrief', at: '/debrief', enter: (page) => page.locator('main nav li:nth-child(6) button:enabled').press('Enter'), shows: 'main .card input[type=date]' },
  { name: 'the day sheet', at: '/debrief', enter: (page) => page.locator('main nav li:last-child button').press('Enter'), shows: 'main .sheet' },

  { name: 'a search that finds nothing', at: '/search?q=customer%20zzzzqqq%20team%3Anobody', shows: 'main .empty button' },
  { name: 'a fault in a search', at: '/search?q=%219', shows: '#search-fault' },
  { name: 'the editor of a hit', at: '/search?q=customer', enter: (page) => at(page, '#search-list', 'ArrowDown', 'e'), shows: `${DIALOG} textarea` },
  {
    name: 'filters in a narrow window', at: '/search?q=customer', enter: async (page) => (await page.setViewportSize({ width: 560, height: 800 }), await at(page, 'main .meta [aria-haspopup=dialog]', 'Enter')),
    shows: '.part-popover .facets, .part-popover ul', leave: async (page) => (await page.keyboard.press('Escape'), await page.setViewportSize({ width: 1200, height: 800 })),
  },

  { name: 'the form of a new day with a fault', at: '/days', enter: async (page) => (await at(page, 'main .list header button', 'Enter'), await page.locator(`${DIALOG} input`).first().waitFor(), await page.keyboard.press('Enter')), shows: `${DIALOG} .error` },
  { name: 'the editor of a note', at: '/days', enter: (page) => at(page, 'main .day .row', 'e'), shows: `${DIALOG} textarea` },
  { name: 'where notes move to', at: '/days', enter: (page) => at(page, 'main .day .row', 'm'), shows: `${DIALOG} [role=option]` },
  { name: 'notes of a day selected', at: '/days', enter: (page) => at(page, 'main .day .row', 'x'), shows: 'main .selection strong' },
  { name: 'the menu of a day', at: '/days', enter: (page) => at(page, 'main .day [aria-haspopup=menu]', 'Enter'), shows: MENU, leave: (page) => page.keyboard.press('Escape') },

  { name: 'a report as text', at: '/reports', enter: (page) => at(page, 'main .pages [role=toolbar] button', 'Enter'), shows: 'main .outline:not(.unseen) h2' },
  { name: 'a report of a period', at: '/reports', enter: (page) => at(page, 'main input[value=summary]', 'Space'), shows: 'main fieldset input[type=checkbox]' },
  { name: 'a report that is made', at: '/reports', enter: (page) => page.locator('main .formats button').nth(3).press('Enter'), shows: 'main .made button' },

  { name: 'the plan of an import', at: '/import', enter: pickFile, shows: 'main .plan:not([aria-busy=true]) .bad' },
  { name: 'an import that is done', at: '/import', enter: (page) => at(page, 'main .plan .go button:enabled', 'Enter'), shows: '#import-done' },

  { name: 'a new ask', at: '/asks', enter: (page) => at(page, 'main [data-ask]', 'n'), shows: `${DIALOG} textarea` },
  { name: 'an answer', at: '/asks', enter: (page) => at(page, 'main [data-ask]', 'Enter'), shows: `${DIALOG} fieldset input` },
  { name: 'an answer that lacks something', at: '/asks', enter: (page) => lacking(page), shows: `${DIALOG} [aria-invalid]` },
  { name: 'the team was told', at: '/asks', enter: (page) => at(page, 'main [data-ask]', 't'), shows: `${DIALOG} input[type=date]` },
  { name: 'the menu of an ask', at: '/asks', enter: (page) => at(page, 'main [data-ask] [aria-haspopup=menu]', 'Enter'), shows: MENU, leave: (page) => page.keyboard.press('Escape') },
  { name: 'the form of a decision', at: '/decisions', enter: (page) => at(page, 'main [data-decision]', 'n'), shows: `${DIALOG} details:not([open])` },
  { name: 'the options and whys of a decision', at: '/decisions', enter: weighing, shows: `${DIALOG} details[open] select` },
  { name: 'what became of a decision', at: '/decisions', enter: (page) => at(page, 'main [data-decision]:has(.acts .button)', 'j', 'j', 'j', 'o'), shows: `${DIALOG} tbody td` },
  { name: 'a decision being taken back', at: '/decisions', enter: (page) => inMenu(page, 'main li:nth-child(3) [aria-haspopup=menu]', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'), shows: `${DIALOG} textarea` },

  { name: 'an observation being merged', at: '/review', enter: (page) => at(page, 'main .card', '2'), shows: `${DIALOG} input` },
  { name: 'an observation being declined', at: '/review', enter: (page) => at(page, 'main .card', '3'), shows: `${DIALOG} .button` },
  { name: 'an observation being put off', at: '/review', enter: (page) => at(page, 'main .card', 'h'), shows: `${DIALOG} input[type=date]` },
  { name: 'several observations selected', at: '/review', enter: (page) => at(page, 'main .card', 'x', 'Shift+j', 'Shift+j'), shows: 'main .acts strong' },
  { name: 'a card being moved', at: '/review/board', enter: (page) => at(page, 'main [data-card]', 'm'), shows: `${DIALOG} .options` },
  { name: 'an observation being coded blind', at: '/review/second', enter: (page) => at(page, 'main .draw [type=submit]', 'Enter'), shows: 'main .codes', leave: (page) => at(page, 'main .codes + p .button', 'Enter') },
  { name: 'two codings compared', at: '/review/second', enter: codeBlind, shows: '#coding-differ' },
  { name: 'the form of a finding', at: '/findings', enter: (page) => at(page, 'main .list a', 'n'), shows: `${DIALOG} textarea` },
  { name: 'evidence being sought', at: '/findings', enter: (page) => at(page, 'main .list a', 'a'), shows: `${DIALOG} input` },

  { name: 'things removed, selected', at: '/removed', enter: (page) => at(page, 'main .row', 'x'), shows: 'main header .button' },

  { name: 'the form of a question card', at: '/settings/cards', enter: (page) => at(page, '[id^=setting-card-] button', 'Enter'), shows: `${DIALOG} form textarea` },
  { name: 'the form of a team', at: '/settings/teams', enter: (page) => at(page, '[id^=setting-team-] button', 'Enter'), shows: `${DIALOG} section input` },
  { name: 'the menu of a team', at: '/settings/teams', enter: (page) => at(page, '[id^=setting-team-] [aria-haspopup=menu]', 'Enter'), shows: MENU, leave: (page) => page.keyboard.press('Escape') },
  { name: 'what a team has to do', at: '/settings/teams', enter: (page) => inMenu(page, '[id^=setting-team-] [aria-haspopup=menu]', 'ArrowDown', 'Enter'), shows: `${DIALOG} .duties .acts button` },
  { name: 'a task list', at: '/settings/teams', enter: pickTasks, shows: `${DIALOG} fieldset input` },
  { name: 'joining teams', at: '/settings/teams', enter: (page) => inMenu(page, '[id^=setting-team-] [aria-haspopup=menu]', 'Enter'), shows: `${DIALOG} select` },
  { name: 'a tag being renamed', at: '/settings/tags', enter: (page) => at(page, '[id^=setting-tag-] button', 'Enter'), shows: '[id^=setting-tag-] form input' },
  { name: 'a setting that is sought', at: '/settings/general', enter: async (page) => (await focus(page, 'main .find input'), await page.keyboard.type('200')), shows: 'main .searching .row', leave: (page) => at(page, 'main .find input', 'Control+a', 'Delete') },
  { name: 'the notebook being checked', at: '/settings/data', enter: (page) => at(page, '#setting-check button', 'Enter'), shows: '#setting-check .fine' },

  { name: 'a screen whose reading failed', at: '/days', before: (page) => refuse(page, 'days'), shows: 'main [role=alert] button', leave: (page) => page.unroute('**/call/days') },
  { name: 'a notebook that cannot be written to', at: '/', before: async (page) => (await seal(page), await page.reload()), shows: '.banner.stop', leave: (page) => page.unroute('**/call/start') },
];

/** Enters a state from a screen of its own, so that nothing of the one before is left. */
export async function enter(page, server, state) {
  await visit(page, '/settings/about');
  await state.before?.(page, server);
  await visit(page, state.at, state.enter ? undefined : state.shows);
  await state.enter?.(page, server);
  await page.locator(state.shows).first().waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
}
