import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { SchemeId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { comparePlanVersions, listPlanVersions, readPlan } from './read-plan.ts';
import { savePlan, type WrittenPlan } from './save-plan.ts';

const { coordinatorFosen, governor } = people;

function written(
  overrides: Partial<WrittenPlan> = {},
  measure: { readonly period?: string; readonly scheme?: string } = {},
): WrittenPlan {
  const { network: _, sections: __, ...plan } = aPlan();
  return {
    ...plan,
    sections: [
      {
        id: 'dekom',
        scheme: (measure.scheme ?? 'dekom') as SchemeId,
        title: 'Dekom',
        statedPerYear: null,
        focusAreas: [
          {
            id: 'area',
            title: 'Inkludering',
            measures: [
              {
                id: 'measure',
                title: 'Veiledning',
                period: measure.period ?? 'H-24 – V-27',
                partners: [],
                contactRole: '',
                comment: '',
                amounts: [],
              },
            ],
          },
        ],
      },
    ],
    ...overrides,
  };
}

async function save(
  county: SmallCounty,
  plan: WrittenPlan,
  by: Person = coordinatorFosen,
  reason = 'Revidert',
) {
  const command = await county.commandOf(by, 'plan', fosen);
  return savePlan(county, command, { network: fosen, plan, reason });
}

describe('saving a plan', () => {
  it('keeps a new version with who, when and why, and reads the periods', async () => {
    const county = await aSmallCounty();
    const stored = await valueOf(save(county, written()));
    expect(stored).toMatchObject({ version: 2, state: { network: 'fosen' } });
    expect(stored.state.sections[0]?.focusAreas[0]?.measures[0]?.period.asWritten).toBe('H-24 – V-27');
    expect(stored.audit).toMatchObject({ action: 'plan.edit', by: 'coordinator-fosen', reason: 'Revidert' });
  });

  it('names everything that cannot be kept at once, each at its field', async () => {
    const county = await aSmallCounty();
    const plan = written({ title: ' ', lastYear: 2020 }, { period: 'snart', scheme: 'none' });
    expect(await faultsOf(save(county, plan))).toEqual([
      'plan.sections.0.focusAreas.0.measures.0.period: period-unreadable',
      'plan.sections.0.scheme: unknown-scheme',
      'plan.lastYear: last-year-before-first',
      'plan.title: blank',
    ]);
    expect((await county.store.read('plan', fosen))?.version).toBe(1);
  });

  it("is for those who write the network's plan", async () => {
    const codes = await Promise.all(
      Object.entries(people).map(async ([name, person]) => [
        name,
        await codeOf(save(await aSmallCounty(), written(), person)),
      ]),
    );
    expect(codes.filter(([, code]) => code === 'done').map(([name]) => name)).toEqual([
      'coordinatorFosen',
      'representativeFosen',
      'partnerNtnu',
    ]);
  });
});

describe('reading a plan', () => {
  async function withThreeVersions(): Promise<SmallCounty> {
    const county = await aSmallCounty();
    await valueOf(save(county, written({ title: 'Andre' })));
    await valueOf(save(county, written({ title: 'Tredje' })));
    return county;
  }
  const read = (county: SmallCounty, version?: number) =>
    readPlan(county.store, governor, { network: fosen, ...(version === undefined ? {} : { version }) });

  it('gives the latest version, or the one asked for', async () => {
    const county = await withThreeVersions();
    expect(await valueOf(read(county))).toMatchObject({
      stored: { version: 3, state: { title: 'Tredje' } },
      latest: 3,
    });
    expect(await valueOf(read(county, 3))).toMatchObject({ stored: { version: 3 }, latest: 3 });
    expect(await valueOf(read(county, 2))).toMatchObject({
      stored: { state: { title: 'Andre' } },
      latest: 3,
    });
    expect(await codeOf(read(county, 4))).toBe('not-found');
    expect(await codeOf(read(county, 0))).toBe('not-found');
    expect(await codeOf(readPlan(county.store, governor, { network: 'oslo' }))).toBe('not-found');
  });

  it('lists who saved it, newest first', async () => {
    const versions = await valueOf(listPlanVersions((await withThreeVersions()).store, governor, fosen));
    expect(versions.map(({ version, by }) => `${version} ${by}`)).toEqual([
      '3 coordinator-fosen',
      '2 coordinator-fosen',
      '1 governor',
    ]);
  });

  it('compares two versions, and finds nothing changed in the first', async () => {
    const { store } = await withThreeVersions();
    const compare = (version: number, since: number) =>
      comparePlanVersions(store, governor, { network: fosen, version, since });
    expect(await valueOf(compare(3, 2))).toEqual([{ kind: 'plan-renamed', from: 'Andre', to: 'Tredje' }]);
    expect(await valueOf(compare(1, 0))).toEqual([]);
    expect(await codeOf(compare(4, 3))).toBe('not-found');
    expect(await codeOf(compare(2, 7))).toBe('not-found');
  });

  it('is for the forum and the coordinators, and for owners of the network', async () => {
    const county = await aSmallCounty();
    const readers = async (network: string) => {
      const asked = await Promise.all(
        Object.entries(people).map(async ([name, person]) => {
          const codes = await Promise.all([
            codeOf(readPlan(county.store, person, { network })),
            codeOf(listPlanVersions(county.store, person, network)),
            codeOf(comparePlanVersions(county.store, person, { network, version: 1, since: 0 })),
          ]);
          return [name, codes.join()] as const;
        }),
      );
      return asked.filter(([, codes]) => codes !== 'done,done,done');
    };
    const refused = (code: string) => [code, code, code].join();
    expect(await readers('fosen')).toEqual([['outsider', refused('not-your-role')]]);
    expect(await readers('namdal')).toEqual([
      ['ownerFosen', refused('not-your-network')],
      ['outsider', refused('not-your-role')],
    ]);
  });
});
