import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { versionHistory } from '../../src/text/pages/version-history.ts';
import type { Read } from '../api/use-read.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { ChapterChanges } from './chapter-changes.tsx';
import { Cell, ColumnHeading, DataTable, RowHeading } from './data-table.tsx';
import { LoadingTable } from './loading-table.tsx';
import { ReadProblem } from './read-problem.tsx';
import { Section } from './section.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', marginBottom: '16px' },
  words: { ...typographyStyles.body1, margin: 0 },
  reason: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

export type VersionPair = { readonly from: number; readonly to: number };

type Props = {
  /** The newest first. */
  readonly versions: Answer<'listCountyPlanVersions'>['versions'];
  readonly pair: VersionPair;
  readonly onPair: (pair: VersionPair) => void;
  /** What the pair differs in. */
  readonly changes: Read<Answer<'compareCountyPlanVersions'>>;
  readonly nameOf: (id: string) => string | null;
  /** What was done, by the action's name. */
  readonly steps: Readonly<Record<string, string>>;
};

/** The two versions that are compared until somebody chooses: the newest and the one before it. */
export function newestPair(versions: Props['versions']): VersionPair | null {
  const [newest, before] = versions;
  return newest && before ? { from: before.version, to: newest.version } : null;
}

/** Who saved a plan in chapters, when and why, and what two versions differ in. */
export function VersionHistory({ versions, pair, onPair, changes, nameOf, steps }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(versionHistory);
  const same = pair.from === pair.to;
  return (
    <>
      <Section title={texts.versions}>
        <DataTable stacks caption={texts.versions}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.version}</ColumnHeading>
              <ColumnHeading>{texts.step}</ColumnHeading>
              <ColumnHeading>{texts.when}</ColumnHeading>
              <ColumnHeading>{texts.who}</ColumnHeading>
              <ColumnHeading>{texts.why}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, action, reason, changed }) => (
              <tr key={version}>
                <RowHeading>{texts.numbered(version)}</RowHeading>
                <Cell>{steps[action] ?? ''}</Cell>
                <Cell>{formatInstant(changed.at, language)}</Cell>
                <Cell>{changed.by.name}</Cell>
                <Cell>
                  <span className={styles.reason}>{reason}</span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Section>
      <Section title={texts.comparison}>
        {versions.length < 2 ? (
          <p className={styles.words}>{texts.only}</p>
        ) : (
          <>
            <div className={styles.choice}>
              {(['from', 'to'] as const).map((end) => (
                <Field key={end} label={texts[end]}>
                  <Select
                    value={String(pair[end])}
                    onChange={(_, { value }) => onPair({ ...pair, [end]: Number(value) })}
                  >
                    {versions.map(({ version }) => (
                      <option key={version} value={version}>
                        {texts.numbered(version)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
            </div>
            <div aria-live="polite">
              {same && <p className={styles.words}>{texts.same}</p>}
              {!same && !changes.data && <ReadProblem read={changes} />}
              {!same && !changes.data && !changes.problem && <LoadingTable rows={4} />}
              {!same && changes.data && (
                <ChapterChanges changes={changes.data.changes} nameOf={nameOf} none={texts.none} />
              )}
            </div>
          </>
        )}
      </Section>
    </>
  );
}
