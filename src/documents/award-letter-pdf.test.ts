import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aLetter, anAwardLine } from '../../test/builders/aggregates.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { AwardLetter } from '../domain/decision/award-letter.ts';
import { ownContribution } from '../domain/contribution/own-contribution.ts';
import { toKroner } from '../domain/money.ts';
import { writeAwardLetterPdf } from './award-letter-pdf.ts';

const sender = 'Statsforvalteren i Trøndelag';

async function fileOf(letter: AwardLetter, draft = false): Promise<Buffer> {
  return Buffer.from(await writeAwardLetterPdf(letter, sender, draft));
}

/** The words of a page, read from the strings of its content stream: hexadecimal, in Windows-1252. */
async function wordsOf(letter: AwardLetter, draft = false): Promise<string> {
  const file = await fileOf(letter, draft);
  const parts: string[] = [];
  for (let from = file.indexOf('stream\n'); from !== -1; from = file.indexOf('stream\n', from + 7)) {
    const end = file.indexOf('\nendstream', from);
    const before = file.subarray(Math.max(0, from - 3), from).toString('latin1');
    if (before === 'end' || end === -1) continue;
    const content = unpacked(file.subarray(from + 7, end));
    for (const [, strings = ''] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const text = [...strings.matchAll(/<([\da-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex'));
      parts.push(new TextDecoder('windows-1252').decode(Buffer.concat(text)));
    }
  }
  return parts.join(' ').replaceAll(/\s+/g, ' ');
}

function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

describe('the letter as PDF', () => {
  it('says what the Word file says, in Norwegian letters', async () => {
    const words = await wordsOf(aLetter({ recipient: { kind: 'network', id: 'x', name: 'Snåase – Snåsa' } }));
    expect(words).toContain('Statsforvalteren i Trøndelag gir dere tilsagn om 500 000 kr');
    expect(words).toContain('Snåase – Snåsa');
    expect(words).toContain('forvaltningsloven § 28');
    expect(words).toContain('Side 1 av');
  });

  it('says what the owners must add themselves', async () => {
    const letter = aLetter({ ownContribution: ownContribution('3/10', toKroner(300_001)) });
    expect(await wordsOf(letter)).toContain('Deres del er 300 001 kr, og egenandelen er 90 001 kr.');
  });

  it('is tagged, in its language and with its title', async () => {
    const text = (await fileOf(aLetter({ language: 'nn' }))).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('(nn-NO)');
    expect(text).toContain('/DisplayDocTitle true');
  });

  it('says of a draft that it is one, and is not signed then', async () => {
    expect(await wordsOf(aLetter(), true)).toContain('Utkast: vedtaket er ikke fattet');
    expect(await wordsOf(aLetter(), true)).not.toContain('godkjent elektronisk');
    expect(await wordsOf(aLetter())).not.toContain('Utkast');
    expect(await wordsOf(aLetter())).toContain('godkjent elektronisk');
  });

  it('says of a new decision what it does to the one before, on what grounds, and how to appeal', async () => {
    const amends = {
      letter: 'a',
      first: 'a',
      number: 2,
      date: toPlainDate('2027-04-15'),
      caseNumber: '2027/9',
      total: toKroner(600_000),
      grounds: 'Klagen førte fram.',
    } as const;
    const reversal = await wordsOf(aLetter({ amends: { ...amends, kind: 'reversal' } }));
    expect(reversal).toContain('Omgjøring av vedtak om tilskudd 2027');
    expect(reversal).toContain('gjør om vedtaket av 15. april 2027 (sak 2027/9), der beløpet var 600 000 kr');
    expect(reversal).toContain('Klagen førte fram.');
    const none = { lines: [], total: toKroner(0) };
    const annulment = await wordsOf(aLetter({ ...none, amends: { ...amends, kind: 'annulment' } }));
    expect(annulment).toContain('Annullering av vedtak om tilskudd 2027');
    expect(annulment).not.toContain('Rapportering');
    expect(annulment).toContain('Rett til å klage');
  });

  it('writes the nearest letter for one that its fonts lack, and no control characters', async () => {
    const title = 'Guovdageaidnu čŋđ \u0007(x) \\ ) Tj 漢';
    const words = await wordsOf(aLetter({ lines: [anAwardLine({ title })] }));
    expect(words).toContain('Guovdageaidnu cnd (x) \\ ) Tj ?');
  });

  it('goes on over as many pages as it takes, with the headings of the table on each', async () => {
    const lines = Array.from({ length: 80 }, (_, index) =>
      anAwardLine({ id: `l${index}`, title: `Tiltak ${index}`, amount: toKroner(1000) }),
    );
    const words = await wordsOf(aLetter({ lines, total: toKroner(80_000) }));
    expect(words).toContain('Tiltak 79');
    expect(words.split('Tiltak Beløp').length).toBeGreaterThan(3);
  });
});
