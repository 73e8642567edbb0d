import { describe, expect, it } from 'vitest';
import { aSchoolPlan } from '../../../test/builders/aggregates.ts';
import { isId } from '../ids.ts';
import { parsePeriod, type Period } from '../plan/period.ts';
import { compareSchoolPlans, schoolPlanIdOf, sharingBlockers } from './school-plan.ts';

function periodOf(text: string): Period {
  const outcome = parsePeriod(text);
  if (outcome.kind === 'refused') throw new RangeError(text);
  return outcome.period;
}

describe('the id of a school’s plan', () => {
  it('is made of owner, school and period, in letters that an address takes', () => {
    const id = (school: string, period: string) =>
      schoolPlanIdOf('5057', { school, period: periodOf(period) });
    expect(id('Opphaug skole', '2026–2028')).toBe('5057-opphaug-skole-2026-2028');
    expect(id('Åkvåg/Øra skole', 'høst 2026 - vår 2028')).toBe('5057-akvag-ora-skole-h-26-v-28');
    expect(id('Snåasen skuvle', 'H-25 – ?')).toBe('5057-snaasen-skuvle-h-25');
    for (const school of ['Skole'.repeat(60), '???', '-', 'Đ Ŧ Ŋ']) {
      expect(id(school, '2026')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
    expect(isId(id('Opphaug', '2026'))).toBe(true);
  });

  it('is an id however long the names of owner and school are, and another for another school', () => {
    const owner = 'stiftelsen-for-montessoriskoler-og-barnehager-i-namdalen-og';
    const idOf = (school: string) => schoolPlanIdOf(owner, { school, period: periodOf('H-26 – V-28') });
    const ids = ['Montessoriskolen ved fjorden', 'Montessoriskolen ved fjellet'].map(idOf);
    expect(ids.map(isId)).toEqual([true, true]);
    expect(new Set(ids).size).toBe(2);
    expect(idOf('Montessoriskolen ved fjorden')).toBe(ids[0]);
  });

  it('keeps the name as long as it fits', () => {
    const name = 'en-skole-med-et-navn-som-er-langt-men-ikke-lengre-enn-seksti';
    const period = periodOf('H-26 – V-28');
    expect(schoolPlanIdOf('5057', { school: name, period })).toBe(`5057-${name}-h-26-v-28`);
  });

  it('is the same however the period is written', () => {
    const school = 'Opphaug skole';
    const ids = ['H-26 – V-28', 'høst 26 til vår 2028', 'h26-v28'].map((text) =>
      schoolPlanIdOf('5057', { school, period: periodOf(text) }),
    );
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a school’s plan', () => {
  it('is not shared while it says nothing; one part is enough', () => {
    const { content } = aSchoolPlan();
    expect(sharingBlockers(content)).toEqual([{ path: 'content.parts', code: 'part-unwritten' }]);
    expect(sharingBlockers({ ...content, parts: { ...content.parts, goals: 'Flere leser.' } })).toEqual([]);
  });

  it('is compared part by part, and by its heading', () => {
    const { content } = aSchoolPlan();
    const older = { ...content, parts: { ...content.parts, goals: 'Flere leser.', measures: 'Lesetid.' } };
    const newer = {
      ...content,
      school: 'Fjordskolen',
      parts: { ...content.parts, goals: 'Alle leser.', assessment: 'Prøver.' },
    };
    expect(compareSchoolPlans(older, newer).map(({ id, what }) => [id, what])).toEqual([
      ['heading', 'changed'],
      ['goals', 'changed'],
      ['assessment', 'new'],
      ['measures', 'removed'],
    ]);
  });
});
