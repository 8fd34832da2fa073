// The headcount of a team as typed. NOT here: the form.

/** A typed headcount: a whole number, `null` for nothing, `undefined` for anything else. */
export function headcountOf(typed: string | number | null): number | null | undefined {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
