import { Button } from '@fluentui/react-button';
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-dialog';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 2px 2px' },
});

type Props = {
  readonly title: string;
  readonly done?: string;
  readonly busy?: boolean;
  readonly remove?: { readonly label: string; readonly run: () => void } | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog that one writes in. A click beside it does not close it: what is typed would be lost. */
export function FormDialog({ title, done, busy = false, remove = null, onDone, onClose, children }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts).dialog;
  return (
    <Dialog open onOpenChange={(_, { open, type }) => !open && type !== 'backdropClick' && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) onDone();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <div className={styles.fields}>{children}</div>
            </DialogContent>
            {remove && (
              <DialogActions position="start">
                <Button onClick={remove.run}>{remove.label}</Button>
              </DialogActions>
            )}
            <DialogActions position="end">
              <Button onClick={onClose}>{texts.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {done ?? texts.done}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
