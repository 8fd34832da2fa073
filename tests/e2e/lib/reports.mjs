// Making a report by keyboard: a PDF begins with a sentence of a person's own, and the proposed one is the way out.

/** Presses the button of a format; where a PDF still wants its headline, takes the proposed one by Enter. */
export async function press(person, page, format) {
  const headline = page.locator('main [data-headline]');
  const isWanted = /PDF|Mail/.test(String(format)) && (await headline.count()) > 0 && (await headline.inputValue()) === '';
  await person.pressButton(format, page.getByRole('region', { name: 'Make the report', exact: true }));
  if (isWanted) await take(person, page);
}

/** Takes the proposed sentence: the focus is on it already. */
export async function take(person, page) {
  const button = page.getByRole('button', { name: 'Take the proposed one' });
  await button.waitFor();
  await person.has(button);
  await person.press('Enter');
}
