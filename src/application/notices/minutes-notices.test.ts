import { describe, expect, it } from 'vitest';
import { sendTheMinutes, sendTheMinutesAgain, theMeeting } from '../../../test/builders/meetings.ts';
import { people, valueOf } from '../../../test/builders/small-county.ts';
import { aToldCounty } from '../../../test/builders/told-county.ts';
import { approveMinutes } from '../meeting/meeting-changes.ts';
import { answerMinutes } from '../meeting/member-acts.ts';

const sentAt = '2027-03-15T10:00:00.000Z';
const asked = [
  'deputy-fosen',
  'partner-nord',
  'partner-ntnu',
  'representative-fosen',
  'representative-namdal',
  'statped',
];

async function aCountyWithMinutes() {
  const county = await aToldCounty();
  await sendTheMinutes(county, sentAt);
  const toldOf = () =>
    county.told.filter(({ view }) => view.kind === 'minutes-to-approve').map(({ person }) => person);
  return {
    ...county,
    approve: (actor: (typeof people)['governor'], seat: string) =>
      valueOf(
        answerMinutes(
          county,
          { actor, changeId: crypto.randomUUID() },
          { meeting: theMeeting, seat, verdict: 'approve', words: '' },
        ),
      ),
    toldOf: () => toldOf().toSorted(),
    async go() {
      await county.plan();
      await county.sendDue();
    },
  };
}

describe('minutes that are sent', () => {
  it('are told once to whoever represents a seat, and to the deputy who was there', async () => {
    const county = await aCountyWithMinutes();
    await county.go();
    await county.go();
    expect(county.toldOf()).toEqual(asked);
  });

  it('are not asked about where the seat has answered in the meantime, by whomever', async () => {
    const county = await aCountyWithMinutes();
    await county.plan();
    await county.approve(people.deputyFosen, 'network-fosen');
    await county.sendDue();
    expect(county.toldOf()).toEqual(asked.filter((person) => !person.endsWith('fosen')));
  });

  it('are not asked about once they are approved', async () => {
    const county = await aCountyWithMinutes();
    await county.plan();
    const command = await county.commandOf(people.governor, 'meeting', theMeeting);
    await valueOf(approveMinutes(county, command, { meeting: theMeeting, in: null }));
    await county.sendDue();
    expect(county.toldOf()).toEqual([]);
  });

  it('are told anew when they were taken back and are sent again', async () => {
    const county = await aCountyWithMinutes();
    await county.go();
    await county.approve(people.statped, 'statped');
    await sendTheMinutesAgain(county, '2027-03-16T10:00:00.000Z');
    await county.go();
    expect(county.toldOf()).toEqual([...asked, ...asked].toSorted());
  });

  it('are no news after two weeks', async () => {
    const county = await aCountyWithMinutes();
    county.at('2027-03-29T10:00:00.001Z');
    await county.go();
    expect(county.toldOf()).toEqual([]);
  });
});
