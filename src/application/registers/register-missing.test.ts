import { beforeEach, describe, expect, it } from 'vitest';
import {
  aChange,
  aGroup,
  aNetwork,
  anInstitution,
  aPerson,
  aScheme,
} from '../../../test/builders/aggregates.ts';
import { memoryStore } from '../../../test/fakes/memory-store.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { contentHash } from '../content-hash.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { missingFrom, type Register, registerMissing } from './register-missing.ts';

describe('the register of a new county', () => {
  const clock = { now: () => new Date('2026-11-24T08:00:00Z') };
  const register: Register = {
    schemes: [aScheme()],
    institutions: [anInstitution()],
    networks: [aNetwork()],
    groups: [aGroup()],
    people: [aPerson()],
  };
  let store: AggregateStore;
  beforeEach(() => {
    store = memoryStore({ hash: contentHash });
  });

  async function enter(what: Register = register): Promise<string[]> {
    const told: string[] = [];
    await registerMissing({ store, clock }, what, 'sharepoint:lists', ({ kind, id }) =>
      told.push(`${kind} ${id}`),
    );
    return told;
  }

  it('is entered, and every entry says who did it', async () => {
    const told = await enter();
    expect(told.map((one) => one.split(' ')[0])).toEqual([
      'scheme',
      'institution',
      'network',
      'group',
      'person',
    ]);
    const [stored] = await store.list('network');
    expect(stored).toMatchObject({
      state: register.networks[0],
      audit: { action: 'network.register', by: 'sharepoint:lists', at: '2026-11-24T08:00:00.000Z' },
    });
  });

  it('is left alone the second time', async () => {
    await enter();
    expect(await missingFrom(store, register)).toEqual([]);
    expect(await enter()).toEqual([]);
  });

  it('grows by what is new, and what is there stays as it is', async () => {
    await enter();
    const networks = [aNetwork({ name: 'Noe annet' }), aNetwork({ id: 'innherred' as NetworkId })];
    expect(await enter({ ...register, networks })).toEqual(['network innherred']);
    const names = (await store.list('network')).map(({ state }) => state.name);
    expect(names).not.toContain('Noe annet');
  });

  it('changes a person whose roles are others now, and back again', async () => {
    await enter();
    const before = aPerson();
    const after = aPerson({ roles: [] });
    for (const person of [after, before, after]) {
      expect(await enter({ ...register, people: [person] })).toEqual([`person ${person.id}`]);
      expect((await store.read('person', person.id))?.state).toEqual(person);
    }
    const trail = await store.auditTrail('person', before.id);
    expect(trail.map(({ action }) => action)).toEqual([
      'person.register',
      'person.change',
      'person.change',
      'person.change',
    ]);
  });

  it('leaves a person alone whom somebody has changed in the app', async () => {
    await enter();
    const person = aPerson({ name: 'Rådgiver' });
    const expected = (await store.read('person', person.id))?.etag ?? null;
    await store.commit(aChange('person', person, { id: person.id, expected, action: 'person.edit' }));
    expect(await enter()).toEqual([]);
    expect((await store.read('person', person.id))?.state).toEqual(person);
  });
});
