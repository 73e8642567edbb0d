import type { NetworkId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { Action } from '../../domain/policies/policy.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import type { Outcome, Refusal } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

export type ActCommand = Omit<Command, 'expected'>;
export type Changed = Promise<Outcome<Stored<'meeting'>>>;

/** How often an act is made anew when others were quicker: once for each seat of a large forum. */
const MOST_TRIES = 60;
/** The tag of no version: with it, only a command that has been carried out before is answered. */
const NO_VERSION = '';

/**
 * Does what touches nobody else's part of the meeting. So an act that somebody was quicker than is made again on what
 * stands then, and only its own rules can refuse it.
 */
export async function actOnMeeting(
  deps: Dependencies,
  { actor, changeId }: ActCommand,
  what: {
    readonly meeting: string;
    readonly action: Action;
    readonly recordedAs?: string;
    readonly network?: NetworkId;
    readonly reason?: string;
  },
  transition: (state: Meeting, at: string) => Meeting | Refusal | Promise<Meeting | Refusal>,
): Changed {
  const { meeting: id, network, ...how } = what;
  const subject = ({ state }: Meeting) => ({ state, ...(network !== undefined && { network }) });
  const from = (expected: string) =>
    changeAggregate(
      deps,
      { actor, changeId, expected },
      { kind: 'meeting', id, subject, transition, ...how },
    );
  let expected = (await deps.store.read('meeting', id))?.etag ?? NO_VERSION;
  for (let tries = 1; ; tries++) {
    const outcome = await from(expected);
    if (outcome.kind === 'done') return outcome;
    if (outcome.code !== 'conflict') {
      const earlier = await from(NO_VERSION);
      return earlier.kind === 'done' ? earlier : outcome;
    }
    if (tries === MOST_TRIES) return outcome;
    expected = outcome.current.etag;
  }
}
