import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Notice } from '../parts/notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import type { FormView } from './forms-types.ts';

const ASK_EVERY_MILLISECONDS = 700;

const useStyles = makeStyles({
  bar: {
    display: 'block',
    width: '100%',
    height: '4px',
    margin: '8px 0 4px',
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

type Props = {
  readonly process: NonNullable<FormView['importing']>;
  /** Told when it has finished, failed or been cancelled. */
  readonly onEnded: () => void;
};

/** How far an import has come, with a way to cancel it while it runs, and to go on where it stopped. */
export function ImportProgress({ process: begun, onEnded }: Props) {
  const styles = useStyles();
  const texts = useTexts(formTexts).progress;
  const { trace } = useTexts(shell);
  const params = { process: begun.id };
  const [state, setState] = useState(begun.state);
  const every = state === 'running' ? ASK_EVERY_MILLISECONDS : 0;
  const { data: process = begun, problem } = useRead('readProcess', { params }, { every });
  const resume = useChange('resumeProcess');
  const cancel = useChange('cancelProcess');
  if (process.state !== state) setState(process.state);
  const end = useEffectEvent(onEnded);
  useEffect(() => {
    if (state !== 'running') end();
  }, [state]);

  if (process.state === 'finished') return null;
  const done = process.steps.filter((step) => step.state === 'done').length;
  const stopped = process.steps.find((step) => step.state === 'failed');
  const bar = (
    <>
      <progress className={styles.bar} value={done} max={process.steps.length} aria-label={texts.running} />
      {texts.done(done, process.steps.length)}
    </>
  );
  const goOn = { label: texts.resume, run: () => void resume.run({ params }), disabled: resume.busy };
  return (
    <>
      {process.state === 'running' && (
        <Notice
          intent="info"
          title={texts.running}
          actions={[{ label: texts.cancel, run: () => void cancel.run({ params }), disabled: cancel.busy }]}
        >
          {bar}
        </Notice>
      )}
      {process.state === 'cancelled' && (
        <Notice intent="warning" title={texts.cancelled} actions={[goOn]}>
          {texts.cancelledWhy}
          {bar}
        </Notice>
      )}
      {process.state === 'failed' && (
        <Notice intent="error" title={texts.failed} actions={[goOn]}>
          {texts.failedWhy}
          {bar}
          {stopped?.traceId && <div>{trace(stopped.traceId)}</div>}
        </Notice>
      )}
      <ProblemMessage problem={resume.problem ?? cancel.problem ?? problem} />
    </>
  );
}
