import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SteeringPaper } from '../application/ports/documents.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { NetworkId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import { writeSteeringPaper } from './steering-paper-docx.ts';

const money = {
  granted: toKroner(760_000),
  used: toKroner(742_000),
  unused: toKroner(18_000),
  unknown: 0,
};
const attainment = { not: 0, partly: 1, largely: 2, fully: 1 };
const reach = { participants: 232, attainment };
const fosen = {
  network: 'fosen' as NetworkId,
  name: 'Fosen',
  asked: toKroner(114_000),
  required: toKroner(113_000),
  reported: null,
};

function aPaper(changes: Partial<SteeringPaper> = {}): SteeringPaper {
  return {
    ...reach,
    year: 2025,
    total: money,
    due: 2,
    delivered: 1,
    late: 0,
    networks: [{ ...money, ...reach, key: 'fosen', name: 'Fosen' }],
    institutions: [],
    themes: [],
    contributions: [],
    years: [{ ...money, ...reach, name: 'Dekom', year: 2025 }],
    figuresAreExamples: false,
    ...changes,
  };
}

/** The rows of the document's tables, as the words of their cells, read by a strict XML parser. */
async function rowsOf(paper: SteeringPaper): Promise<string[][]> {
  const file = await writeSteeringPaper('Statsforvalteren', paper, 'nb', toPlainDate('2026-09-16'));
  const bytes = unzipSync(file)['word/document.xml'] ?? new Uint8Array();
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    strFromU8(bytes),
    'text/xml',
  );
  return [...document.getElementsByTagName('w:tr')].map((row) =>
    [...row.getElementsByTagName('w:tc')].map((cell) => (cell.textContent ?? '').replaceAll('\u00A0', ' ')),
  );
}

describe('the September paper', () => {
  it('says money, reach and attainment for each network', async () => {
    expect(await rowsOf(aPaper())).toEqual([
      ['Nettverk', 'Tildelt', 'Brukt', 'Ikke brukt', 'Deltakere', 'Nådd helt eller i stor grad'],
      ['Fosen', '760 000', '742 000', '18 000', '232', '3 av 4'],
      ['Sum', '760 000', '742 000', '18 000', '232', '3 av 4'],
    ]);
  });

  it('puts the rounds beside each other where there are several', async () => {
    const earlier = { ...money, ...reach, name: 'Dekom', year: 2024 };
    const rows = await rowsOf(aPaper({ networks: [], years: [earlier, { ...earlier, year: 2025 }] }));
    expect(rows.map(([first]) => first)).toEqual(['Runde', 'Dekom 2024', 'Dekom 2025', 'Sum']);
    expect(rows.at(-1)?.slice(1)).toEqual(['1 520 000', '1 484 000', '36 000', '464', '6 av 8']);
  });

  it('says what owners add themselves where a scheme asks them to: asked, required, reported', async () => {
    const gauldal = {
      ...fosen,
      network: 'gauldal' as NetworkId,
      name: 'Gauldal',
      reported: toKroner(90_000),
    };
    const rows = await rowsOf(aPaper({ networks: [], contributions: [fosen, gauldal] }));
    expect(rows).toEqual([
      ['Nettverk', 'Av det omsøkte', 'Krav', 'Rapportert'],
      ['Fosen', '114 000', '113 000', 'ikke rapportert'],
      ['Gauldal', '114 000', '113 000', '90 000'],
      ['Sum', '228 000', '226 000', '90 000'],
    ]);
  });
});
