import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate, formatInstant } from '../../src/text/format.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { versionHistory } from '../../src/text/pages/version-history.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { BeginPlan } from './begin-plan.tsx';
import { CloseHearing } from './close-hearing.tsx';
import { type PlanView, yearsOf } from './county-plan-types.ts';
import { PlanAdopted } from './plan-adopted.tsx';
import { PlanReading } from './plan-reading.tsx';
import { ReviewPlan } from './review-plan.tsx';
import { RevisePlan } from './revise-plan.tsx';
import { Statements } from './statements.tsx';

const PlanForm = lazy(() => import('./plan-form.tsx'));
const OwnStatement = lazy(() => import('./own-statement.tsx'));

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  reason: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Props = { readonly view: PlanView; readonly etag: string };

/** A plan where it stands: to write, to be heard on, to read. */
export function PlanNow({ view, etag }: Props) {
  const styles = useStyles();
  const me = useMe();
  const language = useLanguage();
  const texts = useTexts(planTexts);
  const { versions } = useTexts(versionHistory);
  const { state, revision } = view;
  const isGovernor = may(me, 'draft-county-plan.read').allowed;
  const isWritten = isGovernor && (state === 'draft' || state === 'summarised');
  return (
    <>
      <PageHeading
        title={view.content.title || texts.untitled(yearsOf(view))}
        state={useStateWords(view)}
        action={isGovernor && <Actions view={view} etag={etag} />}
      />
      {view.version > 0 && (
        <p className={styles.links}>
          <PageLink to="county-plan" view={{ plan: view.id, vis: 'versjoner' }} className={styles.link}>
            {versions}
          </PageLink>
        </p>
      )}
      {revision && (
        <Notice intent="info" title={texts.revision.title}>
          <div className={styles.reason}>{revision.reason}</div>
          <div>{texts.revision.by(revision.by.name, formatInstant(revision.at, language))}</div>
          <div>{texts.revision.meanwhile(formatDate(revision.inForceSince, language))}</div>
          <PageLink to="county-plan" view={{ plan: view.id, vis: 'gjeldende' }} className={styles.link}>
            {texts.revision.readInForce}
          </PageLink>
        </Notice>
      )}
      {isWritten ? (
        <Suspense fallback={<LoadingTable rows={8} />}>
          <PlanForm view={view} etag={etag} />
        </Suspense>
      ) : (
        <PlanReading content={view.content} />
      )}
      {state === 'hearing' && (
        <Suspense fallback={<LoadingTable rows={4} />}>
          {view.own.map(({ organisation, name }) => (
            <OwnStatement key={organisation} view={view} organisation={organisation} name={name} />
          ))}
        </Suspense>
      )}
      {state !== 'draft' && !isWritten && <Statements view={view} />}
      {state === 'adopted' && <PlanAdopted view={view} />}
    </>
  );
}

function useStateWords(view: PlanView): string {
  const language = useLanguage();
  const texts = useTexts(planTexts).state;
  const { state, hearing, adoption } = view;
  if (hearing && state === 'hearing') {
    return (hearing.over ? texts.hearingOver : texts.hearing)(formatDate(hearing.deadline, language));
  }
  if (!adoption) return state === 'summarised' ? texts.summarised : texts.draft;
  return [
    texts.adopted(formatDate(adoption.on, language)),
    adoption.caseNumber !== '' && texts.caseNumber(adoption.caseNumber),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the county governor can do with a plan that is not being written; the form has its own. */
function Actions({ view, etag }: Props) {
  switch (view.state) {
    case 'draft':
    case 'summarised':
      return null;
    case 'hearing':
      return <CloseHearing view={view} etag={etag} />;
    case 'adopted':
      return (
        <>
          <BeginPlan />
          <RevisePlan view={view} etag={etag} />
          <ReviewPlan view={view} etag={etag} />
        </>
      );
  }
}
