import { beforeEach, describe, expect, it } from 'vitest';
import {
  aChange,
  aCountyPlan,
  aJointMeasure,
  aNetwork,
  anOwner,
  aPerson,
  aScheme,
  someParticipants,
} from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { type PlainDate, toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { NetworkId, OwnerId, PersonId, SchemeId } from '../../domain/ids.ts';
import type { NetworkContent } from '../../domain/registers/register-content.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { AggregateKind } from '../ports/aggregates.ts';
import { saveStatement } from '../county-plan/save-statement.ts';
import { askToJoin } from '../joint-measure/enrol.ts';
import { beginSchoolPlan } from '../school-plan/school-plan-changes.ts';
import { openHearing } from '../../domain/county-plan/county-plan.ts';
import { statementIdOf } from '../../domain/county-plan/statement.ts';
import { listLetters } from '../decision/read-letters.ts';
import { readNeedsOfNetwork } from '../needs/read-needs.ts';
import { prepareRound } from '../round/prepare-round.ts';
import { readOverview } from '../round/read-overview.ts';
import { readForum } from '../vote/read-forum.ts';
import { findPerson } from './find-person.ts';
import { peopleOn } from './registers-on.ts';
import { readContacts } from './read-contacts.ts';
import { readRegister } from './read-register.ts';
import { listNetworks } from './read-registers.ts';
import { saveNetwork } from './save-network.ts';
import { type OwnerContent, saveOwner } from './save-owner.ts';
import { type PersonContent, savePerson } from './save-person.ts';
import { saveScheme } from './save-scheme.ts';

const dayBefore = toPlainDate('2026-12-31');
const newYear = toPlainDate('2027-01-01');
const orland = '5057' as OwnerId;
const { governor, coordinatorFosen, coordinatorNamdal, representativeFosen, statped, outsider } = people;

let county: Awaited<ReturnType<typeof aSmallCounty>>;
beforeEach(async () => {
  county = await aSmallCounty();
  county.at('2027-01-10T08:00:00Z');
});

const as = (actor: Person, kind: AggregateKind, id: string) => county.commandOf(actor, kind, id);

const contentOf = (overrides: Partial<NetworkContent> = {}): NetworkContent => {
  const { name, language, printed, partners, note } = aNetwork();
  const term = { from: null, to: null };
  return {
    name,
    language,
    printed,
    partners,
    note,
    level: 'compulsory',
    term,
    renamedFrom: null,
    ...overrides,
  };
};
const networkAs = async (actor: Person, content: NetworkContent, id: NetworkId = fosen) =>
  saveNetwork(county, await as(actor, 'network', id), { id, content });

const moving: OwnerContent = {
  kind: 'municipality',
  name: 'Ørland',
  number: '5057',
  note: '',
  memberships: [
    { network: fosen, from: null, to: dayBefore, knownAs: '' },
    { network: namdal, from: newYear, to: null, knownAs: '' },
  ],
};
const ownerAs = async (actor: Person, content: OwnerContent, id: OwnerId = orland) =>
  saveOwner(county, await as(actor, 'owner', id), { id, content });

const personAs = async (
  actor: Person,
  id: string,
  content: PersonContent,
  governorObjectIds: readonly string[] = [],
) =>
  savePerson({ ...county, governorObjectIds }, await as(actor, 'person', id), {
    id: id as PersonId,
    content,
  });
const { id: _deputy, ...deputy } = people.deputyFosen;

describe('an owner', () => {
  it('moves in one change, and each day shows the network of that day', async () => {
    await valueOf(ownerAs(governor, moving));
    for (const [date, network] of [
      [dayBefore, 'fosen'],
      [newYear, 'namdal'],
    ] as const) {
      const { networks } = await valueOf(readRegister(county, governor, date));
      const holding = networks.filter(({ onDay }) => onDay?.owners.some(({ id }) => id === orland));
      expect(holding.map(({ state }) => state.id)).toEqual([network]);
    }
  });

  it('that moved reports needs where it is on the day of the deadline', async () => {
    await valueOf(ownerAs(governor, moving));
    const ownersOf = async (network: NetworkId, year: number) =>
      (
        await valueOf(readNeedsOfNetwork(county.store, governor, { network, year }))
      ).setting.network.owners.map(({ id }) => id);
    expect([await ownersOf(fosen, 2027), await ownersOf(namdal, 2027)]).toEqual([[orland], []]);
    expect([await ownersOf(fosen, 2028), await ownersOf(namdal, 2028)]).toEqual([[], [orland]]);
  });

  it('that moved acts where it is now, without a change of its people; what was before stays theirs', async () => {
    await valueOf(ownerAs(governor, moving));
    await county.store.commit(aChange('joint-measure', aJointMeasure(), { id: 'inkluderende-praksis' }));
    const actor = await findPerson(county.store, 'owner-orland', [], toPlainDate('2027-01-10'));
    expect(actor.roles).toEqual([{ role: 'owner', owner: orland, networks: [namdal, fosen] }]);
    const told = await peopleOn(county.store, toPlainDate('2027-01-10'));
    expect(told.find(({ id }) => id === actor.id)?.roles).toEqual([
      { role: 'owner', owner: orland, networks: [namdal] },
    ]);
    const ask = async (network: NetworkId) =>
      askToJoin(county, await as(actor, 'joint-measure', 'inkluderende-praksis'), {
        jointMeasure: 'inkluderende-praksis',
        cohort: 'pulje-1',
        track: 'spor-1',
        network,
        owner: orland,
        participants: someParticipants({ ppt: 1 }),
      });
    expect(await faultsOf(ask(fosen))).toEqual(['owner: owner-not-in-network']);
    expect(await codeOf(ask(namdal))).toBe('done');
    const begin = async (network: NetworkId) =>
      beginSchoolPlan(county, await as(actor, 'school-plan', 'new'), {
        network,
        owner: orland,
        school: 'Skolen',
        period: 'H-26 – V-28',
      });
    expect([await codeOf(begin(fosen)), await codeOf(begin(namdal))]).toEqual(['not-your-network', 'done']);
  });

  it('that is new has a statement of its own in a hearing', async () => {
    const id = 'friskolen' as OwnerId;
    const school = { ...moving, kind: 'private' as const, name: 'Friskolen', number: null };
    await valueOf(ownerAs(governor, { ...school, memberships: moving.memberships.slice(1) }, id));
    const deadline = toPlainDate('2027-02-01');
    const at = '2027-01-02T09:00:00.000Z';
    const plan = openHearing(aCountyPlan(), { deadline, by: governor.id, at });
    await county.store.commit(aChange('county-plan', plan, { id: '2027-2030' }));
    const actor = aPerson({
      id: 'owner-new' as PersonId,
      roles: [{ role: 'owner', owner: id, networks: [] }],
    });
    const state = async (organisation: string) => {
      const statement = statementIdOf({ plan: '2027-2030', hearing: 1, organisation: { kind: 'owner', id } });
      const command = await as(actor, 'hearing-statement', statement);
      return codeOf(saveStatement(county, command, { plan: '2027-2030', organisation, text: 'Ja.' }));
    };
    expect([await state('owner-friskolen'), await state('owner-5057')]).toEqual(['done', 'not-your-network']);
  });

  it('in two networks at once is refused, and nothing is kept', async () => {
    const both = moving.memberships.map((one) => ({ ...one, from: null, to: null }));
    expect(await faultsOf(ownerAs(governor, { ...moving, memberships: both }))).toEqual([
      'memberships.1.network: owner-in-two-networks',
    ]);
    expect(await county.store.read('owner', orland)).toBeNull();
  });

  it('has a number of its own, as its kind has it', async () => {
    await valueOf(ownerAs(governor, moving));
    const other = { ...moving, name: 'Ørlandet', memberships: [] };
    expect(await faultsOf(ownerAs(governor, other, 'orlandet' as OwnerId))).toEqual(['number: number-taken']);
    expect(await faultsOf(ownerAs(governor, { ...moving, name: ' ', number: '57' }))).toEqual([
      'name: blank',
      'number: municipality-number',
    ]);
    const school = { ...moving, kind: 'private' as const, name: 'Friskolen', memberships: [] };
    const friskolen = 'friskolen' as OwnerId;
    expect(await faultsOf(ownerAs(governor, { ...school, number: '974760674' }, friskolen))).toEqual([
      'number: organisation-number',
    ]);
    await valueOf(ownerAs(governor, { ...school, number: '974760673' }, friskolen));
  });

  it('is changed by the county governor alone, and from the version that stands', async () => {
    for (const actor of [coordinatorFosen, representativeFosen, statped, outsider])
      expect(await codeOf(ownerAs(actor, moving))).toBe('not-your-role');
    const early = await as(governor, 'owner', orland);
    await valueOf(saveOwner(county, early, { id: orland, content: moving }));
    const late = { ...early, changeId: 'another' };
    expect(await codeOf(saveOwner(county, late, { id: orland, content: moving }))).toBe('conflict');
  });
});

describe('a network', () => {
  it('renamed after the decision keeps its old name in that round and in its letters', async () => {
    await county.reach('decided');
    county.at('2027-06-01T08:00:00Z');
    await valueOf(
      networkAs(governor, contentOf({ name: 'Fosen og Åfjord', renamedFrom: toPlainDate('2027-06-01') })),
    );
    const { networks } = await valueOf(readOverview(county, governor, theRound));
    expect(networks.map(({ name }) => name)).toContain('Fosen');
    const letters = await valueOf(listLetters(county.store, governor, theRound));
    expect(letters.map(({ state }) => state.recipient.name)).toContain('Fosen');
    const now = await valueOf(listNetworks(county, governor));
    expect(now.networks.map(({ name }) => name)).toEqual(['Fosen og Åfjord', 'Namdal']);
  });

  it('cannot be renamed from a day to come, nor before it was renamed last', async () => {
    const rename = (name: string, date: string) =>
      networkAs(governor, contentOf({ name, renamedFrom: toPlainDate(date) }));
    expect(await faultsOf(rename('Kysten', '2027-01-11'))).toEqual(['renamedFrom: rename-in-future']);
    await valueOf(rename('Kysten', '2027-01-10'));
    expect(await faultsOf(rename('Havet', '2027-01-10'))).toEqual(['renamedFrom: renamed-before-last']);
  });

  it('that has ended is in no new round, and keeps its place in the one that runs', async () => {
    await valueOf(networkAs(governor, contentOf({ term: { from: null, to: toPlainDate('2027-12-31') } })));
    const trondheim = 'trondheim' as NetworkId;
    const term = { from: toPlainDate('2027-08-01'), to: null };
    await valueOf(networkAs(governor, contentOf({ name: 'Trondheim', term }), trondheim));
    const what = { scheme: 'dekom' as SchemeId, year: 2028, changeId: 'round-2028' };
    const round = await valueOf(prepareRound(county, governor, what));
    expect(round.state.networks).toEqual([namdal, trondheim]);
    const key = await county.store.read('key', round.id);
    expect(key?.state.inputs.networks.map(({ network }) => network)).toEqual([namdal, trondheim]);
    const named = key?.state.inputs.setAsides.flatMap(({ shares }) =>
      shares.flatMap(({ recipient }) => (recipient.kind === 'network' ? [recipient.id] : [])),
    );
    expect(named).toEqual([namdal]);
    expect((await county.store.read('round', theRound))?.state.networks).toEqual([fosen, namdal]);
  });

  it('has partners of the register, and a last day after its first', async () => {
    const wrong = contentOf({
      name: '',
      term: { from: newYear, to: dayBefore },
      partners: { dekom: ['ukjent' as never] },
    });
    expect(await faultsOf(networkAs(governor, wrong))).toEqual([
      'name: blank',
      'term.to: ends-before-start',
      'partners.dekom: unknown-institution',
    ]);
    expect(await codeOf(networkAs(coordinatorFosen, contentOf()))).toBe('not-your-role');
  });
});

describe('a person', () => {
  const held = (from: PlainDate | null, to: PlainDate | null): PersonContent => ({
    ...deputy,
    roles: [
      { role: 'deputy', networks: [fosen], from: null, to: from },
      { role: 'representative', networks: [fosen], from: to, to: null },
    ],
  });

  it('who was deputy until yesterday is representative today, for the policy and in the forum', async () => {
    await valueOf(
      personAs(governor, 'deputy-fosen', held(toPlainDate('2027-01-09'), toPlainDate('2027-01-10'))),
    );
    const on = async (date: string) =>
      (await findPerson(county.store, 'deputy-fosen', [], toPlainDate(date))).roles;
    expect(await on('2027-01-09')).toEqual([{ role: 'deputy', networks: [fosen] }]);
    expect(await on('2027-01-10')).toEqual([{ role: 'representative', networks: [fosen] }]);
    const { forum } = await valueOf(readForum(county, governor));
    const seat = forum.seats.find(({ id }) => id === 'network-fosen');
    expect(seat).toMatchObject({
      representatives: ['deputy-fosen', 'representative-fosen'],
      deputies: [],
    });
  });

  it('of the own network is registered by the coordinator, in roles that give no seat', async () => {
    const content: PersonContent = {
      name: 'Koordinator 2, Fosen',
      language: 'nn',
      email: null,
      roles: [{ role: 'coordinator', networks: [fosen], from: newYear, to: null }],
    };
    const asCoordinator = (change: Partial<PersonContent>, actor: Person = coordinatorFosen) =>
      personAs(actor, 'new-one', { ...content, ...change });
    const seat = { role: 'representative', networks: [fosen] } as const;
    const elsewhere = { role: 'coordinator', networks: [namdal] } as const;
    expect(await codeOf(asCoordinator({ roles: [seat] }))).toBe('not-your-role');
    expect(await codeOf(asCoordinator({ roles: [elsewhere] }))).toBe('not-your-network');
    expect(await codeOf(asCoordinator({}, coordinatorNamdal))).toBe('not-your-network');
    expect(await codeOf(asCoordinator({}, representativeFosen))).toBe('not-your-role');
    await valueOf(asCoordinator({}));
    expect(await codeOf(personAs(coordinatorNamdal, 'new-one', content))).toBe('not-your-network');
  });

  it('with a seat keeps it when the coordinator changes how they are reached', async () => {
    const { id: _, ...before } = people.representativeFosen;
    const reached = { ...before, email: 'representant@eksempel.example' };
    await valueOf(personAs(coordinatorFosen, 'representative-fosen', reached));
    expect(await codeOf(personAs(coordinatorFosen, 'representative-fosen', { ...reached, roles: [] }))).toBe(
      'not-your-role',
    );
  });

  it('who is county governor is out of the coordinators’ reach, by configuration too', async () => {
    const { id: _, ...before } = aPerson();
    expect(await codeOf(personAs(coordinatorFosen, 'governor', { ...before, name: 'Noen' }))).toBe(
      'not-your-network',
    );
    const roles = [{ role: 'coordinator', networks: [fosen] } as const];
    const content = { name: 'Noen', language: 'nb', roles } as const;
    expect(await codeOf(personAs(coordinatorFosen, 'configured', content, ['configured']))).toBe(
      'not-your-role',
    );
  });

  it('is not let go as the last county governor', async () => {
    const { id: _, ...before } = aPerson();
    const former = before.roles.map((role) => ({ ...role, to: toPlainDate('2027-01-09') }));
    expect(await faultsOf(personAs(governor, 'governor', { ...before, roles: former }))).toEqual([
      'roles: last-governor',
    ]);
    await valueOf(personAs(governor, 'new-governor', before));
    await valueOf(personAs(governor, 'governor', { ...before, roles: former }));
    expect((await findPerson(county.store, 'governor', [], newYear)).roles).toHaveLength(1);
    expect((await findPerson(county.store, 'governor', [], toPlainDate('2027-01-10'))).roles).toEqual([]);
  });

  it('holds roles for what the register has', async () => {
    const content: PersonContent = {
      name: ' ',
      language: 'nb',
      roles: [
        { role: 'deputy', networks: [] },
        { role: 'coordinator', networks: ['oslo' as NetworkId] },
        { role: 'owner', owner: 'ukjent' as OwnerId, networks: [fosen] },
        { role: 'partner', institution: 'ukjent' as never, networks: [fosen] },
        { role: 'coordinator', networks: [fosen], from: newYear, to: dayBefore },
      ],
    };
    expect(await faultsOf(personAs(governor, 'new-one', content))).toEqual([
      'name: blank',
      'roles.0.networks: role-without-network',
      'roles.1.networks: no-such-network',
      'roles.2.owner: unknown-owner',
      'roles.3.institution: unknown-institution',
      'roles.4.to: ends-before-start',
    ]);
  });
});

describe('the contact list', () => {
  const emailsSeenBy = async (actor: Person) => {
    const contacts = await valueOf(readContacts(county, actor));
    return contacts.filter(({ email }) => email !== null).map(({ person }) => person.id);
  };
  beforeEach(async () => {
    for (const id of ['coordinator-fosen', 'coordinator-namdal']) {
      const stored = await county.store.read('person', id);
      const state = stored && { ...stored.state, email: `${id}@eksempel.example` };
      if (state) await county.store.commit(aChange('person', state, { id, expected: stored.etag }));
    }
  });

  it('shows addresses to those of the same network and to the county governor', async () => {
    expect(await emailsSeenBy(governor)).toEqual(['coordinator-fosen', 'coordinator-namdal']);
    expect(await emailsSeenBy(representativeFosen)).toEqual(['coordinator-fosen']);
    expect(await emailsSeenBy(people.ownerFosen)).toEqual(['coordinator-fosen']);
    expect(await emailsSeenBy(coordinatorNamdal)).toEqual(['coordinator-namdal']);
    expect(await emailsSeenBy(statped)).toEqual([]);
    expect(await codeOf(readContacts(county, outsider))).toBe('not-your-role');
  });

  it('has whoever holds a role today; those who were are seen by those who may change them', async () => {
    const former = { ...deputy, roles: [{ role: 'deputy', networks: [fosen], to: dayBefore } as const] };
    await valueOf(personAs(governor, 'deputy-fosen', former));
    const seenBy = async (actor: Person) =>
      (await valueOf(readContacts(county, actor))).some(({ person }) => person.id === 'deputy-fosen');
    expect([await seenBy(representativeFosen), await seenBy(coordinatorNamdal)]).toEqual([false, false]);
    expect([await seenBy(governor), await seenBy(coordinatorFosen)]).toEqual([true, true]);
  });
});

describe('a scheme', () => {
  const { id: _, ...content } = aScheme({
    name: 'Ny ordning',
    validFrom: toPlainDate('2028-01-01'),
    keyDefaults: { weights: { pupils: '1', children: '0' }, higherEducationShare: '3/5' },
    deadlines: [{ document: 'institution-report', day: { month: 1, day: 15 }, yearsLater: 1 }],
  });
  const id = 'ny-ordning' as SchemeId;
  const schemeAs = async (actor: Person, change = {}) =>
    saveScheme(county, await as(actor, 'scheme', id), { id, content: { ...content, ...change } });

  it('is made by the county governor, and its rounds start from it', async () => {
    expect(await codeOf(schemeAs(coordinatorFosen))).toBe('not-your-role');
    await valueOf(schemeAs(governor));
    const year = { scheme: id, year: 2028, changeId: 'round' };
    const round = await valueOf(prepareRound(county, governor, year));
    expect(round.state.calendar.map(({ due, when }) => [due, when])).toEqual([
      ['institution-report', { kind: 'on', date: '2029-01-15' }],
    ]);
    const key = await county.store.read('key', round.id);
    expect(key?.state.inputs).toMatchObject({
      weights: { pupils: '1', children: '0' },
      higherEducationShare: '3/5',
    });
  });

  it('keeps the criteria that bases answer', async () => {
    await county.reach('frames-published');
    const dekom = 'dekom' as SchemeId;
    const { id: __, ...dekomContent } = aScheme();
    const changed = { ...dekomContent, criteria: [{ id: 'needs', text: 'Noe annet' }] };
    const command = await as(governor, 'scheme', dekom);
    expect(await faultsOf(saveScheme(county, command, { id: dekom, content: changed }))).toEqual([
      'criteria: criteria-in-use',
    ]);
    const renamed = { ...dekomContent, name: 'Dekom, lokalt' };
    await valueOf(saveScheme(county, command, { id: dekom, content: renamed }));
  });
});

describe('the register', () => {
  it('is read by everybody with a role, with the version to change each entry from', async () => {
    await county.store.commit(aChange('owner', anOwner(), { id: orland }));
    const { networks, owners, schemes, date } = await valueOf(readRegister(county, statped, undefined));
    expect(date).toBe('2027-01-10');
    expect(networks.map(({ onDay }) => onDay?.owners.length)).toEqual([1, 0]);
    expect(owners).toMatchObject([{ state: { id: orland }, etag: expect.any(String) }]);
    expect(schemes.map(({ state }) => state.id)).toEqual(['dekom']);
    expect(await codeOf(readRegister(county, outsider, undefined))).toBe('not-your-role');
  });
});
