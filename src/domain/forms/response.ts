import type { NetworkId, OwnerId, PersonId } from '../ids.ts';

export type GivenAnswer = { readonly question: string; readonly answer: string };

/** A response as it comes, from the flow or from the file that Forms exports. */
export type ReceivedResponse = {
  /** The number that Forms gives it: the same in the flow and in the file. */
  readonly responseId: string;
  /** When it was sent in, UTC; null where Forms does not say in a way that can be read. */
  readonly submittedAt: string | null;
  /** Who Forms says sent it; empty in a form that anybody may answer. */
  readonly email: string;
  readonly name: string;
  readonly answers: readonly GivenAnswer[];
};

/** Whose response it is. */
export type ResponsePlace = { readonly owner: OwnerId; readonly network: NetworkId };

export function isSamePlace(a: ResponsePlace, b: ResponsePlace): boolean {
  return a.owner === b.owner && a.network === b.network;
}

/** The document that a response went into. */
export type ResponseDocument =
  | { readonly kind: 'school-plan'; readonly id: string }
  | { readonly kind: 'needs-report'; readonly id: string; readonly need: string };

/** What became of a response when it was last taken in. */
export type TakenIn = ResponsePlace & {
  readonly document: ResponseDocument;
  /** The version of the form whose mapping made it. */
  readonly formVersion: number;
  /** The hash of what it gave, by which one sees whether somebody has changed the document since. */
  readonly gave: string;
  readonly by: PersonId;
  readonly at: string;
};

/** A response to a form. It waits until a person takes it in or sets it aside; sent anew with other answers, it waits again. */
export type FormResponse = ReceivedResponse & {
  readonly form: string;
  /** The form's network; null for the county's. */
  readonly network: NetworkId | null;
  readonly cameBy: 'flow' | 'file';
  readonly state: 'waiting' | 'taken-in' | 'set-aside';
  readonly takenIn: TakenIn | null;
  readonly setAside: { readonly why: string; readonly by: PersonId; readonly at: string } | null;
};

/** The answer as it is kept: lines and lists in one spelling, so that the flow and the file give the same. */
export function plainAnswer(text: string): string {
  const list = listIn(text.trim());
  const plain = list ? list.join(';') : text;
  return plain
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .trim()
    .replace(/;+$/, '');
}

/** A flow gives the choices of a question as a JSON list, where the file has them with semicolons. */
function listIn(text: string): readonly string[] | null {
  if (!text.startsWith('["') || !text.endsWith('"]')) return null;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : null;
  } catch {
    return null;
  }
}

/** The choices of an answer: `Ansatte;Ledere`. */
export function choicesIn(answer: string): string[] {
  return answer
    .split(/[;\n]/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
}

/** A response as it came, without what has become of it here. */
export function receivedIn({
  responseId,
  submittedAt,
  email,
  name,
  answers,
}: FormResponse): ReceivedResponse {
  return { responseId, submittedAt, email, name, answers };
}

/** Whether two responses say the same. When they came, and in which order the questions stand, is of no matter. */
export function saysTheSame(a: ReceivedResponse, b: ReceivedResponse): boolean {
  if (a.email !== b.email) return false;
  const answersOf = ({ answers }: ReceivedResponse) =>
    answers
      .filter(({ answer }) => answer !== '')
      .map(({ question, answer }) => JSON.stringify([question, answer]))
      .toSorted();
  const [ours, theirs] = [answersOf(a), answersOf(b)];
  return ours.length === theirs.length && ours.every((one, index) => one === theirs[index]);
}

/** A response that comes for the first time, or again with other answers; null where nothing is new. */
export function receiveResponse(
  existing: FormResponse | null,
  received: ReceivedResponse,
  from: Pick<FormResponse, 'form' | 'network' | 'cameBy'>,
): FormResponse | null {
  if (existing && saysTheSame(existing, received)) return null;
  return {
    ...received,
    ...from,
    state: 'waiting',
    takenIn: existing?.takenIn ?? null,
    setAside: null,
  };
}
