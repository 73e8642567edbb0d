import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts, type RoundSummary } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';
import { BasisReading } from './basis-reading.tsx';
import { deadlineWords, stateWords } from './state-words.ts';
import { formatInstant } from '../../src/text/format.ts';
import { ReturnBasis } from './return-basis.tsx';

/** Only the network's own people write. */
const BasisForm = lazy(() => import('./basis-form.tsx'));

const useStyles = makeStyles({
  links: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 24px',
  },
  link: { color: tokens.colorBrandForegroundLink },
  reason: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Props = {
  readonly view: BasisView;
  readonly etag: string;
  readonly round: RoundSummary;
  readonly registers: Answer<'listNetworks'> | undefined;
};

/** A basis as it stands: to write for those who may, to read for the others. */
export function BasisNow({ view, etag, round, registers }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(basisTexts);
  const { network, networkName, state, returned, deadline } = view;
  const mayEdit = may(me, 'basis.edit', { network, state }).allowed;
  const mayReturn = may(me, 'basis.return', { network, state }).allowed;
  const isOverdue = state === 'draft' && deadline !== null && me.today > deadline;
  const seesOthers =
    may(me, 'submitted-basis.read').allowed || me.roles.some(({ networks }) => networks.length > 1);
  const words = [
    stateWords(view, texts, language),
    state === 'draft' && deadlineWords(deadline, texts, language),
  ];
  return (
    <>
      <PageHeading
        title={texts.titleOf(networkName)}
        state={words.filter(Boolean).join(' ')}
        action={mayReturn && <ReturnBasis view={view} etag={etag} roundState={round.state} />}
      />
      <p className={styles.links}>
        {may(me, 'plan.read', { network }).allowed && (
          <PageLink to="plan" network={network} className={styles.link}>
            {texts.plan}
          </PageLink>
        )}
        {seesOthers && (
          <PageLink to="basis" view={{ vis: 'alle' }} className={styles.link}>
            {texts.all}
          </PageLink>
        )}
      </p>
      {returned && (
        <Notice intent="warning" title={texts.returned.title[returned.decidedBy]}>
          <div className={styles.reason}>{returned.reason}</div>
          {texts.returned.by(returned.by.name, formatInstant(returned.at, language))}
        </Notice>
      )}
      {isOverdue && <Notice intent="warning">{texts.overdue}</Notice>}
      {mayEdit ? (
        <Suspense fallback={<LoadingTable rows={8} />}>
          <BasisForm view={view} etag={etag} round={round} registers={registers} />
        </Suspense>
      ) : (
        <BasisReading view={view} etag={etag} registers={registers} />
      )}
    </>
  );
}
