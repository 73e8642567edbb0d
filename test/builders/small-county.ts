import { confirmBasis } from '../../src/application/basis/confirm-basis.ts';
import { saveBasis } from '../../src/application/basis/save-basis.ts';
import { submitBasis } from '../../src/application/basis/submit-basis.ts';
import { type Command, UNSAVED } from '../../src/application/change-aggregate.ts';
import { contentHash } from '../../src/application/content-hash.ts';
import { saveDecision } from '../../src/application/decision/save-decision.ts';
import { takeDecision } from '../../src/application/decision/take-decision.ts';
import type { Outcome } from '../../src/application/outcome.ts';
import type { AggregateStore } from '../../src/application/ports/aggregate-store.ts';
import { type AggregateKind, type Aggregates, basisIdOf } from '../../src/application/ports/aggregates.ts';
import { createPerformers } from '../../src/application/processes/performers.ts';
import { createProcessRunner } from '../../src/application/processes/process-runner.ts';
import type { ReportFailure } from '../../src/application/processes/run-process.ts';
import { saveRecommendation } from '../../src/application/recommendation/save-recommendation.ts';
import { submitRecommendation } from '../../src/application/recommendation/submit-recommendation.ts';
import { closeRound } from '../../src/application/round/close-round.ts';
import { decideKey } from '../../src/application/round/key-changes.ts';
import { statutoryCalendar } from '../../src/application/round/prepare-round.ts';
import { publishFrames } from '../../src/application/round/publish-frames.ts';
import type { BasisContent } from '../../src/domain/basis/decision-basis.ts';
import type { DecidedLine } from '../../src/domain/decision/decision.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId } from '../../src/domain/ids.ts';
import { toKroner } from '../../src/domain/money.ts';
import type { RecommendationContent } from '../../src/domain/recommendation/recommendation.ts';
import type { Person, Role } from '../../src/domain/registers/registers.ts';
import type { KeyInputs } from '../../src/domain/round/allocation-key.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import {
  aBasisContent,
  aChange,
  aKey,
  aNetwork,
  anInstitution,
  aPerson,
  aPlan,
  aRound,
  aScheme,
} from './aggregates.ts';

export const fosen = 'fosen' as NetworkId;
export const namdal = 'namdal' as NetworkId;
const ntnu = 'ntnu' as InstitutionId;
const nord = 'nord' as InstitutionId;
export const networkNames = [fosen, namdal] as const;
/** The round that every step of the small county is about. */
export const theRound = 'dekom-2027';

/** The people of the small county, one for each role, and for both networks where it matters. */
export const people = {
  governor: aPerson(),
  coordinatorFosen: person('coordinator-fosen', { role: 'coordinator', networks: [fosen] }),
  representativeFosen: person('representative-fosen', { role: 'representative', networks: [fosen] }),
  deputyFosen: person('deputy-fosen', { role: 'deputy', networks: [fosen] }),
  coordinatorNamdal: person('coordinator-namdal', { role: 'coordinator', networks: [namdal] }),
  representativeNamdal: person('representative-namdal', { role: 'representative', networks: [namdal] }),
  partnerNtnu: person('partner-ntnu', { role: 'partner', institution: ntnu, networks: [fosen] }),
  partnerNord: person('partner-nord', { role: 'partner', institution: nord, networks: [namdal] }),
  ownerFosen: person('owner-orland', { role: 'owner', owner: '5057' as OwnerId, networks: [fosen] }),
  statped: person('statped', { role: 'statped', networks: [] }),
  outsider: person('outsider'),
} as const;

const partnershipOf = {
  fosen: {
    coordinator: people.coordinatorFosen,
    representative: people.representativeFosen,
    partner: people.partnerNtnu,
  },
  namdal: {
    coordinator: people.coordinatorNamdal,
    representative: people.representativeNamdal,
    partner: people.partnerNord,
  },
} as const;

/** The key of the small county: 2 270 000 kroner for two networks, with a set-aside of every kind of recipient. */
export function smallKeyInputs(): KeyInputs {
  return {
    ...aKey().inputs,
    pool: toKroner(3_000_000),
    jointMeasures: toKroner(300_000),
    setAsides: [
      {
        id: 'meetings',
        title: 'Møter',
        shares: [{ recipient: { kind: 'forum' }, amount: toKroner(100_000) }],
      },
      {
        id: 'coordination',
        title: 'Koordinering',
        shares: networkNames.map((id) => ({ recipient: { kind: 'network', id }, amount: toKroner(50_000) })),
      },
      {
        id: 'higher-education',
        title: 'Grunntilskudd',
        shares: [{ recipient: { kind: 'institution', id: ntnu }, amount: toKroner(200_000) }],
      },
      {
        id: 'ppt',
        title: 'PPT-ledernettverket',
        shares: [
          { recipient: { kind: 'group', id: 'ppt', name: 'PPT-ledernettverket' }, amount: toKroner(30_000) },
        ],
      },
    ],
    networks: [
      { network: fosen, counts: { pupils: 2200, children: 1100 }, floor: null, cap: null },
      { network: namdal, counts: { pupils: 1000, children: 500 }, floor: null, cap: null },
    ],
  };
}

export type SmallCounty = Awaited<ReturnType<typeof aSmallCounty>>;

/**
 * A county of two networks in memory whose round is being prepared, and the steps that lead on from there, each by the
 * use case that a person's step goes through. `wrap` may stand between the use cases and their store.
 */
export async function aSmallCounty(wrap: (store: AggregateStore) => AggregateStore = (store) => store) {
  const store = wrap(memoryStore({ hash: contentHash }));
  let instant = new Date('2027-01-15T09:00:00Z');
  const clock = { now: () => instant };
  const failures: Parameters<ReportFailure>[0][] = [];
  const deps = { store, clock };
  const newRunner = () =>
    createProcessRunner(deps, createPerformers(deps), (failure) => failures.push(failure));
  const runner = newRunner();

  async function keep<K extends AggregateKind>(kind: K, id: string, state: Aggregates[K]): Promise<void> {
    await store.commit(aChange(kind, state, { id }));
  }
  const scheme = aScheme();
  await keep('scheme', scheme.id, scheme);
  await keep('institution', ntnu, anInstitution());
  await keep('institution', nord, anInstitution({ id: nord, name: 'Nord universitet', language: 'nn' }));
  await keep('network', fosen, aNetwork());
  await keep(
    'network',
    namdal,
    aNetwork({ id: namdal, name: 'Namdal', language: 'nn', partners: { [scheme.id]: [nord] } }),
  );
  for (const network of networkNames) await keep('plan', network, aPlan({ network }));
  for (const one of Object.values(people)) if (one.roles.length > 0) await keep('person', one.id, one);
  const calendar = statutoryCalendar(2027);
  await keep('round', theRound, aRound({ networks: networkNames, calendar }));
  await keep('key', theRound, aKey({ inputs: smallKeyInputs() }));

  /** A command on the aggregate as it stands just now. */
  async function commandOf(actor: Person, kind: AggregateKind, id: string = theRound): Promise<Command> {
    const stored = await store.read(kind, id);
    return { actor, changeId: crypto.randomUUID(), expected: stored?.etag ?? UNSAVED };
  }
  const basisCommand = (actor: Person, network: NetworkId) =>
    commandOf(actor, 'basis', basisIdOf(theRound, network));

  async function decideTheKey(): Promise<void> {
    await valueOf(decideKey(deps, await commandOf(people.governor, 'key'), theRound));
  }
  async function publish(): Promise<void> {
    await valueOf(publishFrames({ ...deps, runner }, people.governor, theRound));
    await runner.idle();
  }
  async function write(
    network: keyof typeof partnershipOf,
    content: BasisContent = aBasisContent(),
  ): Promise<void> {
    const what = { round: theRound, network, content };
    const command = await basisCommand(partnershipOf[network].coordinator, network as NetworkId);
    await valueOf(saveBasis(deps, command, what));
  }
  async function confirm(network: keyof typeof partnershipOf, side: 'owner' | 'partner'): Promise<void> {
    const { representative, partner } = partnershipOf[network];
    const actor = side === 'owner' ? representative : partner;
    const what = { round: theRound, network, side };
    await valueOf(confirmBasis(deps, await basisCommand(actor, network as NetworkId), what));
  }
  async function send(network: keyof typeof partnershipOf): Promise<void> {
    const command = await basisCommand(partnershipOf[network].coordinator, network as NetworkId);
    await valueOf(submitBasis(deps, command, { round: theRound, network }));
  }
  async function submit(network: keyof typeof partnershipOf, content?: BasisContent): Promise<void> {
    await write(network, content);
    await confirm(network, 'owner');
    await confirm(network, 'partner');
    await send(network);
  }
  async function recommend(content: RecommendationContent = aRecommendationOfAll()): Promise<void> {
    const next = () => commandOf(people.governor, 'recommendation');
    await valueOf(saveRecommendation(deps, await next(), { round: theRound, content }));
    await valueOf(submitRecommendation(deps, await next(), theRound));
  }
  async function decide(
    lines: readonly DecidedLine[] = theRecommendationFollowed(),
    signer: Person = people.governor,
  ): Promise<void> {
    const content = { lines, caseNumber: '2027/1' };
    const next = (by: Person) => commandOf(by, 'decision');
    await valueOf(saveDecision(deps, await next(people.governor), { round: theRound, content }));
    await valueOf(takeDecision({ ...deps, runner }, await next(signer), theRound));
    await runner.idle();
  }
  async function close(): Promise<void> {
    await valueOf(closeRound(deps, await commandOf(people.governor, 'round'), theRound));
  }

  const steps = {
    'key-decided': decideTheKey,
    'frames-published': publish,
    'bases-submitted': async () => {
      for (const network of ['fosen', 'namdal'] as const) await submit(network);
    },
    recommended: () => recommend(),
    decided: () => decide(),
    closed: close,
  };

  return {
    ...deps,
    runner,
    newRunner,
    failures,
    commandOf,
    basisCommand,
    write,
    confirm,
    send,
    submit,
    publish,
    recommend,
    decide,
    close,
    /** Sets the clock. */
    at(text: string): void {
      instant = new Date(text);
    },
    /** Takes the round from its preparation to a stage, through every stage before it. */
    async reach(stage: keyof typeof steps): Promise<void> {
      for (const [name, step] of Object.entries(steps)) {
        await step();
        if (name === stage) return;
      }
    },
  };
}

/** What every network asks for with {@link aBasisContent}, recommended in full, and one joint measure. */
export function aRecommendationOfAll(overrides: Partial<RecommendationContent> = {}): RecommendationContent {
  return {
    lines: networkNames.map((network) => ({ network, recommended: toKroner(700_001), grounds: '' })),
    jointMeasures: [{ id: 'joint', title: 'Fellestiltaket', institution: nord, amount: toKroner(300_000) }],
    grounds: 'Alle er innenfor rammen.',
    dissent: '',
    ...overrides,
  };
}

function theRecommendationFollowed(): DecidedLine[] {
  return aRecommendationOfAll().lines.map(({ network, recommended }) => ({
    network,
    decided: recommended,
    grounds: '',
  }));
}

/** The value of what the test knows to be allowed. */
export async function valueOf<T>(outcome: Outcome<T> | Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (settled.kind === 'done') return settled.value;
  throw new Error(`refused: ${JSON.stringify(settled)}`);
}

/** The path and code of every fault of a refusal that says what is not ready. */
export async function faultsOf(outcome: Promise<Outcome<unknown>>): Promise<string[]> {
  const settled = await outcome;
  if (settled.kind !== 'refused' || settled.code !== 'not-ready') {
    throw new Error(`not a refusal with faults: ${JSON.stringify(settled)}`);
  }
  return settled.faults.map(({ path, code }) => `${path}: ${code}`);
}

/** `done`, or the code of the refusal. */
export async function codeOf(outcome: Promise<Outcome<unknown>>): Promise<string> {
  const settled = await outcome;
  return settled.kind === 'done' ? 'done' : settled.code;
}

function person(id: string, ...roles: Role[]): Person {
  return aPerson({ id: id as PersonId, name: id, roles });
}
