import type { ReactNode } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useTexts } from '../shell/session.tsx';

type Props = {
  readonly title: string;
  readonly remove?: { readonly label: string; readonly run: () => void } | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The dialog of a part of the plan: what is done in it is in the draft, and not saved yet. */
export function PlanFormDialog(props: Props) {
  const texts = useTexts(planTexts).dialog;
  return <FormDialog {...props} done={texts.done} cancel={texts.cancel} />;
}
