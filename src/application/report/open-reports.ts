import { openReport, reportIdOf, type DraftReport } from '../../domain/report/report.ts';
import { reportsDue } from '../../domain/report/reports-due.ts';
import { notFound, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** The reports that follow a round's letters, as they are before anybody has written in them. */
export async function openReportsOf(store: AggregateStore, round: string): Promise<DraftReport[]> {
  const [stored, letters] = await Promise.all([store.read('round', round), store.list('letter', { round })]);
  return letters.flatMap(({ state: letter }) =>
    reportsDue(letter, stored?.state.calendar ?? []).map((due) => openReport(letter, due)),
  );
}

/** The report by that id, as it is before anybody has written in it; not there where no letter asks for it. */
export async function openReportById(store: AggregateStore, id: string): Promise<DraftReport | Refusal> {
  for (const kind of ['annual', 'january'] as const) {
    const suffix = reportIdOf('', kind);
    if (!id.endsWith(suffix)) continue;
    const letter = await store.read('letter', id.slice(0, -suffix.length));
    const round = letter && (await store.read('round', letter.state.round));
    const due = reportsDueOf(letter, round).find((one) => one.kind === kind);
    if (letter && due) return openReport(letter.state, due);
  }
  return notFound;
}

function reportsDueOf(letter: Stored<'letter'> | null, round: Stored<'round'> | null) {
  return letter ? reportsDue(letter.state, round?.state.calendar ?? []) : [];
}
