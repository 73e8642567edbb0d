import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { overviewActions } from '../../src/text/pages/overview-actions.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Notice } from '../parts/notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useSession, useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  progress: {
    display: 'block',
    width: 'min(100%, 24rem)',
    height: '8px',
    marginTop: '8px',
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

const ASK_AGAIN_MILLISECONDS = 1000;

/** How far a long piece of work has come, while it runs; and the way on where it stopped. */
export default function ProcessNotice({ process: begun }: { process: Answer<'readProcess'> }) {
  const styles = useStyles();
  const texts = useTexts(overviewActions).process;
  const { refresh } = useSession().overview;
  const every = begun.state === 'running' ? ASK_AGAIN_MILLISECONDS : 0;
  const { data: process = begun } = useRead('readProcess', { params: { process: begun.id } }, { every });
  const resume = useChange('resumeProcess');
  const hasEnded = process.state !== begun.state;
  useEffect(() => {
    if (hasEnded) void refresh();
  }, [hasEnded, refresh]);

  const all = process.steps.length;
  const done = process.steps.filter(({ state }) => state === 'done').length;
  if (process.state === 'finished') return null;
  if (process.state === 'failed') {
    const stopped = process.steps
      .filter(({ state }) => state === 'failed')
      .map(({ name }) => name)
      .join(', ');
    const action = {
      label: texts.resume,
      run: () => void resume.run({ params: { process: process.id } }),
      disabled: resume.busy,
    };
    return (
      <>
        <Notice intent="warning" title={texts[process.type]} actions={[action]}>
          {texts.failed(done, all)} {stopped !== '' && texts.stoppedAt(stopped)}
        </Notice>
        <ProblemMessage problem={resume.problem} />
      </>
    );
  }
  return (
    <Notice intent="info" title={texts[process.type]}>
      {texts.done(done, all)}
      <progress className={styles.progress} value={done} max={all} aria-label={texts[process.type]} />
    </Notice>
  );
}
