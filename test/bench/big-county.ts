import { contentHash } from '../../src/application/content-hash.ts';
import { sampleMeasure } from '../../src/domain/plan/sample-plan.ts';
import { groups } from '../../src/seed/registers/groups.ts';
import { networks } from '../../src/seed/registers/networks.ts';
import { seed } from '../../src/seed/seed.ts';
import { createGraph } from '../../src/storage/sharepoint/graph/graph.ts';
import { openSharePointStore } from '../../src/storage/sharepoint/sharepoint-store.ts';
import { makeLists } from '../builders/sharepoint-lists.ts';
import { type GraphFake, startGraphFake } from '../fakes/graph/graph-fake.ts';
import { asServed } from '../builders/as-served.ts';

/** The token that the fake takes. */
export const TOKEN = 'bench';

const MEASURES = 5000;
const AUDIT_ENTRIES = 200_000;

export type BigCounty = {
  readonly fake: GraphFake;
  /** A service that has just been started: where the lists are is not read yet. */
  open(): ReturnType<typeof openSharePointStore>;
  /** Lets time pass for the stores, so that what they know is no longer fresh. */
  pass(milliseconds: number): void;
};

/** The demo county, with so many measures in its plans and so many entries in its audit trail as years of use leave. */
export async function startBigCounty(): Promise<BigCounty> {
  const fake = await startGraphFake({
    sites: {
      forum: 'Samarbeidsforum',
      networks: Object.fromEntries(networks.map(({ id, name }) => [id, name])),
      groups: Object.fromEntries(groups.map(({ id, name }) => [id, name])),
    },
  });
  fake.tokenOk(TOKEN);
  makeLists(fake, (name) => (name === 'KhAudit' ? entriesOfOthers() : []));
  let passed = 0;
  const time = {
    now: () => Date.now() + passed,
    wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  };
  const tokens = { token: async () => TOKEN, renew: async () => TOKEN };
  const county: BigCounty = {
    fake,
    open: () =>
      openSharePointStore({
        graph: createGraph({ base: fake.url, tokens, time }),
        forumSiteId: fake.siteIds.forum,
        hash: contentHash,
        time,
        onFault: (error) => {
          throw error;
        },
      }),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  };
  await fill(county);
  return county;
}

async function fill(county: BigCounty): Promise<void> {
  const { store, close } = county.open();
  await seed(asServed(store), new Date());
  for (const { id, etag, state } of await store.list('plan')) {
    const [section, ...sections] = state.sections;
    if (!section) throw new Error(`the plan of ${id} is empty`);
    const measures = Array.from({ length: Math.ceil(MEASURES / networks.length) }, (_, index) =>
      sampleMeasure({
        id: `stort-${index}`,
        title: `Tiltak ${index} for profesjonsfellesskap og lærende møter i barnehage og skole`,
        comment: 'Følges opp i nettverkets arbeidsgruppe hvert halvår, med vekt på ledelse og deltakelse.',
      }),
    );
    const focusAreas = [{ id: 'stort', title: 'Profesjonsfellesskap', measures }];
    await store.commit({
      kind: 'plan',
      id,
      expected: etag,
      state: { ...state, sections: [{ ...section, focusAreas }, ...sections] },
      action: 'plan.edit',
      by: `coordinator-${id}`,
      at: new Date().toISOString(),
      changeId: `big-${id}`,
      reason: '',
    });
  }
  await close();
}

function* entriesOfOthers(): Generator<Record<string, unknown>> {
  for (let index = 0; index < AUDIT_ENTRIES; index++) {
    const of = `basis:earlier-${index % 500}`;
    yield {
      Title: `basis.edit ${of}`,
      RecordKey: `${of}:${index}`,
      RecordOf: of,
      RecordVersion: index,
      RecordEntry: '{}',
    };
  }
}
