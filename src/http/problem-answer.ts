import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../application/ports/aggregate-store.ts';
import type { Problem } from '../contract/problem.ts';
import { type FaultCode, faults as faultTexts } from '../text/faults.ts';
import type { Language } from '../text/language.ts';
import { type ProblemCode, problems as problemTexts } from '../text/problems.ts';
import { NotSignedIn, SignInUnavailable } from './authentication/verify-token.ts';
import { Refused } from './refused.ts';

/** The status of every problem code: the only table of status codes. Allocation refusals and the rest are 422. */
const statusOf: Readonly<Record<string, number>> = {
  'invalid-request': 400,
  'not-signed-in': 401,
  'not-your-role': 403,
  'not-your-network': 403,
  'second-person-needed': 403,
  'not-found': 404,
  'unknown-address': 404,
  'not-in-this-state': 409,
  'already-exists': 409,
  'not-your-seat': 403,
  'only-for-yourself': 403,
  'voting-is-over': 409,
  'seat-has-changed': 409,
  'vote-is-open': 409,
  'recommendation-changed': 409,
  conflict: 412,
  'too-large': 413,
  'file-too-large': 413,
  'webhook-secret-wrong': 401,
  'precondition-required': 428,
  'too-many-requests': 429,
  'internal-error': 500,
  'store-unavailable': 503,
  'sign-in-unavailable': 503,
};

/** Turns whatever a request ended in into problem+json in the reader's language, and logs what is our fault. */
export function answerProblem(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refused = asRefused(error);
    const status = statusOf[refused.code] ?? 422;
    const { traceId, language } = response.locals as { traceId: string; language?: Language };
    if (status >= 500) log.error({ traceId, code: refused.code, error: describe(error) }, 'request failed');
    if (refused.code === 'not-signed-in') response.setHeader('WWW-Authenticate', 'Bearer');
    if (status === 503) response.setHeader('Retry-After', '5');
    if (status === 429) response.setHeader('Retry-After', '60');
    if (refused.details.current) response.setHeader('ETag', `"${refused.details.current.etag}"`);
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(refused, status, traceId, language ?? 'nb')));
  };
}

function problemOf(refused: Refused, status: number, traceId: string, language: Language): Problem {
  const { faults, values, current } = refused.details;
  const text = problemTexts[language][refused.code as ProblemCode](values ?? {});
  const end = text.indexOf('. ');
  return {
    type: `https://kompetansehjulet.no/problems/${refused.code}`,
    title: end === -1 ? text : text.slice(0, end + 1),
    status,
    detail: end === -1 ? '' : text.slice(end + 2),
    code: refused.code,
    traceId,
    ...(faults && {
      errors: faults.map((fault) => ({
        path: fault.path,
        code: fault.code,
        message: faultTexts[language][fault.code as FaultCode](fault.values),
      })),
    }),
    ...(current && { current }),
  };
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof NotSignedIn) return new Refused('not-signed-in');
  if (error instanceof SignInUnavailable) return new Refused('sign-in-unavailable');
  if (error instanceof StoreUnavailable) return new Refused('store-unavailable');
  // The router could not decode the address.
  if (error instanceof URIError) {
    return new Refused('invalid-request', { faults: [{ path: '', code: 'wrong-format', values: {} }] });
  }
  switch (bodyParserFault(error)) {
    case 'entity.too.large':
      return new Refused('too-large');
    case 'entity.parse.failed':
    case 'encoding.unsupported':
    case 'charset.unsupported':
    case 'request.size.invalid':
    case 'request.aborted':
    case UNREADABLE_COMPRESSION:
      return new Refused('invalid-request', { faults: [{ path: '', code: 'unreadable-json', values: {} }] });
    default:
      return new Refused('internal-error');
  }
}

const UNREADABLE_COMPRESSION = 'unreadable compression';

function bodyParserFault(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('type' in error && typeof error.type === 'string') return error.type;
  // What cannot be decompressed comes as zlib's own error, with the status that the body parser gives it.
  const isFromZlib = 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
  return isFromZlib && 'status' in error && error.status === 400 ? UNREADABLE_COMPRESSION : '';
}

function describe(error: unknown) {
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { error };
}
