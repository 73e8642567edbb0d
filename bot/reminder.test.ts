import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveNotice } from '../src/application/notices/resolve-notice.ts';
import type { Duty } from '../src/application/notices/notice.ts';
import { dutyNoteIdOf } from '../src/domain/reminders/duty-note.ts';
import { aChange, aCycle, aCycleEntry } from '../test/builders/aggregates.ts';
import { aSmallCounty, fosen, people, type SmallCounty } from '../test/builders/small-county.ts';
import {
  type BotInTeams,
  type CardJson,
  startBotInTeams,
  verbsOf,
  wordsOf,
} from '../test/fakes/teams-connector/bot-in-teams.ts';

const { coordinatorFosen, coordinatorNamdal, ownerFosen } = people;
const basis: Duty = { occurrence: 'county.decision-basis.2027', network: fosen, offset: -14 };

describe('a reminder', () => {
  let county: SmallCounty;
  let teams: BotInTeams;

  beforeEach(async () => {
    county = await aSmallCounty();
    await county.store.commit(
      aChange(
        'cycle',
        aCycle({
          network: null,
          entries: [
            aCycleEntry({
              id: 'decision-basis',
              kind: 'deadline',
              title: 'Frist for *beslutningsgrunnlag*',
              when: { kind: 'on', day: { month: 2, day: 1 } },
              due: 'decision-basis',
            }),
          ],
        }),
        { id: 'county' },
      ),
    );
    await county.reach('frames-published');
    teams = await startBotInTeams(county);
  });
  afterEach(() => teams.close());

  const told = (person: typeof coordinatorFosen) =>
    resolveNotice(county, {
      notice: { kind: 'reminder', duties: [basis] },
      to: { kind: 'person', person: person.id },
    });
  const sentTo = async (person: typeof coordinatorFosen): Promise<CardJson> => {
    const resolved = await told(person);
    if (resolved.kind === 'obsolete') throw new Error(resolved.reason);
    await teams.messenger.toPerson(person.id, resolved.view, 'nb', 'reminder:1');
    return teams.connector.sent.at(-1)?.activity.attachments?.[0]?.content ?? {};
  };
  const press = (person: typeof coordinatorFosen, card: CardJson, verb: string, filled: object) => {
    const button = verbsOf(card).find((one) => one.verb === verb);
    return teams.press(person, { verb, data: { ...button?.data, ...filled } });
  };
  const note = async () =>
    (await county.store.read('duty-note', dutyNoteIdOf(basis.occurrence, fosen)))?.state;

  it('says what is owed, as it was written, and opens the page where it is done', async () => {
    const card = await sentTo(coordinatorFosen);
    expect(wordsOf(card)).toContain('Frist for *beslutningsgrunnlag* (Fosen)');
    expect(JSON.stringify(card)).toContain('/#/grunnlag/fosen');
  });

  it('is put off for as long as the person chooses, for that person alone', async () => {
    const { card } = await press(coordinatorFosen, await sentTo(coordinatorFosen), 'reminder.snooze', {
      days: '3',
    });
    expect(wordsOf(card)).toContain('før 18. januar 2027');
    expect(await told(coordinatorFosen)).toMatchObject({ kind: 'obsolete', reason: 'snoozed' });
    expect((await note())?.snoozes.map(({ person }) => person)).toEqual([coordinatorFosen.id]);
  });

  it('ends for the year with a reason, which is asked for', async () => {
    const card = await sentTo(coordinatorFosen);
    const asked = await press(coordinatorFosen, card, 'reminder.not-relevant', { reason: ' ' });
    expect(wordsOf(asked.card)).toContain('Skriv hvorfor');
    expect(await note()).toBeUndefined();
    const ended = await press(coordinatorFosen, asked.card, 'reminder.not-relevant', {
      reason: 'Søker ikke i år',
    });
    expect(wordsOf(ended.card)).toContain('ikke flere påminnelser om dette i år');
    expect((await note())?.dismissed).toMatchObject({ reason: 'Søker ikke i år', by: coordinatorFosen.id });
  });

  it('is not ended by who does not stand for the network, whatever the payload says', async () => {
    const which = `${basis.occurrence}|${fosen}`;
    const data = { duties: [basis], which, reason: 'x' };
    for (const person of [coordinatorNamdal, ownerFosen]) {
      const { words } = await teams.press(person, { verb: 'reminder.not-relevant', data });
      expect(words).toMatch(/Rollen din|et annet nettverk/);
    }
    const snooze = { duties: [basis], days: '7' };
    await teams.press(coordinatorNamdal, { verb: 'reminder.snooze', data: snooze });
    expect(await note()).toBeUndefined();
    const forged = {
      duties: [{ ...basis, occurrence: 'county.no-such.2027' }],
      which: 'county.no-such.2027|fosen',
      reason: 'x',
    };
    expect(
      (await teams.press(coordinatorFosen, { verb: 'reminder.not-relevant', data: forged })).words,
    ).toContain('Fant ikke');
    const tooLong = { duties: [basis], days: '400' };
    expect((await teams.press(coordinatorFosen, { verb: 'reminder.snooze', data: tooLong })).words).toContain(
      'virker ikke lenger',
    );
  });
});
