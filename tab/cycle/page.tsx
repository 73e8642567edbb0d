import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useMe, useTexts, type Me } from '../shell/session.tsx';
import { Controls } from './controls.tsx';
import type { EditedEntry, Occurrence, Year } from './cycle-types.ts';
import { EVERYTHING, filterOccurrences, type Filter } from './filter.ts';
import { Legend } from './legend.tsx';
import { lineId, Wheel } from './wheel.tsx';
import { YearList } from './year-list.tsx';

/** Most who come here read. */
const CycleEntryDialog = lazy(() => import('./cycle-entry-dialog.tsx'));
const CalendarLinkDialog = lazy(() => import('./calendar-link-dialog.tsx'));

const COUNTY = 'county';

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 33rem) minmax(0, 1fr)',
    alignItems: 'start',
    gap: '40px',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wheel: {
    position: 'sticky',
    top: '16px',
    '@media (max-width: 1000px)': { position: 'static' },
    // On a phone the marks would be too small to hit: there the list is all.
    '@media (max-width: 640px)': { display: 'none' },
  },
});

/** Årshjul: the year of the county and of one's own networks, as a wheel and as a list. */
export default function CyclePage() {
  const texts = useTexts(cycle);
  const me = useMe();
  const thisYear = Number(me.today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [opened, setOpened] = useState<EditedEntry | null>(null);
  const [linking, setLinking] = useState(false);
  const read = useRead('readYear', { query: { year } }, { keepPrevious: true });
  const editable = editableCycles(me);
  const [first] = editable;
  return (
    <>
      <PageHeading
        title={texts.title}
        state={texts.state(year)}
        action={
          <>
            <Button
              appearance={first === undefined ? 'primary' : 'secondary'}
              onClick={() => setLinking(true)}
            >
              {texts.calendarLink}
            </Button>
            {first !== undefined && (
              <Button appearance="primary" onClick={() => setOpened({ cycle: first, id: null, year })}>
                {texts.add}
              </Button>
            )}
          </>
        }
      />
      <ReadProblem read={read} />
      {read.data ? (
        <YearView
          data={read.data}
          year={year}
          thisYear={thisYear}
          onYear={setYear}
          editing={(occurrence) => {
            const id = occurrence.network?.id ?? COUNTY;
            // A gathering is changed in its joint measure.
            if (occurrence.gathering) return null;
            return editable.includes(id) ? () => setOpened({ cycle: id, id: occurrence.id, year }) : null;
          }}
        />
      ) : (
        !read.problem && <LoadingTable rows={10} />
      )}
      <Suspense>
        {opened && (
          <CycleEntryDialog
            key={`${opened.cycle} ${opened.id}`}
            edited={opened}
            cycles={editable}
            onCycle={(chosen) => setOpened({ ...opened, cycle: chosen })}
            onClose={() => setOpened(null)}
          />
        )}
        {linking && <CalendarLinkDialog onClose={() => setLinking(false)} />}
      </Suspense>
    </>
  );
}

function YearView({
  data,
  year,
  thisYear,
  onYear,
  editing,
}: {
  readonly data: Year;
  readonly year: number;
  readonly thisYear: number;
  readonly onYear: (year: number) => void;
  readonly editing: (occurrence: Occurrence) => (() => void) | null;
}) {
  const styles = useStyles();
  const texts = useTexts(cycle);
  const [filter, setFilter] = useState<Filter>({ track: 'all', whose: EVERYTHING });
  const shown = filterOccurrences(data.occurrences, filter);
  const isThisYear = data.today.startsWith(String(data.year));
  const next = (isThisYear && shown.find((one) => lastDayOf(one) >= data.today)?.key) || null;
  return (
    <>
      <Controls
        year={year}
        thisYear={thisYear}
        networks={data.networks}
        filter={filter}
        onYear={onYear}
        onFilter={setFilter}
      />
      {shown.length === 0 ? (
        <EmptyState title={texts.nothing.title}>{texts.nothing.why}</EmptyState>
      ) : (
        <div className={styles.parts}>
          <div className={styles.wheel}>
            <Section title={texts.wheel.title}>
              <Wheel year={data.year} today={data.today} occurrences={shown} onChoose={goToLine} />
              <Legend />
            </Section>
          </div>
          <div>
            <Section
              title={texts.list.title}
              note={
                next !== null && (
                  <Button size="small" onClick={() => goToLine(next)}>
                    {texts.list.toNext}
                  </Button>
                )
              }
            >
              <YearList today={data.today} next={next} occurrences={shown} editing={editing} />
            </Section>
          </div>
        </div>
      )}
    </>
  );
}

/** The cycles that this person may change: the county's, and those of the person's own networks. */
function editableCycles(me: Me): string[] {
  const own = [...new Set(me.roles.flatMap(({ networks }) => networks))];
  return [
    ...(may(me, 'cycle.edit').allowed ? [COUNTY] : []),
    ...own.filter((network) => may(me, 'network-cycle.edit', { network }).allowed),
  ];
}

function goToLine(key: string): void {
  const line = document.getElementById(lineId(key));
  line?.focus();
  line?.scrollIntoView({ block: 'center' });
}
