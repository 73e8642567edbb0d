import { describe, expect, it } from 'vitest';
import { aChange, aKey, aScheme, someCounts } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  type SmallCounty,
  smallKeyInputs,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId, SchemeId } from '../../domain/ids.ts';
import { MAX_KRONER, sumKroner, toKroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { KeyInputs } from '../../domain/round/allocation-key.ts';
import { contentHash } from '../content-hash.ts';
import { verifyAudit } from '../verify-audit.ts';
import { resumeUnfinished } from '../processes/resume-unfinished.ts';
import { allocateKey } from './allocate-key.ts';
import { closeRound } from './close-round.ts';
import { decideKey, readKey, saveKey } from './key-changes.ts';
import { prepareRound, statutoryCalendar } from './prepare-round.ts';
import { publishFrames } from './publish-frames.ts';

const { governor } = people;
const notGovernor = Object.values(people).filter((person) => person !== governor);
const dekom = 'dekom' as SchemeId;

async function at(stage: Parameters<SmallCounty['reach']>[0]): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await county.reach(stage);
  return county;
}

describe('preparing a round', () => {
  const prepare = (
    county: SmallCounty,
    year: number,
    changeId = `prepare-${year}`,
    actor: Person = governor,
  ) => prepareRound(county, actor, { scheme: dekom, year, changeId });

  it('starts from the networks and the key of the latest round of the scheme', async () => {
    const county = await aSmallCounty();
    const round = await valueOf(prepare(county, 2029));
    const written = smallKeyInputs().networks.flatMap(({ network, counts }) =>
      Object.keys(counts).map((kind) => ({ network, kind, registered: null })),
    );
    expect(round.state).toMatchObject({
      id: 'dekom-2029',
      state: 'preparing',
      networks: ['fosen', 'namdal'],
    });
    expect((await county.store.read('key', 'dekom-2029'))?.state).toEqual({
      round: 'dekom-2029',
      state: 'draft',
      inputs: { ...smallKeyInputs(), counted: null, written, gaps: [] },
    });
  });

  it('starts from zero, with every network, where there is no earlier round', async () => {
    const county = await aSmallCounty();
    await valueOf(prepare(county, 2026));
    const key = await county.store.read('key', 'dekom-2026');
    expect(key?.state.inputs).toMatchObject({ pool: 0, setAsides: [], figuresAreExamples: false });
    expect(key?.state.inputs.networks.map(({ network, counts }) => [network, counts])).toEqual([
      ['fosen', { pupils: 0, children: 0 }],
      ['namdal', { pupils: 0, children: 0 }],
    ]);
  });

  it('has the deadlines of the year, the report in the year after, and moves none off a weekend', async () => {
    expect(statutoryCalendar(2026).map(({ due, when }) => [due, when])).toEqual([
      ['decision-basis', { kind: 'on', date: '2026-02-01' }],
      ['recommendation', { kind: 'on', date: '2026-03-15' }],
      ['award-letter', { kind: 'on', date: '2026-04-15' }],
      ['report', { kind: 'on', date: '2027-06-15' }],
    ]);
  });

  it('is refused outside the years of the scheme, and for a scheme that is not there', async () => {
    const county = await aSmallCounty();
    const old = aScheme({ id: 'old' as SchemeId, validTo: toPlainDate('2027-12-31') });
    await county.store.commit(aChange('scheme', old, { id: 'old' }));
    const prepareOld = (year: number, scheme = old.id) =>
      prepareRound(county, governor, { scheme, year, changeId: `c-${year}` });
    expect(await faultsOf(prepareOld(2025))).toEqual(['year: scheme-not-valid']);
    expect(await faultsOf(prepareOld(2028))).toEqual(['year: scheme-not-valid']);
    expect(await codeOf(prepareOld(2026))).toBe('done');
    expect(await codeOf(prepareOld(2027))).toBe('done');
    expect(await faultsOf(prepareOld(2027, 'none' as SchemeId))).toEqual(['scheme: unknown-scheme']);
  });

  it('happens once, and answers the same, when it is sent again', async () => {
    const county = await aSmallCounty();
    const once = await valueOf(prepare(county, 2028));
    expect(await valueOf(prepare(county, 2028))).toEqual(once);
    expect(await codeOf(prepare(county, 2028, 'another'))).toBe('already-exists');
    expect(await county.store.auditTrail('key', 'dekom-2028')).toHaveLength(1);
  });

  it('makes the key that a crash prevented, whoever sends the next command', async () => {
    let isDying = false;
    const county = await aSmallCounty((store) => ({
      ...store,
      commit: async (change) => {
        if (isDying && change.kind === 'key') throw new Error('the service was killed');
        return store.commit(change);
      },
    }));
    isDying = true;
    await expect(prepare(county, 2028)).rejects.toThrow('killed');
    isDying = false;
    expect(await codeOf(prepare(county, 2028, 'another'))).toBe('done');
    expect((await county.store.read('key', 'dekom-2028'))?.state.state).toBe('draft');
  });

  it('is for the county governor', async () => {
    const county = await aSmallCounty();
    for (const person of notGovernor) {
      expect(await codeOf(prepare(county, 2028, 'c1', person))).toBe('not-your-role');
    }
  });
});

describe('an allocation key', () => {
  const save = async (county: SmallCounty, inputs: KeyInputs, by: Person = governor) =>
    saveKey(county, await county.commandOf(by, 'key'), { round: theRound, inputs });
  const decide = async (county: SmallCounty, by: Person = governor) =>
    decideKey(county, await county.commandOf(by, 'key'), theRound);

  it('can be saved before it adds up, and decided only when it does', async () => {
    const county = await aSmallCounty();
    await valueOf(save(county, { ...smallKeyInputs(), pool: toKroner(1) }));
    expect(await decide(county)).toMatchObject({
      code: 'allocation-refused',
      refusal: { code: 'pool-exceeded' },
    });
  });

  describe('with registered counts', () => {
    const orland = { owner: '5057' as OwnerId, network: 'fosen' as NetworkId };
    const known = (value: number) => ({ kind: 'known', value }) as const;
    const registered = someCounts({
      estimates: [],
      counts: [
        { ...orland, kind: 'pupils', figure: known(2200), source: 1 },
        { ...orland, kind: 'children', figure: { kind: 'withheld', mark: 'suppressed' }, source: 1 },
        {
          owner: '5058' as OwnerId,
          network: orland.network,
          kind: 'children',
          figure: known(900),
          source: 1,
        },
      ],
    });
    const gap = {
      ...orland,
      ownerName: 'Ørland',
      kind: 'children',
      why: 'suppressed',
      estimate: null,
    } as const;
    async function withCounts(counts = registered): Promise<SmallCounty> {
      const county = await aSmallCounty();
      const network = await county.store.read('network', 'fosen');
      if (!network) throw new Error('there is no Fosen');
      const owners = [
        { id: orland.owner, kind: 'municipality' as const, name: 'Ørland' },
        { id: '5058' as OwnerId, kind: 'private' as const, name: 'Åfjord' },
      ];
      const { etag: expected, state } = network;
      await county.store.commit(aChange('network', { ...state, owners }, { id: 'fosen', expected }));
      await county.store.commit(aChange('counts', counts, { id: String(counts.year) }));
      return county;
    }
    const inputsWith = (pupils: number, children: number): KeyInputs => ({
      ...smallKeyInputs(),
      figuresAreExamples: false,
      networks: smallKeyInputs().networks.map((line) =>
        line.network === orland.network ? { ...line, counts: { pupils, children } } : line,
      ),
    });
    const ofFosen = <T extends { readonly network: string }>(all: readonly T[] | undefined) =>
      (all ?? []).filter(({ network }) => network === orland.network);

    it('says itself what is suppressed and what was written, whatever the editor claims', async () => {
      const county = await withCounts();
      const claims = { counted: { year: 2025, version: 9 }, written: [], gaps: [] };
      const honest = await valueOf(save(county, { ...inputsWith(2200, 900), ...claims }));
      expect(honest.state.inputs.counted).toEqual({ year: 2026, version: 1 });
      expect(honest.state.inputs.gaps).toEqual([gap]);
      expect(ofFosen(honest.state.inputs.written)).toEqual([]);
      const forged = await valueOf(save(county, { ...inputsWith(2300, 950), ...claims }));
      expect(forged.state.inputs.gaps).toEqual([]);
      expect(ofFosen(forged.state.inputs.written)).toEqual([
        { network: orland.network, kind: 'pupils', registered: 2200 },
        { network: orland.network, kind: 'children', registered: 900 },
      ]);
    });

    it('is held against what is registered when it is decided', async () => {
      const county = await withCounts();
      await valueOf(save(county, inputsWith(2200, 900)));
      const stored = await county.store.read('counts', '2026');
      const later = {
        ...registered,
        counts: registered.counts.map((one) =>
          one.kind === 'pupils' ? { ...one, figure: known(2210) } : one,
        ),
      };
      await county.store.commit(aChange('counts', later, { id: '2026', expected: stored?.etag ?? null }));
      const { inputs } = (await valueOf(decide(county))).state;
      expect(inputs.counted).toEqual({ year: 2026, version: 2 });
      expect(inputs.networks).toEqual(inputsWith(2200, 900).networks);
      expect(ofFosen(inputs.written)).toEqual([
        { network: orland.network, kind: 'pupils', registered: 2210 },
      ]);
    });

    it('are examples where the register’s are, and uses none of a year to come', async () => {
      const [source] = registered.imports;
      if (!source) throw new Error('nothing came in');
      const examples = await withCounts({ ...registered, imports: [{ ...source, areExamples: true }] });
      expect((await valueOf(save(examples, inputsWith(2200, 900)))).state.inputs.figuresAreExamples).toBe(
        true,
      );
      expect((await valueOf(save(examples, inputsWith(1, 2)))).state.inputs.figuresAreExamples).toBe(false);
      const later = await withCounts({ ...registered, year: 2028 });
      expect((await valueOf(save(later, inputsWith(2200, 900)))).state.inputs.counted).toBeNull();
    });
  });

  it('names everybody who is not known, stands twice or has no weight', async () => {
    const county = await aSmallCounty();
    const [line] = smallKeyInputs().networks;
    if (!line) throw new Error('no line');
    const networks = [line, line, { ...line, network: 'oslo' as NetworkId, counts: { adults: 1 } }];
    const share = { amount: toKroner(1) };
    const shares = [
      { ...share, recipient: { kind: 'network' as const, id: 'oslo' as NetworkId } },
      { ...share, recipient: { kind: 'institution' as const, id: 'uio' as InstitutionId } },
    ];
    const setAsides = [{ id: 'a', title: 'A', shares }];
    expect(await faultsOf(save(county, { ...smallKeyInputs(), networks, setAsides }))).toEqual([
      'setAsides.0.shares.0.recipient: unknown-network',
      'setAsides.0.shares.1.recipient: unknown-institution',
      'networks.1.network: duplicate-network',
      'networks.2.network: unknown-network',
      'networks.2.counts: weight-missing',
    ]);
  });

  it('refuses a set-aside whose shares cannot be summed', async () => {
    const county = await aSmallCounty();
    const share = { recipient: { kind: 'forum' as const }, amount: toKroner(MAX_KRONER) };
    const setAsides = [{ id: 'a', title: 'A', shares: [share, share] }];
    expect(await faultsOf(save(county, { ...smallKeyInputs(), setAsides }))).toEqual([
      'setAsides.0.shares: total-too-large',
    ]);
  });

  it('once decided holds inputs, result and hash, and cannot be changed', async () => {
    const county = await aSmallCounty();
    const { state } = await valueOf(decide(county));
    const expected = allocateKey(smallKeyInputs());
    expect(expected).toMatchObject({ kind: 'allocated', allocation: { distributable: 2_270_000 } });
    expect(state).toMatchObject({ state: 'decided', inputs: smallKeyInputs(), decidedBy: 'governor' });
    expect('allocation' in state && state.allocation).toEqual(
      'allocation' in expected && expected.allocation,
    );
    expect(await codeOf(save(county, smallKeyInputs()))).toBe('not-in-this-state');
    expect(await codeOf(decide(county))).toBe('not-in-this-state');
  });

  it('is changed by the county governor, and read by everybody in the register', async () => {
    const county = await aSmallCounty();
    for (const person of notGovernor) {
      expect(await codeOf(save(county, smallKeyInputs(), person))).toBe('not-your-role');
      expect(await codeOf(decide(county, person))).toBe('not-your-role');
      const isOutsider = person === people.outsider;
      expect(await codeOf(readKey(county.store, person, theRound))).toBe(
        isOutsider ? 'not-your-role' : 'done',
      );
    }
  });
});

describe('allocating a key', () => {
  it('shares to the krone what set-asides and joint measures leave, and splits each frame', () => {
    const outcome = allocateKey(smallKeyInputs());
    if (outcome.kind !== 'allocated') throw new Error('refused');
    const { frames, distributable, unallocated, inputHash } = outcome.allocation;
    expect(sumKroner(frames.map(({ total }) => total))).toBe(distributable);
    expect(unallocated).toBe(0);
    expect(frames).toEqual([
      {
        network: fosen,
        base: 300_000,
        total: 1_448_125,
        higherEducation: 724_062,
        owners: 724_063,
        quota: '1448125/1',
      },
      {
        network: namdal,
        base: 300_000,
        total: 821_875,
        higherEducation: 410_937,
        owners: 410_938,
        quota: '821875/1',
      },
    ]);
    expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps to floors and caps, and leaves over what no cap has room for', () => {
    const networks = smallKeyInputs().networks.map((line, index) =>
      index === 0
        ? { ...line, cap: toKroner(500_000) }
        : { ...line, cap: toKroner(1_000_000), floor: toKroner(900_000) },
    );
    const outcome = allocateKey({ ...smallKeyInputs(), networks });
    expect(outcome).toMatchObject({
      allocation: { unallocated: 770_000, frames: [{ total: 500_000 }, { total: 1_000_000 }] },
    });
  });

  it('keeps a floor where the share is below it', () => {
    const networks = smallKeyInputs().networks.map((line) =>
      line.network === namdal ? { ...line, floor: toKroner(900_000) } : line,
    );
    const outcome = allocateKey({ ...smallKeyInputs(), networks });
    expect(outcome).toMatchObject({ allocation: { frames: [{ total: 1_370_000 }, { total: 900_000 }] } });
  });

  it('refuses a key without networks', () => {
    expect(allocateKey({ ...aKey().inputs, networks: [] })).toMatchObject({ code: 'no-recipients' });
  });
});

describe('publishing frames', () => {
  const publish = (county: SmallCounty, actor: Person = governor, round = theRound) =>
    publishFrames(county, actor, round);

  it('opens a basis with its frame for every network, the recommendation and the round', async () => {
    const county = await at('frames-published');
    const bases = await county.store.list('basis');
    expect(Object.fromEntries(bases.map(({ state }) => [state.network, state.frame.total]))).toEqual({
      fosen: 1_448_125,
      namdal: 821_875,
    });
    expect((await county.store.read('recommendation', theRound))?.state.state).toBe('draft');
    expect((await county.store.read('round', theRound))?.state).toMatchObject({
      state: 'frames-published',
      publishedAt: '2027-01-15T09:00:00.000Z',
    });
  });

  it('waits for the key', async () => {
    expect(await faultsOf(publish(await aSmallCounty()))).toEqual([': key-not-decided']);
  });

  it('is for the county governor, and finds no round that is not there', async () => {
    const county = await at('key-decided');
    for (const person of notGovernor) expect(await codeOf(publish(county, person))).toBe('not-your-role');
    expect(await codeOf(publish(county, people.outsider, 'none'))).toBe('not-your-role');
    expect(await codeOf(publish(county, governor, 'none'))).toBe('not-found');
  });

  it('sent twice happens once, and touches no basis that a network has begun to write', async () => {
    const county = await at('frames-published');
    await county.write('fosen');
    const before = await county.store.list('basis');
    expect(await valueOf(publish(county))).toMatchObject({ state: { state: 'finished' } });
    await county.runner.idle();
    expect(await county.store.list('basis')).toEqual(before);
    expect((await county.store.read('round', theRound))?.version).toBe(2);
  });

  it('is finished by the next service, wherever the first one died, each thing made once', async () => {
    for (let nth = 2; nth <= 10; nth++) {
      let commits = Number.NEGATIVE_INFINITY;
      const county = await aSmallCounty((store) => ({
        ...store,
        commit: async (change) => {
          commits += 1;
          if (commits >= nth) throw new Error('the service was killed');
          return store.commit(change);
        },
      }));
      await county.reach('key-decided');
      commits = 0;
      await valueOf(publish(county));
      await county.runner.idle();
      expect((await county.store.read('process', `${theRound}-frames`))?.state.state).toBe('running');
      commits = Number.NEGATIVE_INFINITY;

      const runner = county.newRunner();
      await resumeUnfinished(county.store, runner, (error) => expect.unreachable(String(error)));
      await runner.idle();
      expect((await county.store.list('basis')).map(({ version }) => version)).toEqual([1, 1]);
      expect(await county.store.read('recommendation', theRound)).toMatchObject({ version: 1 });
      expect(await county.store.read('round', theRound)).toMatchObject({
        version: 2,
        state: { state: 'frames-published' },
      });
      expect((await county.store.read('process', `${theRound}-frames`))?.state.state).toBe('finished');
    }
  });
});

describe('closing a round', () => {
  const close = async (county: SmallCounty, by: Person = governor) =>
    closeRound(county, await county.commandOf(by, 'round'), theRound);

  it('ends one that is decided, and no other', async () => {
    const county = await at('recommended');
    expect(await codeOf(close(county))).toBe('not-in-this-state');
    await county.decide();
    for (const person of notGovernor) expect(await codeOf(close(county, person))).toBe('not-your-role');
    expect((await valueOf(close(county))).state).toMatchObject({
      state: 'closed',
      closedAt: '2027-01-15T09:00:00.000Z',
    });
    expect(await codeOf(close(county))).toBe('not-in-this-state');
  });

  it('leaves every audit trail of the round whole', async () => {
    const county = await at('closed');
    const { checked, broken } = await verifyAudit({ store: county.store, hash: contentHash });
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });
});
