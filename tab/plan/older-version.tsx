import { useState } from 'react';
import { useLocation } from 'wouter';
import type { NetworkId } from '../../src/domain/ids.ts';
import { formatInstant } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Confirm } from '../parts/confirm.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { PlanBody } from './plan-body.tsx';
import { sentPlan, writtenPlan } from './plan-types.ts';

type Props = { readonly network: NetworkId; readonly version: number };

/** An earlier version, to read; and the way to make it the newest again. */
export function OlderVersion({ network, version }: Props) {
  const language = useLanguage();
  const { older: texts, title, dialog } = useTexts(planTexts);
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const read = useRead('readPlanVersion', { params: { network, version } });
  const { data, problem } = read;
  const newest = useRead('readPlan', { params: { network } });
  const { run, busy, problem: refusal, conflict } = useChange('savePlan');

  if (!data) {
    return (
      <>
        <PageHeading title={title} />
        <ReadProblem read={read} />
        {!problem && <LoadingTable rows={8} />}
      </>
    );
  }
  const plan = writtenPlan(data);
  const toNewest = () => navigate(`/plan/${network}`);
  async function restore() {
    const body = { plan: sentPlan(plan), reason: texts.reason(version) };
    if (await run({ params: { network }, body, ifMatch: newest.etag })) toNewest();
  }
  return (
    <>
      <PageHeading
        title={plan.title}
        state={texts.viewing(version)}
        action={
          version < data.latestVersion && (
            <PermissionButton action="plan.edit" subject={{ network }} onClick={() => setAsking(true)}>
              {texts.restore}
            </PermissionButton>
          )
        }
      />
      {version < data.latestVersion && (
        <Notice intent="info" actions={[{ label: texts.newest, run: toNewest }]}>
          {texts.why(formatInstant(data.changed.at, language), data.changed.by.name)}
        </Notice>
      )}
      <PlanBody plan={plan} editing={null} />
      <Confirm
        open={asking}
        title={texts.restoreSure(version)}
        confirm={texts.restore}
        cancel={dialog.cancel}
        busy={busy}
        problem={refusal ?? conflict}
        onConfirm={() => void restore()}
        onClose={() => setAsking(false)}
      >
        {texts.restoreWhy}
      </Confirm>
    </>
  );
}
