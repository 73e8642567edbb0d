import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { newestPair, VersionHistory, type VersionPair } from '../parts/version-history.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import { usePartNames } from './part-names.ts';

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The versions of a county plan that the reader may read. */
export default function Versions({ plan }: { plan: string }) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const nameOf = usePartNames();
  const read = useRead('listCountyPlanVersions', { params: { plan } });
  const versions = read.data?.versions;
  const [chosen, setChosen] = useState<VersionPair | null>(null);
  const pair = chosen ?? (versions ? newestPair(versions) : null);
  const changes = useRead(
    'compareCountyPlanVersions',
    pair && pair.from !== pair.to
      ? { params: { plan, version: pair.to }, query: { since: pair.from } }
      : null,
  );
  return (
    <>
      <PageHeading title={texts.untitled(plan.replace('-', '–'))} />
      <p className={styles.links}>
        <PageLink to="county-plan" view={{ plan }} className={styles.link}>
          {texts.form.plan}
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
