import { describe, expect, it } from 'vitest';
import { contentHash } from '../../application/content-hash.ts';
import { UNSAVED } from '../../application/change-aggregate.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import type { Overview } from '../../application/round/read-overview.ts';
import { basisView } from '../../contract/schemas/basis.ts';
import { keyView } from '../../contract/schemas/key.ts';
import { overview as overviewSchema, processView } from '../../contract/schemas/round.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { submitBasis } from '../../domain/basis/decision-basis.ts';
import type { PersonId } from '../../domain/ids.ts';
import {
  aBasis,
  aBasisContent,
  aChange,
  aKey,
  aNetwork,
  aPerson,
  aProcess,
  aRound,
} from '../../../test/builders/aggregates.ts';
import { memoryStore } from '../../../test/fakes/memory-store.ts';
import { presentBasis } from './basis.ts';
import { presentKey } from './key.ts';
import { createNames } from './names.ts';
import { presentProcess } from './process.ts';
import { decisionEtag } from './recommendation.ts';
import { presentOverview } from './round.ts';

async function namesAndStore() {
  const store = memoryStore({ hash: contentHash });
  await store.commit(aChange('person', aPerson(), { id: 'governor' }));
  await store.commit(aChange('network', aNetwork(), { id: 'fosen' }));
  const keep = async <K extends AggregateKind>(
    kind: K,
    state: Aggregates[K],
    id = 'one',
  ): Promise<Stored<K>> => {
    const commit = await store.commit(aChange(kind, state, { id }));
    if (commit.kind === 'conflict') throw new Error('conflict');
    return commit.stored;
  };
  return { names: createNames(store), keep };
}

const overview: Overview = {
  today: toPlainDate('2027-01-15'),
  rounds: [],
  round: null,
  schemes: [],
  figuresAreExamples: false,
  networks: [],
  tasks: [],
  waiting: [],
  next: null,
  process: null,
};

describe('names', () => {
  it('are those of the register, and the id for one who is not in it', async () => {
    const { names } = await namesAndStore();
    expect(await names.person('governor')).toEqual({ id: 'governor', name: 'Statsforvalteren' });
    expect(await names.person('b3a1')).toEqual({ id: 'b3a1', name: 'b3a1' });
    expect([await names.network('fosen'), await names.network('oslo')]).toEqual(['Fosen', 'oslo']);
  });
});

describe('a decision basis on its way out', () => {
  const setting = {
    round: aRound({
      calendar: [
        {
          id: 'decision-basis',
          track: 'network',
          kind: 'deadline',
          title: 'Frist',
          when: { kind: 'on', date: toPlainDate('2027-02-01') },
          due: 'decision-basis',
        },
      ],
    }),
    criteria: [],
    figuresAreExamples: true,
    ownContributionShare: null,
    jointMeasures: [],
  };

  it('says who sent it back and why, by name, and its deadline', async () => {
    const { names, keep } = await namesAndStore();
    const returned = { reason: 'Del kostnadene.', by: 'governor' as PersonId, at: '2027-01-20T10:00:00Z' };
    const shown = await presentBasis(await keep('basis', aBasis({ returned })), setting, names);
    expect(basisView.parse(shown)).toMatchObject({
      returned: { reason: 'Del kostnadene.', by: { name: 'Statsforvalteren' } },
      deadline: '2027-02-01',
      submittedAt: null,
      late: false,
      networkName: 'Fosen',
    });
  });

  it('says what the owners would add themselves, in all and for each measure', async () => {
    const { names, keep } = await namesAndStore();
    const basis = await keep('basis', aBasis({ content: aBasisContent() }));
    const shown = await presentBasis(basis, { ...setting, ownContributionShare: '3/10' }, names);
    expect(basisView.parse(shown).ownContribution).toEqual({
      share: '3/10',
      awarded: 300_001,
      amount: 90_001,
      measures: [
        { measure: 'measure', amount: 75_001 },
        { measure: 'other', amount: 15_000 },
      ],
    });
    expect((await presentBasis(basis, setting, names)).ownContribution).toBeNull();
  });

  it('says when it was submitted, and that it was late', async () => {
    const { names, keep } = await namesAndStore();
    const submission = {
      at: '2027-02-02T10:00:00Z',
      on: toPlainDate('2027-02-02'),
      deadline: toPlainDate('2027-02-01'),
    };
    const basis = await keep('basis', submitBasis(aBasis(), submission));
    expect(basisView.parse(await presentBasis(basis, setting, names))).toMatchObject({
      submittedAt: submission.at,
      late: true,
      returned: null,
    });
  });
});

describe('an allocation key on its way out', () => {
  it('has no allocation and nobody who decided while it is a draft', async () => {
    const { names, keep } = await namesAndStore();
    const shown = await presentKey(await keep('key', aKey()), 'preparing', names);
    expect(keyView.parse(shown)).toMatchObject({
      allocation: null,
      decidedBy: null,
      decidedAt: null,
      state: 'draft',
    });
  });
});

describe('long work on its way out', () => {
  it('says the trace of a step that failed, and none of others', async () => {
    const { names, keep } = await namesAndStore();
    const process = aProcess({
      state: 'failed',
      steps: [
        { key: 'fosen', state: 'done' },
        { key: 'oslo', state: 'failed', code: 'step-failed', traceId: 'abc' },
      ],
    });
    expect(processView.parse(await presentProcess(await keep('process', process), names)).steps).toEqual([
      { key: 'fosen', name: 'Fosen', state: 'done', code: null, traceId: null },
      { key: 'oslo', name: 'oslo', state: 'failed', code: 'step-failed', traceId: 'abc' },
    ]);
  });

  it.each([
    ['failed', ['resume-process', 'take-decision']],
    ['running', ['take-decision']],
  ] as const)(
    'that is %s stands first among the tasks only where somebody must act',
    async (state, codes) => {
      const { names, keep } = await namesAndStore();
      const process = await keep('process', aProcess({ state }));
      const tasks = [{ code: 'take-decision', network: null, due: null }] as const;
      const shown = overviewSchema.parse(await presentOverview({ ...overview, tasks, process }, names));
      expect(shown.tasks.map(({ code }) => code)).toEqual(codes);
    },
  );
});

describe('the overview of a county without rounds', () => {
  it('is empty, and still one', async () => {
    const { names } = await namesAndStore();
    expect(overviewSchema.parse(await presentOverview(overview, names))).toMatchObject({
      round: null,
      rounds: [],
      calendar: [],
      process: null,
    });
  });
});

describe('the version tag of a decision', () => {
  it('that nobody has saved is one of its own', () => {
    const reading = { stored: null } as Parameters<typeof decisionEtag>[0];
    expect(decisionEtag(reading)).toBe(UNSAVED);
  });
});
