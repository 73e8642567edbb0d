import type { Role, RoleName } from '../registers/registers.ts';

/** Who somebody is, as far as access goes. */
export type Actor = { readonly roles: readonly Role[] };

/** What an action is about: a network's thing, an institution's thing, or the whole county's, in some state. */
export type Subject = {
  readonly network?: string;
  readonly institution?: string;
  /** An owner's own thing: of those who are owners, only that owner reaches it. */
  readonly owner?: string;
  /** What a registered group got and reports on: of those who reach their own, only that group's people reach it. */
  readonly group?: string;
  readonly state?: string;
};

/** `all` reaches every network; `own` only the networks (the institution, the group) that the role is held for. */
type Reach = 'all' | 'own';
type Rule = { readonly who: Partial<Record<RoleName, Reach>>; readonly when?: readonly string[] };

const governor = { 'county-governor': 'all' } as const;
const everyone = {
  ...governor,
  coordinator: 'all',
  representative: 'all',
  deputy: 'all',
  partner: 'all',
  owner: 'all',
  statped: 'all',
  'group-coordinator': 'all',
  'group-member': 'all',
} as const;
/** Who may sit in the forum and vote there. The county governor chairs it and does neither. */
const members = { representative: 'all', deputy: 'all', partner: 'all', statped: 'all' } as const;
const forum = { ...governor, ...members } as const;
/**
 * The people of a registered group, which is no competence network: a row that does not name them, such as those for
 * keys, bases, votes and needs, is not for them.
 */
const group = { 'group-coordinator': 'own', 'group-member': 'own' } as const;
const partnership = { coordinator: 'own', representative: 'own', deputy: 'own', partner: 'own' } as const;

/**
 * Who may do what, in which state. Deny by default: what no row grants is refused. The API asks this table before
 * it acts; the tab asks the same table to grey out a button and to say why.
 */
const table = {
  'register.read': { who: everyone },
  'register.edit': { who: governor },
  'scheme.edit': { who: governor },
  'person.edit': { who: { ...governor, coordinator: 'own', 'group-coordinator': 'own' } },
  'seat-role.edit': { who: governor },
  'contact.read': { who: everyone },
  'contact-email.read': { who: { ...governor, ...partnership, owner: 'own', ...group } },
  'round.read': { who: everyone },
  'round.prepare': { who: governor },
  'round.close': { who: governor, when: ['decided'] },
  'status.read': { who: { ...governor, ...partnership, owner: 'own', statped: 'all' } },
  'allocation.preview': { who: everyone },
  'counts.read': { who: everyone },
  'counts.import': { who: governor },
  'key.read': { who: everyone },
  'key.edit': { who: governor, when: ['draft'] },
  'key.decide': { who: governor, when: ['draft'] },
  'frames.publish': { who: governor, when: ['preparing'] },
  'plan.read': { who: { ...forum, coordinator: 'all', owner: 'own', ...group, 'group-coordinator': 'all' } },
  'plan.edit': {
    who: { coordinator: 'own', representative: 'own', partner: 'own', 'group-coordinator': 'own' },
  },
  'county-plan.read': { who: everyone },
  'draft-county-plan.read': { who: governor },
  'county-plan.edit': { who: governor, when: ['draft'] },
  'county-plan.open-hearing': { who: governor, when: ['draft'] },
  'county-plan.close-hearing': { who: governor, when: ['hearing'] },
  'county-plan.summarise': { who: governor, when: ['summarised'] },
  'county-plan.adopt': { who: governor, when: ['summarised'] },
  'county-plan.review': { who: governor, when: ['adopted'] },
  'county-plan.revise': { who: governor, when: ['adopted'] },
  'network-statement.edit': {
    who: { coordinator: 'own', representative: 'own', deputy: 'own' },
    when: ['hearing'],
  },
  'group-statement.edit': { who: { 'group-coordinator': 'own' }, when: ['hearing'] },
  'owner-statement.edit': { who: { owner: 'own' }, when: ['hearing'] },
  'institution-statement.edit': { who: { partner: 'own' }, when: ['hearing'] },
  'statped-statement.edit': { who: { statped: 'all' }, when: ['hearing'] },
  'early-statement.read': { who: governor },
  'statement.read': { who: everyone },
  'school-plan.list': {
    who: { coordinator: 'all', representative: 'all', deputy: 'all', partner: 'all', owner: 'all' },
  },
  'draft-school-plan.read': { who: { owner: 'own' } },
  'shared-school-plan.read': { who: { ...partnership, owner: 'own' } },
  'school-plan.edit': { who: { owner: 'own' } },
  'school-plan.share': { who: { owner: 'own' }, when: ['draft'] },
  'draft-basis.read': { who: { ...governor, ...partnership } },
  'submitted-basis.read': { who: { ...forum, coordinator: 'own', owner: 'own' } },
  'basis.edit': { who: { coordinator: 'own', representative: 'own', partner: 'own' }, when: ['draft'] },
  'basis.confirm-as-owner': { who: { representative: 'own', deputy: 'own' }, when: ['draft'] },
  'basis.confirm-as-partner': { who: { partner: 'own' }, when: ['draft'] },
  'basis.submit': { who: { coordinator: 'own', representative: 'own' }, when: ['draft'] },
  'basis.return': { who: governor, when: ['submitted'] },
  'joint-measure.read': { who: everyone },
  'joint-measure.edit': { who: { ...governor, partner: 'own' } },
  'joint-measure.join': { who: { coordinator: 'own', representative: 'own' }, when: ['open'] },
  'joint-measure.leave': { who: { coordinator: 'own', representative: 'own' }, when: ['open'] },
  'joint-measure.ask': { who: { owner: 'own' }, when: ['open'] },
  'joint-measure.withdraw': { who: { owner: 'own' }, when: ['open'] },
  'joint-measure.answer': { who: { ...governor, partner: 'own' } },
  'enrolment.read': { who: { ...governor, ...partnership, owner: 'own' } },
  'uh-capacity.read': { who: { ...governor, partner: 'all' } },
  'recommendation.read': { who: forum },
  'recommendation.edit': { who: governor, when: ['draft'] },
  'recommendation.submit': { who: governor, when: ['draft'] },
  'decision.prepare': { who: governor, when: ['submitted'] },
  'draft-decision.read': { who: governor },
  'decision.read': {
    who: { ...forum, coordinator: 'all', owner: 'all', 'group-coordinator': 'all', 'group-member': 'all' },
  },
  'decision.edit': { who: governor, when: ['draft'] },
  'decision.take': { who: governor, when: ['draft'] },
  'team.choose': {
    who: { ...governor, coordinator: 'own', representative: 'own', 'group-coordinator': 'own' },
  },
  'letter.acknowledge': { who: { ...partnership, owner: 'own', 'group-coordinator': 'own' } },
  'letter.read': { who: { ...governor, ...partnership, owner: 'own', ...group } },
  'letter.preview': { who: governor, when: ['draft'] },
  'letter.amend': { who: governor, when: ['decided'] },
  'letter.sign-amendment': { who: governor, when: ['decided'] },
  'letter.withdraw-amendment': { who: governor, when: ['decided'] },
  'letter.record-appeal': { who: governor },
  'letter.settle-appeal': { who: governor },
  'cycle.read': { who: everyone },
  'cycle.edit': { who: governor },
  'network-cycle.read': { who: { ...governor, ...partnership, owner: 'own', ...group } },
  'network-cycle.edit': {
    who: { coordinator: 'own', representative: 'own', 'group-coordinator': 'own' },
  },
  'calendar-link.renew': { who: everyone },
  'network-report.read': { who: { ...governor, ...partnership, owner: 'own' } },
  'network-report.edit': { who: { coordinator: 'own', representative: 'own' }, when: ['draft'] },
  'institution-report.read': { who: { ...governor, partner: 'own' } },
  'institution-report.edit': { who: { partner: 'own' }, when: ['draft'] },
  'group-report.read': { who: { ...governor, ...group } },
  'group-report.edit': { who: { 'group-coordinator': 'own' }, when: ['draft'] },
  // The county governor is secretary to groups that stand in no register.
  'unregistered-group-report.edit': { who: governor, when: ['draft'] },
  'delivered-report.read': {
    who: { ...forum, coordinator: 'all', owner: 'own', ...group, 'group-coordinator': 'all' },
  },
  'report.return': { who: governor, when: ['submitted'] },
  'report.approve': { who: governor, when: ['submitted'] },
  'report.list': { who: everyone },
  'steering.read': { who: { ...forum, coordinator: 'all' } },
  'process.read': { who: governor },
  'process.resume': { who: governor },
  'audit.read': { who: governor },
  'history.read': { who: { ...governor, ...partnership, owner: 'own', ...group } },
  'common-history.read': { who: { ...forum, coordinator: 'all' } },
  'reminder.read': { who: everyone },
  'reminder.snooze': { who: everyone },
  'duty.dismiss': { who: { coordinator: 'own', representative: 'own', 'group-coordinator': 'own' } },
  'duty.restore': { who: { coordinator: 'own', representative: 'own', 'group-coordinator': 'own' } },
  'delivery.read': { who: { ...governor, coordinator: 'own', 'group-coordinator': 'own' } },
  'delivery.resend': { who: { ...governor, coordinator: 'own', 'group-coordinator': 'own' } },
  'forum.read': { who: forum },
  'forum.edit': { who: governor },
  'vote.read': { who: forum },
  'vote.open': { who: governor, when: ['draft'] },
  'vote.cast': { who: members, when: ['open'] },
  'vote.recuse': { who: forum, when: ['open'] },
  'vote.record-absence': { who: forum, when: ['open'] },
  'vote.close': { who: governor, when: ['open'] },
  'meeting.read': { who: everyone },
  'meeting.plan': { who: governor },
  'meeting.edit': { who: governor },
  'meeting.attach-file': { who: governor },
  'meeting.call': { who: governor, when: ['planned'] },
  'meeting.hold': { who: governor, when: ['called'] },
  'meeting.send-minutes': { who: governor, when: ['held'] },
  'meeting.take-back-minutes': { who: governor, when: ['minutes-sent'] },
  'meeting.approve-minutes': { who: governor, when: ['minutes-sent'] },
  'minutes.answer': { who: members, when: ['minutes-sent'] },
  'presentation.edit': { who: { ...governor, coordinator: 'own', representative: 'own', deputy: 'own' } },
  'presentation.comment': { who: forum },
  'participants.register': { who: { representative: 'own', deputy: 'own' }, when: ['called'] },
  'draft-needs-report.read': { who: { owner: 'own' } },
  'submitted-needs-report.read': { who: { ...governor, ...partnership, owner: 'own', statped: 'all' } },
  'needs-report.edit': { who: { owner: 'own' }, when: ['draft'] },
  'needs-report.submit': { who: { owner: 'own' }, when: ['draft'] },
  'needs-report.reopen': { who: { owner: 'own' }, when: ['submitted'] },
  'need.answer': { who: { coordinator: 'own', representative: 'own' }, when: ['submitted'] },
  'overlapping-needs.read': { who: { ...forum, coordinator: 'all' } },
  'shielded-text.read': { who: { ...governor, ...partnership, owner: 'own', ...group } },
  'statped-shielded-text.read': { who: { ...governor, statped: 'all' } },
  'text.shield': {
    who: {
      ...governor,
      coordinator: 'own',
      representative: 'own',
      partner: 'own',
      'group-coordinator': 'own',
    },
  },
  'owner-text.shield': { who: { ...governor, coordinator: 'own', owner: 'own' } },
  'statped-text.shield': { who: { ...governor, statped: 'all' } },
  'form.read': { who: { ...governor, coordinator: 'own' } },
  'form.edit': { who: { ...governor, coordinator: 'own' } },
  'form-response.import': { who: { ...governor, coordinator: 'own' } },
  'form-response.take-in': { who: { ...governor, coordinator: 'own' }, when: ['waiting'] },
  'form-response.set-aside': { who: { ...governor, coordinator: 'own' }, when: ['waiting'] },
  'form-response.restore': { who: { ...governor, coordinator: 'own' }, when: ['set-aside'] },
  'process.cancel': { who: { ...governor, coordinator: 'own' }, when: ['running'] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof table;

/** Every action of the table. */
export const actions = Object.keys(table) as readonly Action[];

/** Yes, or the first thing that stands in the way: the role, then the network, then the state. */
export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: 'not-your-role'; readonly roles: readonly RoleName[] }
  | { readonly allowed: false; readonly code: 'not-your-network' }
  | { readonly allowed: false; readonly code: 'not-in-this-state'; readonly state: string };

/** May this person do this to that? */
export function may(actor: Actor, action: Action, subject: Subject = {}): Permission {
  const rule: Rule = table[action];
  const held = actor.roles.filter((role) => rule.who[role.role] !== undefined);
  if (held.length === 0) {
    return { allowed: false, code: 'not-your-role', roles: Object.keys(rule.who) as RoleName[] };
  }
  if (!held.some((role) => rule.who[role.role] === 'all' || isOwn(role, subject))) {
    return { allowed: false, code: 'not-your-network' };
  }
  if (rule.when && !rule.when.includes(subject.state ?? '')) {
    return { allowed: false, code: 'not-in-this-state', state: subject.state ?? '' };
  }
  return { allowed: true };
}

function isOwn(role: Role, subject: Subject): boolean {
  if (subject.group !== undefined) {
    const isOfGroup = role.role === 'group-coordinator' || role.role === 'group-member';
    return isOfGroup && role.networks.some((group) => group === subject.group);
  }
  if (subject.owner !== undefined && role.role === 'owner' && role.owner !== subject.owner) return false;
  // What an owner has outside any network is that owner's alone.
  if (subject.owner !== undefined && subject.network === undefined) return role.role === 'owner';
  if (subject.network !== undefined) return role.networks.some((network) => network === subject.network);
  if (subject.institution !== undefined)
    return role.role === 'partner' && role.institution === subject.institution;
  return false;
}
