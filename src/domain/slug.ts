import { MAX_ID_LENGTH } from './ids.ts';

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

/**
 * An id made of several, fit to be one: where it is too long it is cut and ends in a mark that `whole`, what it is made
 * from without any cut, gives. So what differs only after the cut gets different ids, and the same always the same.
 */
export function fitId(id: string, whole: string): string {
  if (id.length <= MAX_ID_LENGTH) return id;
  const mark = markOf(whole);
  return `${slugOf(id, MAX_ID_LENGTH - mark.length - 1)}-${mark}`;
}

/** Seven signs that the text gives (FNV-1a of 32 bits): not a secret, only unlikely to be another text's. */
function markOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
