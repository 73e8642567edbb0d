/** A row's key takes neither of `/ \ # ?`, and a percent sign upsets some clients. */
export function rowKeyOf(id: string): string {
  return encodeURIComponent(id).replaceAll('%', '=');
}
