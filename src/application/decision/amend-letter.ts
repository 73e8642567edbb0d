import type { AmendmentContent } from '../../domain/decision/amendment.ts';
import {
  type AmendmentFault,
  amendmentFaults,
  dropAmendment,
  pendingAmendment,
  putAmendment,
} from '../../domain/decision/amend-letter.ts';
import { type AwardLine, replacementOf } from '../../domain/decision/award-letter.ts';
import type { Amendment } from '../../domain/decision/amendment.ts';
import type { Decided } from '../../domain/decision/decision.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { done, fault, type Fault, notFound, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { ProcessRunner } from '../processes/process-runner.ts';
import { amendmentProcesses } from './issue-letters.ts';
import { decidedLetters } from './letter-grounds.ts';
import { secondPersonNeeded, wantsSecondSigner } from './second-signer.ts';

type Parts = Dependencies & { readonly runner: ProcessRunner };

/** A letter with what a new decision may grant its recipient, and the one that waits for its signature. */
export type AmendmentReading = {
  readonly letter: Stored<'letter'>;
  readonly decision: Stored<'decision'>;
  readonly offered: readonly AwardLine[];
  readonly pending: Amendment | null;
  readonly secondSigner: boolean;
};

/** What a new decision on a letter starts from. */
export async function readAmendment(
  deps: Pick<Dependencies, 'store' | 'clock'>,
  actor: Person,
  id: string,
): Promise<Outcome<AmendmentReading>> {
  const refusal = authorise(actor, 'letter.amend', { state: 'decided' });
  if (refusal) return refusal;
  const { store } = deps;
  const letter = await store.read('letter', id);
  const decision = letter && (await store.read('decision', letter.state.round));
  if (!letter || decision?.state.state !== 'decided') return notFound;
  const { offeredTo } = await decidedLetters(store, decision.state);
  return done({
    letter,
    decision,
    offered: offeredTo(letter.state),
    pending: pendingAmendment(decision.state, id),
    secondSigner: await wantsSecondSigner(deps),
  });
}

/**
 * Decides anew on one letter: other sums or words, or none of the money. Where the county wants a second person to
 * sign, it waits for one; else the new letter goes out at once.
 */
export function amendLetter(
  deps: Parts,
  command: Command,
  what: { readonly letter: string; readonly content: AmendmentContent },
): Promise<Outcome<Stored<'decision'>>> {
  return changeAmendment(deps, command, what.letter, 'letter.amend', async (decision, at) => {
    const refusal = await refusalOf(deps.store, decision, what);
    if (refusal) return refusal;
    const by = command.actor.id;
    const signed = (await wantsSecondSigner(deps)) ? null : { by, at };
    return putAmendment(decision, { ...what, preparedBy: by, preparedAt: at, signed });
  });
}

/** Signs a new decision that somebody else has prepared, and sends its letter. */
export function signAmendment(
  deps: Parts,
  command: Command,
  letter: string,
): Promise<Outcome<Stored<'decision'>>> {
  return changeAmendment(deps, command, letter, 'letter.sign-amendment', async (decision, at) => {
    const pending = pendingAmendment(decision, letter);
    if (!pending) return notFound;
    const by = command.actor.id;
    if (pending.preparedBy === by && (await wantsSecondSigner(deps))) return secondPersonNeeded;
    const refusal = await refusalOf(deps.store, decision, pending);
    return refusal ?? putAmendment(decision, { ...pending, signed: { by, at } });
  });
}

/** Takes back a new decision that nobody has signed. */
export function withdrawAmendment(
  deps: Parts,
  command: Command,
  letter: string,
): Promise<Outcome<Stored<'decision'>>> {
  return changeAmendment(deps, command, letter, 'letter.withdraw-amendment', (decision) =>
    pendingAmendment(decision, letter) ? dropAmendment(decision, letter) : notFound,
  );
}

async function changeAmendment(
  deps: Parts,
  command: Command,
  id: string,
  action: 'letter.amend' | 'letter.sign-amendment' | 'letter.withdraw-amendment',
  transition: (decision: Decided, at: string) => Promise<Decided | Refusal> | Decided | Refusal,
): Promise<Outcome<Stored<'decision'>>> {
  const letter = await deps.store.read('letter', id);
  if (!letter) return authorise(command.actor, action, { state: 'decided' }) ?? notFound;
  const round = letter.state.round;
  const outcome = await changeAggregate(deps, command, {
    kind: 'decision',
    id: round,
    action,
    subject: ({ state }) => ({ state }),
    transition: async (decision, at) => {
      const state = (await deps.store.read('round', round))?.state.state ?? '';
      // While the first letters go out, none of them can be changed; once the round is closed, nothing can.
      if (decision.state !== 'decided' || state !== 'decided') {
        return { kind: 'refused', code: 'not-in-this-state', state };
      }
      return transition(decision, at);
    },
  });
  if (outcome.kind === 'done' && outcome.value.state.state === 'decided') {
    for (const process of await amendmentProcesses(deps.store, outcome.value.state)) {
      await deps.runner.start(process);
    }
  }
  return outcome;
}

/** Why the new decision cannot be made; null where it can. */
async function refusalOf(
  store: AggregateStore,
  decision: Decided,
  { letter: id, content }: { readonly letter: string; readonly content: AmendmentContent },
): Promise<Refusal | null> {
  const [{ letters, offeredTo }, key] = await Promise.all([
    decidedLetters(store, decision),
    store.read('key', decision.round),
  ]);
  const letter = letters.find((one) => one.id === id);
  if (!letter || !key) return notFound;
  if (replacementOf(letter, letters)) return notReady([fault('letter-replaced')]);
  const faults = amendmentFaults(letter, content, offeredTo(letter), letters, key.state);
  return faults.length > 0 ? notReady(faults.map(faultOf)) : null;
}

function faultOf(found: AmendmentFault): Fault {
  switch (found.code) {
    case 'unknown-line':
    case 'duplicate-id':
      return fault(found.code, {}, `content.lines.${found.line}.id`);
    case 'above-available':
      return fault(found.code, { by: found.by }, 'content.lines');
    case 'already-annulled':
      return fault(found.code);
    case 'nothing-changed':
    case 'no-money-left':
    case 'total-too-large':
      return fault(found.code, {}, 'content.lines');
  }
}
