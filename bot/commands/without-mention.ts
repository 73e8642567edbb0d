/** What was said, without the mentions that Teams writes into it: in a channel everything begins with the bot's own. */
export function withoutMention(words: string): string {
  return words
    .replaceAll(/<at\b[^>]*>[^<]*<\/at>/gi, ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
