import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { sumKroner } from '../../src/domain/money.ts';
import { formatNumber } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useMe, useRoundName, useSession, useTexts, type RoundSummary } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';
import { stageOfBasis } from './stage.ts';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
});

/** The bases of the round that the reader may read, side by side. */
export function BasisList({ round }: { round: RoundSummary }) {
  const styles = useStyles();
  const texts = useTexts(basisTexts);
  const nameOf = useRoundName();
  const read = useRead('listBases', { params: { round: round.id } });
  const bases = read.data?.bases;
  const seesAll = useMe().roles.some(({ role }) => role === 'county-governor');
  return (
    <>
      <PageHeading title={texts.title} state={`${nameOf(round)}.`} />
      {!bases && <ReadProblem read={read} />}
      {!bases && !read.problem && <LoadingTable rows={8} />}
      {bases?.length === 0 && <NothingYet round={round} />}
      {bases && bases.length > 0 && (
        <>
          <BasesTable bases={bases} />
          {bases.some(({ figuresAreExamples }) => figuresAreExamples) && <ExamplesNote />}
          <p className={styles.note}>
            {texts.list.unit} {!seesAll && texts.list.onlySubmitted}
          </p>
        </>
      )}
    </>
  );
}

function NothingYet({ round }: { round: RoundSummary }) {
  const texts = useTexts(basisTexts);
  const words = round.state === 'preparing' ? texts.noFrame : texts.list.none;
  return <EmptyState title={words.title}>{words.why}</EmptyState>;
}

function BasesTable({ bases }: { bases: readonly BasisView[] }) {
  const { list: texts, title, tracks } = useTexts(basisTexts);
  const frames = sumKroner(bases.map(({ frame }) => frame.total));
  const asked = sumKroner(bases.map((basis) => basis.asked.total));
  return (
    <DataTable caption={title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.network}</ColumnHeading>
          <ColumnHeading>{texts.state}</ColumnHeading>
          <ColumnHeading number>{texts.frame}</ColumnHeading>
          <ColumnHeading number>{texts.asked}</ColumnHeading>
          <ColumnHeading number>{texts.left}</ColumnHeading>
          <ColumnHeading number>{tracks.column}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {bases
          .toSorted((a, b) => a.networkName.localeCompare(b.networkName, 'nb'))
          .map((basis) => (
            <BasisRow key={basis.network} basis={basis} />
          ))}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{texts.sum}</RowHeading>
          <Cell total />
          <KronerCell amount={frames} total />
          <KronerCell amount={asked} total />
          <NumberCell total>{formatNumber(frames - asked)}</NumberCell>
          <NumberCell total>{sum(bases.map(({ jointTracks }) => jointTracks.length))}</NumberCell>
        </tr>
      </tfoot>
    </DataTable>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const useRowStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
  above: { color: tokens.colorStatusDangerForeground3 },
});

function BasisRow({ basis }: { basis: BasisView }) {
  const styles = useRowStyles();
  const { stage } = useTexts(overview);
  const statuses = useSession().overview.data?.networks ?? [];
  const status = statuses.find(({ network }) => network === basis.network);
  const left = basis.frame.total - basis.asked.total;
  return (
    <tr>
      <RowHeading>
        <PageLink to="basis" network={basis.network} className={styles.link}>
          {basis.networkName}
        </PageLink>
      </RowHeading>
      <Cell>{stage[stageOfBasis(basis, status)]}</Cell>
      <KronerCell amount={basis.frame.total} />
      <KronerCell amount={basis.asked.total} />
      <NumberCell>
        <span className={left < 0 ? styles.above : undefined}>{formatNumber(left)}</span>
      </NumberCell>
      <NumberCell>{basis.jointTracks.length}</NumberCell>
    </tr>
  );
}
