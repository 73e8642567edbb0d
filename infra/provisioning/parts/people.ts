import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { valuesOf } from '../../../src/storage/sharepoint/graph/graph.ts';
import { GraphFault } from '../../../src/storage/sharepoint/graph/graph-fault.ts';
import { type At, type Member, type Outcome, type Part, seenOf, teamPath } from '../part.ts';
import { bound, sent, textIn } from '../requests.ts';
import { type Step, step } from '../step.ts';
import type { Participant } from '../wanted.ts';

/** As many as Graph adds at once. */
const MOST_AT_ONCE = 200;

/** Members and guests. Whoever is in the Team already keeps the place that he or she has; nobody is removed. */
export const people: Part<'people'> = {
  name: 'people',
  after: ['team'],
  nothing: [],

  async see(at) {
    return (await at.graph.readAll(`${teamPath(at)}/members`)).map((member) => ({
      userId: String(propertyOf(member, 'userId')),
      name: textIn(member, 'displayName'),
      owner: isOwner(member),
    }));
  },

  steps({ place, directory }, seen) {
    const steps: Step[] = [];
    for (const { person } of place.people) {
      if (directory.accountOf(person) !== null) continue;
      steps.push(step('people', person.id === null ? 'invite' : 'person-unknown', person.name));
    }
    const missing = missingOf({ place, directory }, seen);
    for (const { name } of missing.filter(({ owner }) => owner)) {
      steps.push(step('people', 'add-owner', name));
    }
    const names = missing.filter(({ owner }) => !owner).map(({ name }) => name);
    if (names.length > 0)
      steps.push(step('people', 'add-members', '', `${names.length}: ${names.join(', ')}`));
    return steps;
  },

  outside({ place, directory }, seen) {
    const named = new Map(
      place.people.map(({ person, owner }) => {
        const account = directory.accountOf(person);
        return [account?.id, owner && account?.guest === false];
      }),
    );
    const others = seen.filter(({ userId }) => !named.has(userId)).map(({ name }) => name);
    const differently = seen.filter(({ userId, owner }) => named.has(userId) && named.get(userId) !== owner);
    return [
      ...(others.length === 0 ? [] : [`${others.length} who are not in the file: ${others.join(', ')}`]),
      ...differently.map(({ name, owner }) =>
        owner
          ? `${name} is an owner, and a member by the file; nobody’s role is changed: do it in Teams if it is wrong`
          : `${name} is a member, and an owner by the file; nobody’s role is changed: do it in Teams`,
      ),
    ];
  },

  perform({ name, subject }, at, seen): Promise<Outcome> {
    switch (name) {
      case 'invite':
        return invite(at, subject);
      case 'add-owner':
        return addOwner(at, seen, subject);
      default:
        return addMembers(at, seen);
    }
  },
};

function isOwner(member: unknown): boolean {
  const roles = propertyOf(member, 'roles');
  return Array.isArray(roles) && roles.includes('owner');
}

type Missing = { readonly id: string; readonly name: string; readonly owner: boolean };

/** Those with an account who are not in the Team. A guest cannot own one. */
function missingOf(
  { place, directory }: Pick<At, 'place' | 'directory'>,
  seen: readonly Member[],
): Missing[] {
  const there = new Set(seen.map(({ userId }) => userId));
  return place.people.flatMap(({ person, owner }) => {
    const account = directory.accountOf(person);
    if (account === null || there.has(account.id)) return [];
    return [{ id: account.id, name: person.name, owner: owner && !account.guest }];
  });
}

/** Somebody who is a guest already gets the same account again, and another e-mail. */
async function invite(at: At, name: string): Promise<Outcome> {
  const { person } = at.place.people.find((one) => isToBeInvited(at, one) && one.person.name === name) ?? {};
  if (!person) return 'done';
  const answer = await sent(at.graph, {
    method: 'POST',
    path: '/invitations',
    body: {
      invitedUserEmailAddress: person.email,
      invitedUserDisplayName: person.name,
      inviteRedirectUrl: seenOf(at, 'team').team?.url,
      sendInvitationMessage: true,
      invitedUserMessageInfo: { messageLanguage: languageTags[person.language] },
    },
  });
  const id = propertyOf(propertyOf(answer.body, 'invitedUser'), 'id');
  if (typeof id === 'string') at.directory.learn(person, { id, guest: true });
  return 'done';
}

function isToBeInvited({ directory }: At, { person }: Participant): boolean {
  return person.id === null && directory.accountOf(person) === null;
}

const languageTags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

function memberOf({ id, owner }: Missing): object {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: owner ? ['owner'] : [],
    'user@odata.bind': bound(`users('${id}')`),
  };
}

/** One by one: adding many at once has been seen to forget that they are owners. */
async function addOwner(at: At, seen: readonly Member[], name: string): Promise<Outcome> {
  const missing = missingOf(at, seen).find((one) => one.owner && one.name === name);
  if (missing) {
    await sent(at.graph, { method: 'POST', path: `${teamPath(at)}/members`, body: memberOf(missing) });
  }
  return 'done';
}

/** Whoever was invited a moment ago is not known everywhere yet: then the others are added all the same. */
async function addMembers(at: At, seen: readonly Member[]): Promise<Outcome> {
  const missing = missingOf(at, seen)
    .filter(({ owner }) => !owner)
    .slice(0, MOST_AT_ONCE);
  const path = `${teamPath(at)}/members/add`;
  const answer = await sent(at.graph, { method: 'POST', path, body: { values: missing.map(memberOf) } });
  const refused = valuesOf(answer.body).flatMap((one) => {
    const error = propertyOf(one, 'error') ?? null;
    if (error === null) return [];
    const name = missing.find(({ id }) => id === propertyOf(one, 'userId'))?.name ?? '';
    return [{ name, code: textIn(error, 'code') }];
  });
  const [first] = refused;
  if (first) {
    const fault = refused.every(({ code }) => code === 'NotFound') ? 'not-found' : 'invalid';
    throw new GraphFault(fault, `adding ${refused.map(({ name }) => name).join(', ')}`, {
      status: answer.status,
      code: first.code,
      requestId: answer.headers['request-id'] ?? '',
    });
  }
  return 'done';
}
