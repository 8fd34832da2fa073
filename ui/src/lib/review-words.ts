// What a reviewer made of an observation, in one sentence: for the card, the board and the note itself. What is NOT here:
// doing it.
import type { Note, ReviewShown } from '../generated/api';
import { say, t } from './i18n.svelte';
import { clock, dateOf, dayWords } from './moments';

/** Why it was declined: the shipped reason, the words, or both. */
function declineWords(review: ReviewShown): string {
  const shipped = review.because === null ? '' : say(`decline-${review.because}`);
  return [shipped, review.reason].filter((part) => part !== '').join(': ');
}

/** A review in one sentence. */
export function reviewWords(review: ReviewShown): string {
  const by = { name: review.reviewer, time: review.at === null ? '' : `${dayWords(dateOf(review.at))} ${clock(review.at)}` };
  if (review.action === 'decline') return t('review-said-decline', { ...by, why: declineWords(review) });
  if (review.action === 'ask') return t('review-said-ask', { ...by, question: review.reason });
  if (review.action === 'snooze') return t('review-said-snooze', { ...by, until: dayWords(review.until ?? '') });
  const stands = t(review.action === 'merge' ? 'review-said-merge' : review.action === 'link' ? 'review-said-link' : 'review-said-accept', by);
  return review.reason === '' ? stands : t('review-said-reply', { stands, reply: review.reason });
}

/** What its observer should know of a note's review: why it was declined, what is asked, or what was replied. */
export function remarkOf(note: Note): ReviewShown | null {
  const review = note.review;
  const tells = review !== null && (review.action === 'decline' || isOpen(review) || (['accept', 'merge', 'link'].includes(review.action) && review.reason !== ''));
  return tells ? review : null;
}

/** Whether the review asks something that nobody answered. */
export const isOpen = (review: ReviewShown): boolean => review.action === 'ask' && review.answered_at === null;
