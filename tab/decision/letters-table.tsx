import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { problemIn } from '../api/call.ts';
import { download } from '../api/download.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';

type Letter = Answer<'listLetters'>['letters'][number];

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly letters: readonly Letter[];
  readonly title: string;
  /** Whether they are all the round's letters, so that their sum says something. */
  readonly sum: boolean;
};

/** The award letters that the reader may see, each to be fetched as a Word file. */
export function LettersTable({ letters, title, sum }: Props) {
  const styles = useStyles();
  const texts = useTexts(decision).letters;
  const [problem, setProblem] = useState<Problem>();
  const [fetching, setFetching] = useState<string | null>(null);
  if (letters.length === 0) return <p className={styles.none}>{texts.none}</p>;

  async function fetchLetter({ id, recipient }: Letter) {
    setFetching(id);
    setProblem(undefined);
    try {
      await download('readLetterDocument', { params: { letter: id } }, texts.fileName(recipient.name));
    } catch (thrown) {
      setProblem(problemIn(thrown));
    } finally {
      setFetching(null);
    }
  }

  return (
    <>
      <ProblemMessage problem={problem} />
      <DataTable caption={title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.recipient}</ColumnHeading>
            <ColumnHeading>{texts.document}</ColumnHeading>
            <ColumnHeading>{texts.language}</ColumnHeading>
            <ColumnHeading number>{texts.amount}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <RowHeading>{letter.recipient.name}</RowHeading>
              <Cell>
                <FieldInCell>
                  <Button
                    aria-label={texts.downloadOf(letter.recipient.name)}
                    disabledFocusable={fetching !== null}
                    onClick={() => void fetchLetter(letter)}
                  >
                    {texts.download}
                  </Button>
                </FieldInCell>
              </Cell>
              <Cell>{texts.languages[letter.language]}</Cell>
              <KronerCell amount={letter.total} />
            </tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>
              <RowHeading total>{texts.sum}</RowHeading>
              <Cell total colSpan={2} />
              <KronerCell total amount={letters.reduce((sum, { total }) => sum + total, 0)} />
            </tr>
          </tfoot>
        )}
      </DataTable>
    </>
  );
}
