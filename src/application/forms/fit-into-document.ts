import type { Form } from '../../domain/forms/form.ts';
import type { Product } from '../../domain/forms/interpret.ts';
import type { ResponseDocument, ResponsePlace, TakenIn } from '../../domain/forms/response.ts';
import {
  editNeedsReport,
  type Need,
  type NeedsReport,
  openNeedsReport,
} from '../../domain/needs/needs-report.ts';
import {
  type SchoolPlan,
  type SchoolPlanContent,
  schoolPlanIdOf,
} from '../../domain/school-plan/school-plan.ts';
import { contentHash } from '../content-hash.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { needsReportIdOf } from '../ports/aggregates.ts';

/** Why a document does not take a response in. */
export type DocumentRefusal =
  /** The school has a plan for that period, from elsewhere. */
  | 'plan-exists'
  | 'plan-shared'
  | 'report-submitted'
  | 'report-full'
  /** Somebody has written in it since the response was taken in. */
  | 'document-changed'
  /** The response was taken in for another owner, and stands there. */
  | 'stands-elsewhere';

/** What is written to the document, and from which version. */
export type Writing =
  | {
      readonly kind: 'school-plan';
      readonly id: string;
      readonly expected: string | null;
      readonly state: SchoolPlan;
    }
  | {
      readonly kind: 'needs-report';
      readonly id: string;
      readonly expected: string | null;
      readonly state: NeedsReport;
    };

type Fit =
  | {
      readonly kind: 'fits';
      readonly verdict: 'made' | 'changed';
      readonly document: ResponseDocument;
      /** Null where the document says it already: the service was stopped before it could say so in the response. */
      readonly write: Writing | null;
    }
  | { readonly kind: 'refused'; readonly code: DocumentRefusal };

export type Fitting = {
  readonly form: Form;
  readonly responseId: string;
  readonly place: ResponsePlace;
  readonly product: Product;
  readonly gave: string;
  readonly earlier: TakenIn | null;
  readonly claims?: Map<string, number> | undefined;
};

/** As many needs as a report holds. */
const MOST_NEEDS = 50;

/**
 * How a response goes into the document there, as it stands. A draft is made or added to; what somebody has written since,
 * shared or submitted is never touched.
 */
export async function fitInto(store: AggregateStore, fitting: Fitting): Promise<Fit> {
  const { earlier, place, product } = fitting;
  if (earlier && (earlier.owner !== place.owner || earlier.network !== place.network)) {
    return refused('stands-elsewhere');
  }
  return product.kind === 'need'
    ? fitIntoReport(store, fitting, product.need)
    : fitIntoPlan(store, fitting, product.content);
}

async function fitIntoPlan(
  store: AggregateStore,
  { form, responseId, place, gave, earlier, claims }: Fitting,
  content: SchoolPlanContent,
): Promise<Fit> {
  const id = earlier?.document.id ?? schoolPlanIdOf(place.owner, content);
  const document = { kind: 'school-plan', id } as const;
  const stored = await store.read('school-plan', id);
  if (!stored) {
    if (claim(claims, id) > 0) return refused('plan-exists');
    const state: SchoolPlan = { ...place, state: 'draft', content, fromForm: { form: form.id, responseId } };
    return fits('made', document, { kind: 'school-plan', id, expected: null, state });
  }
  const { fromForm } = stored.state;
  if (fromForm?.form !== form.id || fromForm.responseId !== responseId) return refused('plan-exists');
  const stands = contentHash(stored.state.content);
  if (stands === gave) return fits(earlier ? 'changed' : 'made', document, null);
  if (stands !== earlier?.gave) return refused('document-changed');
  if (stored.state.state === 'shared') return refused('plan-shared');
  return fits('changed', document, {
    kind: 'school-plan',
    id,
    expected: stored.etag,
    state: { ...stored.state, content },
  });
}

async function fitIntoReport(
  store: AggregateStore,
  { form, responseId, place, gave, earlier, claims }: Fitting,
  need: Omit<Need, 'id' | 'fromForm'>,
): Promise<Fit> {
  if (form.purpose.kind !== 'needs-report') throw new Error(`the form ${form.id} is not about needs`);
  const { year } = form.purpose;
  const id = earlier?.document.id ?? needsReportIdOf(year, place.network, place.owner);
  const needId = `skjema-${form.id}-${responseId}`;
  const document = { kind: 'needs-report', id, need: needId } as const;
  const stored = await store.read('needs-report', id);
  const report = stored?.state ?? openNeedsReport({ ...place, year });
  const standing = report.needs.find((one) => one.id === needId);
  const stands = standing && contentHash(withoutOrigin(standing));
  if (stands === gave) return fits(earlier ? 'changed' : 'made', document, null);
  if (earlier ? stands !== earlier.gave : standing) return refused('document-changed');
  if (report.state === 'submitted') return refused('report-submitted');
  const others = report.needs.length - (standing ? 1 : 0);
  if (others + (standing ? 0 : claim(claims, id)) >= MOST_NEEDS) return refused('report-full');
  const written: Need = { id: needId, ...need, fromForm: { form: form.id, responseId } };
  const needs = standing
    ? report.needs.map((one) => (one === standing ? written : one))
    : [...report.needs, written];
  return fits(standing ? 'changed' : 'made', document, {
    kind: 'needs-report',
    id,
    expected: stored?.etag ?? null,
    state: editNeedsReport(report, needs),
  });
}

function withoutOrigin(need: Need) {
  const { id: _, fromForm: __, ...written } = need;
  return written;
}

/** How many before this one in the file go into the document; it is counted too. */
function claim(claims: Map<string, number> | undefined, document: string): number {
  const before = claims?.get(document) ?? 0;
  claims?.set(document, before + 1);
  return before;
}

function fits(verdict: 'made' | 'changed', document: ResponseDocument, write: Writing | null): Fit {
  return { kind: 'fits', verdict, document, write };
}

function refused(code: DocumentRefusal): Fit {
  return { kind: 'refused', code };
}
