import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useRef, useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Confirm } from '../parts/confirm.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Modal } from '../parts/modal.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  content: { ...typographyStyles.body1, padding: '0 24px', '& p': { margin: '0 0 12px' } },
  address: {
    display: 'flex',
    gap: '8px',
    alignItems: 'end',
    '& > :first-child': { flexGrow: 1, minWidth: 0 },
  },
  said: { minHeight: '20px', margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '16px 24px 24px',
  },
});

/** The secret address of one's calendar: made, shown once, and made anew. */
export default function CalendarLinkDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(cycle).link;
  const read = useRead('readCalendarLink', {});
  const { run, busy, problem } = useChange('renewCalendarLink');
  const [address, setAddress] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  async function make() {
    const reply = await run({});
    if (!reply?.body.path) return;
    setAddress(new URL(reply.body.path, location.origin).href);
    setAsking(false);
  }

  if (asking) {
    return (
      <Confirm
        open
        title={texts.renewSure}
        confirm={texts.renew}
        cancel={texts.cancel}
        busy={busy}
        problem={problem}
        onConfirm={() => void make()}
        onClose={() => setAsking(false)}
      >
        <p>{texts.renewWhy}</p>
      </Confirm>
    );
  }
  const since = read.data?.issuedAt;
  return (
    <Modal title={texts.title} onClose={onClose}>
      <div className={styles.content}>
        <p>{texts.what}</p>
        <ReadProblem read={read} />
        <ProblemMessage problem={problem} />
        {address !== null ? (
          <>
            <p>{texts.secret}</p>
            <Address address={address} />
            <p>{texts.how}</p>
          </>
        ) : read.data ? (
          <p>{since ? texts.since(formatInstant(since, language)) : texts.none}</p>
        ) : (
          !read.problem && <LoadingTable rows={1} />
        )}
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{texts.close}</Button>
        {address === null && read.data && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => (since ? setAsking(true) : void make())}
          >
            {since ? texts.renew : texts.make}
          </Button>
        )}
      </div>
    </Modal>
  );
}

/** The address with a button that copies it; where Teams does not let it, it is selected to be copied by hand. */
function Address({ address }: { readonly address: string }) {
  const styles = useStyles();
  const texts = useTexts(cycle).link;
  const row = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      say(texts.copied);
    } catch {
      row.current?.querySelector('input')?.select();
      say(texts.notCopied);
    }
  }

  return (
    <>
      <div ref={row} className={styles.address}>
        <Field label={texts.address}>
          <Input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </Field>
        <Button onClick={() => void copy()}>{texts.copy}</Button>
      </div>
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
    </>
  );
}
