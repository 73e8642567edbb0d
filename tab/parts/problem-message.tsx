import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Problem } from '../../src/contract/problem.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { signIn as signInTexts } from '../../src/text/pages/sign-in.ts';
import { signIn } from '../api/sign-in.ts';
import { useTexts } from '../shell/session.tsx';
import { Notice, type NoticeAction } from './notice.tsx';

const useStyles = makeStyles({
  fields: { margin: '4px 0 0', paddingLeft: '20px' },
  trace: {
    ...typographyStyles.caption1,
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What went wrong, what to do about it, and the trace id to ask for help with. Nothing where there is no problem. */
export function ProblemMessage({ problem, action }: { problem: Problem | undefined; action?: NoticeAction }) {
  const styles = useStyles();
  const texts = useTexts(shell);
  const { button } = useTexts(signInTexts);
  if (!problem) return null;
  const own = ownWords(problem);
  const words = own ? texts.problem[own] : problem;
  const offered = own === 'no-token' ? { label: button, run: () => void signInThen(action) } : action;
  return (
    <Notice intent="error" title={words.title} {...(offered && { actions: [offered] })}>
      {words.detail}
      {problem.errors && (
        <ul className={styles.fields}>
          {problem.errors.map((error) => (
            <li key={`${error.path} ${error.code} ${error.message}`}>{error.message}</li>
          ))}
        </ul>
      )}
      {problem.traceId && <div className={styles.trace}>{texts.trace(problem.traceId)}</div>}
    </Notice>
  );
}

/** Signs in by hand, then does what the reader wanted to do. */
async function signInThen(action: NoticeAction | undefined): Promise<void> {
  if ((await signIn()) === null) action?.run();
}

/** What the service says of a field, by the path that the contract gives it, such as `lines.0.decided`. */
export function fieldMessage(problem: Problem | undefined, path: string): string | undefined {
  return problem?.errors?.find((error) => error.path === path)?.message;
}

/** The service explains its own refusals; these are the ones where it had no say, or nothing to explain. */
function ownWords({ code, status }: Problem) {
  if (code === 'no-answer' || code === 'no-token') return code;
  if (status === 401) return 'not-signed-in';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'our-fault' : null;
}
