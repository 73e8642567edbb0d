import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { useTexts } from '../shell/session.tsx';
import { Notice } from './notice.tsx';
import { ProblemMessage } from './problem-message.tsx';

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

type Process = Answer<'readProcess'>;

type Props = {
  /** As it was when it was last read. */
  readonly process: Process;
  readonly words: {
    readonly running: string;
    readonly failed: string;
    readonly failedWhy: string;
    readonly done: (done: number, all: number) => string;
  };
  /** Where people may cancel it, and go on with it later. */
  readonly cancelling?: {
    readonly cancel: string;
    readonly cancelled: string;
    readonly cancelledWhy: string;
    readonly resume: string;
  };
  /** Told when it is no longer running, and why. */
  readonly onEnded: (state: Exclude<Process['state'], 'running'>) => void;
};

/** How far a long piece of work has come, and a way to go on where it stopped. Nothing once it has finished. */
export function ProcessProgress({ process: begun, words, cancelling, onEnded }: Props) {
  const styles = useStyles();
  const texts = useTexts(shell);
  const [state, setState] = useState(begun.state);
  const params = { process: begun.id };
  const { data: process = begun, problem } = useRead(
    'readProcess',
    { params },
    { every: state === 'running' ? ASK_EVERY_MILLISECONDS : 0 },
  );
  const resume = useChange('resumeProcess');
  const cancel = useChange('cancelProcess');
  if (process.state !== state) setState(process.state);
  const end = useEffectEvent(onEnded);
  useEffect(() => {
    if (state !== 'running') end(state);
  }, [state]);

  if (process.state === 'finished') return null;
  const done = process.steps.filter((step) => step.state === 'done').length;
  const stopped = process.steps.find((step) => step.state === 'failed');
  const bar = (
    <>
      <progress className={styles.bar} value={done} max={process.steps.length} aria-label={words.running} />
      {words.done(done, process.steps.length)}
    </>
  );
  const goOn = (label: string) => ({
    label,
    run: () => void resume.run({ params }),
    disabled: resume.busy,
  });
  const stop = cancelling && {
    label: cancelling.cancel,
    run: () => void cancel.run({ params }),
    disabled: cancel.busy,
  };
  return (
    <>
      {process.state === 'running' && (
        <Notice intent="info" title={words.running} actions={stop ? [stop] : []}>
          {bar}
        </Notice>
      )}
      {process.state === 'cancelled' && cancelling && (
        <Notice intent="warning" title={cancelling.cancelled} actions={[goOn(cancelling.resume)]}>
          {cancelling.cancelledWhy}
          {bar}
        </Notice>
      )}
      {process.state === 'failed' && (
        <Notice intent="error" title={words.failed} actions={[goOn(texts.retry)]}>
          {words.failedWhy}
          {bar}
          {stopped?.traceId && <div>{texts.trace(stopped.traceId)}</div>}
        </Notice>
      )}
      <ProblemMessage problem={resume.problem ?? cancel.problem ?? problem} />
    </>
  );
}
