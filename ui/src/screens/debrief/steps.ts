// The steps of a debrief and how far it is. Pure.
import type { PlainId } from '../../lib/i18n.svelte';

/** The steps, in the order they are worked through. */
export const STEPS = ['gaps', 'names', 'quotes', 'assumptions', 'headlines', 'asks', 'thanks'] as const;

/** A step's words. */
export const stepMessage = (step: string): PlainId => `debrief-step-${step}` as PlainId;

interface Card {
  key: string;
  step: string;
}

/** How many cards each step has left. */
export function leftOf(cards: readonly Card[], step: string): number {
  return cards.filter((card) => card.step === step).length;
}

/** The place to show after the cards changed: the card shown stays, else the one that took its place. */
export function placeAfter(cards: readonly Card[], shown: string | null, place: number): number {
  const same = cards.findIndex((card) => card.key === shown);
  return same === -1 ? Math.min(place, Math.max(0, cards.length - 1)) : same;
}
