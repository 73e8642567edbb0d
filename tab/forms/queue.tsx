import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useChange } from '../api/use-change.ts';
import { Cell, DataTable, RowHeading } from '../parts/data-table.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { formSubjectOf } from './form-subject.ts';
import type { FormView } from './forms-types.ts';
import { TakeInChosen } from './take-in-chosen.tsx';
import { WaitingTable } from './waiting-table.tsx';

const ResponseDialog = lazy(() => import('./response-dialog.tsx'));

const useStyles = makeStyles({
  words: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    maxWidth: '44rem',
    color: tokens.colorNeutralForeground2,
  },
  pages: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    marginTop: '16px',
  },
  aside: { ...typographyStyles.body1Strong, margin: '32px 0 8px' },
});

type Props = {
  readonly view: FormView;
  readonly etag: string;
  /** Looks at those after the response with that number; null at the oldest. */
  readonly onLook: (after: string | null) => void;
};

/** The responses that wait for a person, and those that were put aside. */
export function Queue({ view, etag, onLook }: Props) {
  const styles = useStyles();
  const texts = useTexts(formTexts).queue;
  const [open, setOpen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** Where the pages before this one began. */
  const [before, setBefore] = useState<readonly (string | null)[]>([]);
  const { waiting, waitingFrom, setAside } = view;
  const all = view.responses.waiting;
  const shown = waiting.find(({ id }) => id === open);
  const last = waiting.at(-1)?.responseId ?? null;
  const isMore = waitingFrom - 1 + waiting.length < all;

  function look(pages: readonly (string | null)[]) {
    setBefore(pages);
    onLook(pages.at(-1) ?? null);
  }

  return (
    <Section title={texts.heading} note={all > 0 && texts.note(all)}>
      {all === 0 ? (
        <p className={styles.words}>{texts.none}</p>
      ) : (
        <>
          <p className={styles.words}>{texts.why}</p>
          <TakeInChosen view={view} etag={etag} chosen={chosen} onChosen={setChosen} />
          <WaitingTable view={view} chosen={chosen} onChosen={setChosen} onOpen={setOpen} />
          {(isMore || before.length > 0) && (
            <div className={styles.pages}>
              <span>{texts.shown(waitingFrom, waitingFrom - 1 + waiting.length, all)}</span>
              <Button disabledFocusable={before.length === 0} onClick={() => look(before.slice(0, -1))}>
                {texts.earlier}
              </Button>
              <Button disabledFocusable={!isMore} onClick={() => look([...before, last])}>
                {texts.later}
              </Button>
            </div>
          )}
        </>
      )}
      {setAside.length > 0 && <SetAside view={view} />}
      {shown && (
        <Suspense>
          <ResponseDialog key={shown.id} view={view} response={shown} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Section>
  );
}

function SetAside({ view }: { view: FormView }) {
  const styles = useStyles();
  const texts = useTexts(formTexts).queue;
  const { run, busy, problem, conflict } = useChange('restoreResponse');
  const all = view.responses['set-aside'];
  return (
    <>
      <h3 className={styles.aside}>{texts.aside}</h3>
      {all > view.setAside.length && <p className={styles.words}>{texts.asideShown(view.setAside.length)}</p>}
      <DataTable stacks caption={texts.aside}>
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
