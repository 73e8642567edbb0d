const MAX_LENGTH = 60;

const spelledWithout: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŧ: 't', ŋ: 'n' };

/**
 * A name as an id is written: lower-case letters and digits with hyphens between the words, Norwegian and Sámi letters as
 * people spell them without, cut between two words where it is too long. Empty where the name has neither letter nor digit.
 */
export function slugOf(name: string, maxLength = MAX_LENGTH): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[æøđŧŋ]/g, (letter) => spelledWithout[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (slug.length <= maxLength) return slug;
  const betweenWords = slug.lastIndexOf('-', maxLength);
  return slug.slice(0, betweenWords > 0 ? betweenWords : maxLength);
}

/** An id for something new, out of its name; a number follows where the id is taken, and `nameless` stands in for no name. */
export function freeSlug(name: string, taken: ReadonlySet<string>, nameless: string): string {
  const slug = slugOf(name) || nameless;
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
