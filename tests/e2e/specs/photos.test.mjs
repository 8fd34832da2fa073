// A photo by keyboard alone: picked, covered, described, saved with a note, looked at, taken away and back, erased.
import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from '../lib/axe.mjs';
import { BESIDE, png } from '../lib/grey-png.mjs';
import { until } from '../lib/server.mjs';
import { sitting } from '../lib/sitting.mjs';

const here = sitting({ prepare: async (server) => void (await server.log('2 The mask asks again @A1')) });

const screenshot = () => {
  const file = path.join(here.server.home, 'screen.png');
  writeFileSync(file, png(300, 200));
  return file;
};
const today = async () => (await here.server.call('read_day', { day: null })).notes;
const ofNote = async () => (await today())[0].photos;
const kept = () => {
  const notebook = readdirSync(here.server.home).map((name) => path.join(here.server.home, name, 'attachments'));
  return notebook.flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => path.join(folder, name));
    } catch {
      return [];
    }
  });
};

test('a photo is covered by keyboard and saved with the newest note', async () => {
  const { person, page, server } = here;
  await person.has(page.locator('main .composer textarea'));
  await server.willPick(screenshot());
  await person.press('ControlOrMeta+Shift+p');
  const dialog = page.getByRole('dialog', { name: 'Hide what must not be kept' });
  await dialog.waitFor();
  await person.has(dialog.getByRole('button', { name: 'Add a part' }));
  await assertAccessible(page, 'a photo before it is saved');

  // Nothing is chosen: it must be said.
  await person.pressButton('Save the photo', dialog);
  await person.seen(/Say what is hidden/, dialog);
  assert.deepEqual(await ofNote(), []);

  await person.tabTo(dialog.getByRole('button', { name: 'Add a part' }), 'Shift+Tab');
  await person.press('Enter');
  const part = dialog.getByRole('button', { name: /^Covered part 1: 40 % from the left, 40 % from above/ });
  await person.has(part);
  await person.press('ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowLeft');
  await person.hears('Covered part 1: 38 % from the left, 37 % from above, 22 % wide, 23 % high');
  await person.pressButton('Add a part', dialog);
  await person.has(dialog.getByRole('button', { name: /^Covered part 2/ }));
  await person.press('Delete');
  await person.has(dialog.getByRole('button', { name: /^Covered part 1/ }));
  assert.equal(await dialog.getByRole('radio', { name: 'The parts I cover' }).isChecked(), true);
  assert.match(await dialog.getByLabel('What it shows').inputValue(), /^photo, \d\d?:\d\d.*, Tooling$/);
  await person.fill('What it shows', 'the mask that asks', dialog);
  await person.tabTo(dialog.getByRole('button', { name: /^Covered part 1/ }), 'Shift+Tab');
  await assertAccessible(page, 'a photo with a covered part');
  await person.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await person.hears('Photo saved with the note.');
  const [photo] = await ofNote();
  assert.equal(photo.description, 'the mask that asks');
  const [file] = kept();
  assert.doesNotMatch(readFileSync(file, 'latin1'), new RegExp(`${BESIDE}|tEXt`));
});

test('it is looked at, described and taken away with undo', async () => {
  const { person, page } = here;
  const thumb = person.main.getByRole('button', { name: 'the mask that asks' });
  await thumb.getByRole('img').waitFor();
  await person.tabTo(thumb);
  await person.press('Space');
  const look = page.getByRole('dialog', { name: 'Photo' });
  await look.getByRole('img', { name: 'the mask that asks' }).waitFor();
  await assertAccessible(page, 'a photo looked at');
  await person.press('Escape');
  await look.waitFor({ state: 'detached' });
  await person.has(thumb);
  await person.press('Enter');
  await person.has(look.getByLabel('What it shows'));
  await person.retype('the refund mask');
  await person.press('Enter');
  await look.waitFor({ state: 'detached' });
  const renamed = person.main.getByRole('button', { name: 'the refund mask' });
  await renamed.waitFor();
  await person.tabTo(renamed);
  await person.press('Enter');
  await person.pressButton('Remove the photo', look);
  await look.waitFor({ state: 'detached' });
  await renamed.waitFor({ state: 'detached' });
  await person.leaveField();
  await person.press('ControlOrMeta+z');
  await renamed.waitFor();
  assert.equal(kept().length, 1);
});

test('search finds it, and days show it', async () => {
  const { person, page } = here;
  await person.press('ControlOrMeta+f');
  await until(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement));
  await person.type('has:photo');
  await person.main.getByRole('button', { name: 'the refund mask' }).waitFor();
  await person.press('ControlOrMeta+4');
  await person.main.getByRole('button', { name: 'the refund mask' }).waitFor();
  await assertAccessible(page, 'a day with a photo');
});

test('only one part is kept, a host who did not allow photos is named, and it is asked once more', async () => {
  const { server } = here;
  const { day, hosts } = await server.call('day_notices', { day: null });
  await server.call('mark_notice', { host: hosts[0].host, day, what: 'notes', on: true });
  await here.open('/');
  const { person, page } = here;
  await person.has(page.locator('main .composer textarea'));
  await server.willPick(screenshot());
  await person.run('Add a photo');
  const dialog = page.getByRole('dialog', { name: 'Hide what must not be kept' });
  await person.seen('Photos were not allowed by A1.', dialog);
  await person.tabTo(dialog.getByRole('radio').first());
  await person.press('ArrowDown');
  if (!(await dialog.getByRole('radio', { name: 'All but one part' }).isChecked())) await person.press('ArrowDown');
  await person.tabTo(dialog.getByRole('button', { name: 'Add a part' }), 'Shift+Tab');
  await person.press('Enter');
  await person.has(dialog.getByRole('button', { name: /^The part that is kept/ }));
  await person.press('Enter');
  const question = dialog.getByRole('group', { name: 'Photos were not allowed' });
  await person.has(question.getByRole('button', { name: 'Do not save yet' }));
  await assertAccessible(page, 'asked once more');
  assert.equal((await ofNote()).length, 1);
  await person.pressButton('Save it all the same', question);
  await dialog.waitFor({ state: 'detached' });
  await until(async () => (await ofNote()).length === 2);
});

test('a picture that is dropped or pasted begins where the person is', async () => {
  const { person, page, server } = here;
  await fetch(`${server.url}/test/drop`, { method: 'POST', body: JSON.stringify({ path: screenshot() }) });
  const dialog = page.getByRole('dialog', { name: 'Hide what must not be kept' });
  await dialog.waitFor();
  await person.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  const line = page.locator('main .composer textarea');
  await line.focus();
  await person.type('2 A picture from the clipboard');
  const base64 = png(40, 20).toString('base64');
  await page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, base64);
  await dialog.waitFor();
  assert.equal(await dialog.getByRole('radio', { name: 'a new note' }).isChecked(), true);
  await person.tabTo(dialog.getByRole('radio', { name: 'The parts I cover' }).or(dialog.getByRole('radio', { name: 'There is nothing to hide' })).first());
  await person.press('ArrowUp');
  if (!(await dialog.getByRole('radio', { name: 'There is nothing to hide' }).isChecked())) await person.press('ArrowDown', 'ArrowDown');
  await person.pressButton('Save the photo', dialog);
  await person.pressButton('Save it all the same', dialog);
  await dialog.waitFor({ state: 'detached' });
  await until(async () => (await today()).some((note) => note.text === 'A picture from the clipboard' && note.photos.length === 1));
  assert.equal(await line.inputValue(), '');
});

test('a removed photo is erased for ever with its file', async () => {
  const { server } = here;
  const before = kept().length;
  const [photo] = await ofNote();
  await server.call('remove_photo', { id: photo.id });
  await here.open('/removed');
  const { person, page } = here;
  await page.getByRole('group', { name: photo.description }).waitFor();
  await person.pressButton(`More for ${photo.description}`, person.main);
  await person.has(page.getByRole('menuitem', { name: 'Erase for ever…' }));
  await person.press('Enter');
  await person.dialog.waitFor();
  await assertAccessible(page, 'erasing a photo');
  await person.pressButton('Erase for ever', person.dialog);
  await until(() => kept().length === before - 1);
});

test('what is no picture is refused in words, and the redaction screen fits into 320 px', async () => {
  const { server } = here;
  await here.open('/');
  const { person, page } = here;
  await person.has(page.locator('main .composer textarea'));
  const file = path.join(server.home, 'not.png');
  writeFileSync(file, 'no picture');
  await server.willPick(file);
  await person.press('ControlOrMeta+Shift+p');
  await page.getByText(/This is no picture that can be taken in/).first().waitFor();
  copyFileSync(screenshot(), file);
  await server.willPick(file);
  await person.press('ControlOrMeta+Shift+p');
  await person.dialog.waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await page.evaluate(() => {
    const dialog = document.querySelector('[role=dialog] .body');
    return dialog.scrollWidth - dialog.clientWidth;
  });
  assert.ok(wider <= 1, `${wider} px too wide`);
  await person.press('Escape');
});
