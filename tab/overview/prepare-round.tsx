import { Button } from '@fluentui/react-button';
import { lazy, Suspense, useState } from 'react';
import { overviewActions } from '../../src/text/pages/overview-actions.ts';
import { useTexts } from '../shell/session.tsx';

const loadDialog = () => import('./prepare-round-dialog.tsx');
const PrepareRoundDialog = lazy(loadDialog);

/** The county governor's way to a new round. */
export default function PrepareRound({ primary = false }: { readonly primary?: boolean }) {
  const { open } = useTexts(overviewActions).prepare;
  const [isOpen, setOpen] = useState(false);
  const prefetch = () => void loadDialog();
  return (
    <>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        onClick={() => setOpen(true)}
        onFocus={prefetch}
        onPointerEnter={prefetch}
      >
        {open}
      </Button>
      {isOpen && (
        <Suspense>
          <PrepareRoundDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
