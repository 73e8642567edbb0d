import { isSamePlace, type ResponsePlace } from '../../domain/forms/response.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, conflict, type Dependencies } from '../change-aggregate.ts';
import { done, fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { directoryFor } from './directory.ts';
import { formSubject } from './form-subject.ts';
import { judgeResponse } from './judge-response.ts';
import { CHANGED_MEANWHILE, recordResponse } from './record-response.ts';

/**
 * A person who has read a response takes it in, for the owner that they say: it becomes a draft of that owner's, which the
 * owner reads, mends and sends on itself.
 */
export async function takeInResponse(
  deps: Dependencies,
  { actor, expected }: Command,
  what: { readonly id: string; readonly place: ResponsePlace },
): Promise<Outcome<Stored<'form-response'>>> {
  const stored = await deps.store.read('form-response', what.id);
  if (!stored) return authorise(actor, 'form-response.take-in') ?? notFound;
  const denied = authorise(actor, 'form-response.take-in', formSubject(stored.state, stored.state.state));
  if (denied && denied.code !== 'not-in-this-state') return denied;
  if (stored.etag !== expected) {
    const { takenIn } = stored.state;
    const isDone =
      takenIn?.by === actor.id && stored.state.state === 'taken-in' && isSamePlace(takenIn, what.place);
    return isDone ? done(stored) : conflict(stored);
  }
  if (denied) return denied;
  const form = await deps.store.read('form', stored.state.form);
  if (!form) return notFound;
  const directory = await directoryFor(deps, form.state);
  if (!directory.owners.some((owner) => isSamePlace(owner, what.place))) {
    return notReady([fault('unknown-owner', {}, 'owner')]);
  }
  const judging = { form: form.state, formVersion: form.version, directory };
  const judgement = await judgeResponse(deps.store, judging, stored.state, stored.state, {
    place: what.place,
    sensitiveTextSeen: true,
  });
  if (!judgement.taking) return notReady([fault('response-not-ready')]);
  const recorded = await recordResponse(deps, {
    judging,
    received: stored.state,
    stored,
    judgement,
    cameBy: stored.state.cameBy,
    by: actor.id,
  });
  if (recorded === CHANGED_MEANWHILE) {
    return conflict((await deps.store.read('form-response', what.id)) ?? stored);
  }
  return done(recorded);
}

/** A person puts a response aside that is to become nothing: a test, or one that was sent twice. It is kept. */
export function setAsideResponse(
  deps: Dependencies,
  command: Command,
  what: { readonly id: string; readonly why: string },
): Promise<Outcome<Stored<'form-response'>>> {
  return changeAggregate(deps, command, {
    kind: 'form-response',
    id: what.id,
    action: 'form-response.set-aside',
    subject: (response) => formSubject(response, response.state),
    reason: what.why,
    transition: (response, at) => ({
      ...response,
      state: 'set-aside',
      setAside: { why: what.why, by: command.actor.id, at },
    }),
  });
}

/** Lets a response that was put aside wait again. */
export function restoreResponse(
  deps: Dependencies,
  command: Command,
  what: { readonly id: string },
): Promise<Outcome<Stored<'form-response'>>> {
  return changeAggregate(deps, command, {
    kind: 'form-response',
    id: what.id,
    action: 'form-response.restore',
    subject: (response) => formSubject(response, response.state),
    transition: (response) => ({ ...response, state: 'waiting', setAside: null }),
  });
}
