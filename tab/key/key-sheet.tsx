import { makeStyles } from '@griffel/react';
import { key } from '../../src/text/pages/key.ts';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { CountsTable } from './counts-table.tsx';
import type { Editing, PlacedRefusal } from './editing.ts';
import { FetchCounts } from './fetch-counts.tsx';
import { FramesChart } from './frames-chart.tsx';
import { GapsNotice } from './gaps-notice.tsx';
import type { KeyForm } from './key-form.ts';
import type { Findings } from './key-inputs.ts';
import { PoolSum } from './pool-sum.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { resultRows, resultSums } from './result-rows.ts';
import { ResultTable } from './result-table.tsx';
import { Rules } from './rules.tsx';
import { SetAsidesTable } from './set-asides-table.tsx';
import type { Against, Allocation } from './use-allocation.ts';
import { WrittenNotice } from './written-notice.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 26rem) minmax(0, 1fr)',
    gap: '0 64px',
    marginTop: '24px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '40px' },
  },
});

type Props = {
  readonly form: KeyForm;
  readonly findings: Findings;
  readonly editing: Editing | null;
  readonly refusal: PlacedRefusal | null;
  /** Whether the form can be worked out as it stands. Where not, the result shown is the latest that could. */
  readonly addsUp: boolean;
  /** The result to show; null until the first is worked out. */
  readonly allocation: Allocation | null;
  readonly reference: { readonly allocation: Allocation; readonly against: Against } | null;
  readonly registers: Registers;
};

/** The whole key on one sheet: from the pool to the frames, what they follow from, and what is set aside. */
export function KeySheet({
  form,
  findings,
  editing,
  refusal,
  addsUp,
  allocation,
  reference,
  registers,
}: Props) {
  const styles = useStyles();
  const texts = useTexts(key);
  const nameOf = (network: string) => registers.networks.find(({ id }) => id === network)?.name ?? network;
  const compared = reference?.allocation ?? null;
  const rows = allocation ? resultRows(allocation, compared, nameOf) : [];
  return (
    <>
      {form.figuresAreExamples && <ExamplesNote />}
      <div className={styles.columns}>
        <div>
          <Section title={texts.sum.title}>
            <PoolSum form={form} editing={editing} refusal={refusal} />
          </Section>
        </div>
        <div>
          <Section title={texts.chart.title} note={addsUp ? undefined : texts.result.latest}>
            {allocation ? (
              <FramesChart rows={rows} against={reference?.against ?? null} />
            ) : (
              !refusal && <LoadingTable rows={6} />
            )}
          </Section>
        </div>
      </div>
      <Section title={texts.rules.title}>
        <Rules form={form} editing={editing} refusal={refusal} />
      </Section>
      <Section title={texts.result.title} note={addsUp ? texts.result.inKroner : texts.result.latest}>
        {allocation ? (
          <ResultTable
            rows={rows}
            sums={resultSums(allocation, compared)}
            unallocated={allocation.result.unallocated}
            inputs={allocation.inputs}
            gaps={findings.gaps}
          />
        ) : (
          !refusal && <LoadingTable rows={form.networks.length} />
        )}
      </Section>
      <Section title={texts.counts.title}>
        {editing && editing.register !== 'without' && (
          <FetchCounts form={form} change={editing.change} register={editing.register} />
        )}
        <GapsNotice gaps={findings.gaps} nameOf={nameOf} />
        <WrittenNotice form={form} findings={findings} nameOf={nameOf} />
        <CountsTable form={form} editing={editing} refusal={refusal} nameOf={nameOf} rows={rows} />
      </Section>
      <Section title={texts.setAsides.title} note={texts.result.inKroner}>
        <SetAsidesTable form={form} editing={editing} registers={registers} />
      </Section>
    </>
  );
}
