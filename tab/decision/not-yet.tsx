import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { deadlineFor } from '../../src/domain/calendar/calendar-entry.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate } from '../../src/text/format.ts';
import { decision } from '../../src/text/pages/decision.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useSession, useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** What the decision waits for; null where the problem is another. */
export function waitsFor({ status }: Problem): 'notPublished' | 'awaiting' | 'notTaken' | null {
  switch (status) {
    case 404:
      return 'notPublished';
    case 409:
      return 'awaiting';
    case 403:
      return 'notTaken';
    default:
      return null;
  }
}

/** Says what the decision waits for, and what one can do meanwhile. */
export function NotYet({ reason }: { reason: NonNullable<ReturnType<typeof waitsFor>> }) {
  const styles = useStyles();
  const texts = useTexts(decision).none;
  const language = useLanguage();
  const me = useMe();
  const { overview } = useSession();
  const due = reason === 'notTaken' ? deadlineFor(overview.data?.calendar ?? [], 'award-letter') : null;
  return (
    <EmptyState
      title={texts[reason].title}
      action={
        reason === 'awaiting' &&
        may(me, 'recommendation.read').allowed && (
          <PageLink to="recommendation" className={styles.link}>
            {texts.awaiting.toRecommendation}
          </PageLink>
        )
      }
    >
      {texts[reason].why} {due && texts.notTaken.due(formatDate(due, language))}
    </EmptyState>
  );
}
