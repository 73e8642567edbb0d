import { describe, expect, it } from 'vitest';
import { aCountyPlan } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { PersonId } from '../ids.ts';
import {
  adoptCountyPlan,
  adoptionBlockers,
  closeHearing,
  compareContents,
  countyPlanFaults,
  hearingBlockers,
  inForceOf,
  openHearing,
  reviseCountyPlan,
  yearsOfCountyPlan,
} from './county-plan.ts';
import { keyOfOrganisation, organisationOfKey, organisationsOf } from './statement.ts';

const done = { by: 'governor' as PersonId, at: '2026-11-02T08:30:00.000Z' };
const heard = () => openHearing(aCountyPlan(), { ...done, deadline: toPlainDate('2026-12-15') });
const adopted = () => {
  const { summary, ...plan } = closeHearing(heard());
  return adoptCountyPlan(
    { ...plan, summary: { ...summary, text: 'Ingen innvendinger.' } },
    { ...done, on: toPlainDate('2027-01-20'), caseNumber: '3/27', changed: 'Ingenting.' },
  );
};

describe('the years of a plan', () => {
  it('are read from its id where they can be a plan’s', () => {
    expect(yearsOfCountyPlan('2027-2030')).toEqual({ firstYear: 2027, lastYear: 2030 });
    expect(yearsOfCountyPlan('2027-2027')).toEqual({ firstYear: 2027, lastYear: 2027 });
    for (const id of ['2030-2027', '2027-2037', '1989-1990', '2099-2101', '2027', 'plan']) {
      expect(yearsOfCountyPlan(id)).toBeNull();
    }
  });
});

describe('a draft', () => {
  it('is not sent out before it has a title, and chapters with heading and text', () => {
    expect(hearingBlockers(aCountyPlan().content)).toEqual([]);
    expect(hearingBlockers({ title: ' ', chapters: [], priorities: [] }).map(({ code }) => code)).toEqual([
      'plan-without-title',
      'plan-without-chapters',
    ]);
    const chapters = [
      { id: 'a', title: 'Mål', text: 'Tekst' },
      { id: 'b', title: 'Roller', text: ' ' },
    ];
    expect(hearingBlockers({ title: 'Plan', chapters, priorities: [] })).toEqual([
      { path: 'content.chapters.1', code: 'chapter-unfinished' },
    ]);
  });

  it('has each chapter once', () => {
    const chapter = { id: 'a', title: 'Mål', text: '' };
    const content = { title: '', chapters: [chapter, chapter], priorities: [] };
    expect(countyPlanFaults(content, null, new Set())).toEqual([
      { path: 'content.chapters.1.id', code: 'duplicate-id' },
    ]);
  });
});

describe('a hearing', () => {
  it('keeps the text that was sent out, whatever becomes of it afterwards', () => {
    const plan = closeHearing(heard());
    const content = { ...plan.content, title: 'Ny tittel', priorities: [] };
    expect(plan.hearing.content).toEqual(aCountyPlan().content);
    expect(compareContents(plan.hearing.content, content).map(({ id, what }) => [id, what])).toEqual([
      ['title', 'changed'],
      ['priorities', 'removed'],
    ]);
  });

  it('is summed up as a whole, or statement by statement, before the plan is adopted', () => {
    const { content, summary } = closeHearing(heard());
    const blockers = (given: Partial<typeof summary>, stated: string[]) =>
      adoptionBlockers({ content, summary: { ...summary, ...given } }, stated).map(({ code }) => code);
    const one = { organisation: 'network-fosen', text: 'Tatt med.' };
    expect(blockers({}, [])).toEqual([]);
    expect(blockers({}, ['network-fosen'])).toEqual(['statements-unanswered']);
    expect(blockers({ text: 'Alle er med.' }, ['network-fosen', 'statped'])).toEqual([]);
    expect(blockers({ answers: [one] }, ['network-fosen'])).toEqual([]);
    expect(blockers({ answers: [one] }, ['network-fosen', 'statped'])).toEqual(['statements-unanswered']);
    expect(blockers({ answers: [{ ...one, text: ' ' }] }, ['network-fosen'])).toEqual([
      'statements-unanswered',
    ]);
  });

  it('has answers only to those who have stated something', () => {
    const summary = { text: '', answers: [{ organisation: 'statped', text: 'Takk.' }] };
    expect(countyPlanFaults(aCountyPlan().content, summary, new Set(['network-fosen']))).toEqual([
      { path: 'summary.answers.0.organisation', code: 'unknown-statement' },
    ]);
  });
});

describe('an adopted plan', () => {
  it('is in force until the plan that revises it is adopted, and that one is heard anew', () => {
    const draft = reviseCountyPlan(adopted(), { ...done, reason: 'Ny ordning.' });
    expect(draft).toMatchObject({ state: 'draft', content: aCountyPlan().content });
    expect(inForceOf(draft)?.adoption.caseNumber).toBe('3/27');
    const again = openHearing(draft, { ...done, deadline: toPlainDate('2027-12-15') });
    expect([again.hearing.number, inForceOf(again)?.adoption.caseNumber]).toEqual([2, '3/27']);
    expect(inForceOf(heard())).toBeNull();
  });
});

describe('an organisation', () => {
  it('is named by one word and found by it', () => {
    for (const key of ['network-fosen', 'owner-5001', 'institution-ntnu', 'statped']) {
      const organisation = organisationOfKey(key);
      expect(organisation && keyOfOrganisation(organisation)).toBe(key);
    }
    expect(['governor', 'network-', 'network'].map(organisationOfKey)).toEqual([null, null, null]);
  });

  it('is spoken for by those who have a role in it, once however many', () => {
    const networks = ['fosen' as never];
    expect(
      organisationsOf([
        { role: 'coordinator', networks },
        { role: 'representative', networks },
        { role: 'owner', owner: '5057' as never, networks },
        { role: 'county-governor', networks },
      ]).map(keyOfOrganisation),
    ).toEqual(['network-fosen', 'owner-5057']);
  });
});
