import { dateInOslo, daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { Hearing } from '../county-plan/county-plan.ts';
import { keyOfOrganisation, type Organisation, type OrganisationKey } from '../county-plan/statement.ts';
import { type Occurrence, type ReminderPlan, type WaitingFor, waitingFor } from '../cycle/annual-cycle.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { JointMeasure } from '../joint-measure/joint-measure.ts';
import type { Person, Role } from '../registers/registers.ts';
import { countyGovernors, holders } from './duties.ts';
import type { Owed } from './owed.ts';

/** A hearing that is open, and the organisations that have sent a statement. */
export type OpenHearing = {
  readonly plan: string;
  readonly title: string;
  readonly hearing: Pick<Hearing, 'number' | 'deadline'>;
  readonly heard: readonly OrganisationKey[];
};

/** A decision that is written and has no signature yet. */
export type Unsigned = {
  /** The round's, or the letter's that the new decision is on. */
  readonly id: string;
  readonly round: RoundId;
  readonly title: string;
  readonly since: PlainDate;
  /** Who may not sign it; null where everybody at the county governor's may. */
  readonly preparedBy: PersonId | null;
};

/** Responses to a form that wait for a person to take them in. */
export type FormQueue = {
  readonly form: string;
  readonly title: string;
  /** Null for the county's form. */
  readonly network: NetworkId | null;
  /** The day that the oldest of them came. */
  readonly since: PlainDate;
};

/** All that is needed to say what waits for whom outside the annual cycles. */
export type WaitingFacts = {
  readonly people: readonly Person[];
  readonly networks: readonly NetworkId[];
  /** Registered groups. */
  readonly groups: readonly NetworkId[];
  readonly hearings: readonly OpenHearing[];
  readonly unsigned: readonly Unsigned[];
  readonly jointMeasures: readonly JointMeasure[];
  readonly formQueues: readonly FormQueue[];
};

/** A statement is welcome until its deadline, and nobody is called late without one. */
const WELCOME: ReminderPlan = { before: [14, 7, 1], after: [] };
/** What waits for an answer is said again until it has one, for a month. */
const WAITS: ReminderPlan = { before: [], after: [1, 3, 7, 14, 21, 28] };
/** From so many days on, an asking that its carriers have not answered is the county governor's to answer too. */
const GOVERNOR_ANSWERS_AFTER = 7;
/** From so many days on, a network's queue of responses is the county governor's to see to as well. */
const GOVERNOR_TAKES_IN_AFTER = 7;

/**
 * What waits for somebody as things stand, as occurrences that reminders can hang on. Each is there only until it is done.
 */
export function waitingNow(facts: WaitingFacts, today: PlainDate): Occurrence[] {
  return [
    ...facts.hearings.map((hearing) => statementWelcome(hearing, facts)),
    ...facts.unsigned.map((unsigned) => signatureAwaited(unsigned, facts)),
    ...facts.jointMeasures.flatMap((measure) => answerAwaited(measure, facts, today) ?? []),
    ...facts.formQueues.map((queue) => queueAwaited(queue, facts, today)),
  ];
}

/** Voluntary: the organisations that have sent no statement hear of it before the deadline, and never afterwards. */
function statementWelcome({ plan, title, hearing, heard }: OpenHearing, facts: WaitingFacts): Occurrence {
  const { people, networks, groups } = facts;
  const silent = (organisation: Organisation) => !heard.includes(keyOfOrganisation(organisation));
  const ofNetworks = networks.map((network): Owed => {
    const writers = silent({ kind: 'network', id: network })
      ? holders(people, ['coordinator', 'representative'], network)
      : [];
    const owners = having(
      people,
      (role) =>
        role.role === 'owner' && role.networks.includes(network) && silent({ kind: 'owner', id: role.owner }),
    );
    return { network, responsible: [...new Set([...writers, ...owners])] };
  });
  const ofGroups = groups.map((group): Owed => {
    const isSilent = silent({ kind: 'group', id: group });
    return { network: group, responsible: isSilent ? holders(people, ['group-coordinator'], group) : [] };
  });
  const others = having(people, (role) => {
    if (role.role === 'partner') return silent({ kind: 'institution', id: role.institution });
    return role.role === 'statped' && silent({ kind: 'statped' });
  });
  const owed = [...ofNetworks, ...ofGroups, { network: null, responsible: others }].filter(
    ({ responsible }) => responsible.length > 0,
  );
  return occurrenceOf({
    key: `hearing-statement.${plan}-${hearing.number}`,
    title,
    on: hearing.deadline,
    reminders: WELCOME,
    waiting: { for: 'hearing-statement', about: plan, owed },
  });
}

/** Those at the county governor's who may sign it. */
function signatureAwaited({ id, round, title, since, preparedBy }: Unsigned, { people }: WaitingFacts) {
  const responsible = countyGovernors(people).filter((person) => person !== preparedBy);
  return occurrenceOf({
    key: `signature.${id}`,
    title,
    on: since,
    reminders: WAITS,
    waiting: { for: 'signature', about: round, owed: [{ network: null, responsible }] },
  });
}

/** The partners of those who carry the measure; after a week, or where there are none, the county governor too. */
function answerAwaited(
  { id, content, enrolments }: JointMeasure,
  { people }: WaitingFacts,
  today: PlainDate,
): Occurrence | null {
  const asked = enrolments.flatMap(({ standing }) => (standing.kind === 'asked' ? [standing.at] : []));
  const [first] = asked.toSorted();
  if (first === undefined) return null;
  const since = dateInOslo(new Date(first));
  const carriers = having(
    people,
    (role) => role.role === 'partner' && content.institutions.includes(role.institution),
  );
  const isLong = daysBetween(since, today) >= GOVERNOR_ANSWERS_AFTER;
  const responsible = [...carriers, ...(isLong || carriers.length === 0 ? countyGovernors(people) : [])];
  return occurrenceOf({
    key: `joining-answer.${id}`,
    title: content.title,
    on: since,
    reminders: WAITS,
    waiting: {
      for: 'joining-answer',
      about: id,
      owed: [{ network: null, responsible: [...new Set(responsible)] }],
    },
  });
}

/** Whoever may take the responses in: a network's coordinators, and after a week, or where there are none, the county governor. */
function queueAwaited(
  { form, title, network, since }: FormQueue,
  { people }: WaitingFacts,
  today: PlainDate,
): Occurrence {
  const coordinators = network === null ? [] : holders(people, ['coordinator'], network);
  const isLong = daysBetween(since, today) >= GOVERNOR_TAKES_IN_AFTER;
  const governors = isLong || coordinators.length === 0 ? countyGovernors(people) : [];
  return occurrenceOf({
    key: `form-queue.${form}`,
    title,
    on: since,
    reminders: WAITS,
    waiting: {
      for: 'form-queue',
      about: form,
      owed: [{ network, responsible: [...new Set([...coordinators, ...governors])] }],
    },
  });
}

/** What an occurrence's key names that waits, which is done when it is gone; null where it stands in an annual cycle. */
export function kindOfWaiting(key: string): WaitingFor | null {
  return waitingFor.find((kind) => key.startsWith(`${PREFIX}${kind}.`)) ?? null;
}

const PREFIX = 'waiting.';

function occurrenceOf({
  key,
  title,
  on,
  reminders,
  waiting,
}: Pick<Occurrence, 'key' | 'title' | 'reminders'> & {
  readonly on: PlainDate;
  readonly waiting: NonNullable<Occurrence['waiting']>;
}): Occurrence {
  return {
    id: key,
    key: `${PREFIX}${key}`,
    year: Number(on.slice(0, 4)),
    cycle: null,
    track: 'forum',
    kind: 'deadline',
    title,
    when: { kind: 'on', date: on },
    due: null,
    audience: { roles: [], networks: null },
    except: [],
    reminders,
    rounds: [],
    waiting,
  };
}

function having(people: readonly Person[], holds: (role: Role) => boolean): PersonId[] {
  return people.filter(({ roles }) => roles.some(holds)).map(({ id }) => id);
}
