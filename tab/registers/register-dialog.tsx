import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import type { Draft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', margin: 0, padding: 0, border: 'none' },
});

type Saving<T> = { readonly value: T; readonly ifMatch: string };

type Props<T> = {
  readonly title: string;
  readonly draft: Draft<T>;
  readonly changed: { readonly by: { readonly name: string }; readonly at: string } | null;
  readonly change: {
    readonly busy: boolean;
    readonly problem: Problem | undefined;
    readonly conflict: Problem | undefined;
  };
  /** Whether it was saved: then the dialog closes. */
  readonly onSave: (what: Saving<T>) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * Changes one entry of the register. Where somebody saved in between, it says so and shows theirs; what one has written
 * stays, and through a reload too, until one cancels.
 */
export function RegisterDialog<T>({ title, draft, changed, change, onSave, onClose, children }: Props<T>) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const close = () => {
    draft.undo();
    onClose();
  };
  const save = async (what: Saving<T>) => {
    if (await onSave(what)) close();
  };
  return (
    <FormDialog
      title={title}
      done={texts.save}
      cancel={texts.cancel}
      busy={change.busy || draft.outdated}
      onDone={() => void save({ value: draft.mine, ifMatch: draft.etag })}
      onClose={close}
    >
      {changed && (
        <ConflictNotice
          conflict={change.conflict}
          changed={changed}
          draft={draft}
          busy={change.busy}
          onKeepMine={(what) => void save(what)}
        />
      )}
      <ProblemMessage problem={change.problem ?? (draft.outdated ? undefined : change.conflict)} />
      <fieldset className={styles.fields} disabled={draft.viewing === 'theirs'}>
        {children}
      </fieldset>
    </FormDialog>
  );
}
