// The form of a decision: what it starts from and what it sends. NOT here: the fields themselves.
import type { DecisionForm as Request, DecisionRow } from '../../generated/api';

/** What the form holds; rates as they are typed. */
export interface Draft {
  question: string;
  findings: string[];
  options: string;
  choice: string;
  because: string;
  owner: string;
  for_company: string;
  for_staff: string;
  measure: string;
  rate_from: string;
  rate_to: string;
  effect_by: string;
  review_on: string;
  no_review_because: string;
  teams: string[];
  decided_on: string;
}

/** The form as it is opened; one that takes another's place starts from its question, findings and teams. */
export function draftOf(decision: DecisionRow | null, replaced: DecisionRow | null): Draft {
  const from = decision ?? replaced;
  const own = decision;
  return {
    question: from?.question ?? '',
    findings: from?.findings.map((finding) => finding.id) ?? [],
    options: from?.options.join('\n') ?? '',
    choice: own?.choice ?? '',
    because: own?.because ?? '',
    owner: from?.owner ?? '',
    for_company: own?.for_company ?? '',
    for_staff: own?.for_staff ?? '',
    measure: from?.measure ?? '',
    rate_from: own?.rate_from?.toString() ?? '',
    rate_to: own?.rate_to?.toString() ?? '',
    effect_by: own?.effect_by ?? '',
    review_on: own?.review_on ?? '',
    no_review_because: own?.no_review_because ?? '',
    teams: from?.teams.map((team) => team.team) ?? [],
    decided_on: own?.decided_on ?? '',
  };
}

/** A rate as typed, with a comma or a point; nothing is `null`, anything else `undefined`. */
export function rateOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** What is sent; `null` while a rate cannot be read. */
export function requestOf(draft: Draft, decision: DecisionRow | null, replaced: DecisionRow | null): Request | null {
  const [from, to] = [rateOf(draft.rate_from), rateOf(draft.rate_to)];
  if (from === undefined || to === undefined) return null;
  const supersedes = (decision ? decision.supersedes?.id : replaced?.id) ?? null;
  return { ...draft, id: decision?.id ?? null, seen: decision?.seen ?? null, options: draft.options.split('\n'), rate_from: from, rate_to: to, supersedes };
}

/** A list with something in it taken out, or put in. */
export const toggled = (list: readonly string[], one: string): string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
