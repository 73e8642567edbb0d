import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { returnFocus } from './return-focus.ts';

const useStyles = makeStyles({
  dialog: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: 'min(40rem, calc(100vw - 16px))',
    maxWidth: 'none',
    maxHeight: 'calc(100dvh - 16px)',
    padding: 0,
    overflow: 'auto',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    ...typographyStyles.subtitle1,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: '24px 24px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/**
 * The browser's own dialog: it keeps the rest of the page away, and gives it back however the dialog goes. A click
 * beside it does not close it, since what is typed would be lost.
 */
export function Modal({ title, onClose, children }: Props) {
  const styles = useStyles();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opener] = useState(() => document.activeElement);
  // Before the browser draws or handles anything else, so that the focus goes straight from one to the other.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => {
      setTimeout(() => returnFocus(opener));
    };
  }, [opener]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
