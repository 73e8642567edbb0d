import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { attainments } from '../../src/domain/report/report.ts';
import { formatNumber } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { problemIn } from '../api/call.ts';
import { download } from '../api/download.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useRoundName, useTexts, type RoundSummary } from '../shell/session.tsx';
import { ContributionsTable } from './contributions-table.tsx';
import { GroupTable } from './group-table.tsx';
import { ReachedCell } from './reached-cell.tsx';
import { ReportLinks } from './report-links.tsx';
import { UseChart } from './use-chart.tsx';

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: '0 0 8px' },
});

type View = Answer<'readSteering'>;

/** The reports of a round put together: money, reach and goal attainment, with the reports behind each figure. */
export default function Steering({ round }: { round: RoundSummary }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const nameOf = useRoundName();
  const read = useRead('readSteering', { params: { round: round.id } });
  return (
    <>
      <PageHeading
        title={texts.steering}
        state={`${nameOf(round)}.`}
        action={read.data && <Download round={round} />}
      />
      <p className={styles.links}>
        <PageLink to="reports" className={styles.link}>
          {texts.all}
        </PageLink>
      </p>
      {!read.data && <ReadProblem read={read} />}
      {!read.data && !read.problem && <LoadingTable rows={8} />}
      {read.data && <Figures view={read.data} />}
    </>
  );
}

function Figures({ view }: { view: View }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const { figures } = texts;
  return (
    <>
      <p className={styles.words}>
        {figures.delivered(view.delivered, view.due)} {view.late > 0 && figures.late(view.late)}{' '}
        {view.total.unknown > 0 && figures.unknown(view.total.unknown)}
      </p>
      {view.figuresAreExamples && <ExamplesNote />}
      <Section title={figures.money}>
        <DataTable caption={figures.money}>
          <thead>
            <tr>
              <ColumnHeading first>{figures.round}</ColumnHeading>
              <ColumnHeading number>{texts.list.granted}</ColumnHeading>
              <ColumnHeading number>{texts.list.used}</ColumnHeading>
              <ColumnHeading number>{texts.list.unused}</ColumnHeading>
              <ColumnHeading number>{figures.participants}</ColumnHeading>
              <ColumnHeading number>{figures.reached}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {view.years.map((year) => (
              <tr key={year.round}>
                <RowHeading total={year.round === view.round}>
                  <PageLink to="reports" view={{ runde: year.round }} className={styles.link}>
                    {`${year.name} ${year.year}`}
                  </PageLink>
                </RowHeading>
                <KronerCell amount={year.granted} total={year.round === view.round} />
                <KronerCell amount={year.used} total={year.round === view.round} />
                <KronerCell amount={year.unused} total={year.round === view.round} />
                <NumberCell total={year.round === view.round}>{formatNumber(year.participants)}</NumberCell>
                <ReachedCell reach={year} total={year.round === view.round} />
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Section>
      <Section title={figures.attainment}>
        <DataTable caption={figures.attainment}>
          <thead>
            <tr>
              <ColumnHeading first>{figures.attainment}</ColumnHeading>
              <ColumnHeading number>{figures.measures}</ColumnHeading>
              <ColumnHeading>{figures.reports}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {attainments.map((one) => (
              <tr key={one}>
                <RowHeading>{texts.attainment[one]}</RowHeading>
                <NumberCell>{formatNumber(view.attainment[one])}</NumberCell>
                <Cell>
                  <ReportLinks reports={view.attainedIn[one]} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Section>
      {view.contributions.length > 0 && (
        <Section title={figures.contribution.heading}>
          <ContributionsTable lines={view.contributions} />
        </Section>
      )}
      <Section title={figures.networks}>
        <UseChart groups={view.networks} label={figures.chart} none={figures.none.networks} />
        <GroupTable
          caption={figures.networks}
          column={figures.network}
          groups={view.networks}
          none={figures.none.networks}
        />
      </Section>
      <Section title={figures.institutions}>
        <GroupTable
          caption={figures.institutions}
          column={figures.institution}
          groups={view.institutions}
          none={figures.none.institutions}
        />
      </Section>
      <Section title={figures.themes}>
        <GroupTable
          caption={figures.themes}
          column={figures.theme}
          groups={view.themes}
          none={figures.none.themes}
        />
      </Section>
      <Section title={figures.measuresHeading}>
        <GroupTable
          caption={figures.measuresHeading}
          column={figures.measure}
          groups={view.measures.map(({ network, ...group }) => ({
            ...group,
            name: network === '' ? group.name : `${group.name} (${network})`,
          }))}
          none=""
        />
      </Section>
      <p className={styles.note}>{texts.list.unit}</p>
    </>
  );
}

function Download({ round }: { round: RoundSummary }) {
  const texts = useTexts(reportTexts).figures;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function fetchPaper() {
    setBusy(true);
    setProblem(undefined);
    try {
      await download('readSteeringPaper', { params: { round: round.id } });
    } catch (thrown) {
      setProblem(problemIn(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => void fetchPaper()}>
        {texts.download}
      </Button>
      <ProblemMessage problem={problem} />
    </>
  );
}
