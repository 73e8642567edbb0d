import { useState } from 'react';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { useTexts } from '../shell/session.tsx';
import type { PlanView } from './county-plan-types.ts';

/** Ends the hearing; it waits for the deadline. */
export function CloseHearing({ view, etag }: { readonly view: PlanView; readonly etag: string }) {
  const texts = useTexts(planTexts);
  const { run, busy, problem, conflict, clear } = useChange('closeHearing');
  const [asking, setAsking] = useState(false);
  const isOver = view.hearing?.over ?? false;
  async function close() {
    if (await run({ params: { plan: view.id }, ifMatch: etag })) setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="county-plan.close-hearing"
        subject={{ state: view.state }}
        blockers={isOver ? [] : [texts.blockers['deadline-not-over']]}
        appearance="primary"
        onClick={() => setAsking(true)}
      >
        {texts.close.open}
      </PermissionButton>
      <Confirm
        open={asking}
        title={texts.close.sure}
        confirm={texts.close.open}
        cancel={texts.cancel}
        busy={busy}
        problem={problem ?? conflict}
        onConfirm={() => void close()}
        onClose={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{texts.close.why}</p>
      </Confirm>
    </>
  );
}
