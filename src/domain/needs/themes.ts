import type { NetworkId, OwnerId } from '../ids.ts';
import type { NeedsReport } from './needs-report.ts';

/** What a theme is known by: people write the same with other capitals and spaces. */
export function themeKey(theme: string): string {
  return theme.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');
}

/** A theme that owners in more than one network have reported: a candidate for a joint measure. */
export type Overlap = {
  /** As most have written it. */
  readonly theme: string;
  readonly subThemes: readonly string[];
  readonly networks: readonly { readonly network: NetworkId; readonly owners: readonly OwnerId[] }[];
};

/** The themes of submitted reports that stand in more than one network; those of the most networks and owners first. */
export function overlapsIn(reports: readonly NeedsReport[]): Overlap[] {
  const reported = reports
    .filter(({ state }) => state === 'submitted')
    .flatMap(({ owner, network, needs }) => needs.map((need) => ({ owner, network, need })));
  return [...Map.groupBy(reported, ({ need }) => themeKey(need.theme)).values()]
    .map((same): Overlap => {
      const byNetwork = Map.groupBy(same, ({ network }) => network);
      return {
        theme: mostWritten(same.map(({ need }) => need.theme.trim())),
        subThemes: distinct(same.map(({ need }) => need.subTheme)),
        networks: [...byNetwork]
          .map(([network, theirs]) => ({
            network,
            owners: [...new Set(theirs.map(({ owner }) => owner))].toSorted(),
          }))
          .toSorted((a, b) => a.network.localeCompare(b.network)),
      };
    })
    .filter(({ networks }) => networks.length > 1)
    .toSorted(
      (a, b) =>
        b.networks.length - a.networks.length ||
        ownersIn(b) - ownersIn(a) ||
        a.theme.localeCompare(b.theme, 'nb'),
    );
}

/** The texts as people see them, each once however it is written, in alphabetical order. Empty ones are left out. */
export function distinct(texts: readonly string[]): string[] {
  const groups = Map.groupBy(
    texts.map((text) => text.trim()).filter((text) => text !== ''),
    themeKey,
  );
  return [...groups.values()].map(mostWritten).toSorted((a, b) => a.localeCompare(b, 'nb'));
}

function ownersIn({ networks }: Overlap): number {
  return networks.reduce((sum, { owners }) => sum + owners.length, 0);
}

/** The spelling that stands most often; of equals the first in the alphabet, so that the order does not matter. */
function mostWritten(spellings: readonly string[]): string {
  const counted = [...Map.groupBy(spellings, (spelling) => spelling)].map(
    ([spelling, same]) => [spelling, same.length] as const,
  );
  const [first] = counted.toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'nb'));
  return first?.[0] ?? '';
}
