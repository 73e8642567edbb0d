import { beforeEach, describe, expect, it } from 'vitest';
import { aBasisContent, aChange, aGroup, aPerson, aPlan } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { dateInOslo, toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { NetworkId, PersonId, SchemeId } from '../../domain/ids.ts';
import type { GroupContent } from '../../domain/registers/register-content.ts';
import type { Person, Role } from '../../domain/registers/registers.ts';
import type { ReportContent } from '../../domain/report/report.ts';
import { saveBasis } from '../basis/save-basis.ts';
import { acknowledgeLetter } from '../decision/acknowledge-letter.ts';
import { listLetters } from '../decision/read-letters.ts';
import { readStanding } from '../notices/standing.ts';
import { listPlanVersions, readPlan } from '../plan/read-plan.ts';
import { savePlan, type WrittenPlan } from '../plan/save-plan.ts';
import { listReports, readReport } from '../report/read-reports.ts';
import { saveReport, submitReport } from '../report/report-changes.ts';
import { prepareRound } from '../round/prepare-round.ts';
import { readOverview } from '../round/read-overview.ts';
import { readThread } from '../thread/read-thread.ts';
import { forumNow } from '../vote/forum-now.ts';
import { readContacts } from './read-contacts.ts';
import { saveGroup } from './save-group.ts';
import { saveNetwork } from './save-network.ts';
import { savePerson } from './save-person.ts';

const ppt = 'ppt' as NetworkId;
const { governor, coordinatorFosen, representativeFosen, partnerNtnu, ownerFosen } = people;
const held = (id: string, role: Role) =>
  aPerson({ id: id as PersonId, name: id, roles: [role], email: `${id}@example.org` });
const coordinator = held('coordinator-ppt', { role: 'group-coordinator', networks: [ppt] });
const member = held('member-ppt', { role: 'group-member', networks: [ppt] });

let county: SmallCounty;
beforeEach(async () => {
  county = await aSmallCounty();
  await county.store.commit(aChange('group', aGroup(), { id: ppt }));
  for (const person of [coordinator, member])
    await county.store.commit(aChange('person', person, { id: person.id }));
});

const as = (actor: Person, kind: Parameters<SmallCounty['commandOf']>[1], id: string) =>
  county.commandOf(actor, kind, id);

function written(overrides: Partial<WrittenPlan> = {}): WrittenPlan {
  const { network: _, ...plan } = aPlan();
  const measure = {
    id: 'practice',
    title: 'Felles praksis',
    period: 'V-27 – H-28',
    partners: ['NTNU'],
    contactRole: 'Koordinator',
    comment: '',
    amounts: [{ year: 2027, amount: { kind: 'exact', amount: 30_000 } }],
  } as unknown as WrittenPlan['sections'][number]['focusAreas'][number]['measures'][number];
  const section = {
    id: 'dekom',
    scheme: 'dekom' as SchemeId,
    title: 'Dekom',
    statedPerYear: null,
    focusAreas: [{ id: 'assessment', title: 'Sakkyndighet', measures: [measure] }],
  };
  return {
    ...plan,
    title: 'Plan for PPT-lederne',
    firstYear: 2026,
    lastYear: 2029,
    sections: [section],
    ...overrides,
  };
}
const planAs = async (actor: Person, plan = written(), of = ppt) =>
  savePlan(county, await as(actor, 'plan', of), { network: of, plan, reason: 'Revidert' });

describe('a registered group', () => {
  it('gets no frame, no seat and no place among the networks', async () => {
    const round = await valueOf(
      prepareRound(county, governor, { scheme: 'dekom' as SchemeId, year: 2029, changeId: 'prepare' }),
    );
    expect(round.state.networks).toEqual(['fosen', 'namdal']);
    const { forum } = await forumNow(county.store, dateInOslo(county.clock.now()));
    expect(JSON.stringify(forum)).not.toContain('ppt');
    for (const actor of [governor, coordinator]) {
      const overview = await readOverview(county, actor, undefined);
      expect(JSON.stringify(overview)).not.toContain('ppt');
    }
    await county.reach('decided');
    const bases = await county.store.list('basis');
    expect(bases.map(({ state }) => state.network)).toEqual(['fosen', 'namdal']);
  });

  it('has no decision basis to write, whoever tries', async () => {
    await county.reach('frames-published');
    const what = { round: theRound, network: ppt, content: aBasisContent() };
    const codes = await Promise.all(
      [coordinator, member, coordinatorFosen, governor].map(async (actor) =>
        codeOf(saveBasis(county, await as(actor, 'basis', `${theRound}-ppt`), what)),
      ),
    );
    expect(codes).toEqual(['not-your-role', 'not-your-role', 'not-your-network', 'not-your-role']);
  });

  it('is entered and renamed by the county governor, and is never a network', async () => {
    const { name, language, partners, note } = aGroup();
    const term = { from: null, to: null };
    const content: GroupContent = { name, language, partners, note, term, renamedFrom: null };
    const save = async (actor: Person, change: Partial<GroupContent> = {}, id = ppt) =>
      saveGroup(county, await as(actor, 'group', id), { id, content: { ...content, ...change } });
    county.at('2027-02-01T08:00:00Z');
    const renamed = await valueOf(
      save(governor, { name: 'PPT-lederne', renamedFrom: toPlainDate('2027-01-20') }),
    );
    expect(renamed.state.formerNames).toEqual([{ name: 'PPT-ledernettverket', until: '2027-01-19' }]);
    expect(await codeOf(save(coordinator))).toBe('not-your-role');
    expect(await faultsOf(save(governor, { name: ' ', partners: ['uio' as never] }))).toEqual([
      'name: blank',
      'partners: unknown-institution',
    ]);
    const fosen = 'fosen' as NetworkId;
    expect(await faultsOf(save(governor, {}, fosen))).toEqual(['name: id-taken']);
    const network = {
      ...content,
      partners: {},
      level: 'compulsory' as const,
      printed: { schoolsPublic: 0, schoolsPrivate: 0, pptOffices: 0 },
    };
    expect(
      await faultsOf(saveNetwork(county, await as(governor, 'network', ppt), { id: ppt, content: network })),
    ).toEqual(['name: id-taken']);
  });
});

describe('the people of a group', () => {
  const save = async (actor: Person, roles: Role[]) =>
    savePerson({ ...county, governorObjectIds: [] }, await as(actor, 'person', 'new'), {
      id: 'new' as PersonId,
      content: { name: 'PPT-leder, Fosen', language: 'nb', roles },
    });

  it('are registered by its coordinator, for the group alone', async () => {
    expect(await codeOf(save(coordinator, [{ role: 'group-member', networks: [ppt] }]))).toBe('done');
    expect(await codeOf(save(coordinator, [{ role: 'coordinator', networks: ['fosen' as NetworkId] }]))).toBe(
      'not-your-network',
    );
    expect(await codeOf(save(coordinatorFosen, [{ role: 'group-member', networks: [ppt] }]))).toBe(
      'not-your-network',
    );
    expect(await codeOf(save(member, [{ role: 'group-member', networks: [ppt] }]))).toBe('not-your-role');
  });

  it('hold no role of a network there, and nobody holds a group’s role in a network', async () => {
    const faults = (role: Role) => faultsOf(save(governor, [role]));
    expect(await faults({ role: 'coordinator', networks: [ppt] })).toEqual([
      'roles.0.networks: no-such-network',
    ]);
    expect(await faults({ role: 'representative', networks: [ppt] })).toEqual([
      'roles.0.networks: no-such-network',
    ]);
    expect(await faults({ role: 'group-coordinator', networks: ['fosen' as NetworkId] })).toEqual([
      'roles.0.networks: no-such-group',
    ]);
    expect(await faults({ role: 'group-member', networks: [] })).toEqual([
      'roles.0.networks: role-without-group',
    ]);
  });

  it('see each other’s addresses in the contact list, and no others’', async () => {
    const contacts = await valueOf(readContacts(county, member));
    const shown = contacts.filter(({ email }) => email !== null).map(({ person }) => person.id);
    expect(shown.toSorted()).toEqual(['coordinator-ppt', 'member-ppt']);
  });
});

describe('a group’s plan', () => {
  it('is begun and revised by its coordinator, and by nobody else', async () => {
    const others = [governor, member, coordinatorFosen, representativeFosen, partnerNtnu, ownerFosen];
    const refused = async () => {
      const codes: string[] = [];
      for (const actor of others) codes.push(await codeOf(planAs(actor)));
      return codes;
    };
    const [role, network] = ['not-your-role', 'not-your-network'];
    const expected = [role, role, network, network, network, role];
    expect(await refused()).toEqual(expected);
    await valueOf(planAs(coordinator));
    const revised = await valueOf(planAs(coordinator, written({ title: 'Revidert plan' })));
    expect(revised).toMatchObject({ version: 2, state: { network: 'ppt', title: 'Revidert plan' } });
    expect(await refused()).toEqual(expected);
    expect(await valueOf(listPlanVersions(county.store, member, ppt))).toHaveLength(2);
  });

  it('is read as other plans are', async () => {
    await valueOf(planAs(coordinator));
    const read = (actor: Person, network: string = ppt) => codeOf(readPlan(county.store, actor, { network }));
    const readers = [governor, coordinatorFosen, representativeFosen, partnerNtnu, coordinator, member];
    const codes = await Promise.all(readers.map((actor) => read(actor)));
    expect(codes).toEqual(readers.map(() => 'done'));
    expect(await read(ownerFosen)).toBe('not-your-network');
    expect([await read(coordinator, 'fosen'), await read(member, 'fosen')]).toEqual([
      'done',
      'not-your-network',
    ]);
  });

  it('cannot be begun for what nobody has registered', async () => {
    const everywhere = held('x', { role: 'group-coordinator', networks: ['ukjent' as NetworkId] });
    expect(await codeOf(planAs(everywhere, written(), 'ukjent' as NetworkId))).toBe('not-your-network');
  });
});

describe('what a group got', () => {
  const letter = `${theRound}-group-ppt`;
  const report = `${letter}-annual`;
  beforeEach(async () => {
    await valueOf(planAs(coordinator));
    await county.reach('decided');
  });

  async function content(): Promise<ReportContent> {
    const { report: opened } = await valueOf(readReport(county.store, coordinator, report));
    return {
      lines: opened.granted.map(({ id, amount }) => ({
        line: id,
        used: amount,
        unusedPlan: '',
        done: 'Gjennomført.',
        participants: 11,
        attainment: 'fully',
        effect: '',
      })),
      teacherEducation: 'Studentene deltok.',
      partnership: 'Alle deltok.',
    };
  }
  const save = async (actor: Person) =>
    saveReport(county, await as(actor, 'report', report), { report, content: await content() });
  const submit = async (actor: Person) => submitReport(county, await as(actor, 'report', report), report);

  it('is in one letter that its people read and its coordinator confirms', async () => {
    for (const actor of [coordinator, member]) {
      const letters = await valueOf(listLetters(county.store, actor, theRound));
      expect(letters.map(({ id }) => id)).toEqual([letter]);
    }
    const confirm = (actor: Person) =>
      codeOf(acknowledgeLetter(county, { actor, changeId: `read-${actor.id}` }, letter));
    expect(await confirm(member)).toBe('not-your-role');
    expect(await confirm(coordinatorFosen)).toBe('not-your-network');
    expect(await confirm(coordinator)).toBe('done');
  });

  it('is reported on by its coordinator, and read by the forum once it is delivered', async () => {
    for (const actor of [member, coordinatorFosen, governor]) {
      expect(await codeOf(save(actor))).toBe('not-your-role');
    }
    await valueOf(save(coordinator));
    expect(await codeOf(readReport(county.store, member, report))).toBe('done');
    expect(await codeOf(readReport(county.store, coordinatorFosen, report))).toBe('not-your-role');
    await valueOf(submit(coordinator));
    expect(await codeOf(readReport(county.store, representativeFosen, report))).toBe('done');
    expect(
      (await valueOf(listReports(county.store, member, theRound))).map(({ report: one }) => one.id),
    ).toEqual([report]);
  });

  it('has a thread from the measure of its plan to the sum, and on to the report', async () => {
    await valueOf(save(coordinator));
    const thread = await valueOf(
      readThread(county.store, coordinator, { kind: 'measure', of: ppt, id: 'practice' }),
    );
    expect(thread.items.map(({ item }) => item.kind)).toEqual([
      'focus-area',
      'measure',
      'award-line',
      'report-line',
    ]);
    const back = await valueOf(
      readThread(county.store, coordinator, { kind: 'report-line', of: report, id: 'set-aside:ppt' }),
    );
    expect(back.items.map(({ item }) => item.kind)).toEqual([
      'focus-area',
      'measure',
      'set-aside',
      'award-line',
      'report-line',
    ]);
  });

  it('is owed a report on by the group, which stands among no networks', async () => {
    const { facts } = await readStanding(county.store, county.clock.now());
    expect(facts.groups).toEqual(['ppt']);
    expect(facts.networks).toEqual(['fosen', 'namdal']);
  });
});
