import { describe, expect, it } from 'vitest';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { ReportContent } from '../../domain/report/report.ts';
import { UNSAVED } from '../change-aggregate.ts';
import { listReports, readReport } from './read-reports.ts';
import { readSteering } from './read-steering.ts';
import { approveReport, returnReport, saveReport, submitReport } from './report-changes.ts';

const { coordinatorFosen, governor, partnerNtnu, representativeNamdal } = people;
const ofFosen = `${theRound}-network-fosen-annual`;
const ofNtnu = `${theRound}-institution-ntnu-annual`;
const ofPpt = `${theRound}-group-ppt-annual`;

async function decided(): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await county.reach('decided');
  return county;
}

async function commandOf(county: SmallCounty, actor: Person, report: string) {
  return county.commandOf(actor, 'report', report);
}

async function contentOf(county: SmallCounty, report: string): Promise<ReportContent> {
  const { report: state } = await valueOf(readReport(county.store, governor, report));
  return {
    lines: state.granted.map(({ id, amount }) => ({
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
  };
}

async function save(county: SmallCounty, by: Person, report = ofFosen, content?: ReportContent) {
  const what = { report, content: content ?? (await contentOf(county, report)) };
  return saveReport(county, await commandOf(county, by, report), what);
}
async function submit(county: SmallCounty, by: Person, report = ofFosen) {
  return submitReport(county, await commandOf(county, by, report), report);
}

describe('the reports of a decided round', () => {
  it('are due from every recipient before anybody has begun one', async () => {
    const county = await decided();
    const reports = await valueOf(listReports(county.store, governor, theRound));
    expect(reports.map(({ report, stored }) => [report.recipient.name, report.deadline, stored])).toEqual([
      ['Fosen', '2028-06-15', null],
      ['Namdal', '2028-06-15', null],
      ['Nord universitet', '2028-06-15', null],
      ['NTNU', '2028-06-15', null],
      ['PPT-ledernettverket', '2028-06-15', null],
    ]);
  });

  it('are nobody’s before the decision', async () => {
    const county = await aSmallCounty();
    await county.reach('recommended');
    expect(await valueOf(listReports(county.store, governor, theRound))).toEqual([]);
    expect(await codeOf(readReport(county.store, governor, ofFosen))).toBe('not-found');
    expect(await codeOf(readReport(county.store, people.outsider, ofFosen))).toBe('not-your-role');
  });

  it('are written by their recipient alone', async () => {
    const codes = async (report: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(people).map(async ([name, person]) => [
            name,
            await codeOf(save(await decided(), person, report)),
          ]),
        ),
      ) as Record<string, string>;
    expect(await codes(ofFosen)).toMatchObject({
      governor: 'not-your-role',
      coordinatorFosen: 'done',
      representativeFosen: 'done',
      deputyFosen: 'not-your-role',
      coordinatorNamdal: 'not-your-network',
      partnerNtnu: 'not-your-role',
      outsider: 'not-your-role',
    });
    expect(await codes(ofNtnu)).toMatchObject({
      coordinatorFosen: 'not-your-role',
      partnerNtnu: 'done',
      partnerNord: 'not-your-network',
      governor: 'not-your-role',
    });
    expect(await codes(ofPpt)).toMatchObject({ governor: 'done', coordinatorFosen: 'not-your-role' });
  });

  it('keep a draft between those who write it and the county governor until it is delivered', async () => {
    const county = await decided();
    await valueOf(save(county, coordinatorFosen));
    expect(await codeOf(readReport(county.store, representativeNamdal, ofFosen))).toBe('not-your-network');
    await valueOf(submit(county, coordinatorFosen));
    expect(await codeOf(readReport(county.store, representativeNamdal, ofFosen))).toBe('done');
  });
});

describe('writing a report', () => {
  it('starts from the sums of the letter, with nothing said about them', async () => {
    const county = await decided();
    const { report } = await valueOf(readReport(county.store, coordinatorFosen, ofFosen));
    expect(report.granted.map(({ id, amount }) => [id, amount])).toEqual([
      ['basis-measure:fosen:measure', 250_001],
      ['basis-measure:fosen:other', 50_000],
      ['set-aside:coordination', 50_000],
    ]);
    expect(report.content.lines.every(({ used }) => used === null)).toBe(true);
  });

  it('keeps what is unfinished, and refuses a sum that the letter does not have or that is left out', async () => {
    const county = await decided();
    const content = await contentOf(county, ofFosen);
    const [first, ...others] = content.lines;
    if (!first) throw new Error('no lines');
    const unfinished = { ...content, lines: [{ ...first, used: null }, ...others] };
    expect(await codeOf(save(county, coordinatorFosen, ofFosen, unfinished))).toBe('done');
    const strange = { ...content, lines: [{ ...first, line: 'joint-measure:x' }, ...others] };
    expect(await faultsOf(save(county, coordinatorFosen, ofFosen, strange))).toEqual([
      'lines.0.line: unknown-line',
      'lines: line-missing',
    ]);
  });

  it('is refused from an older version', async () => {
    const county = await decided();
    await valueOf(save(county, coordinatorFosen));
    const command = { actor: coordinatorFosen, changeId: 'late-comer', expected: UNSAVED };
    const what = { report: ofFosen, content: await contentOf(county, ofFosen) };
    expect(await codeOf(saveReport(county, command, what))).toBe('conflict');
  });
});

describe('delivering a report', () => {
  it('names what is missing, at its field', async () => {
    const county = await decided();
    const content = await contentOf(county, ofFosen);
    const lines = content.lines.map((line, index) => (index === 1 ? { ...line, done: '' } : line));
    await valueOf(save(county, coordinatorFosen, ofFosen, { ...content, lines, partnership: ' ' }));
    expect(await faultsOf(submit(county, coordinatorFosen))).toEqual([
      'lines.1.done: done-missing',
      'partnership: partnership-missing',
    ]);
  });

  it('locks it; the county governor sends it back with a reason or approves it, for good', async () => {
    const county = await decided();
    await valueOf(save(county, coordinatorFosen));
    county.at('2028-06-16T08:00:00Z');
    expect((await valueOf(submit(county, coordinatorFosen))).state).toMatchObject({ late: true });
    expect(await codeOf(save(county, coordinatorFosen))).toBe('not-in-this-state');
    const giveBack = async (by: Person) =>
      returnReport(county, await commandOf(county, by, ofFosen), {
        report: ofFosen,
        reason: 'Skriv hva som er gjort.',
      });
    expect(await codeOf(giveBack(coordinatorFosen))).toBe('not-your-role');
    expect((await valueOf(giveBack(governor))).state).toMatchObject({
      state: 'draft',
      returned: { reason: 'Skriv hva som er gjort.' },
    });
    await valueOf(submit(county, coordinatorFosen));
    const approve = async () => approveReport(county, await commandOf(county, governor, ofFosen), ofFosen);
    expect((await valueOf(approve())).state).toMatchObject({ state: 'approved', approvedBy: 'governor' });
    expect(await codeOf(approve())).toBe('not-in-this-state');
    expect(await codeOf(giveBack(governor))).toBe('not-in-this-state');
  });
});

describe('steering information', () => {
  it('puts together what is delivered, with the reports behind it and the years beside each other', async () => {
    const county = await decided();
    await valueOf(save(county, partnerNtnu, ofNtnu));
    await valueOf(submit(county, partnerNtnu, ofNtnu));
    const { steering, years } = await valueOf(readSteering(county.store, governor, theRound));
    expect(steering).toMatchObject({ due: 5, delivered: 1, late: 0 });
    expect(steering.institutions.find(({ key }) => key === 'ntnu')).toMatchObject({
      unknown: 0,
      reports: [ofNtnu],
    });
    expect(steering.total.granted).toBe(2 * 700_001 + 300_000 + 330_000);
    expect(years.map(({ round, sums }) => [round.id, sums.used])).toEqual([[theRound, steering.total.used]]);
  });

  it('is for the forum and the coordinators', async () => {
    const county = await decided();
    expect(await codeOf(readSteering(county.store, people.ownerFosen, theRound))).toBe('not-your-role');
    expect(await codeOf(readSteering(county.store, people.statped, theRound))).toBe('done');
    expect(await codeOf(readSteering(county.store, governor, 'none'))).toBe('not-found');
  });
});
