import type { CaseDocument } from '../../application/history/read-history.ts';
import type { AuditTrailReading } from '../../application/read-audit-trail.ts';
import type { Answer } from '../../contract/operations.ts';
import type { Names } from './names.ts';

/** Entries of a trail, with the names of those who acted. */
export async function presentAuditTrail(
  { entries, earlier, holds }: AuditTrailReading,
  names: Names,
): Promise<Answer<'readAuditTrail'>> {
  return {
    holds,
    earlier,
    entries: await Promise.all(
      entries.map(async ({ version, action, by, at, reason, hash }) => ({
        version,
        action,
        by: (await names.person(by)).name,
        at,
        reason,
        hash,
      })),
    ),
  };
}

/** The documents of a case, each with what was done to it last. */
export async function presentHistory(
  documents: readonly CaseDocument[],
  names: Names,
): Promise<Answer<'readHistory'>> {
  return {
    documents: await Promise.all(
      documents.map(async (document) => ({
        kind: document.kind,
        id: document.id,
        ...(await whoseIs(document, names)),
        changes: document.version,
        action: document.audit.action,
        by: (await names.person(document.audit.by)).name,
        at: document.audit.at,
      })),
    ),
  };
}

async function whoseIs(
  document: CaseDocument,
  names: Names,
): Promise<{ readonly name: string; readonly number: number | null }> {
  switch (document.kind) {
    case 'basis':
    case 'plan':
      return { name: await names.network(document.state.network), number: null };
    case 'cycle':
    case 'group':
    case 'network':
      return { name: await names.network(document.id), number: null };
    case 'letter':
    case 'report':
      return { name: document.state.recipient.name, number: null };
    case 'needs-report': {
      const { network, owner, year } = document.state;
      return { name: await names.owner(network, owner), number: year };
    }
    case 'vote':
      return { name: '', number: Number(document.id.split('-').at(-1)) };
    default:
      return { name: '', number: null };
  }
}
