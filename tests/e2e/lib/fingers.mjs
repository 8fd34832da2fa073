// A person with fingers and the keyboard that a touched field brings up, in front of one page.
// What is NOT here: keys that such a keyboard lacks, and what a screen should show (the specs).
import { Eyes } from './eyes.mjs';

/** A tablet held upright: what points is coarse, so the page is in touch mode by itself. */
export const TABLET = { hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } };

/** Taps, writes into what was tapped, reads. */
export class Fingers extends Eyes {
  /** Taps a button by its words. */
  async tap(name, within = this.main) {
    await within.getByRole('button', { name }).first().tap();
  }

  /** Taps a field by its label and writes; what it held is gone. */
  async write(label, text, within = this.dialog) {
    const field = within.getByLabel(label).first();
    await field.tap();
    await field.evaluate((one) => one.select());
    await this.page.keyboard.insertText(text);
  }

  /** Takes one from a list, whose own sheet the system shows. */
  async choose(label, words, within = this.dialog) {
    const list = within.getByRole('combobox', { name: label }).first();
    await list.tap();
    await list.selectOption({ label: words });
  }
}
