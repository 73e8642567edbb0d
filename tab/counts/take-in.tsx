import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { counts } from '../../src/text/pages/counts.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import type { CountsView } from './count-types.ts';
import { Rows } from './rows.tsx';
import { type Chosen, useTable } from './use-table.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '16px',
    maxWidth: '40rem',
  },
  wide: { width: '100%' },
});

type Props = { readonly view: CountsView; readonly etag: string };

/** Takes a file or pasted rows in: first they are read, then one sees what they would do, then they are taken in. */
export function TakeIn({ view, etag }: Props) {
  const styles = useStyles();
  const texts = useTexts(counts).take;
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [taken, setTaken] = useState(false);
  const { table, problem, busy, read, forget } = useTable();

  async function readFile(file: File) {
    await readThis({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  async function readThis(next: Chosen) {
    setTaken(false);
    setChosen(next);
    await read(next);
  }

  return (
    <Section title={texts.title}>
      {taken && <Notice intent="success">{texts.done}</Notice>}
      <ProblemMessage problem={problem} />
      {table && chosen ? (
        <Rows
          key={table.sheet}
          view={view}
          etag={etag}
          table={table}
          fileName={chosen.fileName ?? ''}
          onSheet={(sheet) => void read(chosen, sheet)}
          onAgain={forget}
          onTaken={() => {
            setTaken(true);
            setPasted('');
            forget();
          }}
        />
      ) : (
        <div className={styles.form}>
          <ChooseFile
            label={busy ? texts.reading : texts.chooseFile}
            accept=".xlsx,.csv,.txt,.tsv"
            disabled={busy}
            onChosen={(file) => void readFile(file)}
          />
          <Field label={texts.paste} className={styles.wide}>
            <Textarea rows={4} value={pasted} onChange={(_, { value }) => setPasted(value)} />
          </Field>
          <Button
            appearance="primary"
            disabledFocusable={busy || pasted.trim() === ''}
            onClick={() => void readThis({ fileName: null, bytes: new TextEncoder().encode(pasted) })}
          >
            {texts.read}
          </Button>
        </div>
      )}
    </Section>
  );
}
