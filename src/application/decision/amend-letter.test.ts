import { describe, expect, it } from 'vitest';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { aPerson } from '../../../test/builders/aggregates.ts';
import type { AmendmentContent } from '../../domain/decision/amendment.ts';
import { validLetters } from '../../domain/decision/award-letter.ts';
import type { PersonId } from '../../domain/ids.ts';
import { sumKroner, toKroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { listReports, readReport } from '../report/read-reports.ts';
import { saveReport } from '../report/report-changes.ts';
import { resumeUnfinished } from '../processes/resume-unfinished.ts';
import { saveForum } from '../vote/save-forum.ts';
import { unsavedForum } from '../vote/forum-now.ts';
import { acknowledgeLetter } from './acknowledge-letter.ts';
import { amendLetter, readAmendment, signAmendment, withdrawAmendment } from './amend-letter.ts';
import { recordAppeal, settleAppeal } from './appeals.ts';
import { previewLetters } from './preview-letters.ts';
import { saveDecision } from './save-decision.ts';
import { takeDecision } from './take-decision.ts';
import { dateInOslo, toPlainDate } from '../../domain/calendar/plain-date.ts';

const { governor, coordinatorFosen } = people;
const second = aPerson({ id: 'governor-two' as PersonId, name: 'Rådgiver, Statsforvalteren' });
const ofFosen = `${theRound}-network-fosen`;
const ofNtnu = `${theRound}-institution-ntnu`;
const reportOfFosen = `${ofFosen}-annual`;
const others = Object.values(people).filter((one) => one !== governor);

async function at(stage: Parameters<SmallCounty['reach']>[0]): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await county.reach(stage);
  return county;
}

async function withSecondSigner(county: SmallCounty): Promise<void> {
  const forum = await unsavedForum(county.store, dateInOslo(county.clock.now()));
  const command = await county.commandOf(governor, 'forum', 'forum');
  await valueOf(saveForum(county, command, { ...forum, secondSigner: true }));
}

/** Everything that the letter grants, so many kroner less on its first sum. */
async function lessBy(county: SmallCounty, by: number, letter = ofFosen): Promise<AmendmentContent> {
  const { offered, letter: stored } = await valueOf(readAmendment(county, governor, letter));
  const granted = new Map(stored.state.lines.map((line) => [line.id, line.amount as number]));
  const lines = offered.map(({ id, title }, index) => ({
    id,
    title,
    amount: toKroner((granted.get(id) ?? 0) - (index === 0 ? by : 0)),
  }));
  return { kind: 'change', lines, grounds: 'Regnefeil.' };
}
const annulled: AmendmentContent = { kind: 'annulment', grounds: 'Tiltaket er avlyst.' };

async function amend(
  county: SmallCounty,
  content: AmendmentContent,
  letter = ofFosen,
  by: Person = governor,
) {
  const outcome = await amendLetter(county, await county.commandOf(by, 'decision'), { letter, content });
  await county.runner.idle();
  return outcome;
}
async function lettersOf(county: SmallCounty) {
  return (await county.store.list('letter', { round: theRound })).map(({ state }) => state);
}

describe('a preview of the letters', () => {
  it('is what taking the decision then gives, and keeps nothing', async () => {
    const county = await at('recommended');
    const preview = await valueOf(previewLetters(county, governor, theRound));
    expect(await county.store.list('letter')).toEqual([]);
    expect(await county.store.read('decision', theRound)).toBeNull();
    await county.decide();
    const issued = await lettersOf(county);
    const shown = preview.map(({ id, lines, total }) => ({ id, lines, total }));
    expect(shown).toEqual(
      issued
        .toSorted((a, b) => a.recipient.name.localeCompare(b.recipient.name, 'nb'))
        .map(({ id, lines, total }) => ({ id, lines, total })),
    );
  });

  it('is the county governor’s alone, needs a recommendation, and ends with the decision', async () => {
    const early = await at('bases-submitted');
    expect(await codeOf(previewLetters(early, governor, theRound))).toBe('not-in-this-state');
    const county = await at('recommended');
    for (const one of others)
      expect(await codeOf(previewLetters(county, one, theRound))).toBe('not-your-role');
    await county.decide();
    expect(await codeOf(previewLetters(county, governor, theRound))).toBe('not-in-this-state');
  });
});

describe('a county where a second person signs', () => {
  const content = {
    lines: [
      { network: fosen, decided: toKroner(700_001), grounds: '' },
      { network: 'namdal' as typeof fosen, decided: toKroner(700_001), grounds: '' },
    ],
    caseNumber: '2027/1',
  };

  it('refuses to let whoever saved the draft last take the decision, and lets another', async () => {
    const county = await at('recommended');
    await withSecondSigner(county);
    const command = (by: Person) => county.commandOf(by, 'decision');
    await valueOf(saveDecision(county, await command(governor), { round: theRound, content }));
    expect(await codeOf(takeDecision(county, await command(governor), theRound))).toBe(
      'second-person-needed',
    );
    await valueOf(takeDecision(county, await command(second), theRound));
    await county.runner.idle();
    expect((await county.store.read('letter', ofFosen))?.state.issuedBy).toBe(second.id);
  });

  it('sends a new letter only when another has signed it', async () => {
    const county = await at('decided');
    await withSecondSigner(county);
    await valueOf(amend(county, await lessBy(county, 1000)));
    const command = (by: Person) => county.commandOf(by, 'decision');
    const sign = async (by: Person) => {
      const outcome = await signAmendment(county, await command(by), ofFosen);
      await county.runner.idle();
      return outcome;
    };
    expect(await lettersOf(county)).toHaveLength(5);
    expect(await codeOf(sign(governor))).toBe('second-person-needed');
    expect(await codeOf(sign(coordinatorFosen))).toBe('not-your-role');
    await valueOf(sign(second));
    expect((await county.store.read('letter', `${ofFosen}-v2`))?.state.issuedBy).toBe(second.id);
    expect(await codeOf(sign(second))).toBe('not-found');
  });

  it('may take back what nobody has signed', async () => {
    const county = await at('decided');
    await withSecondSigner(county);
    await valueOf(amend(county, annulled));
    const command = await county.commandOf(governor, 'decision');
    await valueOf(withdrawAmendment(county, command, ofFosen));
    const reading = await valueOf(readAmendment(county, governor, ofFosen));
    expect(reading.pending).toBeNull();
    expect(await lettersOf(county)).toHaveLength(5);
  });
});

describe('a new decision on a letter', () => {
  it('is a letter of its own that points at the old, which stays as it was', async () => {
    const county = await at('decided');
    const old = await county.store.read('letter', ofFosen);
    county.at('2027-05-03T09:00:00Z');
    await valueOf(amend(county, await lessBy(county, 1000)));
    expect(await county.store.read('letter', ofFosen)).toEqual(old);
    const state = (await county.store.read('letter', `${ofFosen}-v2`))?.state;
    expect(state).toMatchObject({
      date: '2027-05-03',
      total: (old?.state.total ?? 0) - 1000,
      amends: {
        kind: 'reversal',
        letter: ofFosen,
        number: 2,
        date: old?.state.date,
        caseNumber: '2027/1',
        grounds: 'Regnefeil.',
      },
    });
    expect(state?.receipts).toBeUndefined();
    expect(validLetters(await lettersOf(county)).map(({ id }) => id)).not.toContain(ofFosen);
    expect((await county.store.read('process', `${theRound}-letters-2`))?.state.state).toBe('finished');
    expect(await faultsOf(amend(county, annulled))).toEqual([': letter-replaced']);
  });

  it('that changes words alone is a correction, and one after it is number 3', async () => {
    const county = await at('decided');
    const content = await lessBy(county, 0);
    if (content.kind !== 'change') throw new Error('a change');
    const lines = content.lines.map((line, index) => (index === 0 ? { ...line, title: 'Nytt navn' } : line));
    await valueOf(amend(county, { ...content, lines }));
    const corrected = (await county.store.read('letter', `${ofFosen}-v2`))?.state;
    expect(corrected?.amends?.kind).toBe('correction');
    expect(corrected?.lines[0]?.title).toBe('Nytt navn');
    await valueOf(amend(county, annulled, `${ofFosen}-v2`));
    const third = (await county.store.read('letter', `${ofFosen}-v3`))?.state;
    expect(third).toMatchObject({
      total: 0,
      lines: [],
      amends: { kind: 'annulment', number: 3, first: ofFosen },
    });
  });

  it('may not bring the round above what the key left, nor name what is not the recipient’s', async () => {
    const county = await at('decided');
    const key = (await county.store.read('key', theRound))?.state;
    if (key?.state !== 'decided') throw new Error('decided');
    const left = key.allocation.distributable - 2 * 700_001;
    expect(await codeOf(amend(county, await lessBy(county, -left - 1)))).toBe('not-ready');
    expect(await faultsOf(amend(county, await lessBy(county, -left - 1)))).toEqual([
      'content.lines: above-available',
    ]);
    expect(await codeOf(amend(county, await lessBy(county, -left)))).toBe('done');
    expect(await faultsOf(amend(county, await lessBy(county, -1, ofNtnu), ofNtnu))).toEqual([
      'content.lines: above-available',
    ]);
    const line = { id: 'joint-measure:joint', title: 'Ikke vårt', amount: toKroner(1) };
    const foreign: AmendmentContent = { kind: 'change', lines: [line], grounds: 'x' };
    expect(await faultsOf(amend(county, foreign, ofNtnu))).toEqual(['content.lines.0.id: unknown-line']);
  });

  it('must change something, and says that it annuls when it does', async () => {
    const county = await at('decided');
    expect(await faultsOf(amend(county, await lessBy(county, 0)))).toEqual([
      'content.lines: nothing-changed',
    ]);
    const none: AmendmentContent = { kind: 'change', lines: [], grounds: 'x' };
    expect(await faultsOf(amend(county, none))).toEqual(['content.lines: no-money-left']);
    await valueOf(amend(county, annulled));
    expect(await faultsOf(amend(county, annulled, `${ofFosen}-v2`))).toEqual([': already-annulled']);
  });

  it('gives back what was annulled, and gives to whom was refused', async () => {
    const county = await at('decided');
    const before = await lessBy(county, 0);
    await valueOf(amend(county, annulled));
    await valueOf(amend(county, before, `${ofFosen}-v2`));
    const total = (await county.store.read('letter', ofFosen))?.state.total;
    expect((await county.store.read('letter', `${ofFosen}-v3`))?.state.total).toBe(total);
  });

  it('is for the county governor alone, from the version that stands, and not in a closed round', async () => {
    const county = await at('decided');
    for (const one of others) {
      expect(await codeOf(amend(county, annulled, ofFosen, one))).toBe('not-your-role');
      expect(await codeOf(readAmendment(county, one, ofFosen))).toBe('not-your-role');
    }
    const stale = { actor: governor, changeId: 'stale', expected: 'stale' };
    expect(await codeOf(amendLetter(county, stale, { letter: ofFosen, content: annulled }))).toBe('conflict');
    expect(await codeOf(amend(county, annulled, `${theRound}-network-oslo`))).toBe('not-found');
    await county.close();
    expect(await amend(county, annulled)).toMatchObject({ code: 'not-in-this-state', state: 'closed' });
  });

  it('sent twice happens once', async () => {
    const county = await at('decided');
    const command = await county.commandOf(governor, 'decision');
    const what = { letter: ofFosen, content: annulled };
    const once = await amendLetter(county, command, what);
    await county.runner.idle();
    expect(await amendLetter(county, command, what)).toEqual(once);
    expect(await lettersOf(county)).toHaveLength(6);
  });

  it('that a crash cut off from its letter is issued by the next service', async () => {
    let commits = Number.NEGATIVE_INFINITY;
    const county = await aSmallCounty((store) => ({
      ...store,
      commit: async (change) => {
        commits += 1;
        if (commits >= 2) throw new Error('the service was killed');
        return store.commit(change);
      },
    }));
    await county.reach('decided');
    commits = 0;
    await amend(county, annulled).catch(() => {});
    expect(await lettersOf(county)).toHaveLength(5);
    commits = Number.NEGATIVE_INFINITY;
    const runner = county.newRunner();
    await resumeUnfinished(county.store, runner, (error) => expect.unreachable(String(error)));
    await runner.idle();
    expect((await county.store.read('letter', `${ofFosen}-v2`))?.version).toBe(1);
  });
});

describe('reports after a new decision', () => {
  async function save(county: SmallCounty, used: number) {
    const { report } = await valueOf(readReport(county.store, coordinatorFosen, reportOfFosen)).catch(
      async () => ({
        report: (await county.store.read('report', reportOfFosen))?.state,
      }),
    );
    const lines = (report?.content.lines ?? []).map((line) => ({
      ...line,
      used: toKroner(used),
      done: 'Gjort.',
    }));
    const content = { lines, teacherEducation: '', partnership: '' };
    const command = await county.commandOf(coordinatorFosen, 'report', reportOfFosen);
    return saveReport(county, command, { report: reportOfFosen, content });
  }

  it('are on the valid letter, under the id that they had, and keep what was written', async () => {
    const county = await at('decided');
    await valueOf(save(county, 5));
    await valueOf(amend(county, await lessBy(county, 1000)));
    const { report } = await valueOf(readReport(county.store, coordinatorFosen, reportOfFosen));
    expect(report.letter).toBe(`${ofFosen}-v2`);
    const letter = (await county.store.read('letter', `${ofFosen}-v2`))?.state;
    expect(sumKroner(report.granted.map(({ amount }) => amount))).toBe(letter?.total);
    expect(report.content.lines[0]).toMatchObject({ used: 5, done: 'Gjort.' });
    const listed = await valueOf(listReports(county.store, governor, theRound));
    expect(listed.filter(({ report: one }) => one.recipient.id === 'fosen')).toHaveLength(1);
  });

  it('name the sum that was taken away', async () => {
    const county = await at('decided');
    const before = await valueOf(readReport(county.store, coordinatorFosen, reportOfFosen));
    const content = await lessBy(county, 0);
    if (content.kind !== 'change') throw new Error('a change');
    county.at('2027-05-03T09:00:00Z');
    await valueOf(amend(county, { ...content, lines: content.lines.slice(1) }));
    const command = await county.commandOf(coordinatorFosen, 'report', reportOfFosen);
    const outcome = await saveReport(county, command, {
      report: reportOfFosen,
      content: before.report.content,
    });
    expect(outcome).toMatchObject({
      faults: [{ path: 'lines.0.line', code: 'line-annulled', values: { on: '2027-05-03' } }],
    });
  });

  it('are not due on what is annulled, begun or not, and the refusal says since when', async () => {
    const county = await at('decided');
    county.at('2027-05-03T09:00:00Z');
    await valueOf(save(county, 5));
    await valueOf(amend(county, annulled));
    const listed = await valueOf(listReports(county.store, governor, theRound));
    expect(listed.map(({ report }) => report.recipient.id)).not.toContain('fosen');
    expect(await save(county, 6)).toMatchObject({
      faults: [{ code: 'letter-annulled', values: { on: '2027-05-03' } }],
    });
    const ntnu = `${ofNtnu}-annual`;
    await valueOf(amend(county, annulled, ofNtnu));
    expect(await faultsOf(readReport(county.store, governor, ntnu))).toEqual([': letter-annulled']);
    const what = { report: ntnu, content: { lines: [], teacherEducation: '', partnership: '' } };
    const by = (one: Person) => ({ actor: one, changeId: crypto.randomUUID(), expected: 'unsaved' });
    expect(await faultsOf(saveReport(county, by(people.partnerNtnu), what))).toEqual([': letter-annulled']);
    expect(await codeOf(saveReport(county, by(coordinatorFosen), what))).toBe('not-your-role');
  });
});

describe('an appeal on record', () => {
  const appeal = { sentOn: toPlainDate('2027-05-20'), from: 'network', about: 'For lite.' } as const;
  const outcome = { on: toPlainDate('2027-05-21'), words: 'Vi står fast.' };

  async function decidedAndRead(): Promise<SmallCounty> {
    const county = await at('decided');
    county.at('2027-04-19T09:00:00Z');
    const command = { actor: coordinatorFosen, changeId: 'read' };
    await valueOf(acknowledgeLetter(county, command, ofFosen));
    county.at('2027-05-21T09:00:00Z');
    return county;
  }
  async function record(
    county: SmallCounty,
    what: Partial<Parameters<typeof recordAppeal>[2]> = {},
    by: Person = governor,
  ) {
    return recordAppeal(county, await county.commandOf(by, 'letter', ofFosen), {
      letter: ofFosen,
      ...appeal,
      ...what,
    });
  }
  async function settle(
    county: SmallCounty,
    what: Pick<Parameters<typeof settleAppeal>[2], 'outcome'> & Partial<Parameters<typeof settleAppeal>[2]>,
    by: Person = governor,
  ) {
    const command = await county.commandOf(by, 'letter', ofFosen);
    return settleAppeal(county, command, { letter: ofFosen, appeal: 1, ...outcome, ...what });
  }

  it('says whether it came in time, and what became of it in the end', async () => {
    const county = await decidedAndRead();
    expect((await valueOf(record(county))).state.appeals?.[0]).toMatchObject({ number: 1, late: true });
    const inTime = await valueOf(record(county, { sentOn: toPlainDate('2027-05-10') }));
    expect(inTime.state.appeals?.[1]?.late).toBe(false);
    await valueOf(settle(county, { outcome: 'sent-on' }));
    expect(await faultsOf(settle(county, { outcome: 'sent-on' }))).toEqual(['outcome: appeal-sent-on']);
    await valueOf(settle(county, { outcome: 'upheld' }));
    expect(await faultsOf(settle(county, { outcome: 'changed' }))).toEqual([': appeal-settled']);
    expect(await codeOf(settle(county, { outcome: 'changed', appeal: 7 }))).toBe('not-found');
  });

  it('is of a day that has been, and after the letter', async () => {
    const county = await decidedAndRead();
    const sentOn = (day: string) => faultsOf(record(county, { sentOn: toPlainDate(day) }));
    expect(await sentOn('2027-05-22')).toEqual(['sentOn: date-in-future']);
    expect(await sentOn('2026-01-01')).toEqual(['sentOn: date-too-early']);
    await valueOf(record(county));
    const early = settle(county, { outcome: 'changed', on: toPlainDate('2027-05-19') });
    expect(await faultsOf(early)).toEqual(['on: date-too-early']);
  });

  it('is recorded by the county governor alone', async () => {
    const county = await decidedAndRead();
    for (const one of others) {
      expect(await codeOf(record(county, {}, one))).toBe('not-your-role');
      expect(await codeOf(settle(county, { outcome: 'changed' }, one))).toBe('not-your-role');
    }
  });
});
