import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { OwnerId } from '../../domain/ids.ts';
import {
  acceptAsking,
  askToJoin as asked,
  declineAsking,
  type Enrolled,
  type EnrolmentFault,
  joinCohort as joined,
  leaveCohort as left,
} from '../../domain/joint-measure/enrol.ts';
import type { EnrolmentPlace, JointMeasure, Participants } from '../../domain/joint-measure/joint-measure.ts';
import { carriersSubject, placeSubject } from '../../domain/joint-measure/subjects.ts';
import { readNetworkOn } from '../registers/registers-on.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

type OfMeasure<T> = T & { readonly jointMeasure: string };
type Settled = Promise<Outcome<Stored<'joint-measure'>>>;

/** A network takes part in a track of a cohort, or says anew with how many. */
export function joinCohort(
  deps: Dependencies,
  command: Command,
  what: OfMeasure<Omit<EnrolmentPlace, 'owner'>> & { readonly participants: Participants },
): Settled {
  const place = { cohort: what.cohort, track: what.track, network: what.network, owner: null };
  return changeAggregate(deps, command, {
    kind: 'joint-measure',
    id: what.jointMeasure,
    action: 'joint-measure.join',
    subject: (measure) => placeSubject(measure.content, place),
    transition: async (measure, at) =>
      (await refusePlace(deps, place)) ??
      measureOf(joined(measure, place, what.participants, { by: command.actor.id, at })),
  });
}

/** A single owner asks to take part. */
export function askToJoin(
  deps: Dependencies,
  command: Command,
  what: OfMeasure<EnrolmentPlace> & { readonly owner: OwnerId; readonly participants: Participants },
): Settled {
  const place = placeOf(what);
  return changeAggregate(deps, command, {
    kind: 'joint-measure',
    id: what.jointMeasure,
    action: 'joint-measure.ask',
    subject: (measure) => placeSubject(measure.content, place),
    transition: async (measure, at) =>
      (await refusePlace(deps, place)) ??
      measureOf(asked(measure, place, what.participants, { by: command.actor.id, at })),
  });
}

/** Those who carry the measure let an owner in, or say why not. */
export function answerAsking(
  deps: Dependencies,
  command: Command,
  what: OfMeasure<EnrolmentPlace> & {
    readonly owner: OwnerId;
    readonly answer: { readonly kind: 'accepted' } | { readonly kind: 'declined'; readonly why: string };
  },
): Settled {
  const { answer } = what;
  const place = placeOf(what);
  return changeAggregate(deps, command, {
    kind: 'joint-measure',
    id: what.jointMeasure,
    action: 'joint-measure.answer',
    subject: (measure) => carriersSubject(measure.content, command.actor),
    ...(answer.kind === 'declined' && { reason: answer.why }),
    transition: (measure, at) => {
      const act = { by: command.actor.id, at };
      return measureOf(
        answer.kind === 'accepted'
          ? acceptAsking(measure, place, act)
          : declineAsking(measure, place, answer.why, act),
      );
    },
  });
}

/** A network leaves, or an owner withdraws, before the cohort starts, and says why. */
export function leaveCohort(
  deps: Dependencies,
  command: Command,
  what: OfMeasure<EnrolmentPlace> & { readonly why: string },
): Settled {
  const place = placeOf(what);
  return changeAggregate(deps, command, {
    kind: 'joint-measure',
    id: what.jointMeasure,
    action: place.owner === null ? 'joint-measure.leave' : 'joint-measure.withdraw',
    subject: (measure) => placeSubject(measure.content, place),
    reason: what.why,
    transition: (measure, at) => measureOf(left(measure, place, what.why, { by: command.actor.id, at })),
  });
}

function placeOf({ cohort, track, network, owner }: EnrolmentPlace): EnrolmentPlace {
  return { cohort, track, network, owner };
}

/** The network, and its owner where it is about one, must be in the register. */
async function refusePlace(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { network, owner }: EnrolmentPlace,
): Promise<Refusal | null> {
  const registered = (await readNetworkOn(store, network, dateInOslo(clock.now())))?.onDay;
  if (!registered) return notReady([fault('no-such-network', {}, 'network')]);
  if (owner === null || registered.owners.some(({ id }) => id === owner)) return null;
  return notReady([fault('owner-not-in-network', {}, 'owner')]);
}

function measureOf(enrolled: Enrolled): JointMeasure | Refusal {
  return enrolled.kind === 'enrolled' ? enrolled.measure : notReady([faultOf(enrolled.fault)]);
}

/** What stands in the way, at the field where it can be mended. */
function faultOf(refused: EnrolmentFault): Fault {
  switch (refused.code) {
    case 'cohort-full':
    case 'cohort-full-choose-next': {
      const { code, ...values } = refused;
      return fault(code, values, 'cohort');
    }
    case 'unknown-cohort':
    case 'cohort-not-open':
      return fault(refused.code, {}, 'cohort');
    case 'unknown-track':
      return fault(refused.code, {}, 'track');
    case 'nobody-taking-part':
      return fault(refused.code, {}, 'participants');
    case 'already-accepted':
    case 'not-asked':
    case 'not-taking-part':
      return fault(refused.code);
  }
}
