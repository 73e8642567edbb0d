import { Button } from '@fluentui/react-button';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { signIn as texts } from '../../src/text/pages/sign-in.ts';
import { refusalNamed, signIn } from '../api/sign-in.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { useTexts } from './session.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, maxWidth: '40rem', margin: '0 0 16px' },
});

/** What meets those whom Teams cannot sign in silently, with the button that lets them do it themselves. */
export default function SignIn({ refusal, onDone }: { refusal: string; onDone: () => void }) {
  const styles = useStyles();
  const { title, why, button, help } = useTexts(texts);
  /** Why the window did not help; what Teams said before counts no longer then. */
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);

  async function run(): Promise<void> {
    setWaiting(true);
    const failed = await signIn();
    setWaiting(false);
    setFailure(failed);
    if (failed === null) onDone();
  }

  return (
    <>
      <PageHeading title={title} />
      <p className={styles.text} aria-live="polite">
        {why[refusalNamed(failure ?? refusal)]}
      </p>
      <p className={styles.text}>
        <Button appearance="primary" disabledFocusable={waiting} onClick={() => void run()}>
          {button}
        </Button>
      </p>
      <p className={styles.text}>{help}</p>
    </>
  );
}
