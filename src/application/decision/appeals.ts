import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { type Appeal, type AppealOutcome, isSettled } from '../../domain/decision/appeal.ts';
import { recordAppeal as recorded, recordOutcome } from '../../domain/decision/appeal-period.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notFound, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** Puts an appeal against a letter on record, marked late where it is. A late one may still be taken up (§ 31). */
export function recordAppeal(
  deps: Dependencies,
  command: Command,
  what: { readonly letter: string } & Pick<Appeal, 'sentOn' | 'from' | 'about'>,
): Promise<Outcome<Stored<'letter'>>> {
  const { letter, ...appeal } = what;
  return changeAggregate(deps, command, {
    kind: 'letter',
    id: letter,
    action: 'letter.record-appeal',
    subject: () => ({}),
    transition: (state, at) =>
      outOfPlace(appeal.sentOn, state.date, at, 'sentOn') ??
      recorded(state, { ...appeal, by: command.actor.id, at }),
  });
}

/** Puts on record what became of an appeal. */
export function settleAppeal(
  deps: Dependencies,
  command: Command,
  what: { readonly letter: string; readonly appeal: number } & Pick<
    AppealOutcome,
    'outcome' | 'on' | 'words'
  >,
): Promise<Outcome<Stored<'letter'>>> {
  const { letter, appeal: number, ...outcome } = what;
  return changeAggregate(deps, command, {
    kind: 'letter',
    id: letter,
    action: 'letter.settle-appeal',
    subject: () => ({}),
    transition: (state, at) => {
      const appeal = state.appeals?.find((one) => one.number === number);
      if (!appeal) return notFound;
      if (isSettled(appeal)) return notReady([fault('appeal-settled')]);
      const last = appeal.outcomes.at(-1);
      if (outcome.outcome === 'sent-on' && last) return notReady([fault('appeal-sent-on', {}, 'outcome')]);
      return (
        outOfPlace(outcome.on, last?.on ?? appeal.sentOn, at, 'on') ??
        recordOutcome(state, number, { ...outcome, by: command.actor.id, at })
      );
    },
  });
}

/** A day that has not come, or lies before what it follows, is a slip of the pen. */
function outOfPlace(day: PlainDate, earliest: PlainDate, at: string, path: string): Refusal | null {
  if (day > dateInOslo(new Date(at))) return notReady([fault('date-in-future', {}, path)]);
  return day < earliest ? notReady([fault('date-too-early', {}, path)]) : null;
}
