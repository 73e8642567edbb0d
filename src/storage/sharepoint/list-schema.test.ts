import { describe, expect, it } from 'vitest';
import { aggregateKinds } from '../../application/ports/aggregates.ts';
import { columnDefinitionOf } from './column-definition.ts';
import { listOfKind } from './kinds.ts';
import { listDefinitions, listsOf } from './list-schema.ts';

describe.each(Object.entries(listDefinitions))('the list %s', (name, { columns, displayName }) => {
  const all = Object.entries(columns);

  it('point 3: has at most twenty indexes, on columns that can be indexed', () => {
    const indexed = all.filter(([, column]) => column.indexed);
    expect(indexed.length).toBeLessThanOrEqual(20);
    expect(indexed.map(([, { type }]) => type)).not.toContain('note');
  });

  it('has one key that SharePoint keeps unique', () => {
    expect(all.filter(([, column]) => column.unique).map(([column]) => column)).toEqual(['RecordKey']);
  });

  it('point 5: has internal names that SharePoint keeps as they are, and no two columns that look the same', () => {
    for (const [column] of all) expect(column).toMatch(/^[A-Z][A-Za-z]{1,31}$/);
    const shown = all.map(([, column]) => column.displayName);
    expect(shown.filter((one, index) => shown.indexOf(one) !== index)).toEqual([]);
  });

  it('calls no column what SharePoint itself calls one', () => {
    const own = /^(?:Versjon|Endret(?: av)?|Opprettet(?: av)?|ID|Vedlegg|Innholdstype)$/;
    expect(all.filter(([, column]) => own.test(column.displayName))).toEqual([]);
  });

  it('has a Norwegian name that tells whose it is', () => {
    expect(displayName).toMatch(/^Kompetansehjulet – [a-zæøåUH]/);
    expect(name).toMatch(/^Kh[A-Z]/);
  });

  it('says no more of a column than Graph knows', () => {
    for (const [column, definition] of all) {
      const {
        name: _,
        displayName: __,
        indexed,
        enforceUniqueValues,
        ...facets
      } = columnDefinitionOf(column, definition);
      expect(Object.keys(facets)).toHaveLength(1);
      expect(enforceUniqueValues ? indexed : true).toBe(true);
    }
  });
});

describe('the lists of the county', () => {
  it('hold every kind of aggregate, each in a list of its own', () => {
    const lists = aggregateKinds.map((kind) => listOfKind[kind]);
    expect(new Set(lists).size).toBe(aggregateKinds.length);
  });

  it('are either in the forum’s site or in the networks’, but for versions and parts', () => {
    const both = listsOf('forum').filter((name) => listsOf('network').includes(name));
    expect(both).toEqual(['KhVersions', 'KhParts']);
    expect(new Set([...listsOf('forum'), ...listsOf('network')]).size).toBe(
      Object.keys(listDefinitions).length,
    );
  });
});
