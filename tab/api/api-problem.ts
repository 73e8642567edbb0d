import type { Problem } from '../../src/contract/problem.ts';

/** What can go wrong before the service has answered: no contact, or no token from Teams. */
export type OwnProblemCode = 'no-answer' | 'no-token';

/** An answer that refuses, or no answer at all. `status` is 0 where the service never answered. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** @param detail what Teams said, in its own words: for telling refusals apart, never for people to read */
export function ownProblem(code: OwnProblemCode, detail = ''): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: code, status: 0, detail, code, traceId: '' });
}

/** Reads a refusing answer; one that is not problem+json (a proxy's, say) is named by its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new ApiProblem((await response.json()) as Problem);
  }
  const { status, statusText } = response;
  return new ApiProblem({
    type: 'about:blank',
    title: statusText,
    status,
    detail: statusText,
    code: `http-${status}`,
    traceId: '',
  });
}

/** Whether the change may have happened although we were not told so: then the same change is sent again, with the same key. */
export function isOutcomeUnknown({ status }: Problem): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}
