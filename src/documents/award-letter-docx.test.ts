import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anAwardLine } from '../../test/builders/aggregates.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { AwardLetter, AwardLine } from '../domain/decision/award-letter.ts';
import type { PersonId, RoundId } from '../domain/ids.ts';
import { ownContribution } from '../domain/contribution/own-contribution.ts';
import { sumKroner, toKroner } from '../domain/money.ts';
import { writeAwardLetter } from './award-letter-docx.ts';

const sender = 'Statsforvalteren i Trøndelag';

const lines: readonly AwardLine[] = [
  anAwardLine({ title: 'Inkluderende praksis', amount: toKroner(1_300_000) }),
  anAwardLine({
    title: 'Koordinering',
    network: '',
    amount: toKroner(100_000),
    source: { kind: 'set-aside', setAside: 'coordination' },
  }),
];

function letterWith(changes: Partial<AwardLetter> = {}): AwardLetter {
  return {
    state: 'issued',
    id: 'kollektiv-2027-network-fosen',
    round: 'kollektiv-2027' as RoundId,
    recipient: { kind: 'network', id: 'fosen', name: 'Fosen' },
    language: 'nb',
    schemeName: 'Kollektiv kompetanseutvikling',
    year: 2027,
    purpose: 'Tilskuddet skal bidra til barnehage- og skolebasert kompetanseutvikling.',
    legalBasis: 'forskrift om tilskuddsordningen',
    caseNumber: '2027/1234',
    date: toPlainDate('2027-04-15'),
    lines,
    total: sumKroner((changes.lines ?? lines).map((line) => line.amount)),
    reportDeadline: toPlainDate('2028-06-15'),
    appealDays: 21,
    departure: '',
    recommendationGrounds: '',
    figuresAreExamples: false,
    issuedBy: 'governor' as PersonId,
    ...changes,
  };
}

/** The parts of the file, each read by a strict XML parser, by their path. */
async function partsOf(letter: AwardLetter): Promise<Map<string, Element>> {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const parts = new Map<string, Element>();
  for (const [path, bytes] of Object.entries(unzipSync(await writeAwardLetter(letter, sender)))) {
    const root = parser.parseFromString(strFromU8(bytes), 'text/xml').documentElement;
    if (root) parts.set(path, root);
  }
  return parts;
}

function part(parts: Map<string, Element>, path: string): Element {
  const found = parts.get(path);
  if (!found) throw new Error(`no ${path} among ${[...parts.keys()].join(', ')}`);
  return found;
}

async function bodyOf(letter: AwardLetter): Promise<Element> {
  return part(await partsOf(letter), 'word/document.xml');
}

function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)];
}

/** The text of every paragraph, as it would be read aloud. */
function paragraphsOf(element: Element): string[] {
  return all(element, 'w:p').map((paragraph) =>
    all(paragraph, 'w:t')
      .map((text) => text.textContent)
      .join(''),
  );
}

function styled(body: Element, style: string): string[] {
  return all(body, 'w:p')
    .filter((paragraph) => all(paragraph, 'w:pStyle').some((found) => found.getAttribute('w:val') === style))
    .map((paragraph) => paragraph.textContent ?? '');
}

function rowsOf(body: Element): string[][] {
  return all(body, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => paragraphsOf(cell).join(' ')));
}

describe('writeAwardLetter', () => {
  it('says in bokmål all that an award letter must', async () => {
    const text = paragraphsOf(await bodyOf(letterWith())).join('\n');
    for (const duty of [
      'Kompetansenettverket Fosen',
      '2027/1234',
      '15. april 2027',
      'gir dere tilsagn om 1\u00A0400\u00A0000\u00A0kr i tilskudd for 2027',
      'barnehage- og skolebasert kompetanseutvikling',
      'Rettslig grunnlag: forskrift om tilskuddsordningen',
      'Vedtaket følger innstillingen fra samarbeidsforum',
      'Tilskuddet skal brukes til tiltakene i tabellen',
      'rapportere om bruken av tilskuddet innen 15. juni 2028',
      'Riksrevisjonen kan kontrollere',
      'holde tilbake tilskudd som ikke er utbetalt, og kreve at dere betaler tilbake',
      'forvaltningsloven §\u00A028',
      'tre uker fra underretningen om vedtaket kom fram til dere (forvaltningsloven §\u00A029)',
      'Klagen skal sendes til Statsforvalteren i Trøndelag',
      'Utdanningsdirektoratet, som avgjør den',
      'skriftlig og undertegnet',
      'forvaltningsloven §\u00A032',
      'forvaltningsloven §§\u00A018 og 19',
      'godkjent elektronisk',
    ]) {
      expect(text).toContain(duty);
    }
  });

  it('says the same in nynorsk, with no word of bokmål left', async () => {
    const letter = letterWith({
      language: 'nn',
      purpose: 'Formålet.',
      legalBasis: 'forskrift',
      departure: 'Fordi.',
    });
    const text = paragraphsOf(await bodyOf(letter)).join('\n');
    for (const duty of [
      'tilsegn om 1\u00A0400\u00A0000\u00A0kr i tilskot for 2027',
      'rapportere om bruken av tilskotet innan 15. juni 2028',
      'tre veker frå underrettinga om vedtaket kom fram til dykk',
      'forvaltningslova §§\u00A018 og 19',
    ]) {
      expect(text).toContain(duty);
    }
    expect(text).not.toMatch(/\b(ikke|dere|fra|hvor|hvilke|tilskudd\w*|tilsagn|forvaltningsloven|være)\b/i);
  });

  it('says what the owners must add themselves, of what, and that it is reported; and nothing where it is nothing', async () => {
    const textOf = async (changes: Partial<AwardLetter>) =>
      paragraphsOf(await bodyOf(letterWith(changes))).join('\n');
    const own = ownContribution('3/10', toKroner(300_001));
    expect(await textOf({ ownContribution: own })).toContain(
      'en egenandel på 30\u00A0% av sin del av tilskuddet. Deres del er 300\u00A0001\u00A0kr, og egenandelen er 90\u00A0001\u00A0kr.',
    );
    expect(await textOf({ ownContribution: own })).toContain('Rapporten skal også vise hvor stor egenandel');
    expect(await textOf({ ownContribution: own, language: 'nn' })).toContain('ein eigendel på 30\u00A0% av');
    for (const none of [{}, { ownContribution: ownContribution('3/10', toKroner(0)) }]) {
      expect(await textOf(none)).not.toContain('egenandel');
    }
  });

  it('is in the language that it is written in', async () => {
    for (const [language, tag] of [
      ['nb', 'nb-NO'],
      ['nn', 'nn-NO'],
    ] as const) {
      const styles = part(await partsOf(letterWith({ language })), 'word/styles.xml');
      expect(all(styles, 'w:lang').map((found) => found.getAttribute('w:val'))).toEqual([tag]);
    }
  });

  it('has its title as heading and as metadata, and a heading for each part', async () => {
    const title = 'Tilsagn om tilskudd 2027: Kollektiv kompetanseutvikling';
    const parts = await partsOf(letterWith());
    const body = part(parts, 'word/document.xml');
    expect(styled(body, 'Heading1')).toEqual([title]);
    expect(styled(body, 'Heading2')).toEqual([
      'Vedtak',
      'Formål og rettslig grunnlag',
      'Tiltak og beløp',
      'Begrunnelse',
      'Vilkår for tilskuddet',
      'Rapportering',
      'Kontroll',
      'Følger av brudd på vilkårene',
      'Rett til å klage',
    ]);
    const core = part(parts, 'docProps/core.xml');
    expect(all(core, 'dc:title').map((found) => found.textContent)).toEqual([title]);
    expect(all(core, 'dc:creator').map((found) => found.textContent)).toEqual([sender]);
  });

  it('lists measures and amounts with their sum, under a header that is repeated', async () => {
    const body = await bodyOf(letterWith());
    expect(rowsOf(body)).toEqual([
      ['Tiltak', 'Beløp'],
      ['Inkluderende praksis', '1\u00A0300\u00A0000\u00A0kr'],
      ['Koordinering', '100\u00A0000\u00A0kr'],
      ['Sum', '1\u00A0400\u00A0000\u00A0kr'],
    ]);
    expect(all(body, 'w:tr').map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0]);
  });

  it('tells an institution which network each sum is for, and claims no more than it knows of the recommendation', async () => {
    const body = await bodyOf(letterWith({ recipient: { kind: 'institution', id: 'ntnu', name: 'NTNU' } }));
    expect(rowsOf(body).slice(0, 3)).toEqual([
      ['Tiltak', 'Kompetansenettverk', 'Beløp'],
      ['Inkluderende praksis', 'Fosen', '1\u00A0300\u00A0000\u00A0kr'],
      ['Koordinering', 'Felles', '100\u00A0000\u00A0kr'],
    ]);
    const paragraphs = paragraphsOf(body);
    expect(paragraphs).toContain('Mottaker:NTNU');
    expect(paragraphs).toContain('Vedtaket bygger på innstillingen fra samarbeidsforum.');
  });

  it('gives the grounds where the decision departs from the recommendation, a paragraph for each', async () => {
    const paragraphs = paragraphsOf(
      await bodyOf(letterWith({ departure: 'Tiltaket starter senere.\r\n\nResten følger.' })),
    );
    const at = paragraphs.findIndex((paragraph) =>
      paragraph.startsWith('Vedtaket avviker fra innstillingen'),
    );
    expect(paragraphs.slice(at + 1, at + 3)).toEqual(['Tiltaket starter senere.', 'Resten følger.']);
    expect(paragraphs.join('\n')).not.toContain('Vedtaket følger innstillingen');
  });

  it('gives the grounds of the forum beside them', async () => {
    const text = paragraphsOf(
      await bodyOf(letterWith({ recommendationGrounds: 'Alle deler på kuttet.' })),
    ).join('\n');
    expect(text).toContain('Samarbeidsforum begrunnet innstillingen slik:\nAlle deler på kuttet.');
  });

  it('is a refusal where nothing is given: why, and how to appeal, without the duties of those who get money', async () => {
    const refusal = letterWith({ lines: [], departure: 'Tiltaket er utenfor ordningen.' });
    const body = await bodyOf(refusal);
    expect(styled(body, 'Title').concat(styled(body, 'Heading1')).join('\n')).toContain(
      'Avslag på søknad om tilskudd 2027',
    );
    const text = paragraphsOf(body).join('\n');
    expect(text).toContain('avslår søknaden');
    expect(text).toContain('Tiltaket er utenfor ordningen.');
    expect(text).toContain('tre uker fra underretningen');
    expect(text).not.toContain('rapportere');
    expect(rowsOf(body).flat().join()).not.toContain('Sum');
    expect(paragraphsOf(await bodyOf({ ...refusal, language: 'nn' })).join('\n')).toContain(
      'De får ikkje tilskot',
    );
  });

  it('says on every page that invented figures are invented, and only then', async () => {
    const marking = 'Eksempeltall: beløpene er oppdiktet';
    const textsOf = async (letter: AwardLetter): Promise<string[]> => {
      const parts = await partsOf(letter);
      return [...parts]
        .filter(([path]) => /document|header/.test(path))
        .map(([, root]) => root.textContent ?? '');
    };
    const marked = await textsOf(letterWith({ figuresAreExamples: true }));
    expect(marked.filter((text) => text.includes(marking))).toHaveLength(2);
    expect((await textsOf(letterWith())).join('')).not.toContain('Eksempeltall');
  });

  it('numbers its pages, and has no other field whatever people write', async () => {
    const hostile = '<w:p>&" { MERGEFIELD x } \u0000\u0008\uD800\uFFFFslutt';
    const shown = '<w:p>&" { MERGEFIELD x } \uFFFDslutt';
    const parts = await partsOf(
      letterWith({
        recipient: { kind: 'group', id: 'ppt', name: 'TOTAL_PAGES' },
        caseNumber: 'CURRENT',
        schemeName: hostile,
        purpose: hostile,
        departure: hostile,
        lines: [anAwardLine({ title: hostile, network: '', amount: toKroner(1) })],
      }),
    );
    const fields = [...parts].flatMap(([path, root]) =>
      [...all(root, 'w:instrText'), ...all(root, 'w:fldSimple')].map(
        (field) => `${path}: ${field.textContent}`,
      ),
    );
    expect(fields).toEqual([
      'word/footer1.xml: PAGE',
      'word/footer1.xml: NUMPAGES',
      'word/footer2.xml: PAGE',
      'word/footer2.xml: NUMPAGES',
    ]);
    const paragraphs = paragraphsOf(part(parts, 'word/document.xml'));
    expect(paragraphs).toContain('Mottaker:TOTAL_PAGES');
    expect(paragraphs).toContain('Saksnummer:CURRENT');
    expect(paragraphs).toContain(`Tilsagn om tilskudd 2027: ${shown}`);
    expect(paragraphs.filter((paragraph) => paragraph === shown)).toHaveLength(3);
  });

  it('leaves out a case number that is not known', async () => {
    const text = paragraphsOf(await bodyOf(letterWith({ caseNumber: '' }))).join('\n');
    expect(text).not.toContain('Saksnummer');
  });

  it('writes the same letter the same way, but for the time of writing', async () => {
    const texts = async (): Promise<[string, string][]> =>
      Object.entries(unzipSync(await writeAwardLetter(letterWith(), sender)))
        .filter(([path]) => path !== 'docProps/core.xml')
        .map(([path, bytes]) => [path, strFromU8(bytes)]);
    expect(await texts()).toEqual(await texts());
  });
});
