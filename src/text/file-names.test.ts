import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { AwardLetter } from '../domain/decision/award-letter.ts';
import {
  fileNameOf,
  letterFileName,
  meetingFileName,
  paperFileName,
  schoolPlanFileName,
  steeringFileName,
} from './file-names.ts';

describe('the name of a file', () => {
  it('is in the reader’s language', () => {
    const date = toPlainDate('2027-01-20');
    expect(meetingFileName('minutes', date, 'nb')).toBe('Referat 2027-01-20.docx');
    expect(meetingFileName('agenda', date, 'en')).toBe('Agenda 2027-01-20.docx');
    expect(steeringFileName(2026, 'nn')).toBe('Styringsinformasjon 2026.docx');
    expect(steeringFileName(2026, 'en')).toBe('Steering information 2026.docx');
    expect(schoolPlanFileName('Å skole', 'H-25 – ?', 'nn')).toBe('Skuleplan Å skole H-25 – -.docx');
  });

  it('of a letter is in the recipient’s written form, and says that it is a draft or a new decision', () => {
    const letter = { language: 'nn', recipient: { name: 'NTNU' }, year: 2027 } as AwardLetter;
    expect(letterFileName(letter, { format: 'pdf', draft: false })).toBe('Tilsegnsbrev NTNU 2027.pdf');
    expect(letterFileName(letter, { format: 'word', draft: true })).toBe(
      'Utkast til tilsegnsbrev NTNU 2027.docx',
    );
    const reversed = { ...letter, language: 'nb', amends: { kind: 'reversal' } } as AwardLetter;
    expect(letterFileName(reversed, { format: 'word', draft: false })).toBe(
      'Omgjøring av tilsagn NTNU 2027.docx',
    );
  });

  it('of a file that was uploaded stays as it was, where it can', () => {
    expect(paperFileName({ name: 'Sakspapir 3.v2.PDF', kind: 'pdf' })).toBe('Sakspapir 3.v2.pdf');
    expect(paperFileName({ name: '../../etc/passwd.docx', kind: 'docx' })).toBe('-..-etc-passwd.docx');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.docx'],
    ['two\r\nlines\u2028here', 'two lines here.docx'],
    ['Plan \u202Efdp', 'Plan fdp.docx'],
    ['  ..hidden. ', 'hidden.docx'],
    ['~$lock', '$lock.docx'],
  ])('made of %j can be kept anywhere', (words, name) => {
    expect(fileNameOf(words, 'docx')).toBe(name);
  });

  it('ends as it should and is never too long, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const name = fileNameOf(words, 'docx');
        expect(name).toMatch(/^[^/\\:*?"<>|\p{C}]*\.docx$/u);
        expect(name.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 50 },
    );
  });
});
