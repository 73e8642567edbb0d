import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { ChangedParts } from './changed-parts.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', marginBottom: '16px' },
  words: { ...typographyStyles.body1, margin: 0 },
});

type Pair = { readonly from: number; readonly to: number };

type Props = {
  readonly network: NetworkId;
  readonly versions: readonly number[];
  readonly pair: Pair;
  readonly onChange: (pair: Pair) => void;
};

/** What differs between two versions of the plan, part by part. */
export function Comparison({ network, versions, pair, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts).history;
  const same = pair.from === pair.to;
  const read = useRead(
    'comparePlanVersions',
    same ? null : { params: { network, version: pair.to }, query: { since: pair.from } },
  );
  const { data, problem } = read;
  return (
    <Section title={texts.comparison}>
      <div className={styles.choice}>
        <VersionField
          label={texts.from}
          value={pair.from}
          versions={versions}
          onChange={(from) => onChange({ ...pair, from })}
        />
        <VersionField
          label={texts.to}
          value={pair.to}
          versions={versions}
          onChange={(to) => onChange({ ...pair, to })}
        />
      </div>
      <div aria-live="polite">
        {same && <p className={styles.words}>{texts.same}</p>}
        {!same && !data && (
          <>
            <ReadProblem read={read} />
            {!problem && <LoadingTable rows={4} />}
          </>
        )}
        {!same && data?.changes.length === 0 && <p className={styles.words}>{texts.nothing}</p>}
        {!same && data && <ChangedParts changes={data.changes} />}
      </div>
    </Section>
  );
}

function VersionField({
  label,
  value,
  versions,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly number[];
  readonly onChange: (version: number) => void;
}) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(Number(data.value))}>
        {versions.map((version) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </Select>
    </Field>
  );
}
