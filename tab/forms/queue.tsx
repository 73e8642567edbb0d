import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useChange } from '../api/use-change.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { formSubjectOf } from './form-subject.ts';
import type { FormView, WaitingResponse } from './forms-types.ts';
import { reasonWords } from './reason-words.ts';

const ResponseDialog = lazy(() => import('./response-dialog.tsx'));

const useStyles = makeStyles({
  words: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    maxWidth: '44rem',
    color: tokens.colorNeutralForeground2,
  },
  signs: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  reason: { minWidth: '12rem', maxWidth: '28rem', overflowWrap: 'anywhere' },
  aside: { ...typographyStyles.body1Strong, margin: '32px 0 8px' },
});

/** The responses that wait for a person, and those that were put aside. */
export function Queue({ view }: { view: FormView }) {
  const styles = useStyles();
  const texts = useTexts(formTexts).queue;
  const [open, setOpen] = useState<string | null>(null);
  const { waiting } = view;
  const all = view.responses.waiting;
  const shown = waiting.find(({ id }) => id === open);
  return (
    <Section title={texts.heading} note={all > 0 && texts.note(all)}>
      {all === 0 ? (
        <p className={styles.words}>{texts.none}</p>
      ) : (
        <>
          <p className={styles.words}>
            {texts.why} {all > waiting.length && texts.shown(waiting.length)}
          </p>
          <WaitingTable waiting={waiting} onOpen={setOpen} />
        </>
      )}
      {view.setAside.length > 0 && <SetAside view={view} />}
      {shown && (
        <Suspense>
          <ResponseDialog key={shown.id} view={view} response={shown} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Section>
  );
}

type TableProps = { readonly waiting: readonly WaitingResponse[]; readonly onOpen: (id: string) => void };

function WaitingTable({ waiting, onOpen }: TableProps) {
  const styles = useStyles();
  const language = useLanguage();
  const all = useTexts(formTexts);
  const texts = all.queue;
  return (
    <DataTable caption={texts.heading}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.response}</ColumnHeading>
          <ColumnHeading>{texts.from}</ColumnHeading>
          <ColumnHeading>{texts.reasons}</ColumnHeading>
          <ColumnHeading>{all.act}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {waiting.map(({ id, responseId, candidates, reasons, notes }) => (
          <tr key={id}>
            <RowHeading>{texts.title(responseId)}</RowHeading>
            <Cell>
              {candidates[0]?.ownerName}
              <div className={styles.signs}>
                {candidates[0]?.signs.map((sign) => all.sign[sign]).join('. ')}
              </div>
            </Cell>
            <Cell>
              {reasons.length === 0 && texts.ready}
              {[...reasons, ...notes].map((reason) => (
                <div key={`${reason.code} ${reason.field} ${reason.question}`} className={styles.reason}>
                  {reasonWords(reason, language)}
                </div>
              ))}
            </Cell>
            <Cell>
              <Button size="small" aria-label={texts.openOf(responseId)} onClick={() => onOpen(id)}>
                {texts.open}
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function SetAside({ view }: { view: FormView }) {
  const styles = useStyles();
  const texts = useTexts(formTexts).queue;
  const { run, busy, problem, conflict } = useChange('restoreResponse');
  return (
    <>
      <h3 className={styles.aside}>{texts.aside}</h3>
      <DataTable caption={texts.aside}>
        <tbody>
          {view.setAside.map(({ id, etag, responseId, why }) => (
            <tr key={id}>
              <RowHeading>{texts.title(responseId)}</RowHeading>
              <Cell>{why}</Cell>
              <Cell>
                <PermissionButton
                  action="form-response.restore"
                  subject={formSubjectOf(view, 'set-aside')}
                  size="small"
                  busy={busy}
                  onClick={() => void run({ params: { form: view.id, response: responseId }, ifMatch: etag })}
                >
                  {texts.restore}
                </PermissionButton>
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ProblemMessage problem={problem ?? conflict} />
    </>
  );
}
