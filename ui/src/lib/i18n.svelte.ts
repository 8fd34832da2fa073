// Every visible word: Fluent messages of assets/messages/<language>. `t` takes ids known at compile time, `say` takes
// ids that the core sends. The pseudo-locale en-x-pseudo accents and lengthens each message, so that bare strings show.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { MessageId, Messages } from '../generated/messages';

export type { MessageId } from '../generated/messages';

/** Ids of messages without variables; what tables of words hold. */
export type PlainId = { [I in MessageId]: [Messages[I]] extends [never] ? I : never }[MessageId];

/** Arguments of a message: none for messages without variables. */
export type MessageArgs<I extends MessageId> = [Messages[I]] extends [never] ? [] : [args: Record<Messages[I], FluentVariable>];

// What the core puts into words itself (errors, remarks, the command line and its help) is no use to the page and stays out of it.
const files: Record<string, string> = import.meta.glob(
  ['../../../assets/messages/*/*.ftl', '!../../../assets/messages/*/{errors,remarks,command,help}.ftl'],
  { query: '?raw', import: 'default', eager: true },
);

/** The pseudo-locale. */
export const PSEUDO = 'en-x-pseudo';

/** Languages that have messages. */
export const languages: string[] = [...new Set(Object.keys(files).map(folderOf))].sort();

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? 'en';
}

const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', A: 'Á', E: 'É', I: 'Í', O: 'Ö', U: 'Ü', n: 'ñ', c: 'ç', s: 'š', y: 'ý' };

/** Accented and a third longer, with brackets that show what is cut off. */
export function pseudo(text: string): string {
  if (text.trim() === '') return text;
  const accented = [...text].map((letter) => ACCENTS[letter] ?? letter).join('');
  return `[${accented}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

function bundleOf(folder: string, transform?: (text: string) => string): FluentBundle {
  // No isolation marks: names are put into <bdi> where it matters, and marks would be read and copied with the text.
  // The pseudo-locale has them: they tell what was put into a message from what the message says.
  const bundle = new FluentBundle(folder, { useIsolating: transform !== undefined, transform });
  // Of two messages with one id the first is kept: the page's own words go before the report's.
  const pageFirst = Object.entries(files).sort(([a], [b]) => Number(a.endsWith('report.ftl')) - Number(b.endsWith('report.ftl')));
  for (const [path, text] of pageFirst) {
    if (folderOf(path) === folder) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const english = bundleOf('en');

class Speech {
  language = $state('en');
  #bundle = $derived(this.language === PSEUDO ? bundleOf('en', pseudo) : languages.includes(this.language) ? bundleOf(this.language) : english);

  format(id: string, args?: Record<string, FluentVariable>): string | null {
    for (const bundle of [this.#bundle, english]) {
      const pattern = bundle.getMessage(id)?.value;
      if (pattern) return bundle.formatPattern(pattern, args ?? null, []);
    }
    return null;
  }
}

const speech = new Speech();

/** A message in the person's language. */
export function t<I extends MessageId>(id: I, ...args: MessageArgs<I>): string {
  return speech.format(id, args[0]) ?? id;
}

/** A message whose id comes from the core; the id itself when there is none, so that nothing is hidden. */
export function say(id: string, args: Record<string, FluentVariable> = {}): string {
  const said = Object.entries(args).map(([name, value]) => [name, argument(id, name, value)] as const);
  return speech.format(id, Object.fromEntries(said)) ?? id;
}

/** The core sends every argument as text: digits become numbers, so that plurals work, and `act` is itself a message. Minutes
 *  may have a decimal, which each language writes its way. */
function argument(id: string, name: string, value: FluentVariable): FluentVariable {
  if (typeof value !== 'string') return value;
  if (id.startsWith('chip-minutes') && /^\d+\.\d+$/.test(value)) return new FluentNumber(Number(value));
  if (name === 'act') return speech.format(value) ?? value;
  return /^(0|[1-9]\d{0,8})$/.test(value) ? new FluentNumber(Number(value), { useGrouping: false }) : value;
}

/** A message of one line in every language: what the core wrote down as a name, whoever reads it now. The others' catalogues
 *  are not parsed for it, since a page begins with one language. */
export function inEveryLanguage(id: PlainId): string[] {
  const line = new RegExp(`^${id} = (.+)$`, 'm');
  return Object.values(files).flatMap((text) => line.exec(text)?.[1] ?? []);
}

/** Whether there is such a message. */
export function known(id: string): boolean {
  return english.hasMessage(id);
}

/** The language spoken now, as a tag. */
export function language(): string {
  return speech.language;
}

/** Chooses a language: a tag, or `system`. */
export function speak(tag: string): void {
  const wished = tag === 'system' ? navigator.language : tag;
  const folder = [wished, wished.split('-')[0] ?? wished].find((one) => one === PSEUDO || languages.includes(one));
  speech.language = folder ?? 'en';
  if (typeof document !== 'undefined') document.documentElement.lang = speech.language;
}
