// What a report is about, as typed, and the request made from it. NOT here: the fields and the preview.
import type { ReportExtent, ReportRequest, ReportSaid } from '../../generated/api';
import { fault, period, type Preset } from './periods';

/** The kinds of reports, in the order shown. */
export const KINDS = ['day', 'summary', 'findings', 'poster', 'decision', 'purchase', 'huddle', 'register'] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds that are about a period. */
export const hasPeriod = (kind: Kind): boolean => ['summary', 'findings', 'poster', 'huddle'].includes(kind);
/** The kinds that may be passed on: a day and a poster stay with their team. */
export const hasEdition = (kind: Kind): boolean => kind !== 'day' && kind !== 'poster';
/** The kinds that somebody is to decide from. */
export const hasDecider = (kind: Kind): boolean => kind === 'decision' || kind === 'purchase';
/** The kinds of a page that decides and one that doubts, about every theme. */
export const hasExtent = (kind: Kind): boolean => kind === 'day' || kind === 'summary' || kind === 'findings';
/** The kinds that say how they were made. */
export const hasMethod = (kind: Kind): boolean => hasHeadline(kind) && kind !== 'register';
/** The themes, in the order of their keys. */
export const THEMES = ['training_gap', 'tooling', 'workload', 'customer_behaviour', 'escalation_need'] as const;
/** The kinds whose title is not always the same. */
export const hasHeadline = (kind: string): boolean => kind !== 'poster' && kind !== 'huddle';

const FORMATS = ['pdf', 'html', 'docx', 'eml', 'md', 'xlsx', 'csv', 'png'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats of a kind: a card has no table, a picture is of one sheet. */
export function formats(kind: string | undefined): readonly Format[] {
  const isSheet = kind === 'poster' || kind === 'decision' || kind === 'huddle';
  return FORMATS.filter((format) => (format === 'png' ? isSheet : kind !== 'huddle' || (format !== 'xlsx' && format !== 'csv')));
}

/** What a person adds, as typed. */
interface Said {
  asked: string;
  decider: string;
  decideBy: string;
  cost: string;
  tried: string;
  principle: string;
  story: string;
  question: string;
  nextDay: string;
}

/** The form of a report. */
export interface ReportFields {
  kind: Kind;
  day: string;
  preset: Preset;
  from: string;
  to: string;
  teams: string[];
  /** The team of a poster. */
  team: string;
  /** The decision of a brief. */
  decision: string;
  /** What a purchase is about. */
  of: string[];
  /** For the leader and the team, or for others. */
  edition: 'team' | 'pass-on';
  audience: string;
  headline: string;
  fixFirst: string;
  notSeen: string;
  quotes: boolean;
  paper: string;
  /** The paper of a poster. */
  sheet: string;
  /** Why names that were noticed may be printed. */
  namesWaived: string;
  said: Said;
  /** Only these themes; all when empty. */
  themes: string[];
  /** Notes that are printed in their own words. */
  evidence: string[];
  /** One page or two. */
  length: '1' | '2';
  /** The whole of the method, or a few lines. */
  method: boolean;
}

/** What a person starts with. */
export function formOf(today: string): ReportFields {
  const first = period('days30', today);
  const said = { asked: '', decider: '', decideBy: '', cost: '', tried: '', principle: '', story: '', question: '', nextDay: '' };
  return {
    kind: 'day', day: '', preset: 'days30', from: first.from, to: first.to, teams: [], team: '', decision: '', of: [], edition: 'team', audience: '',
    headline: '', fixFirst: '', notSeen: '', quotes: true, paper: 'a4', sheet: 'a3', namesWaived: '', said, themes: [], evidence: [], length: '2', method: true,
  };
}

/** The key of what a person writes into a report: of a day and of a decision it is their own, else the kind's. `null` while it is
 *  about nothing yet. */
export function draftKey({ kind, day, decision }: ReportFields): string | null {
  const of = kind === 'day' ? day : kind === 'decision' ? decision : null;
  return of === '' ? null : ['report', kind, ...(of === null ? [] : [of])].join(':');
}

/** What a person writes into a report. */
export function wordsOf({ headline, fixFirst, notSeen, namesWaived, said: { asked, decider, cost, tried, story, question } }: ReportFields) {
  return { headline, fixFirst, notSeen, namesWaived, asked, decider, cost, tried, story, question };
}

/** The form with other words; those that are not there stay. */
export function withWords(now: ReportFields, words: Partial<ReturnType<typeof wordsOf>>): ReportFields {
  const { headline, fixFirst, notSeen, namesWaived, ...others } = { ...wordsOf(now), ...words };
  return { ...now, headline, fixFirst, notSeen, namesWaived, said: { ...now.said, ...others } };
}

/** The form without them. */
export const withoutWords = (now: ReportFields): ReportFields => withWords(now, wordsOf(formOf('2000-01-01')));

/** The dates behind a preset; typed dates stay. */
export function withPreset(now: ReportFields, preset: Preset, today: string): ReportFields {
  return preset === 'custom' ? { ...now, preset } : { ...now, preset, ...period(preset, today) };
}

/** What another screen asked for in its address: a day, or a kind with a team or with what it is about. */
export function withAddress(now: ReportFields, params: Record<string, string>): ReportFields {
  const kind = KINDS.find((one) => one === params.kind);
  const of = (params.of ?? '').split(',').filter((id) => id !== '');
  const next = { ...now };
  if (params.day !== undefined) Object.assign(next, { kind: 'day', day: params.day });
  if (kind !== undefined) next.kind = kind;
  if (params.team !== undefined) Object.assign(next, { team: params.team, teams: params.team === '' ? [] : [params.team] });
  if (kind === 'decision' && of[0] !== undefined) next.decision = of[0];
  if (kind === 'purchase' && of.length > 0) next.of = of;
  return next;
}

const dateOf = (text: string): string | null => (text === '' ? null : text);

/** What is said where the kind has a place for it; the rest waits in the form. */
function said(now: ReportFields): ReportSaid {
  const { kind, said: typed } = now;
  const of = (has: boolean, text: string) => (has ? text.trim() : '');
  return {
    asked: of(hasDecider(kind), typed.asked), decider: of(hasDecider(kind), typed.decider), decide_by: hasDecider(kind) ? dateOf(typed.decideBy) : null,
    cost: of(kind === 'purchase', typed.cost), tried: of(kind === 'purchase', typed.tried), principle: of(kind === 'huddle', typed.principle),
    story: of(kind === 'huddle', typed.story), question: of(kind === 'huddle', typed.question), next_day: kind === 'poster' ? dateOf(typed.nextDay) : null,
  };
}

/** How much is told, as far as the kind has a place for it. */
function extent(now: ReportFields): ReportExtent {
  const { kind } = now;
  return {
    themes: hasExtent(kind) ? now.themes : [], evidence: hasMethod(kind) ? now.evidence : [], one_page: hasExtent(kind) && now.length === '1',
    short_method: hasMethod(kind) && !now.method,
  };
}

/** The form with a note chosen, or no longer. */
export function withEvidence(now: ReportFields, note: string, on: boolean): ReportFields {
  const others = now.evidence.filter((one) => one !== note);
  return { ...now, evidence: on ? [...others, note] : others };
}

/** The request, or `null` while something is missing. */
export function request(now: ReportFields, language: string): ReportRequest | null {
  const { kind } = now;
  const has = (is: boolean, text: string) => (is ? text.trim() : '');
  const common = {
    audience: has(hasHeadline(kind), now.audience), headline: has(hasHeadline(kind), now.headline),
    fix_first: has(kind === 'day' || kind === 'summary', now.fixFirst), not_seen: has(kind === 'day' || kind === 'summary' || kind === 'findings', now.notSeen),
    quotes: now.quotes, names_waived: now.namesWaived.trim(), language, paper: kind === 'poster' ? now.sheet : now.paper,
    edition: hasEdition(kind) ? now.edition : 'team', said: said(now), extent: extent(now),
  };
  const about = { report: kind, day: null, from: null, to: null, teams: [], of: [] };
  if (kind === 'day') return now.day === '' ? null : { ...about, day: now.day, ...common };
  if (kind === 'decision') return now.decision === '' ? null : { ...about, of: [now.decision], ...common };
  if (kind === 'purchase') return now.of.length === 0 ? null : { ...about, of: now.of, ...common };
  if (kind === 'register') return { ...about, ...common };
  if (fault(now.from, now.to) !== null) return null;
  if (kind === 'poster') return now.team === '' ? null : { ...about, from: now.from, to: now.to, teams: [now.team], ...common };
  return { ...about, from: now.from, to: now.to, teams: now.teams, ...common };
}
