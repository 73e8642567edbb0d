import { describe, expect, it } from 'vitest';
import { aChange, aForm, aFormResponse } from '../../../test/builders/aggregates.ts';
import { aSmallCounty, fosen, people, theRound, valueOf } from '../../../test/builders/small-county.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { toKroner } from '../../domain/money.ts';
import { saveDecision } from '../decision/save-decision.ts';
import { unsavedForum } from '../vote/forum-now.ts';
import { saveForum } from '../vote/save-forum.ts';
import { readWaiting } from './read-waiting.ts';

const { governor } = people;

async function aDecisionDraft(secondSigner: boolean, caseNumber = '2027/1', ofFosen = 700_001) {
  const county = await aSmallCounty();
  await county.reach('recommended');
  const forum = await unsavedForum(county.store, toPlainDate('2027-01-15'));
  const command = await county.commandOf(governor, 'forum', 'forum');
  await valueOf(saveForum(county, command, { ...forum, secondSigner }));
  const lines = [
    { network: fosen, decided: toKroner(ofFosen), grounds: '' },
    { network: 'namdal' as typeof fosen, decided: toKroner(700_001), grounds: '' },
  ];
  const next = await county.commandOf(governor, 'decision');
  await valueOf(saveDecision(county, next, { round: theRound, content: { lines, caseNumber } }));
  return county;
}

const unsignedIn = async ({ store }: Awaited<ReturnType<typeof aDecisionDraft>>) =>
  (await readWaiting(store, toPlainDate('2027-01-15'))).unsigned;

describe('a decision that is written', () => {
  it('waits for another to sign it where the county wants that, from the day it was saved', async () => {
    expect(await unsignedIn(await aDecisionDraft(true))).toEqual([
      {
        id: theRound,
        round: theRound,
        title: 'Desentralisert ordning 2027',
        since: '2027-01-15',
        preparedBy: 'governor',
      },
    ]);
  });

  it('waits for nobody else where whoever wrote it may sign it', async () => {
    expect(await unsignedIn(await aDecisionDraft(false))).toEqual([]);
  });

  it('is not ready to be signed without a case number, or where it departs without grounds', async () => {
    expect(await unsignedIn(await aDecisionDraft(true, ''))).toEqual([]);
    expect(await unsignedIn(await aDecisionDraft(true, '2027/1', 700_000))).toEqual([]);
  });
});

describe('a form’s queue', () => {
  const at = (day: string) => `2027-01-${day}T09:00:00.000Z`;
  async function aQueue(...responses: readonly (readonly [day: string, state: 'waiting' | 'taken-in'])[]) {
    const county = await aSmallCounty();
    await county.store.commit(aChange('form', aForm({ network: fosen }), { id: 'skriveramme' }));
    for (const [index, [day, state]] of responses.entries()) {
      const change = aChange('form-response', aFormResponse({ state }), { id: `skriveramme-${index}` });
      await county.store.commit({ ...change, at: at(day) });
    }
    return (await readWaiting(county.store, toPlainDate('2027-01-15'))).formQueues;
  }

  it('waits from the day that the oldest response in it came', async () => {
    expect(await aQueue(['11', 'waiting'], ['05', 'taken-in'], ['08', 'waiting'])).toEqual([
      { form: 'skriveramme', title: aForm().title, network: fosen, since: '2027-01-08' },
    ]);
  });

  it('is no queue when nothing waits in it', async () => {
    expect(await aQueue(['05', 'taken-in'])).toEqual([]);
  });
});
