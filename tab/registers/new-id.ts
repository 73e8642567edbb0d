const MAX_LENGTH = 60;

/** An id for something new, from its name: `Trøndelag sørvest` gives `trondelag-sorvest`, and a number where it is taken. */
export function newId(name: string, taken: ReadonlySet<string>): string {
  const id =
    name
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'o')
      .normalize('NFD')
      .replaceAll(/\p{Mark}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, MAX_LENGTH)
      .replaceAll(/^-|-$/g, '') || 'ny';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
