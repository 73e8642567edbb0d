import { describe, expect, it } from 'vitest';
import { aScheme } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  faultsOf,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { toKroner } from '../../domain/money.ts';
import type { ReportContent } from '../../domain/report/report.ts';
import { amendLetter, readAmendment } from '../decision/amend-letter.ts';
import { readSteering } from '../report/read-steering.ts';
import { readReport } from '../report/read-reports.ts';
import { saveReport, submitReport } from '../report/report-changes.ts';
import { ownContributionShare } from './own-contribution-share.ts';

const { coordinatorFosen, governor } = people;
const ofFosen = `${theRound}-network-fosen`;
const report = `${ofFosen}-annual`;

/** A county whose scheme asks the owners for a share, where nothing else is said. */
async function aCounty(ownContribution: string | null = '3/10'): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await setShare(county, ownContribution);
  return county;
}

async function setShare(county: SmallCounty, ownContribution: string | null): Promise<void> {
  const scheme = aScheme({ ownContribution });
  const expected = (await county.store.read('scheme', scheme.id))?.etag ?? null;
  await county.store.commit({
    kind: 'scheme',
    id: scheme.id,
    state: scheme,
    expected,
    action: 'scheme.edit',
    by: governor.id,
    at: county.clock.now().toISOString(),
    changeId: crypto.randomUUID(),
    reason: '',
  });
}

async function contributionsOf(county: SmallCounty) {
  const letters = await county.store.list('letter', { round: theRound });
  return Object.fromEntries(
    letters.map(({ state }) => [
      state.amends ? `${state.recipient.id}, new` : state.recipient.id,
      state.ownContribution,
    ]),
  );
}

describe('the own contribution of a round', () => {
  it('is what the scheme says until the frames are published, and no later change of the scheme', async () => {
    const county = await aCounty();
    expect(await ownContributionShare(county.store, theRound)).toBe('3/10');
    await setShare(county, '1/2');
    expect(await ownContributionShare(county.store, theRound)).toBe('1/2');
    await county.reach('frames-published');
    await setShare(county, null);
    expect(await ownContributionShare(county.store, theRound)).toBe('1/2');
  });

  it('stands in the networks’ letters alone, of the owners’ part, and follows a new decision', async () => {
    const county = await aCounty();
    await county.reach('decided');
    const before = { share: '3/10', awarded: 300_001, amount: 90_001 };
    expect(await contributionsOf(county)).toEqual({
      fosen: before,
      namdal: before,
      nord: undefined,
      ntnu: undefined,
      ppt: undefined,
    });
    const { offered, letter } = await valueOf(readAmendment(county, governor, ofFosen));
    const granted = new Map(letter.state.lines.map((line) => [line.id, line.amount as number]));
    const lines = offered.map(({ id, title }, index) => ({
      id,
      title,
      amount: toKroner((granted.get(id) ?? 0) - (index === 0 ? 100_000 : 0)),
    }));
    await valueOf(
      amendLetter(county, await county.commandOf(governor, 'decision'), {
        letter: ofFosen,
        content: { kind: 'change', lines, grounds: 'Regnefeil.' },
      }),
    );
    await county.runner.idle();
    expect(await contributionsOf(county)).toMatchObject({
      fosen: before,
      'fosen, new': { share: '3/10', awarded: 200_001, amount: 60_001 },
    });
  });

  it('is in no letter and no report where the scheme has none', async () => {
    const county = await aCounty(null);
    await county.reach('decided');
    expect(new Set(Object.values(await contributionsOf(county)))).toEqual(new Set([undefined]));
    const { steering } = await valueOf(readSteering(county.store, governor, theRound));
    expect(steering.contributions).toEqual([]);
    const { report: state } = await valueOf(readReport(county.store, governor, report));
    expect(state).not.toHaveProperty('ownContribution');
  });

  it('is reported against what the letter requires, and what is less is explained', async () => {
    const county = await aCounty();
    await county.reach('decided');
    const { report: opened } = await valueOf(readReport(county.store, governor, report));
    const save = async (ownContribution: ReportContent['ownContribution']) => {
      const content: ReportContent = {
        lines: opened.granted.map(({ id, amount }) => ({
          line: id,
          used: amount,
          unusedPlan: '',
          done: 'Gjennomført.',
          participants: 12,
          attainment: 'fully',
          effect: '',
        })),
        teacherEducation: 'Studentene deltok.',
        partnership: 'Alle deltok.',
        ...(ownContribution !== undefined && { ownContribution }),
      };
      const command = await county.commandOf(coordinatorFosen, 'report', report);
      return valueOf(saveReport(county, command, { report, content }));
    };
    const submit = async () =>
      submitReport(county, await county.commandOf(coordinatorFosen, 'report', report), report);
    expect(opened.ownContribution).toEqual({ share: '3/10', awarded: 300_001, amount: 90_001 });
    expect((await save(null)).state.content.ownContribution).toEqual({ used: null, shortfall: '' });
    expect(await faultsOf(submit())).toEqual(['ownContribution.used: own-contribution-missing']);
    await save({ used: toKroner(90_000), shortfall: '' });
    expect(await faultsOf(submit())).toEqual(['ownContribution.shortfall: own-contribution-unexplained']);
    const inSteering = async () =>
      (await valueOf(readSteering(county.store, governor, theRound))).steering.contributions;
    const ofNamdal = { network: 'namdal', asked: 90_001, required: 90_001, reported: null };
    await save({ used: toKroner(90_000), shortfall: 'En vikar ble syk.' });
    expect(await inSteering()).toMatchObject([
      { network: 'fosen', asked: 90_001, required: 90_001, reported: null, report },
      ofNamdal,
    ]);
    expect(await valueOf(submit())).toMatchObject({
      state: { state: 'submitted', content: { ownContribution: { used: 90_000 } } },
    });
    expect(await inSteering()).toMatchObject([{ network: 'fosen', reported: 90_000 }, ofNamdal]);
  });
});
