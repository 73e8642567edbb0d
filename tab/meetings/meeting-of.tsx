import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { Downloads } from './downloads.tsx';
import { MeetingReading } from './meeting-reading.tsx';
import type { MeetingProps } from './meeting-types.ts';
import { MinutesAnswers } from './minutes-answers.tsx';
import { Presentations } from './presentations.tsx';
import { Registration } from './registration.tsx';
import { Steps } from './steps.tsx';
import { useDates } from './use-dates.ts';

const MeetingForm = lazy(() => import('./meeting-form.tsx'));

const useStyles = makeStyles({
  links: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    margin: '0 0 24px',
  },
  link: { color: tokens.colorBrandForegroundLink },
});

/** One meeting: to write for the secretary, to read and take part in for the others. */
export function MeetingOf({ meeting }: { meeting: string }) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts);
  const read = useRead('readMeeting', { params: { meeting } });
  const { data, etag, problem } = read;
  if (data && etag !== undefined) return <MeetingNow view={data} etag={etag} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <p className={styles.links}>
        <PageLink to="meetings" className={styles.link}>
          {texts.all}
        </PageLink>
      </p>
      {problem?.status === 404 || problem?.status === 400 ? (
        <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>
      ) : (
        <ReadProblem read={read} />
      )}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}

function MeetingNow({ view, etag }: MeetingProps) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(meetingTexts);
  const datesOf = useDates();
  const [dirty, setDirty] = useState(false);
  const { agenda, minutes, approval, approvers } = view;
  const isOpen = view.state !== 'minutes-sent' && view.state !== 'approved';
  const approvedIn = approval && approvers.find(({ id }) => id === approval.in);
  const facts = [
    `${datesOf(view)}${view.place === '' ? '' : `, ${view.place}`}.`,
    `${texts.state[view.state]}.`,
    agenda && texts.facts.agenda(agenda.by.name, formatInstant(agenda.at, language)),
    minutes && texts.facts.minutes(minutes.by.name, formatInstant(minutes.at, language)),
    approval && texts.facts.approved(approval.by.name, formatInstant(approval.at, language)),
    approvedIn &&
      texts.facts.approvedIn(`${approvedIn.title}, ${datesOf({ ...approvedIn, to: approvedIn.from })}`),
  ];
  return (
    <>
      <PageHeading
        title={view.title}
        state={facts.filter(Boolean).join(' ')}
        action={<Steps view={view} etag={etag} dirty={dirty} />}
      />
      <div className={styles.links}>
        <PageLink to="meetings" className={styles.link}>
          {texts.all}
        </PageLink>
        <Downloads view={view} />
      </div>
      <Registration view={view} />
      {may(me, 'meeting.edit').allowed && isOpen ? (
        <Suspense fallback={<LoadingTable rows={8} />}>
          <MeetingForm view={view} etag={etag} onDirty={setDirty}>
            <Presentations view={view} />
          </MeetingForm>
        </Suspense>
      ) : (
        <>
          <MinutesAnswers view={view} />
          <MeetingReading view={view} />
          <Presentations view={view} />
        </>
      )}
    </>
  );
}
