import type { Problem } from '../../src/contract/problem.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { isOutcomeUnknown } from '../api/api-problem.ts';
import { useTexts } from '../shell/session.tsx';
import { ProblemMessage } from './problem-message.tsx';

type Props = {
  readonly read: { readonly problem: Problem | undefined; readonly refresh: () => Promise<void> };
};

/** Why something could not be read, with a way to ask again where that can help. */
export function ReadProblem({ read: { problem, refresh } }: Props) {
  const { retry } = useTexts(shell);
  if (!problem) return null;
  return isOutcomeUnknown(problem) ? (
    <ProblemMessage problem={problem} action={{ label: retry, run: () => void refresh() }} />
  ) : (
    <ProblemMessage problem={problem} />
  );
}
