import { describe, expect, it } from 'vitest';
import { aChange, aForm, aFormResponse } from '../../../test/builders/aggregates.ts';
import { fosen, people, valueOf } from '../../../test/builders/small-county.ts';
import { aToldCounty } from '../../../test/builders/told-county.ts';
import { readReminders } from './read-reminders.ts';

const coordinator = people.coordinatorFosen.id;
const occurrence = 'waiting.form-queue.skriveramme';

/** Fosen's form, with responses that wait from different days. */
async function aQueue(...days: readonly string[]) {
  const county = await aToldCounty();
  const { store } = county;
  await store.commit(aChange('form', aForm({ network: fosen }), { id: 'skriveramme' }));
  for (const [index, day] of days.entries()) {
    const change = aChange('form-response', aFormResponse({ network: fosen }), {
      id: `skriveramme-${index}`,
    });
    await store.commit({ ...change, at: `${day}T09:00:00.000Z` });
  }
  const keysTo = (person: string) =>
    county.told.flatMap((one) =>
      one.person === person && one.view.kind === 'reminder' ? one.view.lines.map(({ title }) => title) : [],
    );
  return {
    ...county,
    /** What the person has been told of, after a look at that instant. */
    async toldAt(instant: string, person = coordinator): Promise<readonly string[]> {
      county.at(instant);
      await county.plan();
      await county.sendDue();
      return keysTo(person).filter((title) => title === aForm().title);
    },
    async takeIn(index: number): Promise<void> {
      const id = `skriveramme-${index}`;
      const stored = await store.read('form-response', id);
      if (!stored) throw new Error('there is no such response');
      const change = aChange('form-response', aFormResponse({ network: fosen, state: 'taken-in' }), {
        id,
        expected: stored.etag,
      });
      await store.commit({ ...change, changeId: `taken-in-${index}` });
    },
  };
}

describe('responses that wait in a queue', () => {
  it('are told of to those who may take them in: the coordinator, after a week the county governor too', async () => {
    const county = await aQueue('2027-01-18', '2027-01-18', '2027-01-18');
    expect(await county.toldAt('2027-01-18T12:00:00.000Z')).toHaveLength(0);
    expect(await county.toldAt('2027-01-19T12:00:00.000Z')).toHaveLength(1);
    expect(await county.toldAt('2027-01-19T13:00:00.000Z', people.governor.id)).toHaveLength(0);
    expect(await county.toldAt('2027-01-25T12:00:00.000Z', people.governor.id)).toHaveLength(1);
    expect(await county.toldAt('2027-01-25T12:00:00.000Z', people.coordinatorNamdal.id)).toHaveLength(0);
  });

  it('are told of once a day at most, also where the oldest is taken in meanwhile', async () => {
    const county = await aQueue('2027-01-18', '2027-01-20');
    await county.toldAt('2027-01-19T12:00:00.000Z');
    expect(await county.toldAt('2027-01-21T12:00:00.000Z')).toHaveLength(2);
    await county.takeIn(0);
    expect(await county.toldAt('2027-01-21T13:00:00.000Z')).toHaveLength(2);
  });

  it('are nothing to tell of any more when all are taken in, and lead to their form until then', async () => {
    const county = await aQueue('2027-01-18');
    county.at('2027-01-19T12:00:00.000Z');
    const waiting = async () =>
      (await valueOf(readReminders(county, people.coordinatorFosen))).find(
        (one) => one.occurrence === occurrence,
      );
    expect(await waiting()).toMatchObject({ page: '/skjema?skjema=skriveramme', mine: true, daysLeft: -1 });
    await county.plan();
    await county.takeIn(0);
    await county.sendDue();
    expect(county.told.filter(({ person }) => person === coordinator)).toEqual([]);
    expect(await waiting()).toBeUndefined();
  });
});
