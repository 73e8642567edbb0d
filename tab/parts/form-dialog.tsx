import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import { Modal } from './modal.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 24px 16px' },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '12px 24px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type Props = {
  readonly title: string;
  /** What its one primary button says. */
  readonly done: string;
  readonly cancel: string;
  readonly busy?: boolean;
  /** A way to take away what the dialog is about. */
  readonly remove?: { readonly label: string; readonly run: () => void } | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog with fields. Enter in a field of one line is the primary button. */
export function FormDialog({
  title,
  done,
  cancel,
  busy = false,
  remove = null,
  onDone,
  onClose,
  children,
}: Props) {
  const styles = useStyles();
  return (
    <Modal title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onDone();
        }}
      >
        <div className={styles.fields}>
          {children}
          {remove && (
            <div>
              <Button onClick={remove.run}>{remove.label}</Button>
            </div>
          )}
        </div>
        <div className={styles.actions}>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {done}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
