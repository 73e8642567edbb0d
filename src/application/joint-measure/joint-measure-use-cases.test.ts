import { beforeEach, describe, expect, it } from 'vitest';
import {
  aChange,
  aCohort,
  aJointMeasure,
  aJointMeasureContent,
  anInstitution,
  aNetwork,
  aPlan,
  someParticipants,
} from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { InstitutionId, NetworkId, OwnerId, SchemeId } from '../../domain/ids.ts';
import type { JointMeasureContent } from '../../domain/joint-measure/joint-measure.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Outcome } from '../outcome.ts';
import { answerAsking, askToJoin, joinCohort, leaveCohort } from './enrol.ts';
import { enrolmentsFor, listJointMeasures, readJointMeasure } from './read-joint-measures.ts';
import { readUhCapacity } from './read-uh-capacity.ts';
import { saveJointMeasure } from './save-joint-measure.ts';

const id = 'inkluderende-praksis';
const orland = '5057' as OwnerId;
const { governor, coordinatorFosen, coordinatorNamdal, partnerNtnu, partnerNord, ownerFosen } = people;

let county: SmallCounty;
beforeEach(async () => {
  county = await aSmallCounty();
  county.at('2026-11-20T09:00:00Z');
  const network = await county.store.read('network', fosen);
  const owners = [{ id: orland, kind: 'municipality' as const, name: 'Ørland' }];
  const withOwner = { ...(network?.state ?? aNetwork()), owners };
  await county.store.commit(aChange('network', withOwner, { id: fosen, expected: network?.etag ?? null }));
  const measure = aJointMeasure({
    content: aJointMeasureContent({ cohorts: [aCohort(), aCohort({ id: 'pulje-2', title: 'Pulje 2' })] }),
    enrolments: [],
  });
  await county.store.commit(aChange('joint-measure', measure, { id }));
});

const place = (network: NetworkId = fosen) => ({
  jointMeasure: id,
  cohort: 'pulje-1',
  track: 'spor-1',
  network,
});
const as = (by: Person, on = id) => county.commandOf(by, 'joint-measure', on);
const some = (school = 3) => someParticipants({ school });
async function join(by: Person = coordinatorFosen, count = 3, network: NetworkId = fosen) {
  return joinCohort(county, await as(by), { ...place(network), participants: some(count) });
}
async function ask(by: Person = ownerFosen, owner: OwnerId = orland) {
  return askToJoin(county, await as(by), { ...place(), owner, participants: some(2) });
}
async function answer(by: Person, kind: 'accepted' | 'declined' = 'accepted') {
  return answerAsking(county, await as(by), {
    ...place(),
    owner: orland,
    answer: kind === 'accepted' ? { kind } : { kind, why: 'Pulja er for nettverk.' },
  });
}
async function leave(by: Person, owner: OwnerId | null = null, network: NetworkId = fosen) {
  return leaveCohort(county, await as(by), { ...place(network), owner, why: 'Vi har ikke kapasitet.' });
}
async function save(by: Person, content: Partial<JointMeasureContent> = {}, on = id) {
  return saveJointMeasure(county, await as(by, on), {
    jointMeasure: on,
    content: aJointMeasureContent(content),
  });
}
const everybody = Object.values(people);
const refusedTo = async (allowed: readonly Person[], act: (by: Person) => Promise<Outcome<unknown>>) => {
  for (const by of everybody.filter((one) => !allowed.includes(one))) {
    expect([by.name, await codeOf(act(by))]).toEqual([by.name, expect.stringMatching(/^not-your/)]);
  }
};

describe('joining', () => {
  it('is for the coordinator and the representative of the network', async () => {
    await refusedTo([coordinatorFosen, people.representativeFosen], (by) => join(by));
    const joined = await valueOf(join());
    expect(joined.state.enrolments).toMatchObject([
      { network: fosen, owner: null, standing: { kind: 'joined', by: coordinatorFosen.id } },
    ]);
    expect(joined.audit).toMatchObject({ action: 'joint-measure.join' });
  });

  it('a full cohort is refused, and the next one named', async () => {
    await valueOf(join(coordinatorNamdal, 10, namdal));
    expect(await join()).toMatchObject({
      code: 'not-ready',
      faults: [
        {
          path: 'cohort',
          code: 'cohort-full-choose-next',
          values: { cohort: 'Pulje 1', left: 0, next: 'Pulje 2' },
        },
      ],
    });
  });

  it('at once from one version gives the last places to one of two', async () => {
    await valueOf(join(coordinatorFosen, 6));
    const [one, two] = await Promise.all([as(coordinatorFosen), as(coordinatorNamdal)]);
    const outcomes = await Promise.all([
      joinCohort(county, one, { ...place(), participants: some(10) }),
      joinCohort(county, two, { ...place(namdal), participants: some(4) }),
    ]);
    expect(outcomes.map((one) => (one.kind === 'done' ? 'done' : one.code))).toEqual(['done', 'conflict']);
    expect(await faultsOf(join(coordinatorNamdal, 4, namdal))).toEqual(['cohort: cohort-full-choose-next']);
  });

  it('needs a network and an owner of the register, and a cohort that has not started', async () => {
    const gone = 'oslo' as NetworkId;
    const role = { role: 'coordinator', networks: [gone] } as const;
    expect(await faultsOf(join({ ...coordinatorFosen, roles: [role] }, 1, gone))).toEqual([
      'network: no-such-network',
    ]);
    const other = {
      ...ownerFosen,
      roles: [{ role: 'owner', owner: '5058' as OwnerId, networks: [fosen] } as const],
    };
    expect(await faultsOf(ask(other, '5058' as OwnerId))).toEqual(['owner: owner-not-in-network']);
    await valueOf(save(governor, { cohorts: [aCohort({ stage: 'under-way' })] }));
    expect(await codeOf(join())).toBe('not-in-this-state');
    expect(await codeOf(ask())).toBe('not-in-this-state');
  });
});

describe('leaving', () => {
  it("is the network's own, with a reason in the trail, until the cohort starts", async () => {
    await valueOf(join());
    await refusedTo([coordinatorFosen, people.representativeFosen], (by) => leave(by));
    const left = await valueOf(leave(coordinatorFosen));
    expect(left.audit).toMatchObject({ action: 'joint-measure.leave', reason: 'Vi har ikke kapasitet.' });
    await valueOf(join());
    await valueOf(save(governor, { cohorts: [aCohort({ stage: 'under-way' })] }));
    expect(await codeOf(leave(coordinatorFosen))).toBe('not-in-this-state');
  });

  it('is no way for an owner to take its network out, nor for the network to withdraw an owner', async () => {
    await valueOf(join());
    await valueOf(ask());
    expect(await codeOf(leave(ownerFosen))).toBe('not-your-role');
    expect(await codeOf(leave(coordinatorFosen, orland))).toBe('not-your-role');
    const withdrawn = await valueOf(leave(ownerFosen, orland));
    expect(withdrawn.state.enrolments.map(({ standing }) => standing.kind)).toEqual(['joined', 'left']);
  });
});

describe('an owner that asks', () => {
  it('asks for itself alone', async () => {
    await refusedTo([ownerFosen], (by) => ask(by));
    expect(await codeOf(ask(ownerFosen, '5058' as OwnerId))).toBe('not-your-network');
  });

  it('is answered by the county governor or a partner of an institution that carries the measure', async () => {
    await valueOf(ask());
    await refusedTo([governor, partnerNtnu], (by) => answer(by));
    expect(await codeOf(answer(partnerNord))).toBe('not-your-network');
    const answered = await valueOf(answer(partnerNtnu));
    expect(answered.state.enrolments).toMatchObject([{ owner: orland, standing: { kind: 'joined' } }]);
    expect(await faultsOf(answer(governor))).toEqual([': not-asked']);
  });

  it('is told why not, and so is the trail', async () => {
    await valueOf(ask());
    const declined = await valueOf(answer(governor, 'declined'));
    expect(declined.audit.reason).toBe('Pulja er for nettverk.');
    expect(declined.state.enrolments).toMatchObject([
      { standing: { kind: 'declined', why: 'Pulja er for nettverk.' } },
    ]);
  });

  it('is seen asking by those who carry it and by its network, and taking part by everybody', async () => {
    await valueOf(ask());
    const { state } = await valueOf(readJointMeasure(county.store, governor, id));
    const seenBy = everybody.filter((by) => enrolmentsFor(state, by).length > 0).map(({ id: one }) => one);
    expect(seenBy).toEqual(
      [
        governor,
        coordinatorFosen,
        people.representativeFosen,
        people.deputyFosen,
        partnerNtnu,
        ownerFosen,
      ].map((one) => one.id),
    );
    const joined = await valueOf(answer(governor));
    expect(everybody.every((by) => enrolmentsFor(joined.state, by).length === 1)).toBe(true);
  });
});

describe('a joint measure', () => {
  it('is made by the county governor alone, and then changed by its carriers too', async () => {
    for (const by of everybody.filter((one) => one !== governor)) {
      expect(await codeOf(save(by, {}, 'nytt'))).toMatch(/^not-your/);
    }
    await valueOf(save(governor, {}, 'nytt'));
    await refusedTo([governor, partnerNtnu], (by) => save(by, {}, 'nytt'));
    expect((await valueOf(save(partnerNtnu, { title: 'Nytt navn' }, 'nytt'))).state.content.title).toBe(
      'Nytt navn',
    );
  });

  it('keeps those who take part when it is changed', async () => {
    await valueOf(join());
    const saved = await valueOf(save(governor, { title: 'Nytt navn' }));
    expect(saved.state.enrolments).toHaveLength(1);
    expect(await faultsOf(save(governor, { cohorts: [aCohort({ capacity: 2 })] }))).toEqual([
      'cohorts.0.capacity: capacity-below-taken',
    ]);
  });

  it('names institutions and a scheme of the register', async () => {
    const faults = await faultsOf(
      save(governor, { institutions: ['oslomet' as InstitutionId], scheme: 'ukjent' as SchemeId }),
    );
    expect(faults).toEqual(['scheme: unknown-scheme', 'institutions.0: unknown-institution']);
  });

  it('is read by everybody with a role', async () => {
    for (const by of everybody) {
      const codes = [
        await codeOf(readJointMeasure(county.store, by, id)),
        await codeOf(listJointMeasures(county.store, by)),
      ];
      expect(codes).toEqual(
        by.id === people.outsider.id ? ['not-your-role', 'not-your-role'] : ['done', 'done'],
      );
    }
    expect(await codeOf(readJointMeasure(county.store, governor, 'ingen'))).toBe('not-found');
  });
});

describe('what is asked of higher education', () => {
  it('is read by partners and the county governor, for three years', async () => {
    await refusedTo([governor, partnerNtnu, partnerNord], (by) => readUhCapacity(county.store, by, 2026));
    await county.store.commit(
      aChange('institution', anInstitution({ id: 'alfa' as InstitutionId, name: 'Alfa' }), { id: 'alfa' }),
    );
    const plan = await county.store.read('plan', fosen);
    await county.store.commit(aChange('plan', aPlan(), { id: fosen, expected: plan?.etag ?? null }));
    const capacity = await valueOf(readUhCapacity(county.store, partnerNord, 2026));
    expect(capacity.semesters).toHaveLength(6);
    expect(capacity.institutions[0]?.name).toBe('Alfa');
    expect(capacity.asks).toMatchObject([
      { title: 'Inkluderende praksis: Pulje 1', institution: 'ntnu' },
      { title: 'Inkluderende praksis: Pulje 2', institution: 'ntnu' },
    ]);
  });
});
