import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { isReady } from './chosen-responses.ts';
import type { FormView, WaitingResponse } from './forms-types.ts';
import { reasonWords } from './reason-words.ts';

const useStyles = makeStyles({
  /** In line with the responses beside it that cannot be chosen. */
  choice: { margin: '-8px 0 -6px -8px' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  reason: { minWidth: '12rem', maxWidth: '28rem', overflowWrap: 'anywhere' },
});

type Props = {
  readonly view: FormView;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
};

/** The responses that wait, each with whose it is or may be and why it waits; those that are ready can be chosen. */
export function WaitingTable({ view: { waiting }, chosen, onChosen, onOpen }: Props) {
  const texts = useTexts(formTexts);
  const choose = (id: string, isChosen: boolean) =>
    onChosen(new Set([...[...chosen].filter((one) => one !== id), ...(isChosen ? [id] : [])]));
  return (
    <DataTable stacks caption={texts.queue.heading}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.queue.response}</ColumnHeading>
          <ColumnHeading>{texts.queue.from}</ColumnHeading>
          <ColumnHeading>{texts.queue.reasons}</ColumnHeading>
          <ColumnHeading>{texts.act}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {waiting.map((response) => (
          <WaitingRow
            key={response.id}
            response={response}
            isChosen={chosen.has(response.id)}
            onChosen={(isChosen) => choose(response.id, isChosen)}
            onOpen={() => onOpen(response.id)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

type RowProps = {
  readonly response: WaitingResponse;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
  readonly onOpen: () => void;
};

function WaitingRow({ response, isChosen, onChosen, onOpen }: RowProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(formTexts);
  const { responseId, about, candidates, reasons, notes } = response;
  const title = texts.queue.title(responseId);
  return (
    <tr>
      <RowHeading>
        {isReady(response) ? (
          <Checkbox
            className={styles.choice}
            label={title}
            checked={isChosen}
            onChange={(_, { checked }) => onChosen(checked === true)}
          />
        ) : (
          title
        )}
        <div className={styles.about}>{about}</div>
      </RowHeading>
      <Cell>
        {candidates[0]?.ownerName}
        <div className={styles.about}>{candidates[0]?.signs.map((sign) => texts.sign[sign]).join('. ')}</div>
      </Cell>
      <Cell>
        {reasons.length === 0 && texts.queue.ready}
        {[...reasons, ...notes].map((reason) => (
          <div key={`${reason.code} ${reason.field} ${reason.question}`} className={styles.reason}>
            {reasonWords(reason, language)}
          </div>
        ))}
      </Cell>
      <Cell>
        <Button size="small" aria-label={texts.queue.openOf(responseId)} onClick={onOpen}>
          {texts.queue.open}
        </Button>
      </Cell>
    </tr>
  );
}
