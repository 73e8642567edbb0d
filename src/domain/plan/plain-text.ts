/** One spelling for the many: composed lower-case letters, single plain spaces, none at the ends, one kind of dash. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Dash}/gu, '-')
    .trim();
}
