import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { Preview, PreviewRow } from './forms-types.ts';
import { rowWords } from './reason-words.ts';

/** How many rows are shown at first, and how many more each time. */
const SHOWN = 50;
const verdicts = ['made', 'changed', 'waiting', 'refused', 'unchanged'] as const;

const useStyles = makeStyles({
  counts: { ...typographyStyles.body1, display: 'block', marginBottom: '16px' },
  filter: { maxWidth: '20rem', marginBottom: '16px' },
  more: { marginTop: '16px' },
  signs: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  words: { minWidth: '12rem', maxWidth: '28rem', overflowWrap: 'anywhere' },
});

/** What would become of each row of a file. */
export function PreviewTable({ preview: { counts, rows } }: { preview: Preview }) {
  const styles = useStyles();
  const texts = useTexts(formTexts);
  const [only, setOnly] = useState<PreviewRow['verdict'] | ''>('');
  const [shown, setShown] = useState(SHOWN);
  const present = verdicts.filter((verdict) => counts[verdict] > 0);
  const chosen = rows.filter(({ verdict }) => only === '' || verdict === only);
  const left = chosen.length - shown;
  return (
    <>
      <output className={styles.counts}>
        {present.map((verdict) => texts.count[verdict](counts[verdict])).join(', ')}.
      </output>
      {present.length > 1 && (
        <Field label={texts.upload.show} className={styles.filter}>
          <Select
            value={only}
            onChange={(_, { value }) => {
              setOnly(value as typeof only);
              setShown(SHOWN);
            }}
          >
            <option value="">{texts.upload.everything}</option>
            {present.map((verdict) => (
              <option key={verdict} value={verdict}>
                {texts.verdict[verdict]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <DataTable stacks caption={texts.upload.heading}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.upload.row}</ColumnHeading>
            <ColumnHeading>{texts.upload.about}</ColumnHeading>
            <ColumnHeading>{texts.upload.owner}</ColumnHeading>
            <ColumnHeading>{texts.upload.outcome}</ColumnHeading>
            <ColumnHeading>{texts.upload.reasons}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, shown).map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </DataTable>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown((before) => before + SHOWN)}>
          {texts.upload.more(left)}
        </Button>
      )}
    </>
  );
}

function Row({ row }: { row: PreviewRow }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(formTexts);
  const isTakenIn = row.verdict === 'made' || row.verdict === 'changed';
  const [owner] = isTakenIn ? row.candidates : [];
  return (
    <tr>
      <RowHeading>{row.row}</RowHeading>
      <Cell>{row.about}</Cell>
      <Cell>
        {owner && (
          <>
            {owner.ownerName}
            <div className={styles.signs}>{owner.signs.map((sign) => texts.sign[sign]).join('. ')}</div>
          </>
        )}
      </Cell>
      <Cell>{texts.verdict[row.verdict]}</Cell>
      <Cell>
        {rowWords(row, language).map((words) => (
          <div key={words} className={styles.words}>
            {words}
          </div>
        ))}
      </Cell>
    </tr>
  );
}
