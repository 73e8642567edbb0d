import { randomUUID } from 'node:crypto';
import { odata } from '@azure/data-tables';
import type { Claim, DeliveryFilter, Outbox } from '../../application/ports/outbox.ts';
import {
  addresseesIn,
  advanced,
  claimed,
  claimOf,
  type DeliveryRecord,
  deliveryOf,
  dueAt,
  isDue,
  isOver,
  newRecord,
  resent,
  settled,
} from '../delivery-record.ts';
import { answering } from './azure-faults.ts';
import { type deliveryRows, type Row } from './delivery-rows.ts';
import type { dueHints, Hint } from './due-hints.ts';

/** How often one claim asks the queue, so that hints about what is over cannot hold it up. */
const MOST_ROUNDS = 4;
/** How many pages of the rows one claim looks through for what no hint told of. */
const MOST_PAGES = 3;
const PAGE = 100;

/** What this process has claimed. */
type Held = { readonly row: Row; readonly hint: Hint | null };

/**
 * Messages on their way out, in a storage account. The rows are the truth; the queue only says where to look, and what
 * it does not say is found in the rows.
 */
export function azureOutbox(
  rows: ReturnType<typeof deliveryRows>,
  hints: ReturnType<typeof dueHints>,
  ready: () => Promise<void>,
): Outbox {
  const mine = new Map<string, Held>();

  const asked = <T>(work: () => Promise<T>): Promise<T> =>
    answering(async () => {
      await ready();
      return work();
    });

  async function claimRow(row: Row, hint: Hint | null, at: string, holdFor: number): Promise<Claim | null> {
    const token = randomUUID();
    const written = await rows.replace(row, claimed(row.record, token, at, holdFor));
    if (!written) return null;
    mine.set(token, { row: written, hint });
    return claimOf(written.record, token);
  }

  /** Null where the hint was about nothing to do now. It is then put where it belongs. */
  async function claimHinted(hint: Hint, at: string, holdFor: number): Promise<Claim | null> {
    const row = await rows.read(hint.key);
    const due = row && dueAt(row.record);
    if (!row || !due) {
      await hint.drop();
      return null;
    }
    if (isDue(row.record, at)) return claimRow(row, hint, at, holdFor);
    await hint.postpone(millisecondsBetween(at, due));
    return null;
  }

  async function claimByHints(limit: number, at: string, holdFor: number): Promise<Claim[]> {
    const claims: Claim[] = [];
    for (let round = 0; round < MOST_ROUNDS && claims.length < limit; round++) {
      const taken = await hints.take(limit - claims.length, holdFor);
      if (taken.length === 0) break;
      claims.push(...present(await Promise.all(taken.map((hint) => claimHinted(hint, at, holdFor)))));
    }
    return claims;
  }

  /** What is due although no hint tells of it: the process that put it died before it could leave one, say. */
  async function claimByRows(limit: number, at: string, holdFor: number): Promise<Claim[]> {
    const claims: Claim[] = [];
    let pages = 0;
    for await (const keys of rows.due(at, limit)) {
      const read = present(await Promise.all(keys.map((key) => rows.read(key))));
      const due = read.filter(({ record }) => isDue(record, at)).slice(0, limit - claims.length);
      claims.push(...present(await Promise.all(due.map((row) => claimRow(row, null, at, holdFor)))));
      pages += 1;
      if (claims.length === limit || pages === MOST_PAGES) break;
    }
    return claims;
  }

  /** Changes what was claimed, as far as its row is still as we know it; null where nothing came of it. */
  async function changeClaimed(
    { delivery, token }: Claim,
    to: (record: DeliveryRecord) => DeliveryRecord | null,
  ): Promise<Row | null> {
    const { key } = delivery.message;
    const held = mine.get(token)?.row;
    const row = held?.record.message.key === key ? held : await rows.read(key);
    const changed = row && to(row.record);
    return changed && rows.replace(row, changed);
  }

  /** A claim that has run out is not ours any more, settled or not. */
  function letGo(at: string): void {
    for (const [token, { row }] of mine) {
      if (row.record.claim === null || row.record.claim.until <= at) mine.delete(token);
    }
  }

  return {
    put: (message, at) =>
      asked(async () => {
        const record = newRecord(message, at);
        const row = await rows.insert(record);
        if (!row) return false;
        await hints.leave(message.key, millisecondsBetween(at, record.message.notBefore));
        return true;
      }),

    claim: (limit, at, holdFor) =>
      asked(async () => {
        letGo(at);
        if (limit <= 0) return [];
        const claims = await claimByHints(limit, at, holdFor);
        if (claims.length < limit) claims.push(...(await claimByRows(limit - claims.length, at, holdFor)));
        return claims.sort((a, b) => notBeforeOf(a).localeCompare(notBeforeOf(b)));
      }),

    advance: (claim, step, at, holdFor) =>
      asked(async () => {
        const { token } = claim;
        const row = await changeClaimed(claim, (record) => advanced(record, token, step, at, holdFor));
        const hint = mine.get(token)?.hint ?? null;
        if (row) mine.set(token, { row, hint });
        return row !== null;
      }),

    settle: (claim, settlement, at) =>
      asked(async () => {
        const { token } = claim;
        const hint = mine.get(token)?.hint;
        if (!(await changeClaimed(claim, (record) => settled(record, token, settlement, at)))) return false;
        mine.delete(token);
        if (settlement.state !== 'waiting') await hint?.drop();
        else {
          const wait = millisecondsBetween(at, settlement.notBefore);
          await (hint ? hint.postpone(wait) : hints.leave(claim.delivery.message.key, wait));
        }
        return true;
      }),

    read: (key) =>
      asked(async () => {
        const row = await rows.read(key);
        return row && deliveryOf(row.record);
      }),

    list: (filter, { size, from }) =>
      asked(async () => {
        const found = [];
        for await (const page of rows.log(from, conditionsOf(filter), size + 1)) {
          found.push(...page);
          if (found.length > size) break;
        }
        const page = found.slice(0, size);
        return {
          deliveries: page.map(({ record }) => deliveryOf(record)),
          next: found.length > size ? (page.at(-1)?.place ?? null) : null,
        };
      }),

    resend: (key, at) =>
      asked(async () => {
        const row = await rows.read(key);
        const changed = row && resent(row.record, at);
        if (!changed || !(await rows.replace(row, changed))) return false;
        await hints.leave(key, 0);
        return true;
      }),

    prune: (before) =>
      asked(async () => {
        let forgotten = 0;
        const old = odata`changedAt lt ${before}`;
        for await (const page of rows.log(rows.placeBefore(before), [old], PAGE)) {
          for (const row of page) {
            if (isOver(row.record, before) && (await rows.forget(row))) forgotten += 1;
          }
        }
        return forgotten;
      }),
  };
}

function conditionsOf(filter: DeliveryFilter): string[] {
  const names = addresseesIn(filter) ?? [];
  const conditions = names.map((name) => odata`addressee eq ${name}`);
  return filter.state === undefined ? conditions : [...conditions, odata`state eq ${filter.state}`];
}

function notBeforeOf({ delivery }: Claim): string {
  return delivery.message.notBefore;
}

function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
