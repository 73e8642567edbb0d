import type { NeedView, NetworkNeeds } from './needs-types.ts';

/** A need that a network has received, with the version of the report that it stands in. */
export type ReceivedNeed = {
  readonly owner: NetworkNeeds['owners'][number]['id'];
  readonly ownerName: string;
  readonly etag: string;
  readonly need: NeedView;
};

/** The needs of all submitted reports: those that wait for an answer first, then by theme and owner. */
export function receivedNeeds({ reports }: Pick<NetworkNeeds, 'reports'>): ReceivedNeed[] {
  return reports
    .filter(({ report }) => report.state === 'submitted')
    .flatMap(({ etag, report: { owner, ownerName, needs } }) =>
      needs.map((need) => ({ owner, ownerName, etag, need })),
    )
    .toSorted(
      (a, b) =>
        Number(a.need.answer !== null) - Number(b.need.answer !== null) ||
        a.need.theme.localeCompare(b.need.theme, 'nb') ||
        a.ownerName.localeCompare(b.ownerName, 'nb'),
    );
}

/** The needs that one can be merged with: not itself, and none that is merged already. */
export function mergeableWith(all: readonly ReceivedNeed[], one: ReceivedNeed): ReceivedNeed[] {
  return all.filter(
    ({ owner, need }) =>
      !(owner === one.owner && need.id === one.need.id) && need.answer?.outcome.kind !== 'merged',
  );
}
