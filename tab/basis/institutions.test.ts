import { describe, expect, it } from 'vitest';
import type { InstitutionId, NetworkId, SchemeId } from '../../src/domain/ids.ts';
import { institutionChoice, institutionName, nextInstitution } from './institutions.ts';

const id = (text: string) => text as InstitutionId;
const registers = {
  institutions: [
    { id: id('dmmh'), name: 'DMMH' },
    { id: id('nord'), name: 'Nord' },
    { id: id('ntnu'), name: 'NTNU' },
  ],
  networks: [
    {
      id: 'fosen' as NetworkId,
      name: 'Fosen',
      owners: [],
      partners: { dekom: [id('ntnu')], kompetanseloftet: [id('dmmh')] },
      note: '',
    },
  ],
};
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the choice of institutions', () => {
  it("puts the network's partners in the scheme first", () => {
    const choice = institutionChoice(registers, 'fosen', 'dekom' as SchemeId);
    expect([ids(choice.own), ids(choice.others)]).toEqual([['ntnu'], ['dmmh', 'nord']]);
  });

  it('takes the partners of all schemes where a scheme has none yet', () => {
    expect(ids(institutionChoice(registers, 'fosen', 'ny' as SchemeId).own)).toEqual(['dmmh', 'ntnu']);
  });

  const choice = institutionChoice(registers, 'fosen', 'dekom' as SchemeId);

  it('offers the next that has no cost yet', () => {
    expect(nextInstitution(choice, [])).toBe('ntnu');
    const costs = ['ntnu', 'dmmh', 'nord'].map((name) => ({ institution: id(name), amount: null }));
    expect(nextInstitution(choice, costs.slice(0, 1))).toBe('dmmh');
    expect(nextInstitution(choice, costs)).toBeNull();
  });

  it('names an institution', () => {
    expect(institutionName(choice, 'nord')).toBe('Nord');
    expect(institutionName(choice, 'gone')).toBe('gone');
  });
});
