import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { schoolPlanParts } from '../../src/domain/school-plan/school-plan.ts';
import { schoolPlans as planTexts } from '../../src/text/pages/school-plans.ts';
import { versionHistory } from '../../src/text/pages/version-history.ts';
import { writingFrame } from '../../src/text/writing-frame.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { newestPair, VersionHistory, type VersionPair } from '../parts/version-history.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The versions of a school's plan that the reader may read. */
export default function Versions({ plan }: { plan: string }) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const frame = useTexts(writingFrame);
  const { heading } = useTexts(versionHistory);
  const view = useRead('readSchoolPlan', { params: { schoolPlan: plan } }).data;
  const read = useRead('listSchoolPlanVersions', { params: { schoolPlan: plan } });
  const versions = read.data?.versions;
  const [chosen, setChosen] = useState<VersionPair | null>(null);
  const pair = chosen ?? (versions ? newestPair(versions) : null);
  const changes = useRead(
    'compareSchoolPlanVersions',
    pair && pair.from !== pair.to
      ? { params: { schoolPlan: plan, version: pair.to }, query: { since: pair.from } }
      : null,
  );
  const nameOf = (id: string) => {
    const part = schoolPlanParts.find((one) => one === id);
    return part ? frame.parts[part].title : heading;
  };
  return (
    <>
      <PageHeading title={view ? `${view.content.school}, ${view.content.period}` : texts.title} />
      <p className={styles.links}>
        <PageLink to="school-plans" network={view?.network} view={{ plan }} className={styles.link}>
          {view?.content.school ?? texts.title}
        </PageLink>
      </p>
      {!versions && <ReadProblem read={read} />}
      {!versions && !read.problem && <LoadingTable rows={4} />}
      {versions && (
        <VersionHistory
          versions={versions}
          pair={pair ?? { from: 1, to: 1 }}
          onPair={setChosen}
          changes={changes}
          nameOf={nameOf}
          steps={texts.step}
        />
      )}
    </>
  );
}
