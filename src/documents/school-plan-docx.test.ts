import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SchoolPlanPaper } from '../application/ports/documents.ts';
import type { Language } from '../domain/registers/registers.ts';
import { writeSchoolPlan } from './school-plan-docx.ts';

function paperWith(changes: Partial<SchoolPlanPaper> = {}): SchoolPlanPaper {
  return {
    school: 'Skolen ved havet',
    period: 'høst 26 – vår 28',
    ownerName: 'Osen',
    networkName: 'Fosen',
    version: 4,
    state: 'shared',
    parts: {
      situation: 'Elevene leser lite.\nLærerne ser det samme.',
      goals: 'Alle leser.',
      measures: '',
      organisation: '',
      assessment: '',
    },
    ...changes,
  };
}

/** The words of the document, read by a strict XML parser. */
async function wordsOf(paper: SchoolPlanPaper, language: Language = 'nb'): Promise<string> {
  const bytes = unzipSync(await writeSchoolPlan(paper, language))['word/document.xml'];
  const parser = new DOMParser({ onError: onErrorStopParsing });
  return (
    parser.parseFromString(strFromU8(bytes ?? new Uint8Array()), 'text/xml').documentElement?.textContent ??
    ''
  );
}

describe('a school’s plan as a Word file', () => {
  it('has the five parts of the frame in order, with what is written and what is not', async () => {
    const words = await wordsOf(paperWith());
    const order = [
      'høst 26 – vår 28',
      'Plan for skoleutvikling ved Skolen ved havet',
      '1. Situasjonsbeskrivelse og analyse',
      'Lærerne ser det samme.',
      '2. Mål',
      'Alle leser.',
      '3. Tiltak',
      'Ikke fylt ut.',
      '4. Organisering og forankring',
      '5. Vurdering',
    ].map((text) => words.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThanOrEqual(0);
  });

  it('says that it is a draft until it is shared', async () => {
    expect(await wordsOf(paperWith({ state: 'draft' }))).toContain('Utkast: planen er ikke delt');
    expect(await wordsOf(paperWith())).not.toContain('Utkast');
  });

  it('is in the language of the one who reads it', async () => {
    expect(await wordsOf(paperWith(), 'nn')).toContain('1. Situasjonsskildring og analyse');
    expect(await wordsOf(paperWith(), 'en')).toContain('1. The situation, and an analysis of it');
  });

  it('holds what people write as text and nothing else', async () => {
    const goals = '<w:p>{ HYPERLINK "x" }</w:p> & =1+1';
    expect(await wordsOf(paperWith({ parts: { ...paperWith().parts, goals } }))).toContain(goals);
  });
});
