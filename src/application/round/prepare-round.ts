import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { CalendarEntry } from '../../domain/calendar/calendar-entry.ts';
import type { SchemeId } from '../../domain/ids.ts';
import { toKroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { KeyInputs } from '../../domain/round/allocation-key.ts';
import { prepareRound as prepared, roundIdOf } from '../../domain/round/round.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** The statutory order of a round's deadlines, month and day; reports come the year after. */
const statutory = [
  { id: 'decision-basis', track: 'network', due: 'decision-basis', day: '02-01', later: 0 },
  { id: 'recommendation', track: 'forum', due: 'recommendation', day: '03-15', later: 0 },
  { id: 'award-letter', track: 'network', due: 'award-letter', day: '04-15', later: 0 },
  { id: 'report', track: 'network', due: 'report', day: '06-15', later: 1 },
] as const;

const titles: Record<(typeof statutory)[number]['id'], string> = {
  'decision-basis': 'Frist for beslutningsgrunnlag til samarbeidsforum',
  recommendation: 'Frist for innstilling til Statsforvalteren',
  'award-letter': 'Tilsagnsbrev fra Statsforvalteren',
  report: 'Frist for rapportering på tildelte midler',
};

/** The deadlines that every round of a year has. */
export function statutoryCalendar(year: number): CalendarEntry[] {
  return statutory.map(({ id, track, due, day, later }) => ({
    id,
    track,
    kind: 'deadline',
    title: titles[id],
    when: { kind: 'on', date: toPlainDate(`${year + later}-${day}`) },
    due,
  }));
}

/**
 * Prepares a new round of a scheme with a draft of its key. The draft starts from the scheme's latest round; in a
 * county's first round every figure is zero. A round whose key a crash prevented gets its key now.
 */
export async function prepareRound(
  { store, clock }: Dependencies,
  actor: Person,
  command: { readonly scheme: SchemeId; readonly year: number; readonly changeId: string },
): Promise<Outcome<Stored<'round'>>> {
  const refusal = authorise(actor, 'round.prepare');
  if (refusal) return refusal;
  const scheme = await store.read('scheme', command.scheme);
  if (!scheme) return notReady([fault('unknown-scheme', {}, 'scheme')]);
  const first = Number(scheme.state.validFrom.slice(0, 4));
  const last = scheme.state.validTo === null ? Infinity : Number(scheme.state.validTo.slice(0, 4));
  if (command.year < first || command.year > last) return notReady([fault('scheme-not-valid', {}, 'year')]);

  const id = roundIdOf(command.scheme, command.year);
  const rounds = await store.list('round');
  const networks = await store.list('network');
  const previous = rounds
    .filter((round) => round.state.scheme === command.scheme && round.state.year < command.year)
    .toSorted((a, b) => b.state.year - a.state.year)[0];
  const previousKey = previous && (await store.read('key', previous.id));
  const at = clock.now().toISOString();
  const by = { by: actor.id, at, changeId: command.changeId, reason: '', expected: null };

  const state = prepared({
    scheme: command.scheme,
    year: command.year,
    networks: previous?.state.networks ?? networks.map((network) => network.state.id).toSorted(),
    calendar: statutoryCalendar(command.year),
  });
  const round = await store.commit({ ...by, kind: 'round', id, action: 'round.prepare', state });
  const stored = round.kind === 'conflict' ? round.current : round.stored;
  const key = await store.read('key', id);
  const unfinished = key === null || stored?.audit.changeId === command.changeId;
  if (!stored || (round.kind === 'conflict' && !unfinished))
    return { kind: 'refused', code: 'already-exists' };
  await store.commit({
    ...by,
    kind: 'key',
    id,
    action: 'key.prepare',
    state: { round: id, state: 'draft', inputs: previousKey?.state.inputs ?? emptyInputs(state.networks) },
  });
  return done(stored);
}

function emptyInputs(networks: readonly KeyInputs['networks'][number]['network'][]): KeyInputs {
  const none = toKroner(0);
  return {
    pool: none,
    setAsides: [],
    jointMeasures: none,
    baseGrant: none,
    weights: { pupils: '1', children: '1' },
    roundTo: 1,
    higherEducationShare: '1/2',
    networks: networks.map((network) => ({
      network,
      counts: { pupils: 0, children: 0 },
      floor: null,
      cap: null,
    })),
    countsSource: '',
    figuresAreExamples: false,
  };
}
