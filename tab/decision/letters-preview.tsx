import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatKroner } from '../../src/text/format.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { download } from '../api/download.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import type { View } from './decision-form.ts';
import { LetterFiles } from './letter-files.tsx';
import { useFetching } from './use-fetching.ts';

const useStyles = makeStyles({
  own: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The letters as what is saved would give them, for the county governor to look at before the decision is taken. */
export function LettersPreview({ round }: Pick<View, 'round'>) {
  const texts = useTexts(letterTexts).preview;
  const me = useMe();
  const [shown, setShown] = useState(false);
  if (!may(me, 'letter.preview', { state: 'draft' }).allowed) return null;
  return (
    <Section title={texts.title} note={texts.note}>
      {shown ? <Letters round={round} /> : <Button onClick={() => setShown(true)}>{texts.show}</Button>}
    </Section>
  );
}

function Letters({ round }: Pick<View, 'round'>) {
  const styles = useStyles();
  const words = useTexts(letterTexts);
  const texts = words.preview;
  const columns = useTexts(decision).letters;
  const preview = useRead('previewLetters', { params: { round } });
  const { busy, problem, during } = useFetching();
  if (!preview.data) return preview.problem ? <ReadProblem read={preview} /> : <LoadingTable rows={5} />;
  const { letters } = preview.data;
  if (letters.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <ProblemMessage problem={problem} />
      <DataTable stacks caption={texts.title}>
        <thead>
          <tr>
            <ColumnHeading first>{columns.recipient}</ColumnHeading>
            <ColumnHeading>{columns.document}</ColumnHeading>
            <ColumnHeading>{columns.language}</ColumnHeading>
            <ColumnHeading number>{columns.amount}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {letters.map(({ id, recipient, language, total, ownContribution }) => (
            <tr key={id}>
              <RowHeading>
                {recipient.name}
                {ownContribution !== null && (
                  <div className={styles.own}>{words.ownContribution(formatKroner(ownContribution))}</div>
                )}
              </RowHeading>
              <Cell>
                <LetterFiles
                  labels={{ word: texts.word(recipient.name), pdf: texts.pdf(recipient.name) }}
                  busy={busy}
                  onFetch={(format) =>
                    void during(() =>
                      download('readPreviewDocument', { params: { round, letter: id }, query: { format } }),
                    )
                  }
                />
              </Cell>
              <Cell>{columns.languages[language]}</Cell>
              <KronerCell amount={total} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <RowHeading total>{columns.sum}</RowHeading>
            <Cell total colSpan={2} />
            <KronerCell total amount={letters.reduce((sum, { total }) => sum + total, 0)} />
          </tr>
        </tfoot>
      </DataTable>
    </>
  );
}
