import { describe, expect, it } from 'vitest';
import { aBasis, aBasisContent, aChange, aDecision, aPerson } from '../../test/builders/aggregates.ts';
import { people } from '../../test/builders/small-county.ts';
import { memoryStore } from '../../test/fakes/memory-store.ts';
import { type DecisionBasis, submitBasis } from '../domain/basis/decision-basis.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Action } from '../domain/policies/policy.ts';
import type { Person } from '../domain/registers/registers.ts';
import { changeAggregate, readAggregate, UNSAVED } from './change-aggregate.ts';
import { contentHash } from './content-hash.ts';
import { fault, notFound, notReady, type Refusal } from './outcome.ts';
import type { Stored } from './ports/aggregate-store.ts';

const { coordinatorFosen, coordinatorNamdal, representativeFosen, governor, outsider } = people;
const at = '2027-01-20T09:00:00.000Z';
const submitted: DecisionBasis = submitBasis(aBasis(), { at, on: toPlainDate('2027-01-20'), deadline: null });

/** A store with Fosen's basis in it, in that state, and a way to change its comment. */
async function withBasis(state: DecisionBasis = aBasis()) {
  const store = memoryStore({ hash: contentHash });
  const commit = await store.commit(aChange('basis', state, { id: 'basis' }));
  if (commit.kind !== 'committed') throw new Error('the basis could not be kept');
  const deps = { store, clock: { now: () => new Date(at) } };
  const change = (
    actor: Person,
    { comment, ...command }: { comment: string; changeId: string; expected: string },
    action: Action = 'basis.edit',
  ) =>
    changeAggregate(
      deps,
      { actor, ...command },
      {
        kind: 'basis',
        id: 'basis',
        action,
        subject: ({ network, state }) => ({ network, state }),
        reason: 'Fordi',
        transition: (basis) => ({ ...basis, content: aBasisContent({ comment }) }),
      },
    );
  const commentNow = async () => (await store.read('basis', 'basis'))?.state.content.comment;
  return { store, deps, change, commentNow, first: commit.stored };
}

describe('a change of an aggregate', () => {
  it('is committed with who, when, why, under its own id', async () => {
    const { store, change, first } = await withBasis();
    const outcome = await change(coordinatorFosen, { comment: 'Nytt', changeId: 'c1', expected: first.etag });
    expect(outcome).toMatchObject({
      kind: 'done',
      value: { version: 2, state: { content: { comment: 'Nytt' } } },
    });
    expect(outcome).toEqual({ kind: 'done', value: await store.read('basis', 'basis') });
    expect((await store.auditTrail('basis', 'basis'))[1]).toMatchObject({
      action: 'basis.edit',
      by: 'coordinator-fosen',
      at,
      changeId: 'c1',
      reason: 'Fordi',
    });
  });

  it('is refused for the role first, then the network, then a newer version, then the state', async () => {
    const { change, first } = await withBasis(submitted);
    const from = (expected: string) => ({ comment: 'Nytt', changeId: 'c1', expected });
    expect(await change(outsider, from('old'))).toMatchObject({ code: 'not-your-role' });
    expect(await change(coordinatorNamdal, from('old'))).toMatchObject({ code: 'not-your-network' });
    expect(await change(coordinatorFosen, from('old'))).toMatchObject({ code: 'conflict' });
    expect(await change(coordinatorFosen, from(first.etag))).toMatchObject({
      code: 'not-in-this-state',
      state: 'submitted',
    });
  });

  it('made from an older version is a conflict that shows what stands now', async () => {
    const { store, change, first, commentNow } = await withBasis();
    await change(coordinatorFosen, { comment: 'Først', changeId: 'c1', expected: first.etag });
    const late = await change(representativeFosen, { comment: 'Sist', changeId: 'c2', expected: first.etag });
    expect(late).toEqual({ kind: 'refused', code: 'conflict', current: await store.read('basis', 'basis') });
    expect(await commentNow()).toBe('Først');
  });

  it('is a conflict also when another commits between the reading and the commit', async () => {
    const { deps, first, change, commentNow } = await withBasis();
    const outcome = await changeAggregate(
      deps,
      { actor: coordinatorFosen, changeId: 'c1', expected: first.etag },
      {
        kind: 'basis',
        id: 'basis',
        action: 'basis.edit',
        subject: ({ network, state }) => ({ network, state }),
        transition: async (basis) => {
          await change(representativeFosen, { comment: 'Først', changeId: 'c2', expected: first.etag });
          return basis;
        },
      },
    );
    expect(outcome).toMatchObject({ code: 'conflict', current: { version: 2 } });
    expect(await commentNow()).toBe('Først');
  });

  it('commits nothing when the transition refuses', async () => {
    const { store, deps, first } = await withBasis();
    const refusal: Refusal = notReady([fault('no-measures')]);
    const outcome = await changeAggregate(
      deps,
      { actor: coordinatorFosen, changeId: 'c1', expected: first.etag },
      {
        kind: 'basis',
        id: 'basis',
        action: 'basis.edit',
        subject: ({ network, state }) => ({ network, state }),
        transition: () => refusal,
      },
    );
    expect(outcome).toBe(refusal);
    expect(await store.read('basis', 'basis')).toEqual(first);
  });
});

describe('a command that is sent again', () => {
  it('happens once and answers as the first time', async () => {
    const { store, change, first } = await withBasis();
    const command = { comment: 'Nytt', changeId: 'c1', expected: first.etag };
    const once = await change(coordinatorFosen, command);
    expect(await change(coordinatorFosen, command)).toEqual(once);
    expect(await store.auditTrail('basis', 'basis')).toHaveLength(2);
  });

  it('happens once when both arrive at the same time', async () => {
    const { store, change, first } = await withBasis();
    const command = { comment: 'Nytt', changeId: 'c1', expected: first.etag };
    const [one, other] = await Promise.all([
      change(coordinatorFosen, command),
      change(coordinatorFosen, command),
    ]);
    expect(one).toMatchObject({ kind: 'done' });
    expect(other).toEqual(one);
    expect(await store.auditTrail('basis', 'basis')).toHaveLength(2);
  });

  it('answers as the first time also after others have changed the aggregate', async () => {
    const { change, first, commentNow } = await withBasis();
    const command = { comment: 'Nytt', changeId: 'c1', expected: first.etag };
    const once = await change(coordinatorFosen, command);
    const { etag } = (once as { value: Stored<'basis'> }).value;
    await change(representativeFosen, { comment: 'Nyere', changeId: 'c2', expected: etag });
    expect(await change(coordinatorFosen, command)).toEqual(once);
    expect(await commentNow()).toBe('Nyere');
  });

  it('answers as the first time also when the state no longer allows it', async () => {
    const { store, change, first } = await withBasis();
    const command = { comment: 'Nytt', changeId: 'c1', expected: first.etag };
    const once = await change(coordinatorFosen, command);
    const { etag } = (once as { value: Stored<'basis'> }).value;
    await store.commit(aChange('basis', submitted, { id: 'basis', expected: etag }));
    expect(await change(coordinatorFosen, command)).toEqual(once);
  });

  it('is refused when the one who sends it may do it no more', async () => {
    const { change, first } = await withBasis();
    const command = { comment: 'Nytt', changeId: 'c1', expected: first.etag };
    await change(coordinatorFosen, command);
    const before: Person = { ...coordinatorFosen, roles: [] };
    expect(await change(before, command)).toMatchObject({ code: 'not-your-role' });
  });

  it("is no repeat under another's change id: it is a conflict, and nothing of the other's is answered", async () => {
    const { change, first, commentNow } = await withBasis();
    const once = await change(coordinatorFosen, { comment: 'Nytt', changeId: 'c1', expected: first.etag });
    const { etag } = (once as { value: Stored<'basis'> }).value;
    for (const expected of [first.etag, etag]) {
      const other = await change(representativeFosen, { comment: 'Annet', changeId: 'c1', expected });
      expect(other).toMatchObject({ kind: 'refused', code: 'conflict', current: { version: 2 } });
    }
    expect(await commentNow()).toBe('Nytt');
  });

  it('is no repeat when it does something else under the same id', async () => {
    const { change, first } = await withBasis();
    const once = await change(coordinatorFosen, { comment: 'Nytt', changeId: 'c1', expected: first.etag });
    const { etag } = (once as { value: Stored<'basis'> }).value;
    for (const expected of [first.etag, etag]) {
      const other = await change(
        coordinatorFosen,
        { comment: 'Nytt', changeId: 'c1', expected },
        'basis.submit',
      );
      expect(other).toMatchObject({ kind: 'refused', code: 'conflict' });
    }
  });
});

describe('an aggregate that is not there', () => {
  const missing = (actor: Person, action: Action = 'basis.return') =>
    changeAggregate(
      { store: memoryStore({ hash: contentHash }), clock: { now: () => new Date(at) } },
      { actor, changeId: 'c1', expected: 'some' },
      {
        kind: 'basis',
        id: 'basis',
        action,
        subject: ({ state }) => ({ state }),
        transition: (basis) => basis,
      },
    );

  it('is not found by those who might have changed it, whatever state it would have to be in', async () => {
    expect(await missing(governor)).toEqual(notFound);
  });

  it('is not told about to those who might not', async () => {
    expect(await missing(outsider)).toMatchObject({ code: 'not-your-role' });
    expect(await missing(coordinatorFosen)).toMatchObject({ code: 'not-your-role' });
    expect(await missing(coordinatorFosen, 'basis.edit')).toMatchObject({ code: 'not-your-network' });
  });
});

describe('an aggregate that nobody has saved yet', () => {
  function unsavedDecision(unsaved: () => Promise<ReturnType<typeof aDecision> | Refusal>) {
    const store = memoryStore({ hash: contentHash });
    const save = (caseNumber: string, changeId: string, actor = governor, expected = UNSAVED) =>
      changeAggregate(
        { store, clock: { now: () => new Date(at) } },
        { actor, changeId, expected },
        {
          kind: 'decision',
          id: 'round',
          action: 'decision.edit',
          subject: ({ state }) => ({ state }),
          unsaved,
          transition: (decision) => ({ ...decision, content: { ...decision.content, caseNumber } }),
        },
      );
    return { store, save };
  }

  it('is created by the first change, and a repeat answers the same', async () => {
    const { store, save } = unsavedDecision(async () => aDecision());
    const once = await save('2027/1', 'c1');
    expect(once).toMatchObject({
      kind: 'done',
      value: { version: 1, state: { content: { caseNumber: '2027/1' } } },
    });
    expect(await save('2027/1', 'c1')).toEqual(once);
    expect(await store.auditTrail('decision', 'round')).toHaveLength(1);
  });

  it('is a conflict for the second of two who both start from nothing', async () => {
    const { save } = unsavedDecision(async () => aDecision());
    const other = aPerson({ id: 'governor-2' as PersonId });
    const outcomes = await Promise.all([save('2027/1', 'c1'), save('2027/2', 'c2', other)]);
    expect(outcomes.map((outcome) => (outcome.kind === 'done' ? 'done' : outcome.code)).toSorted()).toEqual([
      'conflict',
      'done',
    ]);
  });

  it('cannot be changed from a version that it never had', async () => {
    const { save } = unsavedDecision(async () => aDecision());
    expect(await save('2027/1', 'c1', governor, 'some')).toEqual(notFound);
  });

  it('says why it cannot be started, but only to those who might', async () => {
    const waiting: Refusal = { kind: 'refused', code: 'not-in-this-state', state: 'awaiting-recommendation' };
    const { save } = unsavedDecision(async () => waiting);
    expect(await save('2027/1', 'c1')).toEqual(waiting);
    expect(await save('2027/1', 'c1', outsider)).toMatchObject({ code: 'not-your-role' });
  });
});

describe('reading an aggregate', () => {
  it('asks the policy about the very thing that is read', async () => {
    const { store, first } = await withBasis();
    const read = (actor: Person, id = 'basis') =>
      readAggregate(store, actor, {
        kind: 'basis',
        id,
        action: 'draft-basis.read',
        subject: ({ network }) => ({ network }),
      });
    expect(await read(coordinatorFosen)).toEqual({ kind: 'done', value: first });
    expect(await read(coordinatorNamdal)).toMatchObject({ code: 'not-your-network' });
    expect(await read(outsider)).toMatchObject({ code: 'not-your-role' });
    expect(await read(governor, 'other')).toEqual(notFound);
    expect(await read(outsider, 'other')).toMatchObject({ code: 'not-your-role' });
  });
});
