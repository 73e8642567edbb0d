import { describe, expect, it } from 'vitest';
import { markdownToHtml } from './markdown.ts';

const inCard = (text: string, mentions: string[] = []) => markdownToHtml(text, mentions, 'card').trim();

describe('markdown as Teams shows it', () => {
  it('shows bold, italic, lists and links, and nothing else', () => {
    expect(inCard('**Frist** _snart_')).toBe('<p><strong>Frist</strong> <em>snart</em></p>');
    expect(inCard('- én\n- to')).toBe('<ul>\n<li>én</li>\n<li>to</li>\n</ul>');
    expect(inCard('[les](https://example.test/a)')).toBe('<p><a href="https://example.test/a">les</a></p>');
    expect(inCard('# ikke overskrift')).toBe('<p># ikke overskrift</p>');
    expect(inCard('![bilde](https://example.test/a.png)')).not.toContain('<img');
  });

  it('shows what was escaped as it was written', () => {
    expect(inCard(String.raw`\*\*ikke fet\*\* \[ikke lenke\](https://example.test)`)).toBe(
      '<p>**ikke fet** [ikke lenke](https://example.test)</p>',
    );
  });

  it.each(['<img src=x onerror=alert(1)>', '<b>fet</b>', '<script>alert(1)</script>', '<at>Rådgiver</at>'])(
    'shows %s as text',
    (text) => {
      expect(inCard(text)).not.toMatch(/<(?:img|b|script|at|span)\b/);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '/local/users'])(
    'makes no link to %s',
    (address) => {
      expect(inCard(`[her](${address})`)).not.toContain('<a');
    },
  );

  it('makes addresses to links in messages, and not in cards', () => {
    expect(markdownToHtml('se https://example.test/a', [], 'message')).toContain(
      '<a href="https://example.test/a">',
    );
    expect(inCard('se https://example.test/a')).not.toContain('<a');
  });

  it('mentions only whom there is an entity for, by a name that is text', () => {
    expect(inCard('<at>Rådgiver</at> og <at>Vara</at>', ['<at>Rådgiver</at>'])).toBe(
      '<p><span class="mention">Rådgiver</span> og &lt;at&gt;Vara&lt;/at&gt;</p>',
    );
    const hostile = '<at><img src=x></at>';
    expect(inCard(hostile, [hostile])).toBe('<p><span class="mention">&lt;img src=x&gt;</span></p>');
  });
});
