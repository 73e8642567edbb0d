import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { schoolPlanParts } from '../../src/domain/school-plan/school-plan.ts';
import { formatInstant } from '../../src/text/format.ts';
import { schoolPlans as planTexts } from '../../src/text/pages/school-plans.ts';
import { versionHistory } from '../../src/text/pages/version-history.ts';
import { writingFrame } from '../../src/text/writing-frame.ts';
import { problemIn } from '../api/call.ts';
import { download } from '../api/download.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { SchoolPlanView } from './school-plan-types.ts';

const SchoolPlanForm = lazy(() => import('./school-plan-form.tsx'));

const useStyles = makeStyles({
  links: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 24px',
  },
  link: { color: tokens.colorBrandForegroundLink },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '44rem',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  about: { ...typographyStyles.body1, margin: '0 0 24px', color: tokens.colorNeutralForeground2 },
});

/** One school's plan: to write for its owner, to read for the others. */
export function SchoolPlanOf({ plan }: { plan: string }) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const read = useRead('readSchoolPlan', { params: { schoolPlan: plan } });
  const { data, etag, problem } = read;
  if (data && etag !== undefined) return <PlanNow view={data} etag={etag} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <p className={styles.links}>
        <PageLink to="school-plans" className={styles.link}>
          {texts.all}
        </PageLink>
      </p>
      {problem?.status === 404 ? (
        <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>
      ) : (
        <ReadProblem read={read} />
      )}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}

function PlanNow({ view, etag }: { view: SchoolPlanView; etag: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(planTexts);
  const frame = useTexts(writingFrame);
  const { versions } = useTexts(versionHistory);
  const { network, owner, state, content, changed, version } = view;
  const mayEdit = may(me, 'school-plan.edit', { network, owner, state }).allowed;
  return (
    <>
      <PageHeading
        title={`${content.school}, ${content.period}`}
        state={`${texts.about(view.ownerName, view.networkName)} ${texts[state]}`}
        action={<Download view={view} />}
      />
      <p className={styles.links}>
        <PageLink to="school-plans" network={network} className={styles.link}>
          {texts.all}
        </PageLink>
        <PageLink
          to="school-plans"
          network={network}
          view={{ plan: view.id, vis: 'versjoner' }}
          className={styles.link}
        >
          {versions}
        </PageLink>
      </p>
      <p className={styles.about}>
        {texts.saved(version, formatInstant(changed.at, language), changed.by.name)}
        {view.cameFromForm && state === 'draft' && ` ${texts.fromForm}`}
      </p>
      {mayEdit ? (
        <Suspense fallback={<LoadingTable rows={8} />}>
          <SchoolPlanForm view={view} etag={etag} />
        </Suspense>
      ) : (
        schoolPlanParts.map((part) => (
          <Section key={part} title={frame.parts[part].title}>
            <p className={styles.text}>{content.parts[part] || texts.empty}</p>
          </Section>
        ))
      )}
    </>
  );
}

function Download({ view }: { view: SchoolPlanView }) {
  const texts = useTexts(planTexts);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function fetchFile() {
    setBusy(true);
    setProblem(undefined);
    try {
      await download('readSchoolPlanDocument', { params: { schoolPlan: view.id } });
    } catch (thrown) {
      setProblem(problemIn(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => void fetchFile()}>
        {texts.word}
      </Button>
      <ProblemMessage problem={problem} />
    </>
  );
}
