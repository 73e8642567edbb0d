import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import * as fc from 'fast-check';
import { everyCard } from '../builders/cards.ts';

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** What is used of the renderer on the page. */
type Renderer = {
  readonly AdaptiveCard: {
    new (): { parse(card: object): void; render(): HTMLElement };
    onProcessMarkdown: (text: string, result: { outputHtml: string; didProcess: boolean }) => void;
  };
};

/**
 * Draws cards as the renderer of Teams does. Whatever it takes for markdown comes out inside `<mark>`, and so is seen.
 */
async function draw(page: Page, cards: readonly object[]) {
  return page.evaluate((all) => {
    const { AdaptiveCard } = (globalThis as unknown as { AdaptiveCards: Renderer }).AdaptiveCards;
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      const holder = document.createElement('mark');
      holder.textContent = text;
      result.outputHtml = holder.outerHTML;
      result.didProcess = true;
    };
    return all.map((json) => {
      const card = new AdaptiveCard();
      card.parse(json);
      const drawn = card.render();
      document.body.replaceChildren(drawn);
      return {
        words: drawn.textContent,
        markdown: Array.from(drawn.querySelectorAll('mark'), (one) => one.textContent),
        links: Array.from(drawn.querySelectorAll('a'), (one) => one.outerHTML),
        scripts: drawn.querySelectorAll('script, img, iframe').length,
      };
    });
  }, cards);
}

/** Without what is not seen, and with white space as a page shows it. */
function seen(words: string): string {
  return words
    .replaceAll(/[\p{Cc}\u2060]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**fet**',
        '_kursiv_',
        '[lenke](https://evil.example)',
        '<at>alle</at>',
        '{{DATE(2027-01-01T00:00:00Z, SHORT)}}',
        '{{TIME(2027-01-01T00:00:00Z)}}',
        '# Overskrift',
        '- punkt',
        '1. tall',
        '<img src=x onerror=alert(1)>',
        '&lt;b&gt;',
        'https://evil.example',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `zq9${parts.join(' ')}9qz`.replaceAll(/[\r\n\u2028\u2029\u0085]/g, ' '));

test('what people write is shown as they wrote it on every card, and is no markup there', async ({
  page,
}) => {
  await page.goto('about:blank');
  await page.addScriptTag({ path: renderer });
  for (const words of fc.sample(written, { numRuns: 40, seed: 4 })) {
    const cards = everyCard({ words, many: 2 }, 'nb');
    const drawn = await draw(page, Object.values(cards));
    for (const [index, name] of Object.keys(cards).entries()) {
      const {
        words: shown,
        markdown,
        links,
        scripts,
      } = drawn[index] ?? { words: '', markdown: [], links: [], scripts: 1 };
      expect(links, name).toEqual([]);
      expect(scripts, name).toBe(0);
      expect(
        markdown.filter((one) => one.includes('zq9') && !one.includes('<at>')),
        name,
      ).toEqual([]);
      if (name === 'letter to confirm' || name === 'basis returned' || name === 'vote answered') {
        expect(seen(shown ?? ''), name).toContain(seen(words));
      }
    }
  }
});
