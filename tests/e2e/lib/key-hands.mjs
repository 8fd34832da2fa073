// The acts of a shadow day by keyboard alone: nothing is clicked, and every field is reached as a keyboard reaches it.
// What is NOT here: the order of the day (whole-day-script.mjs).
import assert from 'node:assert/strict';
import { png } from './grey-png.mjs';
import { take } from './reports.mjs';
import { until } from './server.mjs';
import { NOTES, wordsOf } from './whole-day.mjs';

const STRIP_KEYS = { Talk: 'F2', 'Wrap-up': 'F3', Hold: 'F4', 'Look-up': 'F5', Chasing: 'F7', Break: 'F8', '⚡': 'F9' };
/** While something cuts the work, the keys of the lane beside say who it is. */
const SOURCE_KEYS = { 'a colleague': 'Shift+F2', 'the supervisor': 'Shift+F3', 'a system': 'Shift+F4', 'a customer': 'Shift+F5' };
const DEMAND_KEYS = { Value: 'v', Failure: 'f', Unclear: 'u' };

/** What another program did before: a picture lies in the clipboard. */
async function copied(page, picture) {
  const put = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  };
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(put, picture.toString('base64'));
}

/** A person at the keyboard. Each act fails where the focus is not where it should be. */
export class KeyHands {
  /** Keys of each plain note beyond the letters of its line. */
  #beyond = [];
  #keysOfNotes = 0;

  constructor(here) {
    this.here = here;
    this.person = here.person;
    this.page = here.page;
    this.settle = settling(this);
  }

  get line() {
    return this.page.locator('main .dock textarea');
  }

  row(words) {
    return this.page.locator('main [data-note]').filter({ hasText: words });
  }

  async start(team) {
    const { person } = this;
    await person.has(this.line);
    await person.pressButton('Start a shadow day', person.main);
    await person.has(person.dialog.getByLabel('Team'));
    await person.type(team);
    await person.press('Enter');
    await person.dialog.waitFor({ state: 'detached' });
    await person.seen(team);
  }

  async tellHost(marks) {
    const { person, page } = this;
    await person.pressButton('Notice', person.main);
    const panel = page.getByRole('dialog', { name: 'What hosts were told and allow' });
    await person.pressButton('New host', panel);
    const host = panel.getByRole('group', { name: /@A1/ });
    await host.waitFor();
    for (const what of marks) {
      await person.pressButton(what, host);
      await host.getByRole('button', { name: what, pressed: true }).waitFor();
    }
    await person.pressButton('Notice to print', panel);
  }

  async printNotice() {
    const { person } = this;
    await person.pressButton('Make a PDF', person.dialog);
    const open = person.dialog.getByRole('button', { name: 'Open', exact: true });
    await open.waitFor({ timeout: 60_000 });
    await person.has(open);
    await person.press('Enter', 'Escape');
    await person.dialog.waitFor({ state: 'detached' });
  }

  async expect({ question, help }, expected) {
    const { person } = this;
    await person.pressButton('Before the day', person.main);
    await person.has(person.dialog.getByLabel('What do you want to learn?'));
    await person.type(question);
    await person.fill('One act of help', help, person.dialog);
    for (const { words, sure } of expected) {
      await person.fill('What do you expect?', words, person.dialog);
      await person.fill('How sure', sure, person.dialog);
      await person.press('Enter');
      await person.seen(words, person.dialog);
    }
    await person.press('Escape');
    await person.dialog.waitFor({ state: 'detached' });
    await person.seen(question);
  }

  atLine() {
    return this.person.tabTo(this.line);
  }

  async press(what) {
    const heard = this.page.waitForResponse((answer) => answer.url().endsWith('/call/press_strip'));
    await this.person.press(what.startsWith('+') ? `Shift+${STRIP_KEYS[what.slice(1)]}` : STRIP_KEYS[what]);
    await heard;
  }

  /** Says who cut the work, in the stretch that the key left behind. */
  async nameSource(who) {
    const { person, page } = this;
    await person.tabTo(page.locator('main .stretch.interruption').last(), 'Shift+Tab');
    await person.press('Enter');
    const form = page.getByRole('dialog', { name: 'Mend this stretch of time' });
    await person.choose('Interrupted by', who, form);
    await person.pressButton('Save', form);
    await form.waitFor({ state: 'detached' });
    await this.atLine();
  }

  /** Says who cuts the work, with the caret in the line. */
  async cutBy(who) {
    await this.person.has(this.line);
    await this.person.press(SOURCE_KEYS[who]);
    await this.page.getByRole('group', { name: 'Interrupted by' }).getByRole('button', { name: who, pressed: true }).waitFor();
  }

  async note(wanted) {
    const { person } = this;
    const { line, then = [], stamp } = wanted;
    const before = person.keys;
    await person.has(this.line);
    await person.type(stamp ? `${stamp.digit} ` : line);
    for (const { key } of then) {
      const was = await this.line.inputValue();
      await person.press(key);
      await until(async () => (await this.line.inputValue()) !== was);
    }
    if (wanted.name) await this.#unname(wanted.name);
    if (wanted.behind) await this.#saySystem(wanted.behind);
    if (wanted.photo) await this.#pastePhoto(wanted.photo);
    else await person.press('Enter');
    await until(async () => (await this.line.inputValue()) === '');
    await this.row(stamp ? 'No words yet' : wordsOf(wanted)).last().waitFor();
    if (wanted.seal) await this.#seal(wanted);
    if (!stamp && !wanted.name && !wanted.behind && !wanted.photo && !wanted.seal) this.#counted(person.keys - before, [...line].length + then.length);
  }

  #counted(keys, letters) {
    this.#keysOfNotes += keys;
    this.#beyond.push(keys - letters);
  }

  async #unname(name) {
    await this.page.getByText('could be somebody’s name').waitFor();
    await this.person.press('Alt+Digit0');
    await this.person.pickItem('with @A1');
    await until(async () => !(await this.line.inputValue()).includes(name));
    await this.person.has(this.line);
  }

  async #saySystem(answer) {
    const { person, page } = this;
    await person.pressButton(answer, page.locator('main .dock').getByRole('group', { name: /What stood behind it/ }));
    await person.tabTo(this.line, 'Shift+Tab');
  }

  /** Covers a part in the middle, and says what the picture shows. */
  async #pastePhoto(shows) {
    const { person, page } = this;
    await copied(page, png(300, 200));
    await person.press('ControlOrMeta+v');
    const dialog = page.getByRole('dialog', { name: 'Hide what must not be kept' });
    await person.has(dialog.getByRole('button', { name: 'Add a part' }));
    assert.equal(await dialog.getByRole('radio', { name: 'a new note' }).isChecked(), true);
    await person.press('Enter');
    const part = dialog.getByRole('button', { name: /^Covered part 1/ });
    await person.has(part);
    await person.press('ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await person.fill('What it shows', shows, dialog);
    await person.tabTo(part, 'Shift+Tab');
    await person.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  async #seal(wanted) {
    const { person } = this;
    const row = this.row(wordsOf(wanted));
    await this.#walkTo(row);
    await person.pressButton(/^More/, row);
    await person.pickItem('Seal as a true issue…');
    await person.has(person.dialog.getByLabel('Who may know of it?'));
    await person.type(wanted.seal);
    await person.press('Enter');
    await person.dialog.waitFor({ state: 'detached' });
    await row.getByText(`sealed for ${wanted.seal}`).waitFor();
    await person.press('Escape');
    await person.has(this.line);
  }

  /** From the line up to a row. */
  async #walkTo(row) {
    await this.person.press('Escape');
    await this.person.has(this.page.locator('main [data-note]:focus'));
    await this.#walkOn(row, 'k');
  }

  async #walkOn(row, key) {
    const { person } = this;
    for (let step = 0; step < NOTES.length && !(await person.on(row)); step += 1) await person.press(key);
    await person.has(row);
  }

  async writeLater({ line, words = line }) {
    const { person, page } = this;
    await this.#walkTo(this.row('No words yet').first());
    await person.press('e');
    await person.has(page.locator('main li .composer textarea'));
    await person.type(line);
    await person.press('Enter');
    await this.row(words.split(' @')[0]).waitFor();
    await person.press('Escape');
    await person.has(this.line);
  }

  /** Tallies a contact while the caret is in the line, where it is again afterwards. */
  async contact({ demand, reason, escalated }, count) {
    const { person, page } = this;
    await person.has(this.line);
    await person.press('ControlOrMeta+d');
    const layer = page.getByRole('dialog', { name: 'A customer contact' });
    await person.has(layer.getByRole('button', { name: 'Value' }));
    await person.press(DEMAND_KEYS[demand]);
    if (reason) {
      await person.has(layer.getByLabel('Why did it come?'));
      await person.type(reason);
      if (escalated) await this.#escalate(escalated, layer);
      await person.press('Enter');
    }
    await layer.waitFor({ state: 'detached' });
    await page.locator('main .tally').getByText(count === 1 ? '1 contact' : `${count} contacts`).waitFor();
  }

  async #escalate({ needed, missing, minutes }, layer) {
    const { person } = this;
    await person.tabTo(layer.getByLabel('Somebody with more authority'));
    await person.press('Space');
    await person.choose('Solvable here', 'Yes', layer);
    await person.tabTo(layer.getByLabel('Who was needed?'), 'Shift+Tab');
    await person.type(needed);
    await person.fill('What was not allowed?', missing, layer);
    await person.fill('Minutes waited', minutes, layer);
  }

  /** A note costs its line and Enter, and nothing else. */
  told(t) {
    const mean = this.#keysOfNotes / this.#beyond.length;
    t.diagnostic(`${this.person.keys} keys so far; ${this.#beyond.length} plain notes took ${mean.toFixed(1)} keys each`);
    assert.deepEqual(this.#beyond, this.#beyond.map(() => 1));
  }

  async secondThoughts(starred, removed) {
    const { person } = this;
    await this.#walkTo(this.row(starred));
    await person.press('r');
    await this.row(starred).getByRole('button', { name: 'Take the star off' }).waitFor();
    await this.#walkOn(this.row(removed), 'j');
    await person.press('Delete');
    await this.row(removed).waitFor({ state: 'detached' });
    await person.press('ControlOrMeta+z');
    await this.row(removed).waitFor();
    await person.press('Escape');
    await person.has(this.line);
  }

  async meet(cue) {
    const { person } = this;
    await person.has(this.line);
    await person.type(`/person ${cue}`);
    await person.press('Enter');
    await person.seen(cue);
  }

  async take(part) {
    const { person, page } = this;
    await person.tabTo(page.getByRole('button', { name: 'Part', exact: true }));
    await person.press('Enter');
    await person.pickItem(part);
    await page.locator('main .strip').getByText(`(${part})`).waitFor();
  }

  async surge() {
    const { person, page } = this;
    const button = page.getByRole('button', { name: 'Surge' });
    const was = await button.getAttribute('aria-pressed');
    await person.pressButton('Surge', person.main);
    await until(async () => (await button.getAttribute('aria-pressed')) !== was);
  }

  async pause() {
    await this.person.pressButton('Pause', this.person.main);
    await this.person.seen(/paused since/);
  }

  async goOn() {
    await this.person.pressButton('Go on', this.person.main);
    await this.person.gone(/paused since/);
  }

  async answer(host, answers) {
    const { person } = this;
    await person.press('ControlOrMeta+Shift+q');
    await person.has(person.dialog.getByLabel('In their words'));
    await person.tabTo(person.dialog.getByLabel('With'), 'Shift+Tab');
    await person.retype(host);
    await person.seen('“Thank you, we will look into this.”', person.dialog);
    for (const [at, { words, then }] of answers.entries()) {
      await person.seen(`Question ${at + 1} of 3`, person.dialog);
      await person.tabTo(person.dialog.getByLabel('In their words'));
      await person.type(words);
      if (then) await person.press(then.key);
      await person.press('Enter');
    }
    await person.dialog.waitFor({ state: 'detached' });
  }

  async endDay() {
    await this.person.pressButton('End the day', this.person.main);
    await this.person.seen('Open again');
  }

  async beginReadBack(host) {
    const { person, page } = this;
    await person.pressButton('Read back', person.main);
    await person.tabTo(page.getByRole('radio', { checked: true }));
    for (const radio = page.getByRole('radio', { name: new RegExp(`@${host}`) }); !(await radio.isChecked()); ) await person.press('ArrowUp');
    await person.pressButton('Pass the laptop', person.main);
    await person.has(page.locator('main article'));
  }

  async judge(verdict) {
    await this.person.has(this.page.locator('main article'));
    await this.person.press(verdict[0].toLowerCase());
  }

  async correct(words) {
    const { person, page } = this;
    await person.has(page.locator('main article'));
    await person.press('c');
    await person.has(page.getByLabel('In your words'));
    await person.retype(words);
    await person.press('Enter');
  }

  async endReadBack() {
    const { person } = this;
    await person.seen('Its words are forgotten for ever', person.dialog);
    await person.pressButton('End read-back', person.dialog);
    await person.seen('One line was struck by the host');
  }

  beginDebrief() {
    return this.person.pressButton('Debrief', this.person.main);
  }

  async closeDay() {
    await this.person.pressButton('Close the day', this.person.main);
    await this.person.seen('Closed.');
  }

  async reopenDay() {
    await this.person.pressButton('Open again', this.person.main);
    await this.person.gone('Closed.');
  }

  async report(count) {
    const { person, page } = this;
    await person.pressButton('Make the report', person.main);
    await person.seen(`Draws on ${count} observations`);
    await person.press('ControlOrMeta+Enter');
    await take(person, page);
    await page.getByText(/is made/).first().waitFor({ timeout: 60_000 });
  }
}

/** What settles the card on top, by its kind. */
function settling(hands) {
  const { person, page } = hands;
  const card = page.locator('main .card');
  return {
    async gap({ note }, now) {
      if (note.text === '') {
        await person.has(card.locator('textarea'));
        await person.type('The printer has no paper');
        await person.press('Enter');
        await until(async () => (await now(note.id)).text !== '');
        await person.has(card);
      }
      if ((await now(note.id)).category === null) {
        await person.press('2');
        await until(async () => (await now(note.id)).category === 'tooling');
      }
      // The card may be gone already, and a key for the next one would be a slip.
      if ((await now(note.id)).impact === null && (await card.getByText('How much does it weigh?').count()) > 0) await person.press('m');
    },
    async conflict(_, __, parts) {
      await person.has(card.getByLabel('What is measured?'));
      for (const [at, said] of parts.entries()) {
        if (at > 0) await person.press('Tab');
        await person.type(said);
      }
      await person.press('Enter');
    },
    quote: () => person.press('1'),
    async assumption(_, __, { evidence, digit }) {
      await person.fill('By what?', evidence);
      await person.press(`Alt+${digit}`);
    },
    async headline(_, __, words) {
      await person.has(card.locator('textarea'));
      await person.type(words);
      await person.press('Enter');
    },
    leave: () => person.press('s'),
    async ask(_, __, { due, authority }) {
      await person.press('o');
      await person.fill('By when', '', person.main);
      // A field for a date takes its parts one after the other, in the order of the country.
      await person.type(due.split('-').reverse().join(''));
      await person.fill('On whose authority', authority, person.main);
      await person.press('Enter');
    },
    thanks: () => person.press('1'),
    help: () => person.press('1'),
  };
}
