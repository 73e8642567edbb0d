import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyCard } from '../../test/builders/cards.ts';
import { row } from './card.ts';

// The package has a module entry that Node cannot load; the bundle is the same code.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

const languages = ['nb', 'nn', 'en'] as const;
/** What Teams takes in a message. */
const MOST_BYTES = 28 * 1024;

/** Every property that we use, by type; all of them are of version 1.5 or older. */
const known: Readonly<Record<string, string>> = {
  AdaptiveCard: '$schema version fallbackText body refresh msteams',
  TextBlock: 'text wrap size weight style spacing',
  RichTextBlock: 'inlines horizontalAlignment spacing separator',
  TextRun: 'text weight size color isSubtle',
  ColumnSet: 'columns spacing separator',
  Column: 'width items',
  Container: 'items spacing separator style',
  'Input.Text': 'id label isMultiline maxLength value',
  'Input.ChoiceSet': 'id label style choices value',
  ActionSet: 'actions spacing',
  'Action.Execute': 'title verb data style associatedInputs',
  'Action.OpenUrl': 'title url',
  'Action.ShowCard': 'title card',
};

type Part = {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
  readonly fallbackText?: string;
  readonly actions?: readonly unknown[];
};

/** Every element and action of a card, the inner ones too. */
function partsOf(card: unknown): Part[] {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { data: _, msteams: __, ...rest } = card as Record<string, unknown>;
  const inner = Object.values(rest).flatMap(partsOf);
  return 'type' in card && typeof card.type === 'string' ? [card as Part, ...inner] : inner;
}

const cards = languages.flatMap((language) =>
  [1, 3, 40].flatMap((many) =>
    Object.entries(everyCard({ words: 'Kompetansenettverk Fosen', many }, language)).map(([name, card]) => ({
      name,
      language,
      many,
      card,
    })),
  ),
);

describe.each(cards)('the card «$name» in $language with $many of everything', ({ card }) => {
  it('is read by the renderer of Teams without a warning', () => {
    const context = new SerializationContext(Versions.v1_5);
    new AdaptiveCard().parse(card, context);
    const warnings = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    expect(warnings).toEqual([]);
  });

  it('uses what version 1.5 has and nothing else, and says in words what it is', () => {
    expect(card.version).toBe('1.5');
    expect(card.fallbackText.trim()).not.toBe('');
    for (const { type, ...properties } of partsOf(card)) {
      const names = (known[type] ?? '').split(' ');
      expect(Object.keys(properties).filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  it('has no field twice, no button without words, and no more buttons side by side than Teams shows', () => {
    const parts = partsOf(card);
    const fields = parts.filter(({ type }) => type.startsWith('Input.')).map(({ id }) => id);
    expect(new Set(fields).size).toBe(fields.length);
    const titles = parts
      .filter(({ type }) => type.startsWith('Action.'))
      .map(({ title = '' }) => title.trim());
    expect(titles).not.toContain('');
    for (const { actions = [] } of parts) expect(actions.length).toBeLessThanOrEqual(6);
  });

  it('asks by itself for sixty people at most', () => {
    expect(card.refresh?.userIds.length ?? 0).toBeLessThanOrEqual(60);
  });
});

describe('what people write', () => {
  const markup = fc.constantFrom(
    '**fet** _kursiv_ ~~strøket~~ `kode`',
    '[lenke](https://evil.example)',
    '<at>alle</at>',
    '{{DATE(2027-01-01T00:00:00Z, SHORT)}}',
    '${data}',
    '# Overskrift\n- punkt\n1. tall\n> sitat',
    '<script>alert(1)</script>&lt;b&gt;',
    'https://evil.example',
    '\\*\\_',
  );
  const words = fc
    .array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 40 })), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(' '));

  it('stands in text runs, fields and titles, which know no markup, and nowhere else', () => {
    // The word is found again wherever it ends up; what is around it varies.
    fc.assert(
      fc.property(words, fc.constantFrom(...languages), (around, language) => {
        const filled = everyCard({ words: `zq9 ${around}`, many: 3 }, language);
        for (const card of Object.values(filled)) {
          const { msteams: _, ...rest } = card;
          const parts = partsOf(rest);
          const headings = parts.filter(
            ({ type, text = '' }) => type === 'TextBlock' && !text.includes('<at>'),
          );
          const ownWords = [
            ...headings.map(({ text }) => text),
            ...parts.flatMap(({ fallbackText, url }) => [fallbackText, url]),
          ];
          expect(ownWords.join(' ')).not.toContain('zq9');
          const runs = parts.filter(({ type }) => type === 'TextRun').map(({ text }) => text);
          expect(runs.join(' ')).not.toContain('{{');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('can make no mention but of the people meant', () => {
    fc.assert(
      fc.property(words, (name) => {
        const card = everyCard({ words: name, many: 3 }, 'nb')['reminder in a channel'];
        const entities = (card?.msteams?.entities ?? []) as { text: string; mentioned: { id: string } }[];
        const line = partsOf(card).find(
          ({ type, text = '' }) => type === 'TextBlock' && text.includes('<at>'),
        );
        const tags = (line?.text ?? '').match(/<[^>]*>/g) ?? [];
        expect(tags).toEqual(entities.flatMap(() => ['<at>', '</at>']));
        expect(entities.map(({ mentioned }) => mentioned.id)).toEqual(
          entities.map((_, index) => `person-${index}`),
        );
        for (const { text } of entities) expect(text).toMatch(/^<at>[^<>*_[\]()`~#\\{}]+<\/at>$/);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['long words', 'x'.repeat(5000)],
    ['many lines', 'x\n'.repeat(2500)],
    ['wide characters', '界'.repeat(5000)],
    ['quotes', '"\\'.repeat(2500)],
    ['characters that nobody sees', '\u0001'.repeat(5000)],
  ])('fits into a message of Teams, also %s', (_, long) => {
    const sizes = Object.entries(everyCard({ words: long, many: 40 }, 'nb')).map(
      ([name, card]) => [name, Buffer.byteLength(JSON.stringify(card))] as const,
    );
    expect(sizes.filter(([, size]) => size >= MOST_BYTES)).toEqual([]);
  });
});

describe('a row', () => {
  it('gives a figure the room it needs, and words as much as the name', () => {
    const widths = (right: string) => {
      const element = row('Trondheim/Malvik', right);
      return element.type === 'ColumnSet' ? element.columns.map(({ width }) => width) : [];
    };
    expect(widths('1 300 000 kr')).toEqual(['stretch', 'auto']);
    expect(widths('september 2026, over fristen')).toEqual(['stretch', 'stretch']);
  });
});
