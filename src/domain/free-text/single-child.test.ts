import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOnSingleChild } from './single-child.ts';

const concernsSingleChild = (text: string) => sentenceOnSingleChild(text) !== null;

describe('a text about one child', () => {
  it.each([
    'Eleven har ADHD.',
    'eleven har fått diagnosen autisme',
    'Eleven mobbes av to andre på trinnet.',
    'Eleven blir mobbet i friminuttene.',
    'Eleven vert mobba på bussen.',
    'Barnet er utredet for dysleksi.',
    'Vedtak om spesialundervisning for gutten er fattet.',
    'Vedtak om spesialundervisning for eleven er fattet.',
    'Gutten går til BUP hver uke.',
    'Guten har diagnosen Asperger.',
    'Jenta bor i fosterhjem.',
    'Sønnen hennes er selvskadende.',
    'Vi har en gutt i 4. klasse med skolevegring.',
    'Ei jente på 9 år vart utsett for vald heime.',
    'Barnevernet er koblet på, og han får hjelp.',
    'Ho har angst og kjem ikkje på skulen.',
    'En elev med autisme trenger en assistent.',
    'Sakkyndig vurdering av eleven er bestilt.',
    'Det er meldt bekymringsmelding til barnevernet om eleven.',
    'En åtteårig gutt med epilepsi begynner til høsten.',
    'Mobbing av eleven har pågått lenge.',
  ])('is seen in «%s»', (text) => {
    expect(concernsSingleChild(text)).toBe(true);
  });

  it('is seen wherever it stands, and the sentence is pointed at', () => {
    const text = 'Vi trenger kompetanse om inkludering. Eleven har ADHD. Det gjelder hele teamet.';
    expect(sentenceOnSingleChild(text)).toBe('Eleven har ADHD.');
  });
});

describe('what plans and reports write of children in general', () => {
  it.each([
    'Inkluderende praksis for hele laget rundt barnet og eleven.',
    'Elever med ADHD og autisme.',
    'Mobbing og psykososialt miljø.',
    'Kompetanse om spesialundervisning og tilpasset opplæring.',
    'Skolene trenger mer kunnskap om diagnoser, traumer og skolevegring.',
    'Barnets beste skal være et grunnleggende hensyn.',
    'Eleven i sentrum: tilpasset opplæring i alle fag.',
    'Laget rundt eleven skal forebygge mobbing.',
    'Når eleven har ADHD, må læreren vite hva som hjelper.',
    'Hvordan møte en elev med autisme?',
    'Hver elev skal ha et trygt skolemiljø uten mobbing.',
    'Barn og unge som er utsatt for vold og overgrep.',
    'Samarbeid med barnevernet og BUP om barn og unge.',
    'Ansatte som får kjennskap til mobbing, skal gripe inn, og han eller hun skal varsle rektor.',
    'PPT skal gi sakkyndig vurdering i saker der loven krever det.',
    'Den enkelte elev har rett til et trygt og godt skolemiljø uten krenkelser.',
    'Vedtak om tilskudd til nettverket er fattet.',
    'Elevane har ulike føresetnader; nokre strevar med lesing.',
    'Flere elever blir mobbet enn for fem år siden.',
    'Spesialpedagogisk hjelp i barnehagen gis nær barnet.',
    '',
  ])('is not: «%s»', (text) => {
    expect(sentenceOnSingleChild(text)).toBeNull();
  });

  it('is never found where no sensitive word stands', () => {
    const harmless = fc.array(
      fc.constantFrom('eleven', 'gutten', 'har', 'leser', 'hun', 'skolen', 'plan', 'i', 'med', '.', 'barnet'),
    );
    fc.assert(
      fc.property(harmless, (words) => {
        expect(sentenceOnSingleChild(words.join(' '))).toBeNull();
      }),
    );
  });

  it('takes any text, however odd or long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        expect(() => sentenceOnSingleChild(text)).not.toThrow();
      }),
    );
    expect(sentenceOnSingleChild('eleven har ikke '.repeat(250))).toBeNull();
  });
});
