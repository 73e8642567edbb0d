import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { formatInstant } from '../../src/text/format.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { call, problemIn } from '../api/call.ts';
import { download } from '../api/download.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ThreadLink } from '../parts/thread-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';

type Letter = Answer<'listLetters'>['letters'][number];

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly letters: readonly Letter[];
  readonly title: string;
  /** Whether they are all the round's letters, so that their sum says something. */
  readonly sum: boolean;
  /** Reads them again once something about them has changed. */
  readonly refresh: () => Promise<unknown>;
};

/** The award letters that the reader may see, each to be fetched as a Word file. */
export function LettersTable({ letters, title, sum, refresh }: Props) {
  const styles = useStyles();
  const texts = useTexts(decision).letters;
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<string | null>(null);
  if (letters.length === 0) return <p className={styles.none}>{texts.none}</p>;

  async function during({ id }: Letter, work: () => Promise<void>) {
    setBusy(id);
    setProblem(undefined);
    try {
      await work();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    } finally {
      setBusy(null);
    }
  }

  const fetchLetter = ({ id, recipient }: Letter) =>
    download('readLetterDocument', { params: { letter: id } }, texts.fileName(recipient.name));

  async function acknowledge({ id }: Letter) {
    await call('acknowledgeLetter', { params: { letter: id } });
    await refresh();
  }

  return (
    <>
      <ProblemMessage problem={problem} />
      <DataTable caption={title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.recipient}</ColumnHeading>
            <ColumnHeading>{texts.document}</ColumnHeading>
            <ColumnHeading>{texts.read}</ColumnHeading>
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
                    disabledFocusable={busy !== null}
                    onClick={() => void during(letter, () => fetchLetter(letter))}
                  >
                    {texts.download}
                  </Button>
                </FieldInCell>
                {letter.lines > 0 && (
                  <ThreadLink
                    anchor={{ kind: 'letter', of: letter.id, id: letter.id }}
                    what={letter.recipient.name}
                  />
                )}
              </Cell>
              <Cell>
                <Receipt
                  letter={letter}
                  busy={busy !== null}
                  acknowledge={() => void during(letter, () => acknowledge(letter))}
                />
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
              <Cell total colSpan={3} />
              <KronerCell total amount={letters.reduce((sum, { total }) => sum + total, 0)} />
            </tr>
          </tfoot>
        )}
      </DataTable>
    </>
  );
}

/** Who has said that the letter has been read; for a recipient who has not, the way to say so. */
function Receipt({
  letter: { recipient, receipts, toAcknowledge },
  busy,
  acknowledge,
}: {
  readonly letter: Letter;
  readonly busy: boolean;
  readonly acknowledge: () => void;
}) {
  const texts = useTexts(decision).letters;
  const language = useLanguage();
  return (
    <>
      {receipts.map(({ by, at }) => (
        <div key={by.id}>{texts.readBy(by.name, formatInstant(at, language))}</div>
      ))}
      {toAcknowledge && (
        <FieldInCell>
          <Button
            aria-label={texts.acknowledgeOf(recipient.name)}
            disabledFocusable={busy}
            onClick={acknowledge}
          >
            {texts.acknowledge}
          </Button>
        </FieldInCell>
      )}
      {receipts.length === 0 && !toAcknowledge && texts.unread}
    </>
  );
}
