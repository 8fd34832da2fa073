// Every visible word comes from the messages: no text and no readable attribute of a template is written out.
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { pseudo } from './i18n.svelte';

const templates: Record<string, string> = import.meta.glob('../**/*.svelte', { query: '?raw', import: 'default', eager: true });

/** Attributes that a person reads or hears. */
const READ = new Set(['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description', 'aria-roledescription', 'closeLabel', 'caption']);
const LETTERS = /\p{L}{2,}/u;

interface Node {
  type: string;
  name?: string;
  data?: string;
  value?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function wordsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode).flatMap((part) => (part.type === 'Text' && LETTERS.test(part.data ?? '') ? [part.data ?? ''] : []));
}

/** Bare words of a template, at any depth. */
export function bareWords(source: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === 'Comment' || value.type === 'StyleDirective') return;
    if (value.type === 'Attribute') {
      if (READ.has(value.name ?? '')) found.push(...wordsOf(value.value));
      return;
    }
    if (value.type === 'Text' && LETTERS.test(value.data ?? '')) found.push((value.data ?? '').trim());
    Object.values(value).forEach(visit);
  };
  visit((parse(source, { modern: true }) as AST.Root).fragment);
  return found;
}

describe('bare words', () => {
  it('are found in text, in attributes and inside blocks', () => {
    expect(bareWords('<p>Save</p>')).toEqual(['Save']);
    expect(bareWords('{#if yes}<b title="Close it">{t("x")}</b>{/if}')).toEqual(['Close it']);
    expect(bareWords('<p class="soft" id="word">{t("x")} · ×</p><!-- said --><i style:left="{x}px"></i>')).toEqual([]);
  });

  it.each(Object.entries(templates))('%s has none', (_, source) => {
    expect(bareWords(source)).toEqual([]);
  });
});

describe('the pseudo-locale', () => {
  it('accents, lengthens and brackets', () => {
    expect(pseudo('Saved')).toBe('[Sávéd~~]');
    expect(pseudo(' ')).toBe(' ');
  });
});
