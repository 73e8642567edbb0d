import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import {
  type AwardLetter,
  type AwardLine,
  firstLetterOf,
  replacementOf,
  validLetters,
} from '../../domain/decision/award-letter.ts';
import { openReport, reportIdOf, type DraftReport } from '../../domain/report/report.ts';
import { reportsDue } from '../../domain/report/reports-due.ts';
import { fault, notFound, notReady, type Refusal } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The reports that follow a round's valid letters, as they are before anybody has written in them. */
export async function openReportsOf(store: AggregateStore, round: string): Promise<DraftReport[]> {
  const [stored, letters] = await Promise.all([store.read('round', round), store.list('letter', { round })]);
  return validLetters(letters.map(({ state }) => state)).flatMap((letter) =>
    reportsDue(letter, stored?.state.calendar ?? []).map((due) => openReport(letter, due)),
  );
}

/** What a recipient owes a report on, after whatever new decisions there are. */
export type DueOnLetter = {
  readonly recipient: AwardLetter['recipient'];
  /** The report before anybody has written in it, or why there is none any more. */
  readonly opened: DraftReport | Refusal;
  /** Sums of earlier letters that no longer stand. */
  readonly withdrawn: readonly AwardLine[];
  /** The day of the valid letter. */
  readonly decidedOn: PlainDate;
};

/** What a report by that id is owed on; null where no letter ever asked for it. */
export async function dueOnLetter(store: AggregateStore, id: string): Promise<DueOnLetter | null> {
  for (const kind of ['annual', 'january'] as const) {
    const suffix = reportIdOf('', kind);
    if (!id.endsWith(suffix)) continue;
    const first = (await store.read('letter', id.slice(0, -suffix.length)))?.state;
    if (!first || first.amends) continue;
    const [round, all] = await Promise.all([
      store.read('round', first.round),
      store.list('letter', { round: first.round }),
    ]);
    const calendar = round?.state.calendar ?? [];
    const letters = all.map(({ state }) => state).filter((one) => firstLetterOf(one) === first.id);
    const valid = letters.find((one) => replacementOf(one, letters) === null) ?? first;
    const due = reportsDue(valid, calendar).find((one) => one.kind === kind);
    if (!due && letters.every((one) => reportsDue(one, calendar).every((each) => each.kind !== kind)))
      continue;
    const withdrawn = letters
      .flatMap(({ lines }) => lines)
      .filter(({ id: line }) => valid.lines.every((one) => one.id !== line));
    return {
      recipient: valid.recipient,
      opened: due ? openReport(valid, due) : notReady([fault('letter-annulled', { on: valid.date })]),
      withdrawn,
      decidedOn: valid.date,
    };
  }
  return null;
}

/** The report by that id, as it is before anybody has written in it; not there where no letter asks for it. */
export async function openReportById(store: AggregateStore, id: string): Promise<DraftReport | Refusal> {
  return (await dueOnLetter(store, id))?.opened ?? notFound;
}
