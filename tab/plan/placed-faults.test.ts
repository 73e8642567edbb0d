import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';
import { messagesAt, placeFaults } from './placed-faults.ts';
import { plan } from './plan-builder.ts';

function refusal(...paths: string[]): Problem {
  return {
    type: 'about:blank',
    title: '',
    status: 422,
    detail: '',
    code: 'not-ready',
    traceId: '',
    errors: paths.map((path) => ({ path, code: 'blank', message: `om ${path}` })),
  };
}

function placed(path: string) {
  const [fault] = placeFaults(refusal(path), plan());
  return fault && { place: fault.place, title: fault.title, field: fault.field };
}

describe('placeFaults', () => {
  it.each([
    [
      'plan.sections.0.focusAreas.0.measures.1.period',
      { place: { kind: 'measure', id: 'second', area: 'reading' }, title: 'second', field: 'period' },
    ],
    [
      'plan.sections.1.focusAreas.0.title',
      { place: { kind: 'area', id: 'ppt', section: 'special' }, title: 'PPT', field: 'title' },
    ],
    ['plan.sections.0.title', { place: { kind: 'section', id: 'dekom' }, title: 'Dekom', field: 'title' }],
    [
      'plan.needs.0.subThemes.2',
      { place: { kind: 'need', id: 'language' }, title: 'Språk', field: 'subThemes.2' },
    ],
    [
      'plan.ownerPriorities.0.owners',
      { place: { kind: 'priorities', place: 0 }, title: 'Trondheim', field: 'owners' },
    ],
    ['plan.lastYear', { place: { kind: 'plan' }, title: '', field: 'lastYear' }],
    ['plan.sections.9.title', { place: { kind: 'plan' }, title: '', field: 'sections.9.title' }],
    ['reason', { place: { kind: 'plan' }, title: '', field: 'reason' }],
  ])('finds the part that %s is about', (path, expected) => {
    expect(placed(path)).toEqual(expected);
  });

  it('has nothing to place where nothing is refused', () => {
    expect(placeFaults(undefined, plan())).toEqual([]);
  });
});

describe('messagesAt', () => {
  const paths = ['partners.1', 'period'].map((field) => `plan.sections.0.focusAreas.0.measures.0.${field}`);
  const faults = placeFaults(refusal(...paths), plan());

  it('gives what is said of a part, and of one of its fields', () => {
    const library = { kind: 'measure', id: 'library' } as const;
    expect(messagesAt(faults, library)).toHaveLength(2);
    expect(messagesAt(faults, library, 'partners')).toEqual([`om ${paths[0]}`]);
    expect(messagesAt(faults, { kind: 'measure', id: 'second' })).toEqual([]);
  });
});
