import { acknowledgeLetter } from '../application/decision/acknowledge-letter.ts';
import { recordAppeal, settleAppeal } from '../application/decision/appeals.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import { letterIdOf } from '../domain/decision/award-letter.ts';
import type { NetworkId, RoundId } from '../domain/ids.ts';
import { command, type County, personOf, succeed } from './county.ts';

const appealing = 'ytre-namdal' as NetworkId;

/** The networks and the PPT leaders read their letters in the days after the decision of 2025. */
export async function seedReceipts(county: County, round: RoundId): Promise<void> {
  const { clock, store } = county;
  const letters = await store.list('letter', { round });
  const readers = letters
    .map(({ state }) => state.recipient)
    .filter(({ kind }) => kind !== 'institution')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, recipient] of readers.entries()) {
    clock.at(`2025-04-${22 + (index % 4)}T08:${String(10 + index).padStart(2, '0')}:00Z`);
    const letter = letterIdOf(round, recipient);
    const actor = personOf(county, `coordinator-${recipient.id}`);
    await succeed(acknowledgeLetter(county, { actor, changeId: `seed-read-${letter}` }, letter));
  }
}

/** One network appeals against the decision of 2025, which is upheld. */
export async function seedAppeal(county: County, round: RoundId): Promise<void> {
  const { clock } = county;
  const letter = letterIdOf(round, { kind: 'network', id: appealing });
  const next = () => command(county, 'governor', 'letter', letter);
  clock.at('2025-05-07T09:00:00Z');
  await succeed(
    recordAppeal(county, await next(), {
      letter,
      sentOn: toPlainDate('2025-05-06'),
      from: 'network',
      about: 'Nettverket ber om mer til reise, fordi avstandene er lange.',
    }),
  );
  clock.at('2025-05-20T09:00:00Z');
  const outcome = { letter, appeal: 1, on: toPlainDate('2025-05-20') } as const;
  await succeed(
    settleAppeal(county, await next(), {
      ...outcome,
      outcome: 'sent-on',
      words: 'Vi står fast på vedtaket, som følger innstillingen fra samarbeidsforum.',
    }),
  );
  clock.at('2025-08-14T09:00:00Z');
  await succeed(
    settleAppeal(county, await next(), {
      ...outcome,
      on: toPlainDate('2025-08-13'),
      outcome: 'upheld',
      words: 'Klageinstansen mener at reise er tatt med i grunntilskuddet.',
    }),
  );
}
