import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { type Graph, valuesOf } from '../../../src/storage/sharepoint/graph/graph.ts';
import { GraphFault, isFault } from '../../../src/storage/sharepoint/graph/graph-fault.ts';
import type { GraphRequest } from '../../../src/storage/sharepoint/graph/request.ts';
import type { At, Outcome, Part, TeamSeen } from '../part.ts';
import { bound, filterBy, sent, textIn } from '../requests.ts';
import { step } from '../step.ts';

const MINUTE = 60_000;
/** How long a group that was asked for, and of which no answer came, may stay unseen before it is asked for again. */
const GROUP_LAG = 2 * MINUTE;
/** How long the directory may keep a group to itself that was answered with its id. */
const LONGEST_GROUP_LAG = 15 * MINUTE;
/** Microsoft wants more than 30 seconds between two looks at an operation. */
const BETWEEN_LOOKS = 31_000;
/** An operation that has taken longer says nothing any more. */
export const LONGEST_OPERATION = 15 * MINUTE;
/** Where guests are sent to when Graph does not say where the Team is: it may keep that from us. */
const TEAMS = 'https://teams.microsoft.com/';
/** Owners stand among the members too, and a new group takes 20 of both. */
const MOST_OWNERS = 10;

/**
 * The Team. First its group, whose alias is unique in the tenant: a request that is sent twice makes one group. Then the
 * Team of that group, of which there is never more than one.
 */
export const team: Part<'team'> = {
  name: 'team',
  after: [],
  nothing: { groups: [], nameTaken: false, team: null },

  async see({ graph, place, journal, time }): Promise<TeamSeen> {
    if (place.teamId !== null) {
      return { groups: [], nameTaken: false, team: await readTeam(graph, place.teamId) };
    }
    const found = await groupsWith(graph, 'mailNickname', place.mark);
    const made = journal.of(place.key).group;
    const unseen = made?.id && time.now() - made.askedAt < LONGEST_GROUP_LAG ? [made.id] : [];
    const groups = found.length === 0 ? unseen : found;
    const [group] = groups;
    const nameTaken = group === undefined && (await groupsWith(graph, 'displayName', place.name)).length > 0;
    return { groups, nameTaken, team: group === undefined ? null : await readTeam(graph, group) };
  },

  steps({ place, journal, directory, time }, { groups, nameTaken, team }) {
    const next = (): Parameters<typeof step>[1] | null => {
      if (groups.length > 1) return 'mark-twice';
      if (team !== null) return team.archived ? 'team-archived' : null;
      if (place.teamId !== null) return 'team-unknown';
      const { group, operation } = journal.of(place.key);
      if (groups.length === 1) {
        return operation && time.now() - operation.askedAt < LONGEST_OPERATION ? 'await-team' : 'make-team';
      }
      if (group !== null && time.now() - group.askedAt < GROUP_LAG) return 'await-group';
      if (nameTaken) return 'name-taken';
      return ownersOf({ place, directory }).length === 0 ? 'no-owner' : 'make-group';
    };
    const name = next();
    return name === null ? [] : [step('team', name, place.name)];
  },

  async perform({ name }, at, { groups }): Promise<Outcome> {
    switch (name) {
      case 'make-group':
        return makeGroup(at);
      case 'make-team':
        return makeTeam(at, groups[0] ?? '');
      case 'await-team':
        return lookAtOperation(at);
      default:
        return 'not-yet';
    }
  },
};

async function groupsWith(graph: Graph, property: string, value: string): Promise<string[]> {
  const groups = valuesOf(await graph.read(`/groups?${filterBy(property, value)}&$select=id,displayName`));
  return groups.map((group) => String(propertyOf(group, 'id')));
}

async function readTeam(graph: Graph, id: string): Promise<TeamSeen['team']> {
  try {
    const found = await graph.read(`/teams/${encodeURIComponent(id)}?$select=id,webUrl,isArchived`);
    return {
      id,
      url: textIn(found, 'webUrl') || TEAMS,
      archived: propertyOf(found, 'isArchived') === true,
    };
  } catch (error) {
    if (isFault(error, 'not-found')) return null;
    throw error;
  }
}

function ownersOf({ place, directory }: Pick<At, 'place' | 'directory'>): string[] {
  return place.people.flatMap(({ person, owner }) => {
    const account = owner ? directory.accountOf(person) : null;
    return account && !account.guest ? [account.id] : [];
  });
}

/** What is noted before it is asked for is not asked for again at once by whoever goes on after a crash. */
async function makeGroup(at: At): Promise<Outcome> {
  const { graph, place, journal, time } = at;
  const owners = ownersOf(at)
    .slice(0, MOST_OWNERS)
    .map((id) => bound(`users/${id}`));
  const request: GraphRequest = {
    method: 'POST',
    path: '/groups',
    body: {
      displayName: place.name,
      description: place.name,
      mailNickname: place.mark,
      mailEnabled: true,
      securityEnabled: false,
      groupTypes: ['Unified'],
      visibility: 'Private',
      'owners@odata.bind': owners,
      'members@odata.bind': owners,
    },
  };
  const askedAt = time.now();
  journal.note(place.key, { group: { askedAt, id: null }, operation: null });
  try {
    const answer = await sent(graph, request);
    journal.note(place.key, { group: { askedAt, id: String(propertyOf(answer.body, 'id')) } });
  } catch (error) {
    // Refused, so there is nothing to wait for.
    if (isFault(error, 'invalid', 'access-denied', 'throttled')) journal.note(place.key, { group: null });
    throw error;
  }
  return 'done';
}

async function makeTeam({ graph, place, journal, time }: At, group: string): Promise<Outcome> {
  const answer = await sent(graph, {
    method: 'POST',
    path: '/teams',
    body: {
      'template@odata.bind': bound("teamsTemplates('standard')"),
      'group@odata.bind': bound(`groups('${group}')`),
    },
  });
  const now = time.now();
  const path = answer.headers['location'] ?? null;
  journal.note(place.key, { operation: { path, askedAt: now, notBefore: now + BETWEEN_LOOKS } });
  return 'done';
}

async function lookAtOperation({ graph, place, journal, time }: At): Promise<Outcome> {
  const { operation } = journal.of(place.key);
  if (operation === null || operation.path === null || time.now() < operation.notBefore) return 'not-yet';
  journal.note(place.key, { operation: { ...operation, notBefore: time.now() + BETWEEN_LOOKS } });
  const path = operation.path.startsWith('/') ? operation.path : graph.pathOf(operation.path);
  const answer = await graph.send({ method: 'GET', path });
  if (propertyOf(answer.body, 'status') !== 'failed') return 'not-yet';
  journal.note(place.key, { operation: null });
  throw new GraphFault('unavailable', 'Teams could not make the Team', {
    code: textIn(propertyOf(answer.body, 'error'), 'code'),
    requestId: answer.headers['request-id'] ?? '',
  });
}
