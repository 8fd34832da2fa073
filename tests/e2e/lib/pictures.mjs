// What the pictures show: a morning at the sample company, every screen of it and what opens there, in an order in which each
// can follow the one before. What is NOT here: the taking (screens.mjs).
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { furnish, SCREENS } from './screens.mjs';
import { STATES } from './states.mjs';

/** When the day of the pictures begins. */
export const MORNING = '2026-10-14T09:02:00';
/** The window of the pictures. */
export const SIZE = { width: 1180, height: 780 };

/** In which looks every picture is taken. */
export const LOOKS = {
  light: { settings: { theme: 'light', density: 'comfortable' } },
  dark: { settings: { theme: 'dark', density: 'comfortable' } },
  touch: { settings: { theme: 'light', density: 'touch' }, hasTouch: true },
};

/** Minutes that pass, keys of the strip, and lines. */
const MORNING_ACTS = [
  [2, 'talk'], [4, '1 Unsure which refund code applies, asks a neighbour #refund-codes @A1 !2 ~3min'], [5, 'after_contact'], [3, 'talk'], [6, '"I copy the account number into four screens" &CRM &Ledger ~90s @A1 !3'],
  [7, 'hold'], [4, 'talk'], [9, 'interrupt'], [3, 'interrupt'], [6, '4 Third call about one letter, and angry by now #repeat-contact @A1 !3 ~4min'], [2, 'after_contact'], [5, 'look_up'], [4, '? Copying is why wrap-up takes long'],
  [3, 'talk'], [8, '6 Calms an angry caller with one sentence @A1 *'], [4, 'after_contact'], [5, '-> A headset that does not hurt !2 @A1'], [6, 'chase'], [5, '2 '], [4, '5 Nobody here may waive more than five pounds !3 ~12min @A1'], [3, 'talk'], [5, ''],
];

/** The morning up to twelve minutes to eleven: notes, the strip, contacts, what was expected. */
export async function prepare(server) {
  await furnish(server);
  const team = (await server.call('teams')).find((one) => one.name === 'Billing');
  const { day } = await server.call('read_day', { day: null });
  const about = { team: team?.id ?? null, team_name: team ? null : 'Billing', question: 'Why do calls about one letter come back?', act_of_help: 'Carry the paper up' };
  await server.call('edit_day', { id: day.id, seen: day.seen, ...about });
  for (const [statement, confidence] of [['Most calls are about the new letter', 80], ['The team has the tools it needs', 60]]) {
    await server.call('save_assumption', { day: day.id, statement, confidence });
  }
  for (const [minutes, what] of MORNING_ACTS) {
    await server.later(minutes);
    if (what === 'interrupt') await server.call('press_strip', { press: 'interrupt', value: 'colleague' });
    else if (/^[a-z_]+$/.test(what)) await server.call('press_strip', { press: 'switch', value: what });
    else if (what !== '') await server.log(what);
  }
  for (const demand of ['value', 'failure', 'value', 'value', 'failure']) {
    const why = demand === 'failure' ? { reason: 'letter not understood', escalated: true, needed: 'a team lead', authority_missing: 'waive more than five pounds', wait_minutes: 7, solvable: 'yes' } : {};
    await server.call('save_contact', { demand, ...why });
  }
}

const DIALOG = '[role=dialog][data-state=open]';
const escape = (page) => page.keyboard.press('Escape');
const called = (name) => STATES.find((state) => state.name === name);

/** A state of the axe specs, pictured. */
const state = (name, of) => {
  const { at, enter, shows, leave } = called(of);
  return { name, at, enter, shows, leave };
};

/** Opens something by a button's or field's selector. */
const press = (selector, ...keys) => async (page) => {
  await page.locator(selector).first().focus();
  for (const key of keys) await page.keyboard.press(key);
};

/** Chooses a kind of report, and a value of one of its lists. */
const report = (kind, list, value) => async (page) => {
  await page.getByRole('radio', { name: kind, exact: true }).check({ force: true });
  if (list) await page.getByRole('combobox', { name: list, exact: true }).selectOption(value);
};

/** Runs a command from the palette by the words of its message. */
const command = (words) => async (page) => {
  await page.keyboard.press('Control+k');
  await page.locator(DIALOG).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words, selected: true }).waitFor();
  await page.keyboard.press('Enter');
};

/** A program as desks have it, drawn for the picture. */
const MASK = `<body style="margin:0;font:15px sans-serif;background:#e8ecef"><p style="margin:0;padding:10px 18px;background:#2f4858;color:#fff">Ledger 7 · Refund · step 3 of 4</p>
  <div style="display:grid;grid-template-columns:180px 1fr;gap:14px 18px;padding:26px 40px;align-items:center">
  ${[['Account number', ''], ['Reference of the letter', 'R-2026-10-0417'], ['Name of the customer', 'Example, Eve'], ['Amount', '41.20'], ['Reason', 'please choose']].map(([label, value]) => `<b>${label}</b><span style="padding:9px;min-height:18px;background:#fff;border:1px solid #8aa">${value}</span>`).join('')}
  </div><p style="margin:0 40px;padding:12px;background:#f6d5d0;border-left:6px solid #a22">Account number missing. Enter it again.</p></body>`;

/** A screenshot of it is what the next dialog picks. */
async function drawn(page, server) {
  const program = await page.context().newPage();
  await program.setViewportSize({ width: 860, height: 440 });
  await program.setContent(MASK);
  const file = path.join(server.home, 'screen.png');
  writeFileSync(file, await program.screenshot());
  await program.close();
  await server.willPick(file);
}

/** A photo is picked for the note about the four screens, and a part of it covered. */
async function coverPhoto(page, server) {
  await drawn(page, server);
  await page.keyboard.press('Control+Shift+p');
  await press(`${DIALOG} .ways .button`, 'Enter')(page);
  await page.locator(`${DIALOG} [data-box]`).waitFor();
  await page.keyboard.press('ArrowLeft');
}

/** A covered photo is looked at. */
async function lookAtPhoto(page, server) {
  await drawn(page, server);
  const { id } = await server.call('pick_photo');
  const { notes } = await server.call('read_day', { day: null });
  const note = notes.find((one) => one.text.startsWith('Third call')).id;
  const cover = { x: 236, y: 164, width: 580, height: 48 };
  const said = { line: '', draft: null, keep: null, nothing_to_hide: false, although_refused: true, description: 'The refund mask asks for the account number again' };
  await server.call('save_photo', { staged: id, note, areas: [cover], ...said });
  await page.locator('main [data-photo]').first().waitFor();
  await press('main [data-photo]', 'Enter')(page);
}

/** The pages of a report, drawn. */
const PAGES = 'main .pages img, main .pages svg[role=img]';

const screen = (name, address) => ({ name, at: address, shows: SCREENS.find((one) => one.address === address).shows });

/** Every picture, in order. `before` changes the notebook, once for each look. */
export const PICTURES = [
  screen('today', '/'),
  state('line', 'a line with chips'),
  state('name', 'a name noticed'),
  state('judgement', 'a judgement asked about'),
  state('seal', 'a true issue being sealed'),
  state('discreet', 'discreet mode'),
  { name: 'stretch', at: '/', enter: press('main .stretch.interruption', 'Enter'), shows: '.part-popover form', leave: escape },
  { name: 'contact', at: '/', enter: async (page) => (await clear(page), await press('main .tally', 'Enter')(page), await press(`${DIALOG} li:first-child .line`, 'Enter')(page)), shows: `${DIALOG} form`, leave: escape },
  { name: 'questions', at: '/', enter: (page) => page.keyboard.press('Control+Shift+q'), shows: `${DIALOG} .question`, leave: escape },
  { name: 'expectations', at: '/', enter: command('What I expect of this day'), shows: `${DIALOG} ol`, leave: escape },
  state('notice', 'what hosts allow'),
  { name: 'photo', at: '/', enter: coverPhoto, shows: `${DIALOG} [data-box]`, leave: escape },
  { name: 'photo-large', at: '/', enter: lookAtPhoto, shows: `${DIALOG} .look img`, leave: escape },
  { name: 'practice', at: '/', enter: command('Practise for 90 seconds'), shows: 'aside.banner .num', leave: press('aside.banner:has(.num) button', 'Enter') },
  { name: 'palette', at: '/', enter: called('the palette with notes').enter, shows: '[role=option] mark', leave: escape },
  { name: 'keys', at: '/', enter: called('the keys and help').enter, shows: `${DIALOG} dl`, leave: escape },
  { name: 'mini', at: '/mini.html', size: { width: 380, height: 148 }, shows: 'textarea' },
  screen('search-empty', '/search'),
  screen('search', '/search?q=customer'),
  { name: 'reports', at: '/reports', shows: PAGES },
  { name: 'reports-brief', at: '/decisions', enter: press('main [data-decision]:nth-child(1), main li:first-child [data-decision]', 'r'), shows: PAGES },
  { name: 'reports-findings', at: '/reports', enter: report('Findings', 'Period', 'year'), shows: PAGES },
  { name: 'reports-purchase', at: '/reports', enter: report('Purchase case', 'What it is about', { index: 1 }), shows: PAGES },
  { name: 'reports-huddle', at: '/reports', enter: report('Huddle card', 'Period', 'year'), shows: PAGES },
  { name: 'reports-register', at: '/decisions', enter: press('main [data-decision]', 'f'), shows: PAGES },
  { name: 'reports-poster', at: '/asks', enter: press('main [data-ask]', 'p'), shows: PAGES },
  screen('days', '/days'),
  screen('due', '/due'),
  screen('asks', '/asks'),
  state('answer', 'an answer that lacks something'),
  screen('review', '/review'),
  { ...state('merge', 'an observation being merged'), leave: escape },
  screen('review-board', '/review/board'),
  state('coding-blind', 'an observation being coded blind'),
  state('coding-compared', 'two codings compared'),
  screen('findings', '/findings'),
  screen('signals', '/signals'),
  screen('decisions', '/decisions'),
  state('outcome', 'what became of a decision'),
  screen('import', '/import'),
  state('import-plan', 'the plan of an import'),
  screen('removed', '/removed'),
  screen('history', '/history'),
  ...['general', 'appearance', 'capture', 'cards', 'teams', 'tags', 'programme', 'data', 'about'].map((tab) => screen(`settings-${tab}`, `/settings/${tab}`)),
  { ...screen('readback', '/readback'), before: async (server) => void (await server.call('end_day', { id: (await server.call('read_day', { day: null })).day.id, at: null })) },
  { name: 'readback-line', before: (server) => server.call('begin_read_back', { day: null, host: 'A1' }), at: '/readback', shows: 'main article .line' },
  { name: 'readback-end', at: '/readback', enter: async (page) => (await page.locator('main .verdicts').waitFor(), await strike(page), await press('main .read header .button:last-child', 'Enter')(page)), shows: `${DIALOG} .foot .button`, leave: escape },
  { name: 'debrief', before: (server) => server.call('end_read_back', {}), at: '/debrief', shows: 'main .card textarea, main .card blockquote' },
  { name: 'debrief-card', at: '/debrief', enter: press('main nav li:nth-child(6) button', 'Enter'), shows: 'main .card input[type=date]' },
  { name: 'day-sheet', at: '/debrief', enter: press('main nav li:last-child button', 'Enter'), shows: 'main .sheet' },
  { name: 'today-ended', at: '/', shows: 'main [data-note]' },
];

/** The host strikes the first line; the next is there then. */
async function strike(page) {
  await page.locator('main article:focus').waitFor();
  await page.keyboard.press('s');
  await page.locator('main progress[value="2"]').waitFor();
}

/** Empties the line, so that the next picture does not show what was typed for the last. */
const clear = press('main .dock textarea', 'Control+a', 'Delete');

