import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { formatDate, formatInstant, formatKroner } from '../../src/text/format.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { call } from '../api/call.ts';
import { download } from '../api/download.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ThreadLink } from '../parts/thread-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { View } from './decision-form.ts';
import { LetterFiles } from './letter-files.tsx';
import type { Letter } from './letter-types.ts';
import { useFetching } from './use-fetching.ts';

const LetterDialog = lazy(() => import('./letter-dialog.tsx'));

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  more: { minWidth: 0 },
  old: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly view: View;
  readonly letters: readonly Letter[];
  readonly title: string;
  /** Whether they are all the round's letters, so that their sum says something. */
  readonly sum: boolean;
  /** Reads them again once something about them has changed. */
  readonly refresh: () => Promise<unknown>;
};

/** The award letters that the reader may see, each to be fetched as a file, and how far each has come. */
export function LettersTable({ view, letters, title, sum, refresh }: Props) {
  const styles = useStyles();
  const texts = useTexts(decision).letters;
  const words = useTexts(letterTexts);
  const { busy, problem, during } = useFetching();
  const [open, setOpen] = useState<string | null>(null);
  const opened = letters.find(({ id }) => id === open);
  if (letters.length === 0) return <p className={styles.none}>{texts.none}</p>;

  async function acknowledge({ id }: Letter) {
    await call('acknowledgeLetter', { params: { letter: id } });
    await refresh();
  }

  return (
    <>
      <ProblemMessage problem={problem} />
      <DataTable stacks caption={title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.recipient}</ColumnHeading>
            <ColumnHeading>{texts.document}</ColumnHeading>
            <ColumnHeading>{texts.read}</ColumnHeading>
            <ColumnHeading>{words.appeal}</ColumnHeading>
            <ColumnHeading>{texts.language}</ColumnHeading>
            <ColumnHeading number>{texts.amount}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id} className={letter.replacedBy ? styles.old : ''}>
              <RowHeading>
                {letter.recipient.name}
                <Standing letter={letter} />
              </RowHeading>
              <Cell>
                <LetterFiles
                  labels={{
                    word: texts.downloadOf(letter.recipient.name),
                    pdf: words.pdfOf(letter.recipient.name),
                  }}
                  busy={busy}
                  onFetch={(format) =>
                    void during(() =>
                      download('readLetterDocument', { params: { letter: letter.id }, query: { format } }),
                    )
                  }
                >
                  <Button
                    size="small"
                    className={styles.more}
                    aria-label={words.moreOf(letter.recipient.name)}
                    onClick={() => setOpen(letter.id)}
                  >
                    {words.more}
                  </Button>
                </LetterFiles>
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
                  busy={busy}
                  acknowledge={() => void during(() => acknowledge(letter))}
                />
              </Cell>
              <Cell>
                <AppealPeriod letter={letter} />
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
              <Cell total colSpan={4} />
              <KronerCell
                total
                amount={letters.reduce((sum, { total, replacedBy }) => sum + (replacedBy ? 0 : total), 0)}
              />
            </tr>
          </tfoot>
        )}
      </DataTable>
      {opened && (
        <Suspense fallback={null}>
          <LetterDialog view={view} letter={opened} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}

/** Which of the recipient's letters it is, and whether it is the valid one. */
function Standing({
  letter: { number, amends, ownContribution, pending, replacedBy },
}: {
  readonly letter: Letter;
}) {
  const styles = useStyles();
  const texts = useTexts(letterTexts);
  const language = useLanguage();
  const date = replacedBy && formatDate(replacedBy.date, language);
  return (
    <>
      {amends && (
        <div className={styles.state}>
          {texts.number(number)}: {texts.state[amends.kind].toLocaleLowerCase()}
        </div>
      )}
      {replacedBy && date && (
        <div className={styles.state}>
          {replacedBy.kind === 'annulment' ? texts.state.annulled(date) : texts.state.replaced(date)}
        </div>
      )}
      {ownContribution !== null && (
        <div className={styles.state}>{texts.ownContribution(formatKroner(ownContribution))}</div>
      )}
      {pending && <div className={styles.state}>{texts.state.pending}</div>}
    </>
  );
}

/** Until when one may appeal, and what has come in. */
function AppealPeriod({ letter: { appealPeriod, appeals, replacedBy } }: { readonly letter: Letter }) {
  const texts = useTexts(letterTexts);
  const language = useLanguage();
  return (
    <>
      {appealPeriod
        ? texts.until(formatDate(appealPeriod.lastDay, language))
        : replacedBy === null && texts.notReached}
      {appeals.length > 0 && <div>{texts.appeals(appeals.length)}</div>}
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
