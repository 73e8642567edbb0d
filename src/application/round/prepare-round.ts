import type { CalendarEntry } from '../../domain/calendar/calendar-entry.ts';
import type { SchemeId } from '../../domain/ids.ts';
import { toKroner } from '../../domain/money.ts';
import type { GrantScheme, Person } from '../../domain/registers/registers.ts';
import { calendarOf, isValidIn } from '../../domain/registers/scheme-changes.ts';
import type { KeyDraft, KeyInputs } from '../../domain/round/allocation-key.ts';
import { prepareRound as prepared, roundIdOf } from '../../domain/round/round.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { networksOfNewRound } from '../registers/registers-on.ts';
import { againstRegister } from './against-register.ts';

/** The deadlines that a round of a year has where its scheme says nothing else. */
export function statutoryCalendar(year: number): CalendarEntry[] {
  return calendarOf({}, year);
}

/**
 * Prepares a new round of a scheme with a draft of its key. The draft starts from the scheme's latest round; in a
 * county's first round every figure is zero. A round whose key a crash prevented gets its key now.
 */
export async function prepareRound(
  deps: Dependencies,
  actor: Person,
  command: { readonly scheme: SchemeId; readonly year: number; readonly changeId: string },
): Promise<Outcome<Stored<'round'>>> {
  const { store, clock } = deps;
  const refusal = authorise(actor, 'round.prepare');
  if (refusal) return refusal;
  const scheme = await store.read('scheme', command.scheme);
  if (!scheme) return notReady([fault('unknown-scheme', {}, 'scheme')]);
  if (!isValidIn(scheme.state, command.year)) return notReady([fault('scheme-not-valid', {}, 'year')]);

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
    networks: networksOfNewRound(
      networks.map((network) => network.state),
      previous?.state,
      command.year,
    ),
    calendar: calendarOf(scheme.state, command.year),
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
    state: {
      round: id,
      state: 'draft',
      inputs: await againstRegister(
        deps,
        command.year,
        previousKey
          ? forNetworks(previousKey.state.inputs, previous.state.networks, state.networks)
          : emptyInputs(state.networks, scheme.state),
      ),
    },
  });
  return done(stored);
}

type NetworkId = KeyInputs['networks'][number]['network'];

/** What a key starts from that follows another: without the networks that have left, and with the new ones at zero. */
function forNetworks(
  inputs: KeyDraft,
  before: readonly NetworkId[],
  networks: readonly NetworkId[],
): KeyDraft {
  const isIn = (id: string) => networks.some((network) => network === id);
  return {
    ...inputs,
    networks: [
      ...inputs.networks.filter(({ network }) => isIn(network)),
      ...networks.filter((network) => !before.includes(network)).map(emptyLine),
    ],
    setAsides: inputs.setAsides
      .map((setAside) => ({
        ...setAside,
        shares: setAside.shares.filter(({ recipient }) => recipient.kind !== 'network' || isIn(recipient.id)),
      }))
      .filter(({ shares }, index) => shares.length > 0 || inputs.setAsides[index]?.shares.length === 0),
  };
}

function emptyInputs(networks: readonly NetworkId[], { keyDefaults }: GrantScheme): KeyDraft {
  const none = toKroner(0);
  return {
    pool: none,
    setAsides: [],
    jointMeasures: none,
    baseGrant: none,
    weights: keyDefaults?.weights ?? { pupils: '1', children: '1' },
    roundTo: 1,
    higherEducationShare: keyDefaults?.higherEducationShare ?? '1/2',
    networks: networks.map(emptyLine),
    countsSource: '',
    figuresAreExamples: false,
  };
}

function emptyLine(network: NetworkId): KeyInputs['networks'][number] {
  return { network, counts: { pupils: 0, children: 0 }, floor: null, cap: null };
}
