import MarkdownIt from 'markdown-it';

/**
 * The markdown that Teams shows: bold, italic, lists, links and line breaks, and nothing else. HTML stays text, so that
 * what was not escaped on the way is seen here as it would be in Teams, and does no harm.
 */
const ofCards = MarkdownIt('zero', { html: false, breaks: true }).enable([
  'emphasis',
  'list',
  'link',
  'escape',
  'newline',
]);
/** In messages, addresses become links by themselves. */
const ofMessages = MarkdownIt('zero', { html: false, breaks: true, linkify: true }).enable([
  'emphasis',
  'list',
  'link',
  'linkify',
  'escape',
  'newline',
]);
for (const markdown of [ofCards, ofMessages]) {
  markdown.validateLink = (address) => /^https?:\/\//i.test(address);
}

/** Mentions stand as characters that nobody types, until the markdown is done. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** @param mentions the `<at>…</at>` pieces that have an entity; others are text like any other */
export function markdownToHtml(text: string, mentions: readonly string[], place: 'card' | 'message'): string {
  const known = mentions.filter((mention) => text.includes(mention));
  const marked = known.reduce(
    (rest, mention, index) => rest.replaceAll(mention, `${OPEN}${index}${CLOSE}`),
    text.replaceAll(OPEN, '').replaceAll(CLOSE, ''),
  );
  const html = (place === 'card' ? ofCards : ofMessages).render(marked);
  return html.replaceAll(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'), (_, index: string) => {
    const name = (known[Number(index)] ?? '').replaceAll(/<\/?at[^>]*>/g, '');
    return `<span class="mention">${MarkdownIt().utils.escapeHtml(name)}</span>`;
  });
}
