import { expect } from 'vitest';
import type { RecordStore } from '../../src/application/ports/aggregate-store.ts';
import { type AggregateKind, aggregateKinds } from '../../src/application/ports/aggregates.ts';
import { listOfKind } from '../../src/storage/sharepoint/kinds.ts';
import { listDefinitions, type ListName } from '../../src/storage/sharepoint/list-schema.ts';
import type { Tenant } from './tenant.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * Looks into the lists themselves, past the store: nothing is lost, nothing is doubled, and what people read agrees with
 * what is true.
 */
export async function expectWholeLists({ graph }: Tenant, store: RecordStore): Promise<void> {
  const { forum, networks, groups } = graph.siteIds;
  const others = Object.values({ ...networks, ...groups });
  const sites = {
    forum: [forum],
    network: others,
    every: [forum, ...others],
  };
  const itemsOf = (name: ListName): Item[] =>
    sites[listDefinitions[name].site].flatMap((site) => graph.itemsOf(site, name));

  const audit = Map.groupBy(itemsOf('KhAudit'), (item) => item['RecordOf']);
  const versions = Map.groupBy(itemsOf('KhVersions'), (item) => item['RecordOf']);
  for (const kind of aggregateKinds) {
    const parents = itemsOf(listOfKind[kind]);
    const keys = parents.map((item) => String(item['RecordKey']));
    expect(keys, `${kind}: one item each`).toEqual([...new Set(keys)]);
    expect(keys.toSorted(), `${kind}: all of them`).toEqual(
      (await store.list(kind)).map(({ id }) => id).toSorted(),
    );
    for (const parent of parents) expectHistory(kind, parent, audit, versions);
  }
  await expectRows(itemsOf, store);
}

/** Every version of a parent once among the versions, and once in the trail; tries that came to nothing may remain. */
function expectHistory(
  kind: AggregateKind,
  parent: Item,
  audit: ReadonlyMap<unknown, readonly Item[]>,
  versions: ReadonlyMap<unknown, readonly Item[]>,
): void {
  const name = `${kind}:${String(parent['RecordKey'])}`;
  const entries = (audit.get(name) ?? []).toSorted(byVersion);
  const expected = Array.from({ length: Number(parent['RecordVersion']) }, (_, index) => index + 1);
  expect(
    entries.map((item) => item['RecordVersion']),
    `the trail of ${name}`,
  ).toEqual(expected);
  const hashes = (versions.get(name) ?? []).map((item) => item['RecordHash']);
  for (const entry of entries) {
    expect(
      hashes.filter((hash) => hash === entry['RecordHash']),
      `versions of ${name}`,
    ).toHaveLength(1);
  }
}

/** The rows for people show what their parents hold, line by line. */
async function expectRows(itemsOf: (name: ListName) => Item[], store: RecordStore): Promise<void> {
  const linesOf = (name: ListName) => {
    const byParent = Map.groupBy(itemsOf(name), (item) => String(item['RecordOf']));
    return (parent: string, column: string) =>
      (byParent.get(parent) ?? []).map((item) => line(item['Title'], item[column])).toSorted();
  };
  const frames = linesOf('KhFrames');
  for (const { id, state } of await store.list('key')) {
    const decided = state.state === 'decided' ? state.allocation.frames : [];
    expect(frames(`key:${id}`, 'Total'), `frames of ${id}`).toEqual(
      decided.map(({ network, total }) => line(`Ramme ${state.round}, ${network}`, total)).toSorted(),
    );
  }
  const asked = linesOf('KhBasisMeasures');
  for (const { id, state } of await store.list('basis')) {
    expect(asked(`basis:${id}`, 'Owners'), `measures of ${id}`).toEqual(
      state.content.measures.map(({ title, owners }) => line(title, owners)).toSorted(),
    );
  }
  const needs = linesOf('KhNeeds');
  for (const { id, state } of await store.list('needs-report')) {
    expect(needs(`needs-report:${id}`, 'Theme'), `needs of ${id}`).toEqual(
      (state.state === 'draft' ? [] : state.needs)
        .map(({ theme, subTheme }) => line(`${theme}: ${subTheme}`, theme))
        .toSorted(),
    );
  }
  const measures = linesOf('KhMeasures');
  for (const { id, state } of await store.list('plan')) {
    const areas = state.sections.flatMap(({ focusAreas }) => focusAreas);
    expect(measures(`plan:${id}`, 'FocusArea'), `measures of ${id}`).toEqual(
      areas.flatMap(({ title, measures: all }) => all.map((one) => line(one.title, title))).toSorted(),
    );
  }
}

/** A row, or what it should be: an empty cell is no key at all. */
function line(title: unknown, value: unknown): string {
  return JSON.stringify([title, value ?? null]);
}

function byVersion(a: Item, b: Item): number {
  return Number(a['RecordVersion']) - Number(b['RecordVersion']);
}
