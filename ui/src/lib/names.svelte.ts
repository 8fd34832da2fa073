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

/** What can be done about a finding; an item's id is what is put in its place. */
export function choices(finding: Finding, pseudonyms: readonly string[]): NameChoice[] {
  const names = finding.kind === 'name' ? pseudonyms.map((name) => `@${name}`) : [];
  const words = [...names, say(`names-word-${finding.kind}`)];
  return [...words.map((one) => ({ id: one, label: t('names-with', { words: one }) })), { id: LEAVE, label: t('names-leave') }];
}
