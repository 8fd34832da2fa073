// What an ask and its answer say, in words. NOT here: how the rows are laid out.
import type { AskRow, DaysWithin, ShareOf } from '../../generated/api';
import { t } from '../../lib/i18n.svelte';
import { dayWords, number } from '../../lib/moments';

/** When it was asked, and how long it waits or waited. */
export function askedWords({ asked_on, age_days, told, light }: AskRow): string {
  if (asked_on === null || age_days === null) return t('asks-asked-nobody');
  const said = { date: dayWords(asked_on), days: age_days };
  return told && light !== 'new' ? t('asks-asked-answered', said) : t('asks-asked', said);
}

/** What is answered; the reply on screen while nothing is promised. */
export function replyWords({ answer, light, promised }: AskRow): string {
  return light === 'new' && !promised ? t('asks-thank-you') : answer.text;
}

/** Everything known about the answer beside its words. */
export function answerWords({ answer, light, told, kept }: AskRow): string[] {
  const on = (date: string | null, say: (date: string) => string) => (date === null ? '' : say(dayWords(date)));
  const open = light === 'new' || light === 'yellow';
  return [
    answer.owner,
    on(open ? answer.due : null, (date) => t('asks-by', { date })),
    on(open ? answer.first_due : null, (date) => t('asks-first-by', { date })),
    on(light === 'green' ? answer.done_on : null, (date) => t('asks-done-on', { date })),
    toldWords(answer, told, light),
    on(told ? answer.confirmed_on : null, (date) => t('asks-confirmed', { date })),
    kept === null ? '' : t(kept ? 'asks-kept' : 'asks-broken'),
    answer.effect === '' ? '' : t('asks-effect', { effect: answer.effect }),
  ].filter((words) => words !== '');
}

function toldWords(answer: AskRow['answer'], told: boolean, light: string): string {
  if (light === 'new') return '';
  if (answer.no_need_to_tell && answer.told_on === null) return t('asks-no-need');
  if (!told || answer.told_on === null) return t('asks-not-told');
  const date = dayWords(answer.told_on);
  return answer.told_how === '' ? t('asks-told-on', { date }) : t('asks-told-how', { date, how: answer.told_how });
}

/** Days with their interval, as far as it is known. */
export function daysWords(within: DaysWithin | null): string {
  if (within === null) return t('loop-days-unknown');
  const said = { days: within.days, 'days-shown': number(within.days) };
  if (within.low === null) return t('loop-days', said);
  const low = number(within.low);
  return within.high === null ? t('loop-days-from', { ...said, low }) : t('loop-days-between', { ...said, low, high: number(within.high) });
}

/** A share as counts, with its interval in per cent. */
export function shareWords({ hits, of, low, high }: ShareOf): string {
  if (low === null || high === null) return t('loop-share-none');
  return t('loop-share', { hits, of, low: number(low * 100), high: number(high * 100) });
}
