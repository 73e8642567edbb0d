import { deliver } from '../../src/application/notices/deliver.ts';
import type { NoticeView } from '../../src/application/notices/notice-view.ts';
import { planNotices } from '../../src/application/notices/plan-notices.ts';
import type { Mailer, Messenger, Sending } from '../../src/application/ports/messenger.ts';
import type { Outbox, Route } from '../../src/application/ports/outbox.ts';
import type { NetworkId } from '../../src/domain/ids.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { morningOf } from '../../src/domain/reminders/reminder-moments.ts';
import { createMailWriter } from '../../src/text/notices/mail.ts';
import { memoryAddressBook } from '../fakes/memory-address-book.ts';
import { memoryOutbox } from '../fakes/memory-outbox.ts';
import { aSmallCounty } from './small-county.ts';

/** Something that somebody was told; by mail only its words are known. */
export type Told = {
  readonly at: string;
  readonly person: string;
  readonly route: Route;
  /** The channel's network; null for the forum's, and for another way. */
  readonly network: NetworkId | null;
  readonly view: NoticeView | { readonly kind: 'mail'; readonly subject: string };
};

const HOLD = 60_000;
const sent: Sending = { kind: 'sent' };

/** The small county with its way out in memory: what is planned is sent, and what was told can be looked at. */
export async function aToldCounty() {
  const county = await aSmallCounty();
  const { store, clock } = county;
  const outbox = memoryOutbox();
  const addressBook = memoryAddressBook();
  const told: Told[] = [];
  /** How Teams or the mail answers somebody by a way, a network's channel or a card, where it is not as one would wish. */
  const answers = new Map<string, Sending | 'dies'>();
  const answerOf = (who: string, route: Route): Sending | null => {
    const answer = answers.get(`${who} ${route}`) ?? null;
    if (answer === 'dies') throw new Error('the process died');
    return answer;
  };
  const tell = (person: string, route: Route, what: Pick<Told, 'view'> & Partial<Told>): Sending => {
    const answer = answerOf(person, route) ?? sent;
    const at = clock.now().toISOString();
    if (answer.kind === 'sent') told.push({ at, person, route, network: null, ...what });
    return answer;
  };
  /** The cards that were changed, by id. */
  const changed: string[] = [];
  let meanwhile: () => Promise<unknown> = async () => {};
  const messenger: Messenger = {
    update: async ({ id }) => {
      const answer = answerOf(id, 'chat') ?? sent;
      if (answer.kind === 'sent') changed.push(id);
      const happens = meanwhile;
      meanwhile = async () => {};
      await happens();
      return answer;
    },
    toPerson: async (person, view) => tell(person, 'chat', { view }),
    toChannel: async (network, [mention], view) =>
      answerOf(network ?? 'forum', 'channel') ?? tell(mention?.person ?? '', 'channel', { network, view }),
  };
  const mailer: Mailer = {
    send: async ({ to, subject }) =>
      tell(to.split('@')[0] ?? '', 'mail', { view: { kind: 'mail', subject } }),
  };
  const writeMail = createMailWriter('Statsforvalteren i Innlandet');
  const parts = { store, clock, addressBook, messenger, mailer, writeMail };

  async function send(): Promise<void> {
    for (;;) {
      const claims = await outbox.claim(50, clock.now().toISOString(), HOLD);
      if (claims.length === 0) return;
      for (const claim of claims) {
        const settlement = await deliver(parts, claim.delivery, async (step) => {
          await outbox.advance(claim, step, clock.now().toISOString(), HOLD);
        });
        await outbox.settle(claim, settlement, clock.now().toISOString());
      }
    }
  }

  return {
    ...county,
    outbox,
    addressBook,
    messenger,
    told,
    changed,
    /** What happens while the next card is being changed. */
    meanwhile: (happens: () => Promise<unknown>) => {
      meanwhile = happens;
    },
    answers,
    sendDue: send,
    plan: (into: Outbox = outbox) => planNotices({ store, clock, addressBook, outbox: into }),
    /** The morning of a day: plans and sends. */
    async morning(day: PlainDate): Promise<void> {
      county.at(morningOf(day));
      await planNotices({ store, clock, addressBook, outbox });
      await send();
    },
  };
}
