// A person with fingers and the keyboard that a touched field brings up, in front of one page. Every touch is one of the
// browser's own (`Input.dispatchTouchEvent`), and what is touched must be large enough for a finger.
// What is NOT here: keys that such a keyboard lacks, and what a screen should show (the specs).
import { Eyes } from './eyes.mjs';

/** A tablet held upright: what points is coarse, so the page is in touch mode by itself. */
export const TABLET = { hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } };

/** As wide and as high as a fingertip, in pixels. */
const FINGERTIP = 44;

/** Runs in the page: width and height of what a finger may meet: the thing itself and the words that belong to it. */
function reach(element) {
  const all = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
  const [left, top] = ['left', 'top'].map((side) => Math.min(...all.map((one) => one[side])));
  const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...all.map((one) => one[side])));
  return [right - left, bottom - top].map(Math.round);
}

/** Taps, writes into what was tapped, drags, reads. */
export class Fingers extends Eyes {
  /** What was tapped and was too small, with its size. */
  small = new Set();

  #touches = null;

  /** Touches something once. */
  async touch(target) {
    const one = target.first();
    await one.waitFor();
    const [width, height] = await one.evaluate(reach);
    if (width < FINGERTIP || height < FINGERTIP) this.small.add(`${target}: ${width} × ${height}`);
    await one.tap();
  }

  /** Taps a button by its words. */
  tap(name, within = this.main) {
    return this.touch(within.getByRole('button', { name }));
  }

  /** Taps a field and writes; what it held is gone. */
  async writeIn(field, text) {
    await this.touch(field);
    await field.first().evaluate((one) => one.select());
    await this.page.keyboard.insertText(text);
  }

  /** The same by the label of the field. */
  write(label, text, within = this.dialog) {
    return this.writeIn(within.getByLabel(label), text);
  }

  /** Takes one from a list, whose own sheet the system shows. */
  async choose(label, words, within = this.dialog) {
    const list = within.getByRole('combobox', { name: label }).first();
    await this.touch(list);
    await list.selectOption({ label: words });
  }

  /** Opens a menu and taps an item of it. */
  async pick(trigger, words) {
    await this.touch(trigger);
    await this.touch(this.page.getByRole('menuitem', { name: words }));
  }

  /** Puts a finger down in one place, moves it to another and lifts it; both are shares of the thing's width and height. */
  async drag(target, from, to) {
    const { x, y, width, height } = await target.boundingBox();
    this.#touches ??= await this.page.context().newCDPSession(this.page);
    const send = (type, ...touchPoints) => this.#touches.send('Input.dispatchTouchEvent', { type, touchPoints });
    const at = (share) => ({ x: x + width * (from[0] + (to[0] - from[0]) * share), y: y + height * (from[1] + (to[1] - from[1]) * share) });
    await send('touchStart', at(0));
    for (const share of [0.25, 0.5, 0.75, 1]) await send('touchMove', at(share));
    await send('touchEnd');
  }
}
