import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { commandNames, understand } from './understand.ts';
import { withoutMention } from './without-mention.ts';

const phrases = Object.values(talkTexts).flatMap(({ words }) =>
  commandNames.flatMap((name) => words[name].split('|').map((phrase) => ({ name, phrase }))),
);

describe('what the bot understands', () => {
  it.each(phrases)('$phrase is $name, however it is written', ({ name, phrase }) => {
    for (const said of [phrase, phrase.toUpperCase(), `  ${phrase}!`, `${phrase}?`, `${phrase} takk`]) {
      expect(understand(said)).toBe(name);
    }
  });

  it.each([
    ['arshjul', 'deadlines'],
    ['aarshjul', 'deadlines'],
    ['Årshjulet', 'deadlines'],
    ['fristane', 'deadlines'],
    ['mi røyst', 'vote'],
    ['hvem har ikke levert ennå?', 'missing'],
    ['å r s h j u l', null],
    ['fristr', 'deadlines'],
    ['firster', 'deadlines'],
    ['statsu', 'status'],
    ['stattus', 'status'],
    ['min steme', 'vote'],
    ['hvem manglar', 'missing'],
    ['kven mangler', 'missing'],
    ['nar', 'deadlines'],
    ['hva er status for nettverket?', 'status'],
    ['kan du si meg hvem mangler nå', 'missing'],
    ['', 'help'],
    ['?', 'help'],
    ['!!!', 'help'],
    ['Hva er klokka', null],
    ['plagg', null],
    ['🎉', 'help'],
    ['min', null],
  ] as const)('%j is %s', (said, expected) => {
    expect(understand(said)).toBe(expected);
  });

  it('forgives one letter, in words long enough to be known by the rest', () => {
    const long = phrases.filter(({ phrase }) => phrase.length >= 6 && /^[a-z]+$/.test(phrase));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ name, phrase }, place) => {
        const at = place % phrase.length;
        const shorter = phrase.slice(0, at) + phrase.slice(at + 1);
        // `oe` and the like are one letter, written by those who lack the key.
        fc.pre(!/oe|ae|aa/.test(shorter));
        expect(understand(shorter)).toBe(name);
        expect(understand(`${phrase.slice(0, at)}x${phrase.slice(at)}`)).toBe(name);
      }),
    );
  });

  it('makes something of anything at all, without trouble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (said) => {
        const understood = understand(said);
        expect(understood === null || commandNames.includes(understood)).toBe(true);
      }),
    );
  });

  it('hears what stands beside a mention', () => {
    expect(withoutMention('<at>Kompetansehjulet</at> frister\n')).toBe('frister');
    expect(withoutMention('<at id="0">Kompetansehjulet</at>&nbsp;hvem mangler')).toBe('hvem mangler');
    expect(withoutMention('<at>ikke lukket')).toBe('<at>ikke lukket');
  });
});
