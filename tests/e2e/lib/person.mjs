// A person with a keyboard and nothing else, in front of one page.
// What is NOT here: what a screen should show (the specs).
import assert from 'node:assert/strict';
import { Eyes } from './eyes.mjs';
import { until } from './server.mjs';

/** More stops than any screen of the specs has. */
const MOST_STOPS = 400;

/** Types, presses, walks with Tab, reads the main part and hears what is announced. */
export class Person extends Eyes {
  /** Keys pressed so far, each letter typed among them. */
  keys = 0;

  async type(text) {
    this.keys += [...text].length;
    await this.page.keyboard.type(text);
  }

  async press(...keys) {
    this.keys += keys.length;
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until a dialog has the focus: a key pressed before that is nobody's. */
  async inDialog() {
    await this.page.waitForFunction(() => Boolean(document.activeElement?.closest('[role=dialog]')));
  }

  /** Replaces what a field holds. */
  async retype(text) {
    await this.press('ControlOrMeta+a');
    if (text === '') await this.press('Delete');
    else await this.type(text);
  }

  /** Waits until words are nowhere in the main part. */
  async gone(text, within = this.main) {
    await within.getByText(text).first().waitFor({ state: 'detached' });
  }

  /** Waits until the page's own announcement says so: what a screen reader hears. */
  async hears(words) {
    const said = (wanted) => [...document.querySelectorAll('[aria-live]')].some((live) => live.textContent.includes(wanted));
    await this.page.waitForFunction(said, words);
  }

  /** Whether this has the focus now. */
  async on(locator) {
    return (await locator.count()) > 0 && (await locator.first().evaluate((one) => one === document.activeElement));
  }

  /** Waits until this has the focus. */
  async has(locator) {
    await until(() => this.on(locator));
  }

  /** Walks with Tab (or back with Shift+Tab) until this has the focus. */
  async tabTo(locator, key = 'Tab') {
    const target = locator.first();
    await target.waitFor();
    for (let step = 0; step < MOST_STOPS; step += 1) {
      if (await this.on(target)) return;
      await this.press(key);
    }
    assert.fail(`${key} never reaches ${locator}`);
  }

  /** Walks to a button and presses it. */
  async pressButton(name, within = this.page) {
    await this.tabTo(within.getByRole('button', { name }));
    await this.press('Enter');
  }

  /** Walks to a field by its label and replaces what it holds. */
  async fill(label, text, within = this.page) {
    await this.tabTo(within.getByLabel(label));
    await this.retype(text);
  }

  /** Walks to a field of a date, `2026-10-14`, and types its digits in the order that this browser has them. */
  async date(label, date, within = this.page) {
    const field = within.getByLabel(label);
    const [year, month, day] = date.split('-');
    for (const digits of [[month, day, year], [day, month, year], [year, month, day]]) {
      // Through its three parts and back to the first of them.
      await this.tabTo(field);
      await this.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await this.type(digits.join(''));
      if ((await field.inputValue()) === date) return;
    }
    assert.fail(`${date} could not be typed into ${label}`);
  }

  /** Walks to a list of choices and takes one by typing its words, as the system's own list lets one. */
  async choose(label, words, within = this.page) {
    const list = within.getByRole('combobox', { name: label }).first();
    await this.tabTo(list);
    await this.type(words);
    await until(async () => (await list.evaluate((one) => one.selectedOptions[0]?.label ?? '')).includes(words));
  }

  /** Walks with the arrow to an item of the menu that is open, and takes it. */
  async pickItem(words) {
    const item = this.page.getByRole('menuitem', { name: words });
    await item.waitFor();
    for (let step = 0; step < MOST_STOPS && !(await this.on(item)); step += 1) await this.press('ArrowDown');
    await this.press('Enter');
  }

  /** Runs a command by its words from the palette. */
  async run(words) {
    await this.press('ControlOrMeta+k');
    await this.dialog.waitFor();
    await this.type(words);
    await this.dialog.getByRole('option', { name: words, selected: true }).waitFor();
    await this.press('Enter');
  }

  /** Puts the focus on no field, as a click on the paper does. */
  async leaveField() {
    await this.page.evaluate(() => document.activeElement?.blur());
  }
}
