import { beforeEach, describe, expect, it } from 'vitest';
import { aMeetingCase } from '../../../test/builders/aggregates.ts';
import { sendTheMinutes, theMeeting } from '../../../test/builders/meetings.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { memoryFiles } from '../../../test/fakes/memory-files.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { FILES_OF_CASE } from '../../domain/meeting/case-file.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { fileHash } from '../file-hash.ts';
import type { RecogniseFile } from '../ports/recognise-file.ts';
import { readCaseFile, removeCaseFile, uploadCaseFile } from './case-files.ts';
import { planMeeting, saveMeeting } from './meeting-changes.ts';

const { governor, coordinatorFosen, representativeFosen, partnerNtnu, ownerFosen, statped, outsider } =
  people;
const first = new TextEncoder().encode('%PDF- the first');
const second = new TextEncoder().encode('%PDF- the second');

let county: SmallCounty;
let files: ReturnType<typeof memoryFiles>;
let answer: Awaited<ReturnType<RecogniseFile>>;
beforeEach(async () => {
  county = await aSmallCounty();
  files = memoryFiles();
  answer = { kind: 'recognised', as: 'pdf' };
  county.at('2027-02-01T09:00:00Z');
  const day = toPlainDate('2027-03-12');
  const what = { kind: 'forum', title: 'Møte', from: day, to: day, place: '' } as const;
  const { state, etag } = await valueOf(planMeeting(county, command(governor), what));
  const cases = [aMeetingCase({ id: 'a' }), aMeetingCase({ id: 'b' })];
  const content = { ...state.content, attendance: [], cases };
  await valueOf(
    saveMeeting(county, { ...command(governor), expected: etag }, { meeting: theMeeting, content }),
  );
});

const command = (actor: Person) => ({ actor, changeId: crypto.randomUUID() });
const deps = () => ({ ...county, files, recogniseFile: async () => answer });
const inCase = { meeting: theMeeting, case: 'a', fileName: 'Notat.pdf', bytes: first };
const upload = (actor: Person, what: Partial<Parameters<typeof uploadCaseFile>[2]> = {}) =>
  uploadCaseFile(deps(), command(actor), { ...inCase, ...what });
const remove = (actor: Person, file = 'file-1') =>
  removeCaseFile(county, command(actor), { meeting: theMeeting, file, reason: 'Feil fil.' });
const read = (actor: Person, what: { file?: string; version?: number } = {}) =>
  readCaseFile(deps(), actor, { meeting: theMeeting, file: 'file-1', ...what });
const others = [coordinatorFosen, representativeFosen, partnerNtnu, ownerFosen, statped, outsider];

describe('a file among a case’s papers', () => {
  it('is put there by the county governor alone, and nobody else leaves anything behind', async () => {
    for (const actor of others) expect(await codeOf(upload(actor))).toBe('not-your-role');
    expect(files.count()).toBe(0);
    const { state } = await valueOf(upload(governor));
    expect(state.files).toMatchObject([{ id: 'file-1', case: 'a', removed: null }]);
    for (const actor of others) expect(await codeOf(remove(actor))).toBe('not-your-role');
  });

  it('is read by everybody with a role, as it was put there', async () => {
    await valueOf(upload(governor));
    for (const actor of others.slice(0, -1)) {
      expect((await valueOf(read(actor))).bytes).toEqual(first);
    }
    expect(await codeOf(read(outsider))).toBe('not-your-role');
    expect(await codeOf(read(statped, { file: 'file-2' }))).toBe('not-found');
  });

  it('leaves who, when and its hash on record, and the same command does it once', async () => {
    const same = command(governor);
    await valueOf(uploadCaseFile(deps(), same, inCase));
    const { state } = await valueOf(uploadCaseFile(deps(), same, inCase));
    expect(state.files).toHaveLength(1);
    const trail = await county.store.auditTrail('meeting', theMeeting);
    expect(trail.at(-1)).toMatchObject({
      action: 'meeting.attach-file',
      by: governor.id,
      at: '2027-02-01T09:00:00.000Z',
      reason: `Notat.pdf (SHA-256 ${fileHash(first)})`,
    });
  });

  it('keeps the one that it takes the place of, as an earlier version', async () => {
    await valueOf(upload(governor));
    await valueOf(upload(governor, { replaces: 'file-1', bytes: second, fileName: 'Nytt notat.pdf' }));
    expect((await valueOf(read(statped))).version.name).toBe('Nytt notat.pdf');
    expect((await valueOf(read(statped, { version: 1 }))).bytes).toEqual(first);
    expect(await codeOf(read(statped, { version: 3 }))).toBe('not-found');
    expect(await codeOf(upload(governor, { case: 'b', replaces: 'file-1' }))).toBe('not-found');
  });

  it('is gone when it is removed, but that it was there, who removed it and why is not', async () => {
    await valueOf(upload(governor));
    const { state } = await valueOf(remove(governor));
    expect(state.files?.[0]).toMatchObject({
      versions: [{ name: 'Notat.pdf' }],
      removed: { by: governor.id, reason: 'Feil fil.' },
    });
    expect(await codeOf(read(governor))).toBe('not-found');
    expect(await codeOf(remove(governor))).toBe('not-found');
    expect(await codeOf(upload(governor, { replaces: 'file-1' }))).toBe('not-found');
  });

  it('stands when others write in the meantime: neither is told of a conflict', async () => {
    const results = await Promise.all([
      upload(governor),
      upload(governor, { bytes: second }),
      upload(governor, { case: 'b' }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    const { state } = (await county.store.read('meeting', theMeeting)) ?? {};
    expect(state?.files?.map(({ id }) => id)).toEqual(['file-1', 'file-2', 'file-3']);
  });

  it('is refused, and not kept, where it is none or has no place', async () => {
    answer = { kind: 'refused', fault: 'paper-file-with-macros' };
    expect(await faultsOf(upload(governor))).toEqual(['file: paper-file-with-macros']);
    answer = { kind: 'recognised', as: 'pdf' };
    expect(await faultsOf(upload(governor, { case: 'c' }))).toEqual(['case: unknown-case']);
    expect(await codeOf(upload(governor, { meeting: '2027-01-01-forum' }))).toBe('not-found');
    expect(files.count()).toBe(0);
    for (let count = 0; count < FILES_OF_CASE; count += 1) await valueOf(upload(governor));
    expect(await faultsOf(upload(governor))).toEqual(['file: too-many-files']);
  });
});

it('the papers stand once the minutes are sent', async () => {
  county = await aSmallCounty();
  await sendTheMinutes(county, '2027-03-12T15:00:00Z');
  const meeting = (await county.store.read('meeting', theMeeting))?.state;
  const caseId = meeting?.content.cases[0]?.id ?? '';
  expect(await codeOf(upload(governor, { case: caseId }))).toBe('not-in-this-state');
  expect(await codeOf(remove(governor))).toBe('not-in-this-state');
});
