import { describe, expect, it } from 'vitest';
import { aChange } from '../../../test/builders/aggregates.ts';
import { fosen, namdal, people, theRound, valueOf } from '../../../test/builders/small-county.ts';
import { aToldCounty } from '../../../test/builders/told-county.ts';
import { memoryLeases } from '../../../test/fakes/memory-leases.ts';
import { memoryOutbox } from '../../../test/fakes/memory-outbox.ts';
import { virtualTime } from '../../../test/fakes/virtual-time.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { returnBasis } from '../basis/return-basis.ts';
import { createDrain } from '../delivery/drain.ts';
import { teamsLimits } from '../delivery/pace.ts';
import { createTurnstile } from '../delivery/turnstile.ts';
import type { Sending } from '../ports/messenger.ts';
import type { Delivery } from '../ports/outbox.ts';
import { deliver } from './deliver.ts';

const morning = '2027-01-25T07:30:00.000Z';
const coordinator = people.coordinatorFosen;
const reminder = 'reminder:coordinator-fosen:2027-01-25';
const blocked = { kind: 'unreachable', fault: 'blocked-by-recipient' } as const;

/** On a morning on which the coordinators are to be reminded. */
async function aMorning() {
  const county = await aToldCounty();
  county.at('2027-01-04T06:00:00Z');
  await county.reach('frames-published');
  county.at(morning);

  async function register(person: Person): Promise<void> {
    const expected = (await county.store.read('person', person.id))?.etag ?? null;
    await county.store.commit(aChange('person', person, { id: person.id, expected }));
  }
  return {
    ...county,
    register,
    refuses: (person: string, ...routes: string[]) => {
      for (const route of routes) county.answers.set(`${person} ${route}`, blocked);
    },
    async go(): Promise<Delivery | null> {
      await county.plan();
      await county.sendDue();
      return county.outbox.read(reminder);
    },
    waysTo: (person: string) => county.told.filter((one) => one.person === person).map(({ route }) => route),
  };
}

describe('the way to a person', () => {
  it('is the chat, and that it worked is remembered', async () => {
    const county = await aMorning();
    const delivery = await county.go();
    expect(delivery).toMatchObject({
      state: 'sent',
      attempts: [{ route: 'chat', at: morning, fault: null }],
    });
    expect((await county.addressBook.person(coordinator.id)).worked).toBe('chat');
  });

  it('is the channel of the network, with the person mentioned, where the chat does not reach', async () => {
    const county = await aMorning();
    county.refuses(coordinator.id, 'chat');
    const delivery = await county.go();
    expect(delivery?.attempts.map(({ route, fault }) => [route, fault])).toEqual([
      ['chat', 'blocked-by-recipient'],
      ['channel', null],
    ]);
    expect(county.told.find(({ person }) => person === coordinator.id)?.network).toBe(fosen);
  });

  it('is e-mail where Teams does not reach at all', async () => {
    const county = await aMorning();
    await county.register({ ...coordinator, email: 'coordinator-fosen@kommune.example' });
    county.refuses(coordinator.id, 'chat', 'channel');
    expect((await county.go())?.state).toBe('sent');
    expect(county.told.find(({ person }) => person === coordinator.id)).toMatchObject({
      route: 'mail',
      view: {
        subject:
          'Påminnelse: Frist for innsending av kompetansenettverkets beslutningsgrunnlag til samarbeidsforum',
      },
    });
  });

  it('is first the one that worked last', async () => {
    const county = await aMorning();
    await county.addressBook.rememberRoute(coordinator.id, 'channel');
    await county.go();
    expect(county.waysTo(coordinator.id)).toEqual(['channel']);
  });

  it('is looked for anew when the one that worked last does not work any more', async () => {
    const county = await aMorning();
    await county.addressBook.rememberRoute(coordinator.id, 'channel');
    county.refuses(coordinator.id, 'channel');
    await county.go();
    expect(county.waysTo(coordinator.id)).toEqual(['chat']);
    expect((await county.addressBook.person(coordinator.id)).worked).toBe('chat');
  });

  it('in channels shows each channel only what is its network’s', async () => {
    const county = await aMorning();
    const both = [fosen, namdal] as NetworkId[];
    await county.register({ ...coordinator, roles: [{ role: 'coordinator', networks: both }] });
    county.refuses(coordinator.id, 'chat');
    await county.go();
    const posts = county.told.filter(({ person }) => person === coordinator.id);
    expect(
      posts.map(({ network, view }) => [
        network,
        view.kind === 'reminder' ? view.lines.map((line) => line.network?.id) : view.kind,
      ]),
    ).toEqual([
      [fosen, [fosen]],
      [namdal, [namdal]],
    ]);
  });
});

describe('a message to a person in several networks', () => {
  const throttled = { kind: 'later', fault: 'throttled', after: 60_000 } as const;
  const stateOf = (delivery: Delivery | null) => [
    delivery?.state,
    ...(delivery?.attempts ?? []).map(({ route, fault }) => `${route} ${fault ?? 'ok'}`),
  ];

  async function inBoth() {
    const county = await aMorning();
    const both = [fosen, namdal] as NetworkId[];
    await county.register({ ...coordinator, roles: [{ role: 'coordinator', networks: both }] });
    county.refuses(coordinator.id, 'chat');
    const posts = () =>
      county.told.flatMap(({ person, network }) => (person === coordinator.id ? [network] : []));
    return { ...county, posts };
  }

  it('goes on with the channel that was throttled, and not again with the one that has it', async () => {
    const county = await inBoth();
    county.answers.set(`${namdal} channel`, throttled);
    expect(stateOf(await county.go())).toEqual([
      'waiting',
      'chat blocked-by-recipient',
      'channel ok',
      'channel throttled',
    ]);
    county.answers.delete(`${namdal} channel`);
    county.at('2027-01-25T07:31:00.000Z');
    expect(stateOf(await county.go())).toEqual([
      'sent',
      'chat blocked-by-recipient',
      'channel ok',
      'channel throttled',
      'channel ok',
    ]);
    expect(county.posts()).toEqual([fosen, namdal]);
  });

  it('waits for a channel that has had its fill without that being a try', async () => {
    const county = await inBoth();
    county.answers.set(`${namdal} channel`, { kind: 'put-off', after: 4000 });
    expect(stateOf(await county.go())).toEqual(['waiting', 'chat blocked-by-recipient', 'channel ok']);
    county.answers.delete(`${namdal} channel`);
    county.at('2027-01-25T07:30:04.000Z');
    expect((await county.go())?.state).toBe('sent');
    expect(county.posts()).toEqual([fosen, namdal]);
  });

  it('that nobody lived to send to its end goes on where it was', async () => {
    const county = await inBoth();
    await county.plan();
    county.answers.set(`${namdal} channel`, 'dies');
    await expect(county.sendDue()).rejects.toThrow('died');
    expect(county.posts()).toEqual([fosen]);
    county.answers.delete(`${namdal} channel`);
    county.at('2027-01-25T07:32:00.000Z');
    await county.sendDue();
    expect((await county.outbox.read(reminder))?.state).toBe('sent');
    expect(county.posts()).toEqual([fosen, namdal]);
  });

  it('goes by mail when a channel cannot be reached, and neither chat nor channels are tried again meanwhile', async () => {
    const county = await inBoth();
    const email = 'coordinator-fosen@kommune.example';
    await county.register({
      ...coordinator,
      email,
      roles: [{ role: 'coordinator', networks: [fosen, namdal] as NetworkId[] }],
    });
    county.answers.set(`${namdal} channel`, { kind: 'unreachable', fault: 'no-channel' });
    county.answers.set(`${coordinator.id} mail`, throttled);
    await county.go();
    county.answers.clear();
    county.at('2027-01-25T07:31:00.000Z');
    expect(stateOf(await county.go())).toEqual([
      'sent',
      'chat blocked-by-recipient',
      'channel ok',
      'channel no-channel',
      'mail throttled',
      'mail ok',
    ]);
    expect(county.waysTo(coordinator.id)).toEqual(['channel', 'mail']);
  });
});

describe('many messages that all end in one channel', () => {
  it('keep to what Teams takes there, though each was for another chat, and each arrives once', async () => {
    const county = await aMorning();
    await county.submit('fosen');
    const what = { round: theRound, network: fosen, reason: 'Kostnadene mangler.' };
    const { id: basis, version } = await valueOf(
      returnBasis(county, await county.basisCommand(people.governor, fosen), what),
    );
    const passing = virtualTime(morning);
    const turnstile = createTurnstile(teamsLimits, passing.time);
    const requests = new Map<string, number[]>();
    const ask = async (thread: string, answer: Sending): Promise<Sending> => {
      const wait = await turnstile.admit(thread);
      if (wait !== null) return { kind: 'put-off', after: wait };
      requests.set(thread, [...(requests.get(thread) ?? []), passing.time.now()]);
      return answer;
    };
    const messenger = {
      ...county.messenger,
      toPerson: (person: string) => ask(person, blocked),
      toChannel: (network: string | null) => ask(`channel of ${network}`, { kind: 'sent' }),
    };
    const outbox = memoryOutbox();
    for (let index = 0; index < 90; index++) {
      const id = `p${index}` as Person['id'];
      await county.register({ ...coordinator, id });
      const notice = { kind: 'basis-returned', basis, version } as const;
      await outbox.put({ key: id, to: { kind: 'person', person: id }, notice, notBefore: morning }, morning);
    }
    const faults: unknown[] = [];
    const drain = createDrain({
      outbox,
      leases: memoryLeases(passing.clock).of('this one'),
      clock: passing.clock,
      time: passing.time,
      send: (delivery, advance) =>
        deliver(
          {
            store: county.store,
            clock: passing.clock,
            addressBook: county.addressBook,
            messenger,
            mailer: null,
            writeMail: () => ({ subject: '', text: '' }),
          },
          delivery,
          advance,
        ),
      random: () => 0.5,
      onFault: (error) => faults.push(error),
    });
    drain.start();
    await passing.pass(120_000);
    const stopped = drain.stop();
    await passing.pass(1000);
    await stopped;

    const posts = requests.get(`channel of ${fosen}`) ?? [];
    expect(posts).toHaveLength(90);
    for (const { most, within } of teamsLimits.thread) {
      expect(
        Math.max(...posts.map((from) => posts.filter((at) => at >= from && at <= from + within).length)),
      ).toBeLessThanOrEqual(most);
    }
    requests.delete(`channel of ${fosen}`);
    expect([...requests.values()].map((times) => times.length)).toEqual(Array.from({ length: 90 }, () => 1));
    expect((await outbox.list({ state: 'sent' }, { size: 100, from: null })).deliveries).toHaveLength(90);
    expect(faults).toEqual([]);
  });
});

describe('a message that does not get through', () => {
  it('is parked when nobody is reached, with every try and why it failed', async () => {
    const county = await aMorning();
    county.refuses(coordinator.id, 'chat', 'channel');
    const delivery = await county.go();
    expect(delivery).toMatchObject({ state: 'parked', reason: 'nobody-reached' });
    expect(delivery?.attempts.map(({ route, fault }) => [route, fault])).toEqual([
      ['chat', 'blocked-by-recipient'],
      ['channel', 'blocked-by-recipient'],
      ['mail', 'no-address'],
    ]);
  });

  it('waits as long as the other side asks, and is then sent by the same way', async () => {
    const county = await aMorning();
    county.answers.set(`${coordinator.id} chat`, { kind: 'later', fault: 'throttled', after: 90_000 });
    expect(await county.go()).toMatchObject({
      state: 'waiting',
      message: { notBefore: '2027-01-25T07:31:30.000Z' },
    });
    county.answers.clear();
    county.at('2027-01-25T07:31:00Z');
    expect((await county.go())?.state).toBe('waiting');
    county.at('2027-01-25T07:31:30Z');
    expect((await county.go())?.attempts.map(({ fault }) => fault)).toEqual(['throttled', null]);
  });

  it('is dropped when the person is no longer in the register', async () => {
    const county = await aMorning();
    await county.outbox.put(
      {
        key: 'letter-issued:x:nobody',
        to: { kind: 'person', person: 'nobody' as Person['id'] },
        notice: { kind: 'vote-opened', vote: 'x' },
        notBefore: morning,
      },
      morning,
    );
    await county.sendDue();
    expect(await county.outbox.read('letter-issued:x:nobody')).toMatchObject({
      state: 'dropped',
      reason: 'unknown-person',
    });
  });
});

describe('a basis that was sent back', () => {
  async function returned() {
    const county = await aMorning();
    await county.submit('fosen');
    const what = { round: theRound, network: fosen, reason: 'Kostnadene mangler.' };
    await returnBasis(county, await county.basisCommand(people.governor, fosen), what);
    return county;
  }

  it('is told to the network’s coordinator, representative and partner, with the reason', async () => {
    const county = await returned();
    await county.go();
    const told = county.told.filter(({ view }) => view.kind === 'basis-returned');
    expect(told.map(({ person }) => person).toSorted()).toEqual([
      'coordinator-fosen',
      'partner-ntnu',
      'representative-fosen',
    ]);
    expect(told[0]?.view).toMatchObject({
      reason: 'Kostnadene mangler.',
      network: { id: fosen, name: 'Fosen' },
      roundName: 'Desentralisert ordning 2027',
      page: '/grunnlag/fosen',
    });
  });

  it('is told once, and not any more once it is on its way again', async () => {
    const county = await returned();
    await county.plan();
    await county.submit('fosen');
    await county.go();
    expect(county.told.filter(({ view }) => view.kind === 'basis-returned')).toEqual([]);
  });
});
