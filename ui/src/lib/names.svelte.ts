// What a name in a line can be replaced with, and which finding is meant. What is NOT here: noticing names (the core).
import type { Finding } from '../generated/api';
import { say, t } from './i18n.svelte';

/** Pseudonyms of the day's team, the next free one last. Today fills it in. */
export const known = $state({ pseudonyms: ['A1'] as readonly string[] });

/** What follows `/person`: what to know somebody new by; `null` when the line is no such command. */
export function cueTyped(line: string): string | null {
  const typed = /^\/person(\s[^]*)?$/i.exec(line.trim());
  return typed ? (typed[1] ?? '').trim() : null;
}

/** What can be done about a name: an item of a menu or a button. */
export interface NameChoice {
  id: string;
  label: string;
}

/** Picked to leave it as it is. */
export const LEAVE = 'leave';

/** The finding that the caret stands in, else the first. */
export function meant(findings: readonly Finding[], caret: number): Finding | null {
  return findings.find((one) => one.start <= caret && caret <= one.end) ?? findings[0] ?? null;
}

/** What can stand in the place of a finding: for a name so many pseudonyms at most, for a number none; then the word for its kind. */
export function replacements(kind: string, pseudonyms: readonly string[], most = pseudonyms.length): string[] {
  // The last is the next free one, which nobody finds by typing.
  const offered = pseudonyms.length > most ? [...pseudonyms.slice(0, most - 1), ...pseudonyms.slice(-1)] : pseudonyms;
  return [...(kind === 'name' ? offered.map((name) => `@${name}`) : []), say(`names-word-${kind}`)];
}

/** Pseudonyms with those of the note's own hosts first. */
export function hostsFirst(pseudonyms: readonly string[], hosts: readonly string[]): string[] {
  return [...pseudonyms].sort((one, other) => Number(hosts.includes(other)) - Number(hosts.includes(one)));
}

/** What can be done about a finding; an item's id is what is put in its place. */
export function choices(finding: Finding, pseudonyms: readonly string[], most?: number): NameChoice[] {
  const words = replacements(finding.kind, pseudonyms, most);
  return [...words.map((one) => ({ id: one, label: t('names-with', { words: one }) })), { id: LEAVE, label: t('names-leave') }];
}
