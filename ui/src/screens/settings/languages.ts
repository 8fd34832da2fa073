// Languages by name, and those whose word endings search knows.

/** Languages of notes that search stems; any other is searched by whole words and beginnings. */
const STEMMED = [
  'ar', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hi', 'hu', 'hy', 'id', 'it', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sv', 'ta', 'tr',
] as const;

/** The name of a language, said in another; the tag when it has none. */
export function languageName(tag: string, spoken: string): string {
  try {
    const name = new Intl.DisplayNames([spoken], { type: 'language' }).of(tag) ?? tag;
    return name.slice(0, 1).toLocaleUpperCase(spoken) + name.slice(1);
  } catch {
    return tag;
  }
}

/** Languages to choose for notes, by name; the one chosen now is always among them. */
export function noteLanguages(now: string, spoken: string): { value: string; label: string }[] {
  const tags = (STEMMED as readonly string[]).includes(now) || now === '' ? [...STEMMED] : [now, ...STEMMED];
  return tags.map((tag) => ({ value: tag, label: languageName(tag, spoken) })).sort((a, b) => a.label.localeCompare(b.label, spoken));
}
