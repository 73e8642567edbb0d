import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNeed, aNeedsReport } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, OwnerId } from '../ids.ts';
import { type NeedsReport, submitNeedsReport } from './needs-report.ts';
import { distinct, overlapsIn, themeKey } from './themes.ts';

function submitted(network: string, owner: string, ...themes: string[]): NeedsReport {
  const needs = themes.map((theme, index) => aNeed({ id: String(index), theme }));
  const draft = aNeedsReport({ network: network as NetworkId, owner: owner as OwnerId, needs });
  const on = toPlainDate('2026-11-20');
  return submitNeedsReport(draft, { at: '2026-11-20T08:00:00.000Z', on, deadline: on });
}

describe('overlapping needs', () => {
  it('are themes of several networks, however they are written, and not of several owners in one', () => {
    const reports = [
      submitted('fosen', '1', 'Lesing', 'Regning'),
      submitted('fosen', '2', 'Regning'),
      submitted('namdal', '3', ' lesing '),
      submitted('gauldal', '4', 'LESING'),
      submitted('gauldal', '5', 'Lesing'),
    ];
    expect(overlapsIn(reports)).toEqual([
      {
        theme: 'Lesing',
        subThemes: ['Begynneropplæring'],
        networks: [
          { network: 'fosen', owners: ['1'] },
          { network: 'gauldal', owners: ['4', '5'] },
          { network: 'namdal', owners: ['3'] },
        ],
      },
    ]);
  });

  it('come with those of the most networks first, then of the most owners', () => {
    const reports = [
      submitted('fosen', '1', 'A', 'B', 'C'),
      submitted('namdal', '2', 'A', 'B', 'C'),
      submitted('namdal', '3', 'B'),
      submitted('gauldal', '4', 'C'),
    ];
    expect(overlapsIn(reports).map(({ theme }) => theme)).toEqual(['C', 'B', 'A']);
  });

  it('are not made of drafts', () => {
    const draft = aNeedsReport({ network: 'namdal' as NetworkId, needs: [aNeed({ theme: 'Lesing' })] });
    expect(overlapsIn([submitted('fosen', '1', 'Lesing'), draft])).toEqual([]);
  });

  const reports = fc.array(
    fc
      .tuple(
        fc.constantFrom('fosen', 'namdal', 'gauldal'),
        fc.constantFrom('1', '2', '3'),
        fc.array(fc.constantFrom('Lesing', 'lesing', 'LESING ', 'Regning', 'Økt trivsel', 'økt  trivsel')),
      )
      .map(([network, owner, themes]) => submitted(network, owner, ...themes)),
  );

  it('are the same in whatever order the reports come', () => {
    fc.assert(
      fc.property(reports, (all) => {
        expect(overlapsIn(all.toReversed())).toEqual(overlapsIn(all));
      }),
    );
  });

  it('name every network that has the theme, and no other', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const { theme, networks } of overlapsIn(all)) {
          const having = all.filter(({ needs }) =>
            needs.some((need) => themeKey(need.theme) === themeKey(theme)),
          );
          expect(networks.map(({ network }) => network)).toEqual(
            [...new Set(having.map(({ network }) => network))].toSorted(),
          );
        }
      }),
    );
  });
});

describe('suggestions', () => {
  it('come once each, as most have written them', () => {
    expect(distinct(['lesing', 'Lesing', ' Lesing', '', 'Engelsk'])).toEqual(['Engelsk', 'Lesing']);
  });
});
