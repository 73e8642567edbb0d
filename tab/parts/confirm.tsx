import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { Modal } from './modal.tsx';
import { ProblemMessage } from './problem-message.tsx';

const useStyles = makeStyles({
  content: { padding: '0 24px', '& p': { margin: '0 0 12px' } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '16px 24px 24px',
  },
});

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  /** Why it was refused; the dialog stays open with it. */
  readonly problem?: Problem | undefined;
  /** What it fixes, in words. */
  readonly children: ReactNode;
};

/** Asks once more before something that cannot be undone, and says what it fixes. */
export function Confirm({
  open,
  title,
  confirm,
  cancel,
  onConfirm,
  onClose,
  busy = false,
  problem,
  children,
}: Props) {
  const styles = useStyles();
  if (!open) return null;
  return (
    <Modal title={title} onClose={onClose}>
      <div className={styles.content}>
        {children}
        <ProblemMessage problem={problem} />
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{cancel}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
