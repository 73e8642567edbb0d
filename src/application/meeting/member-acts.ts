import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import {
  answerComment as commentAnswered,
  answerMinutes as minutesAnswered,
  commentOn,
  type MinutesAnswer,
  type Participants,
  presentIn,
  registerIn,
} from '../../domain/meeting/meeting.ts';
import { holdsSeat } from '../../domain/vote/minutes.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, voteRefused } from '../outcome.ts';
import { forumNow } from '../vote/forum-now.ts';
import { type ActCommand, actOnMeeting, type Changed } from './act-on-meeting.ts';

/** A network writes what it presents. */
export function presentNetwork(
  deps: Dependencies,
  command: ActCommand,
  { meeting, network, text }: { meeting: string; network: NetworkId; text: string },
): Changed {
  return actOnMeeting(deps, command, { meeting, action: 'presentation.edit', network }, (state, at) =>
    state.content.presentations.some((one) => one.network === network)
      ? presentIn(state, { network, text, by: command.actor.id, at })
      : notReady([fault('not-on-agenda', {}, 'network')]),
  );
}

/** A member says or asks something about a network's presentation. */
export function commentPresentation(
  deps: Dependencies,
  command: ActCommand,
  { meeting, network, words }: { meeting: string; network: NetworkId; words: string },
): Changed {
  return actOnMeeting(deps, command, { meeting, action: 'presentation.comment', network }, (state, at) =>
    state.content.presentations.some((one) => one.network === network)
      ? commentOn(state, { network, words, by: command.actor.id, at })
      : notReady([fault('not-on-agenda', {}, 'network')]),
  );
}

/** Those who present answer a comment; answered again, the new answer stands. */
export async function answerComment(
  deps: Dependencies,
  command: ActCommand,
  { meeting, comment, words }: { meeting: string; comment: string; words: string },
): Changed {
  const known = (await deps.store.read('meeting', meeting))?.state.comments.find(({ id }) => id === comment);
  const about = known ? { network: known.network } : {};
  return actOnMeeting(deps, command, { meeting, action: 'presentation.edit', ...about }, (state, at) =>
    state.comments.some(({ id }) => id === comment)
      ? commentAnswered(state, comment, { words, by: command.actor.id, at })
      : notReady([fault('unknown-comment', {}, 'comment')]),
  );
}

/** A network's participants in the seminar, by role and organisation, until the deadline. */
export function registerParticipants(
  deps: Dependencies,
  command: ActCommand,
  what: { meeting: string; network: NetworkId; participants: readonly Participants[] },
): Changed {
  const { meeting, network, participants } = what;
  return actOnMeeting(deps, command, { meeting, action: 'participants.register', network }, (state, at) => {
    return inState(state, 'called', (called) => {
      const deadline = called.content.registrationDeadline;
      if (called.kind !== 'seminar' || deadline === null)
        return notReady([fault('no-registration', {}, 'participants')]);
      if (dateInOslo(new Date(at)) > deadline)
        return notReady([fault('registration-is-over', {}, 'participants')]);
      return registerIn(called, { network, participants, by: command.actor.id, at });
    });
  });
}

/** A seat approves the minutes, or wants something said about them. */
export function answerMinutes(
  deps: Dependencies,
  command: ActCommand,
  { meeting, ...answer }: { readonly meeting: string } & Pick<MinutesAnswer, 'seat' | 'verdict' | 'words'>,
): Changed {
  return actOnMeeting(deps, command, { meeting, action: 'minutes.answer' }, async (state, at) => {
    const { forum } = await forumNow(deps.store, state.content.from);
    const seat = forum.seats.find(({ id }) => id === answer.seat);
    if (!seat || !holdsSeat(seat, command.actor.id)) return voteRefused('not-your-seat');
    if (answer.verdict === 'remark' && answer.words.trim() === '')
      return notReady([fault('remark-missing', {}, 'words')]);
    const words = answer.verdict === 'remark' ? answer.words : '';
    return inState(state, 'minutes-sent', (sent) =>
      minutesAnswered(sent, { ...answer, words, name: seat.name, by: command.actor.id, at }),
    );
  });
}
