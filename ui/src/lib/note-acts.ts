// What can be done to one note or to several, wherever they are listed: each an act with its toast and one undo. And the
// keys and buttons that do it. What is NOT here: which notes are meant (the screen knows), and where the focus goes after.
import type { Done, Note, SetAside } from '../generated/api';
import { call } from './api';
import type { Binding } from './commands.svelte';
import { t } from './i18n.svelte';
import type { CommandId } from './keymap';
import { clockOf } from './moments';
import { act } from './toasts.svelte';
import { CATEGORIES, KINDS } from './words';

type Fields = Record<string, string | number | boolean | null>;

interface Tags {
  add_tags: string[];
  remove_tags: string[];
}

const NO_TAGS: Tags = { add_tags: [], remove_tags: [] };

async function edit(notes: readonly Note[], fields: Fields, tags: Tags): Promise<Done | null> {
  const [first, ...others] = notes;
  if (!first) return null;
  if (others.length === 0) return act(call('edit_observation', { id: first.id, seen: first.seen, fields, ...tags }));
  return act(call('edit_observations', { ids: notes.map((note) => note.id), fields, ...tags }));
}

/** Writes single fields of notes. */
export const setFields = (notes: readonly Note[], fields: Fields): Promise<Done | null> => edit(notes, fields, NO_TAGS);

/** Adds a tag, or takes it off when it begins with a minus. */
export function tag(notes: readonly Note[], typed: string): Promise<Done | null> {
  const off = typed.startsWith('-');
  const label = typed.replace(/^-?#?/, '').trim();
  if (label === '') return Promise.resolve(null);
  return edit(notes, {}, { add_tags: off ? [] : [label], remove_tags: off ? [label] : [] });
}

/** Stars notes for the report; takes the star off when all of them have it. */
export function star(notes: readonly Note[]): Promise<Done | null> {
  return setFields(notes, { starred: !notes.every((note) => note.starred) });
}

/** Gives notes a category by its id, or makes them bright spots. */
export function categorise(notes: readonly Note[], id: string): Promise<Done | null> {
  return setFields(notes, id === 'bright' ? { polarity: 'strength' } : { category: id });
}

/** Gives notes a kind; takes it off when all of them have it. What says that something works, or could, is no problem. */
export function setKind(notes: readonly Note[], kind: string): Promise<Done | null> {
  const polarity = { phrase: 'strength', idea: 'neutral' }[kind];
  if (notes.every((note) => note.kind === kind)) return setFields(notes, { kind: 'event' });
  return setFields(notes, polarity ? { kind, polarity } : { kind });
}

/** What a KPI conflict is asked for. */
export const CONFLICT = ['metric', 'drives', 'harm'] as const;

/** Removes notes. */
export function remove(ids: string[]): Promise<Done | null> {
  return act(call('remove_observations', { ids }));
}

const NUMBERS = new Set(['impact', 'minutes', 'count']);
const FLAGS = new Set(['starred', 'quotable', 'in_passing', 'minutes_guessed']);

/** Makes a value that was set aside the one shown. */
export function take(note: Note, { field, value }: SetAside): Promise<Done | null> {
  if (field === 'raw' || field === 'text') return act(call('edit_observation', { id: note.id, seen: note.seen, line: value, fields: {}, ...NO_TAGS }));
  const chosen = value === '' ? null : NUMBERS.has(field) ? Number(value) : FLAGS.has(field) ? value === 'true' : value;
  return setFields([note], { [field]: chosen });
}

/** Notes as text, one a line, for the clipboard. */
export function asText(notes: readonly Note[]): string {
  const line = (note: Note) => [clockOf(note), note.kind === 'quote' ? t('in-their-words', { text: note.text }) : note.text, note.evidence && `(${note.evidence})`];
  return notes.map((note) => line(note).filter((part) => part).join(' ')).join('\n');
}

/** The notes that keys and buttons are about. */
export interface Chosen {
  notes: () => readonly Note[];
  /** Whether the keys act now. */
  when: () => boolean;
  /** Asks for the tag. */
  ontag: () => void;
}

/** The keys of every list of notes: star, tag, impact, category, copy. */
export function noteCommands({ notes, when, ontag }: Chosen): Partial<Record<CommandId, Binding>> {
  const impact = (value: number): Binding => ({ run: () => void setFields(notes(), { impact: value }), when });
  const category = (id: string): Binding => ({ run: () => void categorise(notes(), id), when });
  const kind = (id: string): Binding => ({ run: () => void setKind(notes(), id), when });
  const copy = () => (getSelection()?.isCollapsed === false ? false : void navigator.clipboard.writeText(asText(notes())));
  return {
    'list-report': { run: () => void star(notes()), when },
    'list-tag': { run: ontag, when },
    'list-impact-1': impact(1),
    'list-impact-2': impact(2),
    'list-impact-3': impact(3),
    'list-copy': { run: copy, when },
    'category-training': category('training_gap'),
    'category-tooling': category('tooling'),
    'category-workload': category('workload'),
    'category-customer': category('customer_behaviour'),
    'category-escalation': category('escalation_need'),
    bright: category('bright'),
    ...Object.fromEntries(KINDS.map((one) => [one.command, kind(one.id)])),
  };
}

/** What a bar over a selection offers; some open a menu. */
export interface BarAct {
  id: string;
  label: string;
  keys?: string;
  items?: { id: string; label: string; keys?: string }[];
}

/** The acts of a selection, as a bar shows them. */
export function barActs(): BarAct[] {
  const categories = [...CATEGORIES.map((one) => ({ id: one.id, label: t(one.message) })), { id: 'bright', label: t('bright-spot') }];
  const impacts = ([1, 2, 3] as const).map((value) => ({ id: String(value), label: t(`command-list-impact-${value}`), keys: `!${value}` }));
  return [
    { id: 'category', label: t('today-set-category'), items: categories.map((one, at) => ({ ...one, keys: `Alt+${at + 1}` })) },
    { id: 'impact', label: t('impact'), items: impacts },
    { id: 'tag', label: t('command-list-tag'), keys: 'T' },
    { id: 'star', label: t('command-list-report'), keys: 'R' },
  ];
}

/** Does what was picked in the bar. */
export function doBarAct({ notes, ontag }: Omit<Chosen, 'when'>, id: string, item: string): void {
  if (id === 'tag') ontag();
  else if (id === 'star') void star(notes());
  else if (id === 'impact') void setFields(notes(), { impact: Number(item) });
  else void categorise(notes(), item);
}
