import type { Form } from '../../domain/forms/form.ts';
import { undecidedIn } from '../../domain/forms/form.ts';
import { interpret, type Product, type ResponseRemark } from '../../domain/forms/interpret.ts';
import { type Candidate, type Directory, matchSender } from '../../domain/forms/match-sender.ts';
import {
  type FormResponse,
  type ReceivedResponse,
  type ResponseDocument,
  type ResponsePlace,
  saysTheSame,
} from '../../domain/forms/response.ts';
import { contentHash } from '../content-hash.ts';
import { refuseFreeText } from '../free-text/refuse-free-text.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { type DocumentRefusal, fitInto, type Writing } from './fit-into-document.ts';

/** Why a response is not taken in, in words: what the remark is about is a question or a field. */
export type Reason = {
  readonly code:
    | ResponseRemark['code']
    | DocumentRefusal
    | 'national-identity-number'
    | 'sensitive-text'
    | 'questions-undecided'
    | 'sender-unknown'
    | 'sender-ambiguous'
    | 'sender-contradicts';
  readonly field: ResponseRemark['field'] | null;
  readonly question: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What would become of a response just now. */
export type Judgement = {
  readonly verdict: 'made' | 'changed' | 'unchanged' | 'waiting' | 'refused';
  readonly reasons: readonly Reason[];
  readonly notes: readonly Reason[];
  /** Whether it waits in the queue already, just as it is. */
  readonly inQueue: boolean;
  /** Whose it is, or may be: the first is the one it goes to where it is taken in. */
  readonly candidates: readonly Candidate[];
  /** What taking it in comes to; null where it is not. */
  readonly taking: Taking | null;
};

export type Taking = {
  readonly place: ResponsePlace;
  readonly document: ResponseDocument;
  readonly gave: string;
  /** What is to be written; null where the document says it already. */
  readonly write: Writing | null;
};

/** By what a response is judged. */
export type Judging = {
  readonly form: Form;
  readonly formVersion: number;
  /** Null where the place was settled before. */
  readonly directory: Directory | null;
  /** How many responses before it in the same file go into each document. */
  readonly claims?: Map<string, number>;
};

/** What a person has settled about a response, by having looked at it. */
export type Settled = { readonly place: ResponsePlace | null; readonly sensitiveTextSeen: boolean };

/**
 * What becomes of a response: the one rule of the preview, the import and the queue. Nothing is written. In this order: what
 * may not be kept, what does not fit, what somebody must look at, whose it is, and what the document there allows.
 */
export async function judgeResponse(
  store: AggregateStore,
  judging: Judging,
  received: ReceivedResponse,
  existing: FormResponse | null,
  settled: Settled,
): Promise<Judgement> {
  const { form, formVersion, directory } = judging;
  const interpretation = interpret(form, received);
  const { product } = interpretation;
  const notes = interpretation.notes.map(reasonOf);
  const isKnown = existing !== null && saysTheSame(existing, received);
  const outcome = (verdict: Judgement['verdict'], rest: Partial<Judgement> = {}): Judgement => ({
    verdict,
    reasons: [],
    notes,
    inQueue: isKnown && existing.state === 'waiting',
    candidates: [],
    taking: null,
    ...rest,
  });
  if (isKnown && isSettled(existing, product, formVersion)) return outcome('unchanged');

  const numbers = freeTextReasons(received, true).filter(({ code }) => code === 'national-identity-number');
  if (numbers.length > 0) return outcome('refused', { reasons: numbers });
  const match = directory ? matchSender({ email: received.email, ...interpretation }, directory) : null;
  const candidates = match ? (match.kind === 'certain' ? [match.candidate] : match.candidates) : [];
  if (!product) return outcome('refused', { candidates, reasons: interpretation.faults.map(reasonOf) });

  const undecided = undecidedIn(
    form,
    received.answers.filter(({ answer }) => answer !== '').map(({ question }) => question),
  );
  const earlier = existing?.takenIn ?? null;
  const place = settled.place ?? (match?.kind === 'certain' ? match.candidate : earlier);
  const waits: Reason[] = [
    ...undecided.map((question) => ({ ...bare('questions-undecided'), question })),
    ...(settled.sensitiveTextSeen ? [] : freeTextReasons(received, false)),
    ...(place || !match || match.kind === 'certain' ? [] : [bare(match.why)]),
  ];
  if (waits.length > 0 || !place) return outcome('waiting', { candidates, reasons: waits });

  const gave = hashOf(product);
  const fit = await fitInto(store, {
    form,
    responseId: received.responseId,
    place: { owner: place.owner, network: place.network },
    product,
    gave,
    earlier,
    claims: judging.claims,
  });
  const chosen = candidates.find(({ owner, network }) => owner === place.owner && network === place.network);
  const first: Candidate = chosen ?? { owner: place.owner, network: place.network, signs: [] };
  const ranked = [first, ...candidates.filter((one) => one !== chosen)];
  if (fit.kind === 'refused') return outcome('refused', { candidates: ranked, reasons: [bare(fit.code)] });
  return outcome(fit.verdict, {
    candidates: ranked,
    taking: {
      place: { owner: first.owner, network: first.network },
      document: fit.document,
      gave,
      write: fit.write,
    },
  });
}

/** Set aside, or taken in by a mapping that would give the same now. */
function isSettled(existing: FormResponse, product: Product | null, formVersion: number): boolean {
  if (existing.state === 'waiting') return false;
  const { takenIn } = existing;
  if (existing.state === 'set-aside' || takenIn === null) return true;
  return takenIn.formVersion === formVersion || (product !== null && takenIn.gave === hashOf(product));
}

function hashOf(product: Product): string {
  return contentHash(product.kind === 'need' ? product.need : product.content);
}

/** What the texts of a response must not hold, or somebody must look at; who sent it is text too. */
function freeTextReasons({ answers, email, name }: ReceivedResponse, sensitiveTextSeen: boolean): Reason[] {
  const refusal = refuseFreeText([...answers, { email, name }], sensitiveTextSeen);
  if (refusal?.code !== 'national-identity-number' && refusal?.code !== 'sensitive-text') return [];
  const { code, faults } = refusal;
  return faults.map(({ path, values }) => {
    const question = answers[Number(path.split('.')[0])]?.question ?? null;
    return { code, field: null, question, values };
  });
}

function reasonOf({ code, field, values }: ResponseRemark): Reason {
  return { code, field, question: null, values };
}

function bare<const C extends Reason['code']>(code: C) {
  return { code, field: null, question: null, values: {} } as const;
}
