import { questionKey } from './form.ts';
import { plainAnswer, type ReceivedResponse } from './response.ts';
import { instantOf } from './submitted-at.ts';

/** The columns that Forms puts before the questions, as it names them in English, bokmål and nynorsk. */
const ownColumns: Readonly<Record<string, 'id' | 'completed' | 'email' | 'name' | 'ignored'>> = {
  id: 'id',
  'completion time': 'completed',
  fullføringstidspunkt: 'completed',
  fullføringstid: 'completed',
  fullføringstidspunktet: 'completed',
  email: 'email',
  'e-post': 'email',
  'e-postadresse': 'email',
  epostadresse: 'email',
  name: 'name',
  navn: 'name',
  namn: 'name',
  'start time': 'ignored',
  starttidspunkt: 'ignored',
  starttid: 'ignored',
  'last modified time': 'ignored',
  'sist endret': 'ignored',
  'tidspunkt for siste endring': 'ignored',
  'sist endra': 'ignored',
  language: 'ignored',
  språk: 'ignored',
};

/** What Forms writes as the address of somebody it does not know. */
const ANONYMOUS = /^anonym/i;

export type TableRow = { readonly number: number; readonly cells: readonly string[] };

/** Why a row of the file is no response. */
export type RowRefusal = 'response-id-missing' | 'response-id-wrong' | 'response-twice';

export type ResponseRow =
  | { readonly kind: 'response'; readonly row: number; readonly response: ReceivedResponse }
  | {
      readonly kind: 'refused';
      readonly row: number;
      readonly responseId: string;
      readonly code: RowRefusal;
    };

/** Why a file is not one that Forms exports, or cannot be used as such. */
export type TableRefusal = 'not-from-forms' | 'question-twice' | 'no-questions';

export type ResponseTable =
  | {
      readonly kind: 'responses';
      /** As the file asks them. */
      readonly questions: readonly string[];
      /** Each is read when it is asked for: there may be ten thousand, and others want their turn in between. */
      readonly rows: Iterable<ResponseRow>;
    }
  | { readonly kind: 'refused'; readonly code: TableRefusal };

/**
 * Reads the Excel file that Forms exports: a row of headings, then a row for each response. Every column that is not one
 * of Forms' own is a question. Of two rows with the same id neither is taken to be right.
 */
export function readResponses([headings, ...rows]: readonly TableRow[]): ResponseTable {
  const columns = (headings?.cells ?? []).map((heading) =>
    heading.toWellFormed().replaceAll(/\s+/g, ' ').trim(),
  );
  const own = columns.map((heading, index) => ownColumn(heading, index, columns));
  const idColumn = own.indexOf('id');
  if (idColumn === -1) return { kind: 'refused', code: 'not-from-forms' };
  const questions = columns.filter((heading, index) => own[index] === null && heading !== '');
  if (questions.length === 0) return { kind: 'refused', code: 'no-questions' };
  if (new Set(questions.map(questionKey)).size < questions.length)
    return { kind: 'refused', code: 'question-twice' };

  const idOf = ({ cells }: TableRow) => (cells[idColumn] ?? '').trim();
  const seen = Map.groupBy(rows, idOf);
  const read = (row: TableRow): ResponseRow => {
    const responseId = idOf(row);
    const refuse = (code: RowRefusal) =>
      ({ kind: 'refused', row: row.number, responseId: responseId.slice(0, 40), code }) as const;
    if (responseId === '') return refuse('response-id-missing');
    if (!isResponseId(responseId)) return refuse('response-id-wrong');
    if ((seen.get(responseId)?.length ?? 0) > 1) return refuse('response-twice');
    const cell = (column: 'completed' | 'email' | 'name') =>
      (own.includes(column) ? (row.cells[own.indexOf(column)] ?? '') : '').trim();
    return {
      kind: 'response',
      row: row.number,
      response: {
        responseId,
        submittedAt: instantOf(cell('completed')),
        email: plainEmail(cell('email')),
        name: plainName(cell('name')),
        answers: columns.flatMap((question, index) =>
          own[index] === null && question !== ''
            ? [{ question, answer: plainAnswer(row.cells[index] ?? '') }]
            : [],
        ),
      },
    };
  };
  return { kind: 'responses', questions, rows: each(rows, read) };
}

function* each<T, R>(items: readonly T[], read: (item: T) => R): Iterable<R> {
  for (const item of items) yield read(item);
}

/** Only the first column of that name is Forms' own, and only before the questions: a form may ask for a name itself. */
function ownColumn(heading: string, index: number, columns: readonly string[]) {
  const key = questionKey(heading);
  if (!Object.hasOwn(ownColumns, key)) return null;
  const isFirst = columns.findIndex((other) => questionKey(other) === key) === index;
  const isBeforeQuestions = columns
    .slice(0, index)
    .every((other) => Object.hasOwn(ownColumns, questionKey(other)));
  return isFirst && isBeforeQuestions ? (ownColumns[key] ?? null) : null;
}

/** Whether this can be the number that Forms gives a response. */
export function isResponseId(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text);
}

/** An address as it is compared; empty where the form does not say who answers. */
export function plainEmail(text: string): string {
  const email = text.toWellFormed().trim().toLowerCase();
  return ANONYMOUS.test(email) ? '' : email.slice(0, 200);
}

export function plainName(text: string): string {
  const name = plainAnswer(text).replaceAll(/\s+/g, ' ');
  return ANONYMOUS.test(name) ? '' : name.slice(0, 200);
}
