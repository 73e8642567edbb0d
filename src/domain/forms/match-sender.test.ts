import { describe, expect, it } from 'vitest';
import type { NetworkId, OwnerId } from '../ids.ts';
import { type Directory, matchSender, nameKey, namesOf } from './match-sender.ts';

const place = (owner: string, network: string) => ({
  owner: owner as OwnerId,
  network: network as NetworkId,
});
const named = (owner: string, network: string, name: string) => ({
  ...place(owner, network),
  name,
  names: [...namesOf(name), owner],
});
const orland = place('5057', 'fosen');
const snasa = place('5041', 'innherred');
const directory: Directory = {
  owners: [
    named('5057', 'fosen', 'Ørland'),
    named('5041', 'innherred', 'Snåase – Snåsa'),
    named('5001', 'trondheim-malvik', 'Trondheim – Tråante'),
    named('5001', 'upper-secondary', 'Trondheim – Tråante'),
  ],
  byEmail: new Map([['eier@orland.example', [orland]]]),
  bySchool: new Map([[nameKey('Eksempelskolen'), [orland]]]),
};
const match = (sender: { email?: string; owner?: string; school?: string }) =>
  matchSender({ email: '', owner: '', school: '', ...sender }, directory);

describe('the sender of a response', () => {
  it.each([
    ['by the owner that is named', { owner: 'ørland kommune' }, orland],
    ['by the municipality’s number', { owner: '5057' }, orland],
    ['by a name in either language', { owner: 'Snåase' }, snasa],
    ['by a school that has a plan', { school: 'eksempelskolen ' }, orland],
    ['by a registered address', { email: 'eier@orland.example' }, orland],
  ])('is known %s', (_, sender, { owner, network }) => {
    expect(match(sender)).toMatchObject({ kind: 'certain', candidate: { owner, network } });
  });

  it('is known by more than one sign where they agree', () => {
    expect(match({ owner: 'Ørland', school: 'Eksempelskolen', email: 'eier@orland.example' })).toMatchObject({
      kind: 'certain',
      candidate: { signs: ['owner-named', 'school-known', 'email-known'] },
    });
  });

  it('is not believed where the signs contradict each other', () => {
    expect(match({ owner: 'Snåsa', email: 'eier@orland.example' })).toMatchObject({
      kind: 'unsure',
      why: 'sender-contradicts',
      candidates: [snasa, orland],
    });
    expect(match({ owner: 'Oslo', email: 'eier@orland.example' })).toMatchObject({
      why: 'sender-contradicts',
      candidates: [orland],
    });
  });

  it('is asked for where an owner is in two networks', () => {
    expect(match({ owner: 'Trondheim' })).toMatchObject({
      why: 'sender-ambiguous',
      candidates: [{ network: 'trondheim-malvik' }, { network: 'upper-secondary' }],
    });
  });

  it('that nothing tells is nobody, with suggestions by what is alike', () => {
    expect(match({ owner: 'Ørlandet' })).toMatchObject({ why: 'sender-unknown', candidates: [orland] });
    expect(match({ school: 'Snåsa skole' })).toMatchObject({ why: 'sender-unknown', candidates: [snasa] });
    expect(match({ email: 'rektor@orland.kommune.no' })).toMatchObject({ candidates: [orland] });
    expect(match({})).toEqual({ kind: 'unsure', why: 'sender-unknown', candidates: [] });
  });
});
