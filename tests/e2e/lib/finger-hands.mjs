// The acts of a shadow day by touch alone, in big-touch mode. What the system shows of its own (lists, dates, the file
// dialog, the keyboard on the screen) is answered in its place; everything else is touched.
// Two things are done otherwise than at the keyboard: a photo is picked for its note instead of pasted, and covered with a
// finger; and a kind, a basis or a category is tapped on tiles and chips of the line instead of pressed.
// What is NOT here: the order of the day (whole-day-script.mjs).
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fingers } from './fingers.mjs';
import { png } from './grey-png.mjs';
import { until } from './server.mjs';
import { wordsOf } from './whole-day.mjs';

/** A person with fingers. Each act fails where the thing to be touched is not there, or lies under another. */
export class FingerHands extends Fingers {
  constructor(here) {
    super(here.page);
    this.here = here;
    this.settle = settling(this);
  }

  get line() {
    return this.page.locator('main .dock textarea');
  }

  get dock() {
    return this.page.locator('main .dock');
  }

  row(words) {
    return this.page.locator('main [data-note]').filter({ hasText: words });
  }

  /** Touches something and waits until the core has heard of it. */
  async #heard(command, target) {
    const heard = this.page.waitForResponse((answer) => answer.url().endsWith(`/call/${command}`));
    await this.touch(target);
    await heard;
  }

  async start(team) {
    await this.line.waitFor();
    await this.tap('Start a shadow day');
    await this.write('Team', team);
    await this.tap('Start the day', this.dialog);
    await this.seen(team);
    const [dock, notes] = [await this.dock.boundingBox(), await this.page.locator('main .scroller').boundingBox()];
    assert.ok(dock.y < notes.y, 'the line is on top');
  }

  async tellHost(marks) {
    await this.tap('Notice');
    const panel = this.page.getByRole('dialog', { name: 'What hosts were told and allow' });
    await this.tap('New host', panel);
    const host = panel.getByRole('group', { name: /@A1/ });
    for (const what of marks) {
      await this.tap(what, host);
      await host.getByRole('button', { name: what, pressed: true }).waitFor();
    }
    await this.tap('Notice to print', panel);
  }

  async printNotice() {
    await this.tap('Make a PDF', this.dialog);
    const open = this.dialog.getByRole('button', { name: 'Open', exact: true });
    await open.waitFor({ timeout: 60_000 });
    await this.touch(open);
    await this.tap('Close', this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
  }

  async expect({ question, help }, expected) {
    await this.tap('Before the day');
    await this.write('What do you want to learn?', question);
    await this.write('One act of help', help);
    for (const { words, sure } of expected) {
      await this.write('What do you expect?', words);
      await this.write('How sure', sure);
      await this.tap('Add', this.dialog);
      await this.seen(`${sure} % sure`, this.dialog);
    }
    await this.tap('Close', this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
    await this.seen(question);
  }

  /** The line is on top, and stays there. */
  atLine() {
    return this.line.waitFor();
  }

  async press(what) {
    const keys = this.page.getByRole('group', { name: 'What is happening' });
    if (what.startsWith('+')) await this.tap('Beside', keys);
    await this.#heard('press_strip', keys.getByRole('button', { name: what === '⚡' ? 'Interruption' : what.replace('+', ''), exact: true }));
  }

  /** Says who cut the work, on the stretch itself. */
  async nameSource(who) {
    await this.touch(this.page.locator('main .stretch.interruption').last());
    const form = this.page.getByRole('dialog', { name: 'Mend this stretch of time' });
    await this.choose('Interrupted by', who, form);
    await this.tap('Save', form);
    await form.waitFor({ state: 'detached' });
  }

  /** Says who cuts the work. */
  async cutBy(who) {
    const sources = this.page.getByRole('group', { name: 'Interrupted by' });
    await this.tap(who, sources);
    await sources.getByRole('button', { name: who, pressed: true }).waitFor();
  }

  async note(wanted) {
    if (wanted.stamp) return this.#stamp(wanted.stamp);
    await this.writeIn(this.line, wanted.line);
    for (const way of wanted.then ?? []) await this.#change(way);
    if (wanted.name) await this.#unname(wanted.name);
    // A tile of the dock may have the same name, and be there before the question is.
    if (wanted.behind) await this.tap(wanted.behind, this.dock.getByRole('group', { name: /What stood behind it/ }));
    await this.tap('Save', this.dock);
    await until(async () => (await this.line.inputValue()) === '');
    await this.row(wordsOf(wanted)).first().waitFor();
    if (wanted.photo) await this.#addPhoto(wanted);
    if (wanted.seal) await this.#seal(wanted);
  }

  /** A tile is a note, and its words come when there is time. */
  async #stamp({ tile }) {
    const stamps = await this.row('No words yet').count();
    await this.#heard('log_observation', this.#tile(tile));
    await until(async () => (await this.row('No words yet').count()) === stamps + 1);
  }

  #tile(name) {
    return this.page.getByRole('group', { name: 'Category' }).getByRole('button', { name });
  }

  /** Lets a tile or a chip change the line. */
  async #change({ tile, chip, choice }) {
    const was = await this.line.inputValue();
    if (tile) await this.touch(this.#tile(tile));
    else await this.pick(this.page.getByRole('group', { name: 'What the line says' }).getByRole('button', { name: chip, exact: true }), choice);
    await until(async () => (await this.line.inputValue()) !== was);
  }

  async #unname(name) {
    await this.page.getByText('could be somebody’s name').waitFor();
    await this.pick(this.dock.getByRole('button', { name: 'Replace', exact: true }), 'with @A1');
    await until(async () => !(await this.line.inputValue()).includes(name));
  }

  /** Picks a photo for a note, draws over its middle with a finger and says what it shows. */
  async #addPhoto(wanted) {
    const file = path.join(this.here.server.home, 'screen.png');
    writeFileSync(file, png(300, 200));
    await this.here.server.willPick(file);
    await this.pick(this.row(wordsOf(wanted)).getByRole('button', { name: /^More/ }), 'Add a photo…');
    const dialog = this.page.getByRole('dialog', { name: 'Hide what must not be kept' });
    await dialog.getByRole('img', { name: 'The picture before it is saved' }).waitFor();
    await this.drag(dialog.locator('.stage'), [0.3, 0.3], [0.7, 0.7]);
    await dialog.getByRole('button', { name: /^Covered part 1/ }).waitFor();
    await this.write('What it shows', wanted.photo, dialog);
    await this.tap('Save the photo', dialog);
    await dialog.waitFor({ state: 'detached' });
    rmSync(file);
  }

  async #seal(wanted) {
    const row = this.row(wordsOf(wanted));
    await this.pick(row.getByRole('button', { name: /^More/ }), 'Seal as a true issue…');
    await this.write('Who may know of it?', wanted.seal);
    await this.touch(this.dialog.getByRole('button', { name: 'Seal', exact: true }));
    await row.getByText(`sealed for ${wanted.seal}`).waitFor();
  }

  async writeLater({ line, words = line }) {
    await this.touch(this.row('No words yet').first().getByRole('button', { name: 'Edit' }));
    const composer = this.page.locator('main li .composer');
    await this.touch(composer.locator('textarea'));
    await this.page.keyboard.insertText(line);
    await this.tap('Save', composer);
    await this.row(words.split(' @')[0]).waitFor();
  }

  async contact({ demand, reason, escalated }, count) {
    await this.touch(this.page.locator('main .tally'));
    const layer = this.page.getByRole('dialog', { name: 'A customer contact' });
    await this.tap(demand, layer);
    if (reason) {
      await this.write('Why did it come?', reason, layer);
      if (escalated) await this.#escalate(escalated, layer);
      await this.tap('Save', layer);
    }
    await layer.waitFor({ state: 'detached' });
    await this.page.locator('main .tally').getByText(count === 1 ? '1 contact' : `${count} contacts`).waitFor();
  }

  async #escalate({ needed, missing, minutes }, layer) {
    await this.touch(layer.getByLabel('Somebody with more authority'));
    await this.write('Who was needed?', needed, layer);
    await this.write('What was not allowed?', missing, layer);
    await this.write('Minutes waited', minutes, layer);
    await this.choose('Solvable here', 'Yes', layer);
  }

  /** Nothing that was touched so far was smaller than a fingertip. */
  told() {
    assert.deepEqual([...this.small], []);
  }

  async secondThoughts(starred, removed) {
    await this.tap('Star for the report', this.row(starred));
    await this.row(starred).getByRole('button', { name: 'Take the star off' }).waitFor();
    await this.pick(this.row(removed).getByRole('button', { name: /^More/ }), 'Remove');
    await this.row(removed).waitFor({ state: 'detached' });
    await this.tap(/^Undo/, this.page.locator('.toast'));
    await this.row(removed).waitFor();
  }

  async meet(cue) {
    await this.writeIn(this.line, `/person ${cue}`);
    await this.tap('Save', this.dock);
    await this.seen(cue);
  }

  async take(part) {
    await this.pick(this.page.getByRole('button', { name: 'Part', exact: true }), part);
    await this.page.locator('main .strip').getByText(`(${part})`).waitFor();
  }

  async surge() {
    const button = this.page.getByRole('button', { name: 'Surge' });
    const was = await button.getAttribute('aria-pressed');
    await this.touch(button);
    await until(async () => (await button.getAttribute('aria-pressed')) !== was);
  }

  async pause() {
    await this.tap('Pause');
    await this.seen(/paused since/);
  }

  async goOn() {
    await this.tap('Go on');
    await this.main.getByText(/paused since/).waitFor({ state: 'detached' });
  }

  async answer(host, answers) {
    await this.tap('Questions', this.page.locator('main .strip'));
    await this.write('With', host);
    for (const [at, { words, then }] of answers.entries()) {
      await this.seen(`Question ${at + 1} of 3`, this.dialog);
      await this.write('In their words', words);
      if (then) await this.touch(this.dialog.getByRole('radio', { name: then.radio }));
      await this.tap('Keep and next', this.dialog);
    }
    await this.dialog.waitFor({ state: 'detached' });
  }

  async endDay() {
    await this.tap('End the day');
    await this.seen('Open again');
  }

  async beginReadBack(host) {
    await this.tap('Read back');
    await this.seen('Whose lines');
    await this.touch(this.page.getByRole('radio', { name: new RegExp(`^@${host}`) }));
    await this.tap('Pass the laptop');
    await this.page.locator('main article').waitFor();
  }

  judge(verdict) {
    return this.tap(verdict);
  }

  async correct(words) {
    await this.tap('Correct');
    await this.write('In your words', words, this.main);
    await this.tap('Save these words');
  }

  async endReadBack() {
    await this.seen('Its words are forgotten for ever', this.dialog);
    await this.tap('End read-back', this.dialog);
    await this.seen('One line was struck by the host');
  }

  beginDebrief() {
    return this.tap('Debrief');
  }

  async closeDay() {
    await this.tap('Close the day');
    await this.seen('Closed.');
  }

  async reopenDay() {
    await this.tap('Open again');
    await this.main.getByText('Closed.').waitFor({ state: 'detached' });
  }

  async report(count) {
    await this.tap('Make the report');
    await this.seen(`Draws on ${count} observations`);
    await this.touch(this.main.locator('.formats').getByRole('button', { name: 'PDF' }));
    await this.tap('Take the proposed one');
    await this.page.getByText(/is made/).first().waitFor({ timeout: 60_000 });
    this.told();
  }
}

/** What settles the card on top, by its kind. */
function settling(hand) {
  const card = hand.page.locator('main .card');
  return {
    async gap({ note }, now) {
      if (note.text === '') {
        await hand.write('Words', 'The printer has no paper', card);
        // Whoever has no Enter leaves the field, and it is saved.
        await card.locator('.soft').first().tap();
        await until(async () => (await now(note.id)).text !== '');
      }
      if ((await now(note.id)).category === null) {
        await hand.tap('Tooling', card);
        await until(async () => (await now(note.id)).category === 'tooling');
      }
      if ((await now(note.id)).impact === null) await hand.tap('Medium', card);
    },
    async conflict(_, __, [metric, drives, harm]) {
      await hand.write('What is measured?', metric, card);
      await hand.write('What does that make people do?', drives, card);
      await hand.write('Whom or what does it harm?', harm, card);
      await hand.tap('Save', card);
    },
    quote: () => hand.tap('Yes', card),
    async assumption(_, __, { evidence, verdict }) {
      await hand.write('By what?', evidence, card);
      await hand.tap(verdict, card);
    },
    async headline(_, __, words) {
      await hand.writeIn(card.locator('textarea'), words);
      await hand.page.locator('main h1').tap();
    },
    leave: () => hand.tap('Leave it so'),
    async ask(_, __, { due, authority }) {
      await hand.touch(card.getByLabel('I own this one'));
      // The system shows its own calendar for a date, and puts the date in.
      await hand.touch(card.getByLabel('By when'));
      await card.getByLabel('By when').fill(due);
      await hand.write('On whose authority', authority, card);
      await hand.tap('Save', card);
    },
    thanks: () => hand.tap('Yes', card),
    help: () => hand.tap('Yes', card),
  };
}
