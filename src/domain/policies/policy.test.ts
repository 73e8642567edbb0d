import { describe, expect, it } from 'vitest';
import type { InstitutionId, NetworkId, OwnerId } from '../ids.ts';
import type { Role } from '../registers/registers.ts';
import { type Action, type Actor, may, type Subject } from './policy.ts';

const own = 'fosen' as NetworkId;
const other = 'gauldal' as NetworkId;
const group = 'ppt-leaders' as NetworkId;
const networks = [own];

const roles = {
  governor: { role: 'county-governor', networks: [] },
  coordinator: { role: 'coordinator', networks },
  representative: { role: 'representative', networks },
  deputy: { role: 'deputy', networks },
  partner: { role: 'partner', institution: 'ntnu' as InstitutionId, networks },
  owner: { role: 'owner', owner: '5057' as OwnerId, networks },
  statped: { role: 'statped', networks: [] },
  groupCoordinator: { role: 'group-coordinator', networks: [group] },
  groupMember: { role: 'group-member', networks: [group] },
} as const satisfies Record<string, Role>;

const actorOf = (...held: Role[]): Actor => ({ roles: held });
const outsider = actorOf();

/** In every column: `all` reaches every network, `own` their own, `–` none. */
type Reaches = 'all' | 'own' | '–';

/**
 * The whole policy, as the domain has it: who may do what for which networks, and in which states of the thing. A
 * change of the policy is a change of this table.
 */
const expected: Record<Action, readonly [...reach: ReachOfEveryRole, states: string]> = {
  //                         governor coordinator representative deputy partner owner statped groupCoordinator groupMember  in the states
  'register.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'register.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'scheme.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'person.edit': ['all', 'own', '–', '–', '–', '–', '–', 'own', '–', 'any'],
  'seat-role.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'contact.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'contact-email.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', 'own', 'own', 'any'],
  'round.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'round.prepare': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'round.close': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'decided'],
  'status.read': ['all', 'own', 'own', 'own', 'own', 'own', 'all', '–', '–', 'any'],
  'allocation.preview': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'counts.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'counts.import': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'key.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'key.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'key.decide': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'frames.publish': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'preparing'],
  'plan.read': ['all', 'all', 'all', 'all', 'all', 'own', 'all', 'all', 'own', 'any'],
  'plan.edit': ['–', 'own', 'own', '–', 'own', '–', '–', 'own', '–', 'any'],
  'county-plan.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'draft-county-plan.read': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'county-plan.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'county-plan.open-hearing': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'county-plan.close-hearing': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'hearing'],
  'county-plan.summarise': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'summarised'],
  'county-plan.adopt': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'summarised'],
  'county-plan.review': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'adopted'],
  'county-plan.revise': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'adopted'],
  'network-statement.edit': ['–', 'own', 'own', 'own', '–', '–', '–', '–', '–', 'hearing'],
  'group-statement.edit': ['–', '–', '–', '–', '–', '–', '–', 'own', '–', 'hearing'],
  'owner-statement.edit': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'hearing'],
  'institution-statement.edit': ['–', '–', '–', '–', 'own', '–', '–', '–', '–', 'hearing'],
  'statped-statement.edit': ['–', '–', '–', '–', '–', '–', 'all', '–', '–', 'hearing'],
  'early-statement.read': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'statement.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'school-plan.list': ['–', 'all', 'all', 'all', 'all', 'all', '–', '–', '–', 'any'],
  'draft-school-plan.read': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'any'],
  'shared-school-plan.read': ['–', 'own', 'own', 'own', 'own', 'own', '–', '–', '–', 'any'],
  'school-plan.edit': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'any'],
  'school-plan.share': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'draft'],
  'draft-basis.read': ['all', 'own', 'own', 'own', 'own', '–', '–', '–', '–', 'any'],
  'submitted-basis.read': ['all', 'own', 'all', 'all', 'all', 'own', 'all', '–', '–', 'any'],
  'basis.edit': ['–', 'own', 'own', '–', 'own', '–', '–', '–', '–', 'draft'],
  'basis.confirm-as-owner': ['–', '–', 'own', 'own', '–', '–', '–', '–', '–', 'draft'],
  'basis.confirm-as-partner': ['–', '–', '–', '–', 'own', '–', '–', '–', '–', 'draft'],
  'basis.submit': ['–', 'own', 'own', '–', '–', '–', '–', '–', '–', 'draft'],
  'basis.return': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'submitted'],
  'joint-measure.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'joint-measure.edit': ['all', '–', '–', '–', 'own', '–', '–', '–', '–', 'any'],
  'joint-measure.join': ['–', 'own', 'own', '–', '–', '–', '–', '–', '–', 'open'],
  'joint-measure.leave': ['–', 'own', 'own', '–', '–', '–', '–', '–', '–', 'open'],
  'joint-measure.ask': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'open'],
  'joint-measure.withdraw': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'open'],
  'joint-measure.answer': ['all', '–', '–', '–', 'own', '–', '–', '–', '–', 'any'],
  'enrolment.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', '–', '–', 'any'],
  'uh-capacity.read': ['all', '–', '–', '–', 'all', '–', '–', '–', '–', 'any'],
  'recommendation.read': ['all', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'recommendation.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'recommendation.submit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'decision.prepare': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'submitted'],
  'draft-decision.read': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'decision.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'decision.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'decision.take': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'team.choose': ['all', 'own', 'own', '–', '–', '–', '–', 'own', '–', 'any'],
  'letter.acknowledge': ['–', 'own', 'own', 'own', 'own', 'own', '–', 'own', '–', 'any'],
  'letter.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', 'own', 'own', 'any'],
  'letter.preview': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'letter.amend': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'decided'],
  'letter.sign-amendment': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'decided'],
  'letter.withdraw-amendment': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'decided'],
  'letter.record-appeal': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'letter.settle-appeal': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'cycle.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'cycle.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'network-cycle.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', 'own', 'own', 'any'],
  'network-cycle.edit': ['–', 'own', 'own', '–', '–', '–', '–', 'own', '–', 'any'],
  'calendar-link.renew': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'network-report.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', '–', '–', 'any'],
  'network-report.edit': ['–', 'own', 'own', '–', '–', '–', '–', '–', '–', 'draft'],
  'institution-report.read': ['all', '–', '–', '–', 'own', '–', '–', '–', '–', 'any'],
  'institution-report.edit': ['–', '–', '–', '–', 'own', '–', '–', '–', '–', 'draft'],
  'group-report.read': ['all', '–', '–', '–', '–', '–', '–', 'own', 'own', 'any'],
  'group-report.edit': ['–', '–', '–', '–', '–', '–', '–', 'own', '–', 'draft'],
  'unregistered-group-report.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'delivered-report.read': ['all', 'all', 'all', 'all', 'all', 'own', 'all', 'all', 'own', 'any'],
  'report.return': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'submitted'],
  'report.approve': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'submitted'],
  'report.list': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'steering.read': ['all', 'all', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'process.read': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'process.resume': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'audit.read': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'history.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', 'own', 'own', 'any'],
  'common-history.read': ['all', 'all', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'reminder.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'reminder.snooze': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'duty.dismiss': ['–', 'own', 'own', '–', '–', '–', '–', 'own', '–', 'any'],
  'duty.restore': ['–', 'own', 'own', '–', '–', '–', '–', 'own', '–', 'any'],
  'delivery.read': ['all', 'own', '–', '–', '–', '–', '–', 'own', '–', 'any'],
  'delivery.resend': ['all', 'own', '–', '–', '–', '–', '–', 'own', '–', 'any'],
  'forum.read': ['all', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'forum.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'vote.read': ['all', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'vote.open': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'draft'],
  'vote.cast': ['–', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'open'],
  'vote.recuse': ['all', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'open'],
  'vote.record-absence': ['all', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'open'],
  'vote.close': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'open'],
  'meeting.read': ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'any'],
  'meeting.plan': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'meeting.edit': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'meeting.attach-file': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'meeting.call': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'planned'],
  'meeting.hold': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'called'],
  'meeting.send-minutes': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'held'],
  'meeting.take-back-minutes': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'minutes-sent'],
  'meeting.approve-minutes': ['all', '–', '–', '–', '–', '–', '–', '–', '–', 'minutes-sent'],
  'minutes.answer': ['–', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'minutes-sent'],
  'presentation.edit': ['all', 'own', 'own', 'own', '–', '–', '–', '–', '–', 'any'],
  'presentation.comment': ['all', '–', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'participants.register': ['–', '–', 'own', 'own', '–', '–', '–', '–', '–', 'called'],
  'draft-needs-report.read': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'any'],
  'shielded-text.read': ['all', 'own', 'own', 'own', 'own', 'own', '–', 'own', 'own', 'any'],
  'statped-shielded-text.read': ['all', '–', '–', '–', '–', '–', 'all', '–', '–', 'any'],
  'text.shield': ['all', 'own', 'own', '–', 'own', '–', '–', 'own', '–', 'any'],
  'owner-text.shield': ['all', 'own', '–', '–', '–', 'own', '–', '–', '–', 'any'],
  'statped-text.shield': ['all', '–', '–', '–', '–', '–', 'all', '–', '–', 'any'],
  'submitted-needs-report.read': ['all', 'own', 'own', 'own', 'own', 'own', 'all', '–', '–', 'any'],
  'needs-report.edit': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'draft'],
  'needs-report.submit': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'draft'],
  'needs-report.reopen': ['–', '–', '–', '–', '–', 'own', '–', '–', '–', 'submitted'],
  'need.answer': ['–', 'own', 'own', '–', '–', '–', '–', '–', '–', 'submitted'],
  'overlapping-needs.read': ['all', 'all', 'all', 'all', 'all', '–', 'all', '–', '–', 'any'],
  'form.read': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'form.edit': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'form-response.import': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'any'],
  'form-response.take-in': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'waiting'],
  'form-response.set-aside': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'waiting'],
  'form-response.restore': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'set-aside'],
  'process.cancel': ['all', 'own', '–', '–', '–', '–', '–', '–', '–', 'running'],
};
type ReachOfEveryRole = readonly [
  Reaches,
  Reaches,
  Reaches,
  Reaches,
  Reaches,
  Reaches,
  Reaches,
  Reaches,
  Reaches,
];

const everyState = [
  '',
  'draft',
  'submitted',
  'preparing',
  'frames-published',
  'decided',
  'closed',
  'issued',
  'approved',
  'running',
  'failed',
  'finished',
  'open',
  'hearing',
  'summarised',
  'adopted',
  'shared',
  'planned',
  'called',
  'held',
  'minutes-sent',
  'waiting',
  'set-aside',
];
const actions = Object.entries(expected) as [Action, (typeof expected)[Action]][];

/** The network that a role is held for in these tests, or the group. */
function ownOf({ role }: Role): NetworkId {
  return role === 'group-coordinator' || role === 'group-member' ? group : own;
}

/** What the policy really lets each role reach, asked in a state that the action can be done in. */
function reachesOf(action: Action, states: string): Reaches[] {
  const state = states === 'any' ? 'draft' : states;
  return Object.values(roles).map((role) => {
    const mayOwn = may(actorOf(role), action, { network: ownOf(role), state }).allowed;
    const mayOther = may(actorOf(role), action, { network: other, state }).allowed;
    if (mayOther) return mayOwn ? 'all' : '–';
    return mayOwn ? 'own' : '–';
  });
}

describe('the policy', () => {
  it.each(actions)('lets nobody but those in the table do %s', (action, row) => {
    expect([...reachesOf(action, row[9]), row[9]]).toEqual(row);
  });

  it.each(actions)('allows %s in the states of the table and in no other', (action, row) => {
    const allowed = everyState.filter((state) =>
      Object.values(roles).some(
        (role) => may(actorOf(role), action, { network: ownOf(role), state }).allowed,
      ),
    );
    expect(allowed).toEqual(row[9] === 'any' ? everyState : [row[9]]);
  });

  it.each(actions)('lets somebody without a role not do %s, whatever the state', (action) => {
    for (const state of everyState) {
      const permission = may(outsider, action, { network: own, state });
      expect(permission).toMatchObject({ allowed: false, code: 'not-your-role' });
    }
  });

  it.each(actions.filter(([, row]) => row.includes('own')))(
    'does not let those who reach their own do %s to what belongs to no network',
    (action, row) => {
      const state = row[9] === 'any' ? 'draft' : row[9];
      const bold = Object.values(roles).filter(
        (role, index) => row[index] === 'own' && may(actorOf(role), action, { state }).allowed,
      );
      expect(bold).toEqual([]);
    },
  );

  it('refuses what it has never heard of', () => {
    const unknown = ['basis.delete', 'constructor', ''] as unknown as Action[];
    for (const action of unknown) {
      expect(() => may(actorOf(roles.governor), action, { network: own })).toThrow(TypeError);
    }
  });
});

describe('a refusal by the policy', () => {
  const why = (held: readonly Role[], action: Action, subject: Subject) =>
    may({ roles: held }, action, subject);

  it('names the role first, and who has it', () => {
    expect(why([roles.owner], 'basis.submit', { network: other, state: 'submitted' })).toEqual({
      allowed: false,
      code: 'not-your-role',
      roles: ['coordinator', 'representative'],
    });
  });

  it('names the network before the state', () => {
    expect(why([roles.coordinator], 'basis.submit', { network: other, state: 'submitted' })).toEqual({
      allowed: false,
      code: 'not-your-network',
    });
    expect(why([roles.coordinator], 'basis.submit', { network: own, state: 'submitted' })).toEqual({
      allowed: false,
      code: 'not-in-this-state',
      state: 'submitted',
    });
  });
});

describe('somebody with several roles', () => {
  it('reaches what any of them reaches', () => {
    const both = actorOf(roles.coordinator, { role: 'representative', networks: [other] });
    expect(may(both, 'basis.submit', { network: own, state: 'draft' }).allowed).toBe(true);
    expect(may(both, 'basis.submit', { network: other, state: 'draft' }).allowed).toBe(true);
  });

  it('does not take the network of one role with the right of another', () => {
    const both = actorOf(roles.coordinator, { ...roles.partner, networks: [other] });
    const confirm = (network: string) =>
      may(both, 'basis.confirm-as-partner', { network, state: 'draft' }).allowed;
    expect(confirm(own)).toBe(false);
    expect(confirm(other)).toBe(true);
  });
});

describe('what a registered group got', () => {
  const reaches = (role: Role, action: Action) =>
    may(actorOf(role), action, { group, state: 'draft' }).allowed;

  it('is reached by that group’s people and the county governor', () => {
    const actions = ['letter.read', 'group-report.read', 'group-report.edit'] as const;
    expect(actions.map((action) => reaches(roles.groupCoordinator, action))).toEqual([true, true, true]);
    expect(actions.map((action) => reaches(roles.groupMember, action))).toEqual([true, true, false]);
    expect(actions.map((action) => reaches(roles.governor, action))).toEqual([true, true, false]);
  });

  it('is not reached by those of a network with the same id, nor by another group', () => {
    const namesake = { role: 'coordinator', networks: [group] } as const;
    const others = { role: 'group-coordinator', networks: [other] } as const;
    expect([namesake, others].map((role) => reaches(role, 'letter.read'))).toEqual([false, false]);
  });
});

describe('a registered group’s people', () => {
  it('have no part in keys, bases, votes, seats and needs, whatever they are said to hold the role for', () => {
    const shut =
      /^(?:key\.(?:edit|decide)|.*basis|frames|vote|forum|minutes|recommendation|decision\.[^r]|presentation|participants|.*need|seat-role|joint-measure\.[^r]|(?:network|owner|institution|statped)-statement\.edit)/;
    const people = actorOf(
      { role: 'group-coordinator', networks: [group, own] },
      { role: 'group-member', networks: [group, own] },
    );
    const open = actions
      .map(([action]) => action)
      .filter((action) => shut.test(action))
      .filter((action) => everyState.some((state) => may(people, action, { network: own, state }).allowed));
    expect(open).toEqual([]);
  });
});

describe('what belongs to one owner', () => {
  it('is reached by that owner, and by those of the network who reach it anyway', () => {
    const reaches = (role: Role, owner: string, action: Action) =>
      may(actorOf(role), action, { network: own, owner, state: 'submitted' }).allowed;
    expect(reaches(roles.owner, '5057', 'needs-report.reopen')).toBe(true);
    expect(reaches(roles.owner, '5058', 'needs-report.reopen')).toBe(false);
    expect(reaches(roles.coordinator, '5058', 'need.answer')).toBe(true);
    expect(
      may(actorOf(roles.owner), 'needs-report.reopen', { network: other, owner: '5057', state: 'submitted' }),
    ).toEqual({
      allowed: false,
      code: 'not-your-network',
    });
  });
});

describe('what an owner has outside any network', () => {
  it('is reached by that owner alone', () => {
    const writes = (role: Role, owner: string) =>
      may(actorOf(role), 'owner-statement.edit', { owner, state: 'hearing' }).allowed;
    expect(writes(roles.owner, '5057')).toBe(true);
    expect(writes(roles.owner, '5058')).toBe(false);
    expect(Object.values(roles).filter((role) => writes(role, '5057'))).toEqual([roles.owner]);
  });
});

describe('a letter', () => {
  const reads = (role: Role, subject: Subject) => may(actorOf(role), 'letter.read', subject).allowed;

  it('to an institution is read by its own partner and the county governor alone', () => {
    const readers = Object.entries(roles).filter(([, role]) => reads(role, { institution: 'ntnu' }));
    expect(readers.map(([name]) => name)).toEqual(['governor', 'partner']);
    expect(reads(roles.partner, { institution: 'nord' })).toBe(false);
  });

  it('to a group is read by the county governor alone', () => {
    const readers = Object.entries(roles).filter(([, role]) => reads(role, {}));
    expect(readers.map(([name]) => name)).toEqual(['governor']);
  });
});
