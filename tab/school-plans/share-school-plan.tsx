import { useState } from 'react';
import { schoolPlanParts } from '../../src/domain/school-plan/school-plan.ts';
import { schoolPlans as planTexts } from '../../src/text/pages/school-plans.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { useTexts } from '../shell/session.tsx';
import type { SchoolPlanView } from './school-plan-types.ts';

type Props = { readonly view: SchoolPlanView; readonly etag: string; readonly dirty: boolean };

/** Opens the saved plan to the network and its partners; says what is missing until it can. */
export function ShareSchoolPlan({ view, etag, dirty }: Props) {
  const texts = useTexts(planTexts);
  const { run, busy, problem, conflict, clear } = useChange('shareSchoolPlan');
  const [asking, setAsking] = useState(false);
  const { network, owner, state, content } = view;
  const isEmpty = schoolPlanParts.every((part) => content.parts[part].trim() === '');
  const blockers = dirty ? [texts.share.unsaved] : isEmpty ? [texts.share.empty] : [];
  async function share() {
    if (await run({ params: { schoolPlan: view.id }, ifMatch: etag })) setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="school-plan.share"
        subject={{ network, owner, state }}
        blockers={blockers}
        appearance={dirty ? 'secondary' : 'primary'}
        onClick={() => setAsking(true)}
      >
        {texts.share.open}
      </PermissionButton>
      <Confirm
        open={asking}
        title={texts.share.sure}
        confirm={texts.share.open}
        cancel={texts.cancel}
        busy={busy}
        problem={problem ?? conflict}
        onConfirm={() => void share()}
        onClose={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{texts.share.why}</p>
      </Confirm>
    </>
  );
}
