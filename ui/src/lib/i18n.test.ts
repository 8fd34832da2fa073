// Messages: arguments, plurals, what the core sends, the pseudo-locale, and that every message can be said.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { afterEach, describe, expect, it } from 'vitest';
import { inEveryLanguage, known, language, languages, PSEUDO, say, speak, t } from './i18n.svelte';

const sources: Record<string, string> = import.meta.glob('../../../assets/messages/*/*.ftl', { query: '?raw', import: 'default', eager: true });

afterEach(() => speak('en'));

/** Each message of a language, as `file id`, with the arguments it takes. */
function shape(folder: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [path, text] of Object.entries(sources).filter(([path]) => path.split('/').at(-2) === folder)) {
    let at = '';
    for (const line of text.split('\n').filter((one) => !one.startsWith('#'))) {
      const id = /^(-?[a-zA-Z][\w-]*)\s*=/.exec(line)?.[1];
      if (id) at = `${path.split('/').at(-1) ?? ''} ${id}`;
      const args = [...line.matchAll(/\$([\w-]+)/g)].map(([, name = '']) => name.replace(/-shown$/, ''));
      if (at) found[at] = [...new Set([...(found[at] ?? []), ...args])].sort();
    }
  }
  return found;
}

describe('messages', () => {
  it('fill in arguments and choose plurals', () => {
    expect(t('today-count', { count: 1 })).toBe('1 observation');
    expect(t('today-count', { count: 3 })).toBe('3 observations');
  });

  it('of the core take digits as numbers and an act as a message', () => {
    expect(say('done-removed', { count: '1' })).toBe('Observation removed.');
    expect(say('done-removed', { count: '1200' })).toBe('1200 observations removed.');
    expect(say('done-undone', { act: 'act-log-observation' })).toBe('Undone: an observation.');
    expect(say('no-such-message')).toBe('no-such-message');
  });

  it('are pseudo-translated on wish, and fall back to English', () => {
    speak(PSEUDO);
    expect(language()).toBe(PSEUDO);
    expect(t('save')).toBe('[Sávé~~]');
    speak('xx');
    expect(language()).toBe('en');
  });

  it('of the page go before the report’s of the same id', () => {
    expect(t('category-none')).toBe('No category');
  });

  it('speak English and German', () => {
    expect(languages).toEqual(['de', 'en']);
    expect(known('save')).toBe(true);
    speak('de-AT');
    expect(language()).toBe('de');
    expect(t('save')).toBe('Speichern');
    expect(t('today-count', { count: 1 })).toBe('1 Beobachtung');
    expect(t('today-count', { count: 3 })).toBe('3 Beobachtungen');
    expect(say('done-undone', { act: 'act-log-observation' })).toBe('Rückgängig gemacht: eine Beobachtung.');
    expect([say('chip-minutes', { value: '1.5' }), say('names-with', { words: '1.5' })]).toEqual(['1,5\u00a0min', 'durch 1.5']);
    expect(inEveryLanguage('team-not-named')).toEqual(['Noch nicht benannt', 'Not named yet']);
  });

  it.each(languages)('in %s are those of English, with the same arguments', (folder) => {
    expect(shape(folder)).toEqual(shape('en'));
  });

  it.each(Object.entries(sources))('%s parses without an error and repeats no id', (_, text) => {
    const resource = new FluentResource(text);
    const ids = resource.body.map((message) => message.id);
    expect(new Set(ids).size).toBe(ids.length);
    const written = text.split('\n').filter((line) => /^-?[a-zA-Z][\w-]*\s*=/.test(line)).length;
    expect(ids.length).toBe(written);
    const bundle = new FluentBundle('en', { useIsolating: false });
    expect(bundle.addResource(resource)).toEqual([]);
  });
});
