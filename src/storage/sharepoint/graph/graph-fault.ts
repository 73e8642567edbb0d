import { type Answer, propertyOf } from './answer.ts';

/** What went wrong, by status and code. Never by message: Graph's texts change and are translated. */
export type FaultName =
  /** The request itself is wrong, or names a column that is no longer there, or a value that must be unique. */
  | 'invalid'
  | 'sign-in-failed'
  | 'access-denied'
  | 'not-found'
  /** Somebody else changed it first. */
  | 'conflict'
  /** The delta link is too old: everything must be read anew. */
  | 'resync'
  | 'locked'
  | 'throttled'
  /** No answer, or one that does not say whether anything was done. */
  | 'unavailable'
  | 'list-missing'
  | 'column-missing';

type Details = {
  readonly status?: number;
  readonly code?: string;
  readonly requestId?: string;
  readonly cause?: unknown;
};

/** Graph said no, or nothing. */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  readonly fault: FaultName;
  readonly status: number | null;
  readonly code: string;
  /** What Microsoft's support asks for; empty where no answer came or it had none. */
  readonly requestId: string;

  constructor(fault: FaultName, what: string, { status, code = '', requestId = '', cause }: Details = {}) {
    const said = [status, code, requestId && `request-id ${requestId}`].filter(Boolean).join(', ');
    super(`${what}: ${fault}${said ? ` (${said})` : ''}`, { cause });
    this.fault = fault;
    this.status = status ?? null;
    this.code = code;
    this.requestId = requestId;
  }
}

/** Whether the error is that fault. */
export function isFault(error: unknown, ...faults: readonly FaultName[]): error is GraphFault {
  return error instanceof GraphFault && faults.includes(error.fault);
}

/** The fault of Graph's that something came of, wherever it lies. */
export function graphFaultIn(error: unknown): GraphFault | null {
  if (error instanceof GraphFault) return error;
  return error instanceof Error && error.cause !== undefined ? graphFaultIn(error.cause) : null;
}

/** The fault that an answer is, `what` being the request in a few words. */
export function faultOf(answer: Answer, what: string): GraphFault {
  const { codes, requestId } = readError(answer);
  const { status } = answer;
  return new GraphFault(nameOf(status, codes), what, { status, code: codes[0] ?? '', requestId });
}

function nameOf(status: number, codes: readonly string[]): FaultName {
  const has = (code: string) => codes.some((one) => one.toLowerCase() === code);
  if (status === 423 || has('resourcelocked')) return 'locked';
  if (status === 412 || status === 409 || has('resourcemodified')) return 'conflict';
  if (status === 410 || codes.some((code) => code.toLowerCase().startsWith('resync'))) return 'resync';
  switch (status) {
    case 401:
      return 'sign-in-failed';
    case 403:
      return 'access-denied';
    case 404:
      return 'not-found';
    case 429:
      return 'throttled';
    default:
      return status >= 400 && status < 500 && status !== 408 ? 'invalid' : 'unavailable';
  }
}

/** The codes of an error body, the outermost first, and its request id. Bodies come in many shapes, or not at all. */
function readError({ headers, body }: Answer): { codes: string[]; requestId: string } {
  const codes: string[] = [];
  let requestId = headers['request-id'] ?? '';
  let error = property(body, 'error');
  for (let depth = 0; error !== undefined && depth < 10; depth++) {
    const code = property(error, 'code');
    if (typeof code === 'string' && code !== '') codes.push(code);
    const id = property(error, 'request-id') ?? property(error, 'requestId');
    if (typeof id === 'string' && requestId === '') requestId = id;
    error = property(error, 'innerError');
  }
  return { codes, requestId };
}

/** A property in whatever case it is written: both `innerError` and `innererror` come. */
function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : propertyOf(value, key);
}
