// The question of a reviewer that is being answered in this window. What is NOT here: the dialog (frame/AnswerDialog).
import type { ReviewShown } from '../generated/api';

class Answering {
  /** The review that asks; the last one when the dialog is closed. */
  review = $state.raw<ReviewShown | null>(null);
  open = $state(false);
}

/** What the dialog shows. */
export const answering = new Answering();

/** Opens the dialog. */
export function answer(review: ReviewShown): void {
  answering.review = review;
  answering.open = true;
}
