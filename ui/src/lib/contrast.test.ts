// The tokens' contrast, computed as WCAG 2.2 says, for every pair that is used, in the three themes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

type Theme = Record<string, string>;

function block(selector: string): Theme {
  const start = tokens.indexOf(`${selector} {`);
  const body = tokens.slice(start, tokens.indexOf('\n}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

const light = block(':root');
const themes: Record<string, Theme> = {
  light,
  dark: { ...light, ...block("[data-theme='dark']") },
  contrast: { ...light, ...block("[data-theme='contrast']") },
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two colours. */
export function ratio(one: string, two: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken', 'tint'];
const TEXT = ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'stop'];
const CATEGORIES = ['training-gap', 'tooling', 'workload', 'customer-behaviour', 'escalation-need', 'bright-spot'];
const GRAPHICS = ['line-strong', 'focus', ...CATEGORIES];
const ON: [string, string][] = [['on-accent', 'accent'], ['on-stop', 'stop'], ['on-mark', 'mark'], ['paper', 'ink']];

describe('the ratio', () => {
  it('is that of WCAG', () => {
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(Object.entries(themes))('in the %s theme', (name, theme) => {
  const of = (token: string) => theme[token] ?? expect.fail(`--${token} is missing`);
  const least = name === 'contrast' ? 7 : 4.5;

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground])))(`text %s on %s reads well`, (text, ground) => {
    expect(ratio(of(text ?? ''), of(ground ?? ''))).toBeGreaterThanOrEqual(least);
  });

  it.each(GRAPHICS.flatMap((mark) => ['paper', 'raised', 'sunken'].map((ground) => [mark, ground])))('the mark %s on %s is seen', (mark, ground) => {
    expect(ratio(of(mark ?? ''), of(ground ?? ''))).toBeGreaterThanOrEqual(name === 'contrast' ? 4.5 : 3);
  });

  it.each(ON)('%s on %s reads well', (text, ground) => {
    expect(ratio(of(text), of(ground))).toBeGreaterThanOrEqual(least);
  });
});
