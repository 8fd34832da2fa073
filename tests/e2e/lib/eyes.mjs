// What whoever sits in front of a page reads of it, whatever the hands do.
// What is NOT here: the keyboard (person.mjs), fingers (fingers.mjs).
/** Reads the main part and what opens over it. */
export class Eyes {
  constructor(page) {
    this.page = page;
  }

  get main() {
    return this.page.locator('main');
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** Waits for words in the main part. */
  async seen(text, within = this.main) {
    await within.getByText(text).first().waitFor();
  }
}
