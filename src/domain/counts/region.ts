/** What a row of a count file is about, as its first columns say. */
export type Region =
  /** `5001`, `K-5001`, `5001 Trondheim`. */
  | { readonly kind: 'municipality'; readonly number: string; readonly name: string }
  /** `50 Trøndelag`, `F-50`: the sum of its municipalities. */
  | { readonly kind: 'county' }
  /** An organisation's number (organisasjonsnummer). */
  | { readonly kind: 'organisation'; readonly number: string; readonly name: string }
  /** `I alt`, `Hele landet`. */
  | { readonly kind: 'total' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'nothing' };

const TOTAL =
  /^(?:i alt|sum|sum av|totalt?|total sum|alle(?: kommuner| eiere)?|hele (?:landet|fylket)|heile (?:landet|fylket)|landet|noreg|norge)\b/i;

/** Reads the number and the name of a row, which may stand in one column or in two. */
export function readRegion(key: string, name: string): Region {
  const ownKey = key.trim();
  const given = name.trim();
  const { number, rest } = splitNumber(ownKey) ?? splitNumber(given) ?? { number: '', rest: '' };
  const called = given !== '' && given !== number && splitNumber(given)?.number !== number ? given : rest;
  if (TOTAL.test(called) || TOTAL.test(ownKey)) return { kind: 'total' };
  if (/^\d{4}$/.test(number)) return { kind: 'municipality', number, name: called };
  if (/^\d{9}$/.test(number)) return { kind: 'organisation', number, name: called };
  if (/^\d{2}$/.test(number))
    return isCountyAuthority(called) ? { kind: 'name', name: called } : { kind: 'county' };
  const text = number !== '' ? called : given === '' ? ownKey : given;
  return text === '' ? { kind: 'nothing' } : { kind: 'name', name: text };
}

/** The number that a text begins with, and what follows it; null where it begins with none. */
function splitNumber(text: string): { readonly number: string; readonly rest: string } | null {
  const digits = text.replace(/^[KF][-.]?(?=\d)/i, '');
  const organisation = /^(\d{3})\s?(\d{3})\s?(\d{3})(?!\d)/.exec(digits);
  const found = organisation ?? /^(\d+)(?!\d)/.exec(digits);
  if (!found) return null;
  const number = found.slice(1).join('');
  return {
    number,
    rest: digits
      .slice(found[0].length)
      .replace(/^[\s.:–-]+/, '')
      .trim(),
  };
}

function isCountyAuthority(name: string): boolean {
  return /fylkeskommune/i.test(name);
}
