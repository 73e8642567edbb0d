/** Eleven digits and no more, as people group them: `01019012345`, `010190 12345`, `01.01.90-12345`. */
const candidate = /(?<!\d)(\d{2}) ?\.?(\d{2}) ?\.?(\d{2})[\s.–-]?(\d{5})(?!\d)/gu;

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** What test registers add to the month so that their people are nobody: NAV 40, Tenor 80. */
const monthSeries = [0, 40, 80];
/** What a D-number adds to the day. */
const D_NUMBER_DAYS = 40;

/**
 * Every national identity number (fødselsnummer, D-nummer) that the text could hold, as eleven digits: those with a date
 * that exists and both control digits right.
 */
export function nationalIdentityNumbersIn(text: string): string[] {
  return [...text.matchAll(candidate)]
    .map(([, ...groups]) => groups.join(''))
    .filter(isNationalIdentityNumber);
}

/** Whether eleven digits are a national identity number, a D-number or one of the synthetic ones. */
function isNationalIdentityNumber(digits: string): boolean {
  return (
    hasBirthDate(digits) &&
    controlDigit(digits, firstWeights) === Number(digits[9]) &&
    controlDigit(digits, secondWeights) === Number(digits[10])
  );
}

/** The control digit by modulus 11 over the first digits; 10 where there is none, so that no digit equals it. */
function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

/** The century stands in digits that are not looked at: 29 February counts in every year that may have had one. */
function hasBirthDate(digits: string): boolean {
  const [day = 0, month = 0, year = 0] = [0, 2, 4].map((start) => Number(digits.slice(start, start + 2)));
  const dayOfMonth = day > D_NUMBER_DAYS ? day - D_NUMBER_DAYS : day;
  return monthSeries.some((added) => dayOfMonth >= 1 && dayOfMonth <= daysIn(month - added, year));
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  if ([4, 6, 9, 11].includes(month)) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}
