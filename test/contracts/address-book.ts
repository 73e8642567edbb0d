import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AddressBook } from '../../src/application/ports/address-book.ts';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';

type OpenAddressBook = {
  readonly book: AddressBook;
  /** The same address book as another process sees it. */
  readonly elsewhere: AddressBook;
  readonly close: () => void | Promise<void>;
};

const person = '6f1c1c0e-0000-4000-8000-00000000abcd' as PersonId;
const fosen = 'fosen' as NetworkId;
const chat = { conversation: { id: 'a:1_/\\#?%', tenantId: 't' }, bot: { name: 'Kompetansehjulet Ø' } };

/** What the port promises, as tests. Every adapter runs them. The address book that `open` gives is empty. */
export function describeAddressBook(name: string, open: () => Promise<OpenAddressBook>): void {
  describe(`${name} as an address book`, () => {
    let opened: OpenAddressBook;
    let book: AddressBook;

    beforeEach(async () => {
      opened = await open();
      book = opened.book;
    });
    afterEach(() => opened.close());

    it('knows nobody at first', async () => {
      expect(await book.person(person)).toEqual({ chat: null, worked: null });
      expect(await book.channel(fosen)).toBeNull();
      expect(await book.channel(null)).toBeNull();
      expect(await book.networkOfTeam('19:team@thread.tacv2')).toBeUndefined();
    });

    it('remembers a chat and the way that worked, each without the other', async () => {
      await book.rememberRoute(person, 'mail');
      expect(await book.person(person)).toEqual({ chat: null, worked: 'mail' });
      await book.rememberChat(person, chat);
      expect(await opened.elsewhere.person(person)).toEqual({ chat, worked: 'mail' });
      await opened.elsewhere.rememberRoute(person, 'chat');
      expect(await book.person(person)).toEqual({ chat, worked: 'chat' });
      await book.rememberChat(person, null);
      expect(await book.person(person)).toEqual({ chat: null, worked: 'chat' });
    });

    it('loses neither of two that are remembered at once', async () => {
      await Promise.all([book.rememberChat(person, chat), opened.elsewhere.rememberRoute(person, 'channel')]);
      expect(await book.person(person)).toEqual({ chat, worked: 'channel' });
    });

    it('keeps people apart', async () => {
      await book.rememberChat(person, chat);
      expect(await book.person('another' as PersonId)).toEqual({ chat: null, worked: null });
    });

    it('remembers the channel of each network and of the forum, the later one', async () => {
      await book.rememberChannel(fosen, { id: 'old' });
      await book.rememberChannel(null, { id: 'forum' });
      await book.rememberChannel(fosen, { id: 'new' });
      expect(await opened.elsewhere.channel(fosen)).toEqual({ id: 'new' });
      expect(await book.channel(null)).toEqual({ id: 'forum' });
      expect(await book.channel('namdal' as NetworkId)).toBeNull();
    });

    it('remembers the cards on each vote, and where they lie', async () => {
      const own = {
        id: 'c1',
        vote: 'round/2027-vote-1',
        reader: person,
        version: 3,
        place: chat,
        activity: '1',
        keptAt: '2027-03-01T08:00:00.000Z',
      };
      const shared = { ...own, id: 'c2', reader: null, version: 1, activity: '1:æ' };
      const other = { ...own, id: 'c3', vote: 'round/2027-vote-2' };
      for (const card of [own, shared, other]) await book.rememberCard(card);
      await book.rememberCard(own);
      const cards = await opened.elsewhere.cards(own.vote);
      expect(cards.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([own, shared]);
      expect(await book.cards('round/2027-vote-3')).toEqual([]);
      const all = await opened.elsewhere.allCards();
      expect(all.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([own, shared, other]);
      await opened.elsewhere.forgetCard(own);
      await book.forgetCard(own);
      expect(await book.cards(own.vote)).toEqual([shared]);
      expect(await book.allCards()).toHaveLength(2);
    });

    it('remembers which network a Team is for, whatever its id looks like', async () => {
      const teams = ['19:abc@thread.tacv2', '19:abc/d\\e#f?g%25', '19:abc=3A', 'æøå', '19:ABC@thread.tacv2'];
      for (const [index, team] of teams.entries()) {
        await book.rememberTeam(team, `network-${index}` as NetworkId);
      }
      await book.rememberTeam('19:forum', fosen);
      await book.rememberTeam('19:forum', null);
      for (const [index, team] of teams.entries()) {
        expect(await opened.elsewhere.networkOfTeam(team)).toBe(`network-${index}`);
      }
      expect(await book.networkOfTeam('19:forum')).toBeNull();
    });
  });
}
