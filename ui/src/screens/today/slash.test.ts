// What a slash at the beginning of a line offers, and what it leaves in the line.
import { afterAll, expect, it } from 'vitest';
import { bind } from '../../lib/commands.svelte';
import { picked, slashRows } from './slash';

const stop = bind({ photo: () => undefined, 'pause-day': () => undefined, 'kind-phrase': () => undefined, 'meet-host': () => undefined });
afterAll(stop);

const names = (line: string) => slashRows(line).map((row) => row.insert);

it('the beginning of a word offers the commands that can run now', () => {
  expect(names('/')).toEqual(['/photo', '/person', '/phrase', '/pause', '/quote', '/late']);
  expect(names('/ph')).toEqual(['/photo', '/phrase']);
  expect(names('/PHOTO')).toEqual(['/photo']);
  expect(names('/three')).toEqual([]);
});

it('a path, a word that is none, and a slash in mid-line are no commands', () => {
  for (const line of ['/server/share is down', '/photograph', 'either /photo', '/ph of the desk', '//', '/1']) expect(names(line)).toEqual([]);
});

it('what follows a command stays in the line', () => {
  const [row] = slashRows('/photo  the refund mask ');
  expect(row && picked(row, '/photo  the refund mask ')).toEqual({ command: 'photo', task: null, rest: 'the refund mask' });
  const [phrase] = slashRows('/phr');
  expect(phrase && picked(phrase, '/phr')).toEqual({ command: 'kind-phrase', task: null, rest: '' });
});

it('a word for a sign puts the sign there', () => {
  const line = (typed: string) => slashRows(typed).map((row) => picked(row, typed)?.rest);
  expect(line('/quote I copy it')).toEqual(['"I copy it']);
  expect(line('/late 10 they waited')).toEqual(['-10 they waited']);
  expect(line('/la')).toEqual(['-']);
});

it('an activity is named by the beginning of its name, where time can be taken', () => {
  expect(names('/task')).toEqual([]);
  const timed = bind({ 'strip-interrupt': () => undefined });
  expect(names('/task').length).toBe(6);
  const [row, more] = slashRows('/task ta');
  expect([row?.insert, more]).toEqual(['/task talk', undefined]);
  expect(row && picked(row, '/task ta')).toEqual({ command: null, task: 'talk', rest: '' });
  timed();
});
