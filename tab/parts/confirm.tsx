import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { ProblemMessage } from './problem-message.tsx';

const useStyles = makeStyles({
  dialog: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: 'min(36rem, calc(100vw - 32px))',
    padding: '24px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { ...typographyStyles.subtitle1, margin: '0 0 8px' },
  content: { '& p': { margin: '0 0 12px' } },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px', marginTop: '16px' },
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
export function Confirm({ open, ...dialog }: Props) {
  return open && <OpenDialog {...dialog} />;
}

/** The browser's own dialog: it keeps the rest of the page away, and gives it back however the dialog goes. */
function OpenDialog({
  title,
  confirm,
  cancel,
  onConfirm,
  onClose,
  busy = false,
  problem,
  children,
}: Omit<Props, 'open'>) {
  const styles = useStyles();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      setTimeout(() => returnFocus(opener));
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      <ProblemMessage problem={problem} />
      <div className={styles.actions}>
        <Button onClick={onClose}>{cancel}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}

/** To what opened the dialog; where that is gone, to the page's heading. */
function returnFocus(opener: Element | null): void {
  const target = opener?.isConnected ? opener : document.querySelector('h1');
  if (target instanceof HTMLElement) target.focus();
}
