import { Checkbox } from '@fluentui/react-checkbox';
import { makeStyles } from '@griffel/react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useChange } from '../api/use-change.ts';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { askedFor, isReady } from './chosen-responses.ts';
import { formSubjectOf } from './form-subject.ts';
import type { FormView } from './forms-types.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', margin: '0 0 8px' },
  all: { marginLeft: '-8px' },
});

type Props = {
  readonly view: FormView;
  readonly etag: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
};

/** Takes several responses in with one press, of those of which nothing is unclear. Nothing where there are none. */
export function TakeInChosen({ view, etag, chosen, onChosen }: Props) {
  const styles = useStyles();
  const texts = useTexts(formTexts).queue;
  const { run, busy, problem, conflict } = useChange('takeInResponses');
  const ready = view.waiting.filter(isReady);
  const picked = ready.filter(({ id }) => chosen.has(id));

  async function take() {
    const body = { responses: askedFor(picked) };
    if (await run({ params: { form: view.id }, body, ifMatch: etag })) onChosen(new Set());
  }

  return (
    <>
      {ready.length > 0 && (
        <div className={styles.bar}>
          <Checkbox
            className={styles.all}
            label={texts.chooseReady(ready.length)}
            checked={picked.length === ready.length ? true : picked.length > 0 ? 'mixed' : false}
            onChange={(_, { checked }) =>
              onChosen(new Set(checked === true ? ready.map(({ id }) => id) : []))
            }
          />
          <PermissionButton
            action="form-response.take-in"
            subject={formSubjectOf(view, 'waiting')}
            blockers={picked.length === 0 ? [texts.chooseSome] : []}
            busy={busy}
            onClick={() => void take()}
          >
            {texts.takeInChosen(picked.length)}
          </PermissionButton>
        </div>
      )}
      <ProblemMessage problem={problem ?? conflict} />
    </>
  );
}
