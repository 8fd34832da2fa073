// The form of a decision: what it starts from and what it sends. NOT here: the fields themselves.
import type { DecisionForm as Request, DecisionRow, WeighedOption, WhyRow } from '../../generated/api';

/** What the form holds; rates as they are typed. */
export interface DecisionFields {
  question: string;
  findings: string[];
  asks: string[];
  reports: string[];
  options: string;
  weighed: WeighedOption[];
  cost_of_waiting: string;
  whys: WhyRow[];
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
export function formOf(decision: DecisionRow | null, replaced: DecisionRow | null): DecisionFields {
  const from = decision ?? replaced;
  const own = decision;
  return {
    question: from?.question ?? '',
    findings: from?.findings.map((finding) => finding.id) ?? [],
    asks: from?.asks.map((ask) => ask.id) ?? [],
    reports: own?.reports.map((report) => report.id) ?? [],
    options: from?.options.join('\n') ?? '',
    weighed: from?.weighed ?? [],
    cost_of_waiting: from?.cost_of_waiting ?? '',
    whys: from?.whys ?? [],
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
export function requestOf(form: DecisionFields, decision: DecisionRow | null, replaced: DecisionRow | null): Request | null {
  const [from, to] = [rateOf(form.rate_from), rateOf(form.rate_to)];
  if (from === undefined || to === undefined) return null;
  const supersedes = (decision ? decision.supersedes?.id : replaced?.id) ?? null;
  return { ...form, id: decision?.id ?? null, seen: decision?.seen ?? null, options: form.options.split('\n'), weighed: weighedOf(form), rate_from: from, rate_to: to, supersedes };
}

/** The options as they stand in the box, one a line, each with what is thought of it so far. */
export function weighedOf(form: DecisionFields): WeighedOption[] {
  const options = form.options.split('\n').map((line) => line.trim()).filter((line, at, all) => line !== '' && all.indexOf(line) === at);
  const blank = (option: string): WeighedOption => ({ option, effort: '', effect: '', risk: '', recommended: false });
  return options.map((option) => form.weighed.find((one) => one.option === option) ?? blank(option));
}

/** What is thought of one option changed; recommending one takes the mark from the others. */
export function withWeighed(form: DecisionFields, option: string, change: Partial<WeighedOption>): WeighedOption[] {
  return weighedOf(form).map((one) => {
    if (one.option === option) return { ...one, ...change };
    return change.recommended === true ? { ...one, recommended: false } : one;
  });
}

/** A line for each why that is there, and one more to go on with, five at most. */
export function whysOf(form: DecisionFields): WhyRow[] {
  const said = form.whys.filter((one, at) => one.because !== '' || at < form.whys.length - 1);
  return said.length < 5 ? [...said, { because: '', finding: null }] : said;
}

/** A list with something in it taken out, or put in. */
export const toggled = (list: readonly string[], one: string): string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
