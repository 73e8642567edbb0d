import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import { PlanMeeting } from './plan-meeting.tsx';
import { useDates } from './use-dates.ts';

type Summary = Answer<'listMeetings'>['meetings'][number];

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** Every meeting, by year, the latest first. */
export function MeetingList() {
  const texts = useTexts(meetingTexts);
  const read = useRead('listMeetings', {});
  const [planning, setPlanning] = useState(false);
  const all = read.data?.meetings;
  return (
    <>
      <PageHeading
        title={texts.title}
        action={
          <PermissionButton action="meeting.plan" appearance="primary" onClick={() => setPlanning(true)}>
            {texts.plan.open}
          </PermissionButton>
        }
      />
      {!all && <ReadProblem read={read} />}
      {!all && !read.problem && <LoadingTable rows={6} />}
      {all?.length === 0 && <EmptyState title={texts.none.title}>{texts.none.why}</EmptyState>}
      {all &&
        yearsOf(all).map(([year, meetings]) => (
          <Section key={year} title={year}>
            <MeetingTable year={year} meetings={meetings} />
          </Section>
        ))}
      {planning && <PlanMeeting onClose={() => setPlanning(false)} />}
    </>
  );
}

function MeetingTable({ year, meetings }: { year: string; meetings: readonly Summary[] }) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts);
  const datesOf = useDates();
  return (
    <DataTable stacks caption={`${texts.title} ${year}`}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.list.meeting}</ColumnHeading>
          <ColumnHeading>{texts.list.date}</ColumnHeading>
          <ColumnHeading>{texts.list.place}</ColumnHeading>
          <ColumnHeading>{texts.list.state}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id}>
            <RowHeading>
              <PageLink to="meetings" view={{ mote: meeting.id }} className={styles.link}>
                {meeting.title}
              </PageLink>
            </RowHeading>
            <Cell>{datesOf(meeting)}</Cell>
            <Cell>{meeting.place}</Cell>
            <Cell>{texts.state[meeting.state]}</Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function yearsOf(meetings: readonly Summary[]): [string, Summary[]][] {
  const years = Map.groupBy(meetings, ({ from }) => from.slice(0, 4));
  return [...years].toSorted(([a], [b]) => (a < b ? 1 : -1));
}
