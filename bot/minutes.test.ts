import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendTheMinutes, theMeeting } from '../test/builders/meetings.ts';
import { aSmallCounty, people, type SmallCounty } from '../test/builders/small-county.ts';
import {
  type BotInTeams,
  startBotInTeams,
  verbsOf,
  wordsOf,
} from '../test/fakes/teams-connector/bot-in-teams.ts';

describe('the card of minutes to approve', () => {
  let county: SmallCounty;
  let teams: BotInTeams;
  beforeEach(async () => {
    county = await aSmallCounty();
    await sendTheMinutes(county, '2027-03-15T10:00:00.000Z');
    teams = await startBotInTeams(county);
  });
  afterEach(async () => {
    await teams.close();
    if (teams.faults.length > 0) throw new AggregateError(teams.faults, 'the bot had faults');
  });

  const press = (person: typeof people.governor, verb: string, words = '', meeting = theMeeting) =>
    teams.press(person, { verb: `minutes.${verb}`, data: { meeting, words } });
  const answers = async () =>
    (await county.store.read('meeting', theMeeting))?.state.answers.map(
      ({ seat, verdict, words }) => `${seat} ${verdict} ${words}`,
    );

  it('approves them for the seat, and asks no more', async () => {
    const { card } = await press(people.representativeFosen, 'approve');
    expect(wordsOf(card)).toContain('Du har godkjent referatet.');
    expect(verbsOf(card)).toEqual([]);
    expect(await answers()).toEqual(['network-fosen approve ']);
    expect((await press(people.deputyFosen, 'approve')).words).toContain('alt svart');
    expect(await answers()).toHaveLength(1);
  });

  it('keeps a remark word for word, and asks for it where it is not written', async () => {
    const empty = await press(people.statped, 'remark', ' ');
    expect(wordsOf(empty.card)).toContain('Skriv merknaden først.');
    expect(verbsOf(empty.card)).toMatchObject([{ verb: 'minutes.approve' }, { verb: 'minutes.remark' }]);
    const { card } = await press(people.statped, 'remark', '<b>Feil</b> dato.');
    expect(wordsOf(card)).toContain('Merknaden er sendt');
    expect(await answers()).toEqual(['statped remark <b>Feil</b> dato.']);
  });

  it('is nobody else’s to answer, and nothing is left once the minutes are not out', async () => {
    expect((await press(people.coordinatorFosen, 'approve')).words).toContain('alt svart');
    expect((await press(people.governor, 'approve')).words).toContain('alt svart');
    expect((await press(people.outsider, 'approve')).words).toContain('registeret');
    expect((await press(people.statped, 'approve', '', 'none')).words).toContain('ikke ute til godkjenning');
    expect(await answers()).toEqual([]);
  });
});
