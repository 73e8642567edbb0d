import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';

type View = Answer<'readUhCapacity'>;
type Ask = View['asks'][number];

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  name: {
    margin: '-6px',
    padding: '6px',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  shown: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** What all networks ask of each institution, semester by semester; one institution's measures at a time. */
export default function Capacity() {
  const styles = useStyles();
  const all = useTexts(measureTexts);
  const texts = all.capacity;
  const read = useRead('readUhCapacity', { query: {} });
  const { data } = read;
  const first = data?.semesters[0];
  const last = data?.semesters.at(-1);
  return (
    <>
      <PageHeading title={texts.title} state={first && last && texts.about(first.year, last.year)} />
      <p className={styles.links}>
        <PageLink to="joint-measures" className={styles.link}>
          {all.all}
        </PageLink>
      </p>
      {!data && <ReadProblem read={read} />}
      {!data && !read.problem && <LoadingTable rows={6} />}
      {data && <Asked view={data} />}
    </>
  );
}

function Asked({ view }: { view: View }) {
  const styles = useStyles();
  const texts = useTexts(measureTexts).capacity;
  const [shown, setShown] = useState(view.institutions[0]?.institution ?? null);
  const nameOf = (name: string | null) => name ?? texts.unnamed;
  const chosen = view.institutions.find(({ institution }) => institution === shown);
  return (
    <>
      <DataTable caption={texts.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.institution}</ColumnHeading>
            {view.semesters.map(({ year, term }) => (
              <ColumnHeading key={`${year} ${term}`} number>
                {texts.semester(texts.term[term], year)}
              </ColumnHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.institutions.map(({ institution, name, counts }) => (
            <tr key={institution ?? ''}>
              <RowHeading>
                <button
                  type="button"
                  className={mergeClasses(styles.name, institution === shown && styles.shown)}
                  aria-pressed={institution === shown}
                  aria-label={texts.show(nameOf(name))}
                  onClick={() => setShown(institution)}
                >
                  {nameOf(name)}
                </button>
              </RowHeading>
              {view.semesters.map(({ year, term }, index) => (
                <NumberCell key={`${year} ${term}`}>{counts[index]}</NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className={styles.note}>{texts.rule}</p>
      {chosen && (
        <Section title={texts.asks(nameOf(chosen.name))}>
          <Asks
            asks={view.asks.filter(({ institution }) => institution === shown)}
            caption={texts.asks(nameOf(chosen.name))}
          />
        </Section>
      )}
    </>
  );
}

function Asks({ asks, caption }: { asks: readonly Ask[]; caption: string }) {
  const styles = useStyles();
  const texts = useTexts(measureTexts).capacity;
  if (asks.length === 0) return <p className={styles.none}>{texts.none}</p>;
  return (
    <DataTable stacks caption={caption}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.measure}</ColumnHeading>
          <ColumnHeading>{texts.who}</ColumnHeading>
          <ColumnHeading>{texts.period}</ColumnHeading>
          <ColumnHeading>{texts.source}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {asks.map((ask) => (
          <tr key={ask.id}>
            <RowHeading>{ask.title}</RowHeading>
            <Cell>{'networkName' in ask.source ? ask.source.networkName : ''}</Cell>
            <Cell>{ask.period}</Cell>
            <Cell>
              <SourceLink ask={ask} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Where it stands: the plan, the basis of a round, or the joint measure. */
function SourceLink({ ask: { source } }: { ask: Ask }) {
  const styles = useStyles();
  const texts = useTexts(measureTexts).capacity;
  switch (source.kind) {
    case 'plan':
      return (
        <PageLink to="plan" network={source.network} className={styles.link}>
          {texts.plan}
        </PageLink>
      );
    case 'basis':
      return (
        <PageLink to="basis" network={source.network} view={{ runde: source.round }} className={styles.link}>
          {texts.basis}
        </PageLink>
      );
    case 'joint-measure':
      return (
        <PageLink to="joint-measures" view={{ tiltak: source.jointMeasure }} className={styles.link}>
          {texts.jointMeasure}
        </PageLink>
      );
  }
}
