// What a report is about, as typed, and the request made from it. NOT here: the fields and the preview.
import type { ReportRequest } from '../../generated/api';
import { fault, period, type Preset } from './periods';

/** The form of a report. */
export interface Draft {
  kind: 'day' | 'summary';
  day: string;
  preset: Preset;
  from: string;
  to: string;
  teams: string[];
  /** For the leader and the team, or for others. A day is always for its leader and team. */
  edition: 'team' | 'pass-on';
  audience: string;
  headline: string;
  fixFirst: string;
  notSeen: string;
  quotes: boolean;
  paper: string;
  /** Why names that were noticed may be printed. */
  namesWaived: string;
}

/** What a person starts with. */
export function draft(today: string): Draft {
  const first = period('days30', today);
  return {
    kind: 'day', day: '', preset: 'days30', from: first.from, to: first.to, teams: [], edition: 'team', audience: '', headline: '',
    fixFirst: '', notSeen: '', quotes: true, paper: 'a4', namesWaived: '',
  };
}

/** The dates behind a preset; typed dates stay. */
export function withPreset(now: Draft, preset: Preset, today: string): Draft {
  return preset === 'custom' ? { ...now, preset } : { ...now, preset, ...period(preset, today) };
}

/** The request, or `null` while something is missing. */
export function request(now: Draft, language: string): ReportRequest | null {
  const common = {
    audience: now.audience.trim(), headline: now.headline.trim(), fix_first: now.fixFirst.trim(), not_seen: now.notSeen.trim(),
    quotes: now.quotes, names_waived: now.namesWaived.trim(), language, paper: now.paper,
  };
  if (now.kind === 'day') return now.day === '' ? null : { report: 'day', day: now.day, from: null, to: null, teams: [], edition: 'team', ...common };
  if (fault(now.from, now.to) !== null) return null;
  return { report: 'summary', day: null, from: now.from, to: now.to, teams: now.teams, edition: now.edition, ...common };
}
