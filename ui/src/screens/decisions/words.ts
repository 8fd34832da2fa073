// What a decision says, and what its figures allow to say. NOT here: how it is laid out.
import type { Comparison, DecisionRow, LinkedAsk, LinkedReport, Measured, VerdictRow } from '../../generated/api';
import { known, language, PSEUDO, say, t, type PlainId } from '../../lib/i18n.svelte';
import { dayWords, number } from '../../lib/moments';
import { categoryOf } from '../../lib/words';

/** The states of a decision, in the order of their filter. */
export const STATES = ['proposed', 'decided', 'to_review', 'judged', 'superseded', 'reversed'] as const;

/** A rate or ratio as people read it. */
export const rate = (value: number): string => number(value, value < 10 ? 2 : 1);

/** What is measured, in words. */
export function measureWords(measure: string): string {
  const [kind, name = ''] = measure.split(/:(.*)/s);
  const category = kind === 'category' ? categoryOf(name) : null;
  if (category) return t('decisions-measure-category', { category: t(category.message) });
  return kind === 'tag' ? t('decisions-measure-tag', { tag: name }) : '';
}

/** What is expected. */
export function expectWords({ measure, rate_from, rate_to, effect_by }: DecisionRow): string {
  if (measure === '' || rate_from === null || rate_to === null || effect_by === null) return t('decisions-expect-none');
  return t('decisions-expect-words', { measure: measureWords(measure), from: rate(rate_from), to: rate(rate_to), by: dayWords(effect_by) });
}

/** When it is looked at again, or why not. */
export function reviewWords({ review_on, no_review_because, state }: DecisionRow): string {
  if (review_on !== null) return t(state === 'to_review' ? 'decisions-review-due' : 'decisions-review-on', { date: dayWords(review_on) });
  return no_review_because === '' ? '' : t('decisions-review-none', { because: no_review_because });
}

/** Teams of a decision at which nobody ever was. */
export const unvisited = (teams: DecisionRow['teams']): string[] => teams.filter((team) => team.last === null).map((team) => team.name);

/** An ask that a decision answers: a promise, once there is one. */
export const askWords = ({ words, promised }: LinkedAsk): string => t(promised ? 'decisions-linked-promise' : 'decisions-linked-ask', { words });

/** A report that left, by its kind, its day and its headline. */
export function reportWords({ report, headline, made_on }: LinkedReport): string {
  const kind = known(`reports-kind-${report}`) ? say(`reports-kind-${report}`) : report;
  const date = made_on === '' ? '' : dayWords(made_on);
  return headline === '' ? t('decisions-report', { kind, date }) : t('decisions-report-headline', { kind, date, headline });
}

/** Names one after the other. */
export const listWords = (names: string[]): string => new Intl.ListFormat(language() === PSEUDO ? 'en' : language(), { type: 'conjunction' }).format(names);

/** An outcome in a word. */
export const outcomeWords = (outcome: string): string => (known(`outcome-${outcome}`) ? say(`outcome-${outcome}`) : outcome);

/** What an outcome means, or why it cannot be told. */
export function meaningOf({ outcome, because }: Pick<Comparison, 'outcome' | 'because'>): string {
  const id = because === '' ? `outcome-words-${outcome}` : `outcome-because-${because}`;
  return known(id) ? say(id) : outcome;
}

/** Since, divided by before, with its interval. */
export function ratioWords({ ratio, low, high }: Pick<Comparison, 'ratio' | 'low' | 'high'>): string {
  if (low === null) return '';
  if (ratio === null) return t('outcome-ratio-none', { low: rate(low) });
  const said = { ratio: rate(ratio), low: rate(low) };
  return high === null ? t('outcome-ratio-open', said) : t('outcome-ratio', { ...said, high: rate(high) });
}

/** A rate with its interval. */
export function measuredRate({ rate: found, low, high }: Measured): string {
  if (found === null || low === null || high === null) return '–';
  return t('outcome-rate-between', { rate: rate(found), low: rate(low), high: rate(high) });
}

/** Counts and hours behind a verdict. */
export function figuresOf(verdict: VerdictRow): string {
  return t('verdict-figures', {
    'before-count': verdict.before_count, 'before-hours': number(verdict.before_hours, 1), 'after-count': verdict.after_count, 'after-hours': number(verdict.after_hours, 1),
  });
}

/** The message of a state. */
export const stateMessage = (state: string): PlainId => `decisions-state-${(STATES as readonly string[]).includes(state) ? (state as (typeof STATES)[number]) : 'decided'}`;
