// Numbers and lists of a team as typed. NOT here: the forms.

/** A typed headcount: a whole number, `null` for nothing, `undefined` for anything else. */
export function headcountOf(typed: string | number | null): number | null | undefined {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** Names with commas between, each once. */
export function namesOf(typed: string): string[] {
  return [...new Set(typed.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}

/** A typed amount, with a point or a comma: `null` for nothing, `undefined` for anything that is none. */
export function amountOf(typed: string | number | null): number | null | undefined {
  const text = String(typed ?? '').trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,4}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
