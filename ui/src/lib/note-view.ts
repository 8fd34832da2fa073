// A note as the row part shows it: plain words and numbers, so that the part knows nothing of the core.
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Gauge from '@lucide/svelte/icons/gauge';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Sparkles from '@lucide/svelte/icons/sparkles';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { Note } from '../generated/api';
import { say, t } from './i18n.svelte';
import { clockOf, machineTime, number } from './moments';
import { categoryOf, isNamedKind } from './words';

const ICONS: Record<string, Component> = {
  training_gap: GraduationCap, tooling: Wrench, workload: Gauge, customer_behaviour: MessageCircle, escalation_need: TrendingUp,
};

/** What `CategoryMark` takes. */
export interface MarkView {
  mark: string | null;
  letter: string;
  icon: Component | null;
  label: string;
  outline: boolean;
}

/** The mark of a category; of a bright spot when the polarity is `strength`. */
export function markOf(category: string | null, polarity = 'problem'): MarkView {
  const words = categoryOf(category);
  if (polarity === 'strength') {
    const label = words ? `${t('bright-spot')}, ${t(words.message)}` : t('bright-spot');
    return { mark: words?.mark ?? '--bright-spot', letter: '★', icon: Sparkles, label, outline: true };
  }
  if (!words) return { mark: null, letter: '–', icon: null, label: t('category-none'), outline: false };
  return { mark: words.mark, letter: t(words.letter), icon: ICONS[words.id] ?? null, label: t(words.message), outline: false };
}

/** A note's row. */
export interface NoteRowView {
  id: string;
  time: string;
  moment: string | null;
  mark: MarkView;
  text: string;
  /** In the words of somebody else, without marks of their own: shown in quotation marks. */
  quoted: boolean;
  /** The reader's own reading, shown apart from facts. */
  read: boolean;
  /** Category, basis, numbers: words. */
  facts: string[];
  /** `#tags`, `&tools`, `@hosts`. */
  labels: string[];
  starred: boolean;
}

/** What a note says besides its text, as short words. */
export function factsOf(note: Note): string[] {
  const facts = [note.category === null && note.polarity === 'strength' ? '' : say(note.category ? `category-${note.category}` : 'category-none')];
  if (note.polarity === 'strength') facts.unshift(t('bright-spot'));
  if (note.sealed) facts.unshift(t('sealed-short'));
  if (isNamedKind(note.kind)) facts.push(say(`kind-${note.kind}`));
  facts.push(say(`basis-value-${note.basis}`));
  if (note.impact !== null) facts.push(t('impact-value', { value: note.impact }));
  if (note.minutes !== null) facts.push(say(note.minutes_guessed ? 'row-minutes-guessed' : 'row-minutes', { value: number(note.minutes, 1) }));
  if (note.count > 1) facts.push(t('row-count', { value: note.count }));
  if (note.activity !== '') facts.push(say(`activity-${note.activity}`));
  if (note.system_first !== null) facts.push(say(`system-answered-${note.system_first}`));
  else if (note.system_waived !== '') facts.push(t('system-answered-open', { reason: note.system_waived }));
  if (note.in_passing) facts.push(t('row-in-passing'));
  if (note.quotable) facts.push(t('row-quotable'));
  if (note.happened_at === null) facts.push(t('row-time-unknown'));
  else if (note.precision === 'day') facts.push(t('row-only-day'));
  else if (note.precision === 'month') facts.push(t('row-only-month'));
  return facts.filter((fact) => fact !== '');
}

/** Words that bring their own quotation marks need none from the row. */
const QUOTE_MARK = /^\s*["“„«»‘‚‹「『＂]/u;

/** A note as its row. */
export function rowOf(note: Note): NoteRowView {
  return {
    id: note.id,
    time: clockOf(note),
    moment: machineTime(note),
    mark: markOf(note.category, note.polarity),
    text: note.text,
    quoted: note.kind === 'quote' && !QUOTE_MARK.test(note.text),
    read: note.basis === 'inferred',
    facts: factsOf(note),
    labels: [...note.tags.map((tag) => `#${tag}`), ...note.tools.map((tool) => `&${tool}`), ...note.hosts.map((host) => `@${host}`)],
    starred: note.starred,
  };
}
