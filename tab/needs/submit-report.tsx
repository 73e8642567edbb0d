import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { needsBlockers, type NeedsBlocker } from '../../src/domain/needs/needs-report.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { useTexts } from '../shell/session.tsx';
import type { ReportView } from './needs-types.ts';

const useStyles = makeStyles({
  submit: { marginTop: '32px' },
  missing: {
    ...typographyStyles.body1,
    margin: '0 0 12px',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

type Props = { readonly view: ReportView; readonly etag: string; readonly dirty: boolean };

/** Sends the saved report to the network; says what is missing until it can. */
export function SubmitReport({ view, etag, dirty }: Props) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).submit;
  const { run, busy, problem, conflict, clear } = useChange('submitNeedsReport');
  const [asking, setAsking] = useState(false);
  const { year, network, owner, state } = view;
  const wordsOf = ({ code, path }: NeedsBlocker) =>
    code === 'no-needs' ? texts.blockers[code] : texts.blockers[code](Number(path.split('.')[1]) + 1);
  const blockers = dirty ? [texts.unsaved] : needsBlockers(view).map(wordsOf);
  async function send() {
    if (await run({ params: { year, network, owner }, ifMatch: etag })) setAsking(false);
  }
  return (
    <div className={styles.submit}>
      {!dirty && view.needs.length > 0 && blockers.length > 0 && (
        <ul className={styles.missing}>
          {blockers.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <PermissionButton
        action="needs-report.submit"
        subject={{ network, owner, state }}
        blockers={blockers}
        appearance={dirty ? 'secondary' : 'primary'}
        onClick={() => setAsking(true)}
      >
        {texts.open}
      </PermissionButton>
      <Confirm
        open={asking}
        title={texts.sure}
        confirm={texts.open}
        cancel={texts.cancel}
        busy={busy}
        problem={problem ?? conflict}
        onConfirm={() => void send()}
        onClose={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{texts.why}</p>
      </Confirm>
    </div>
  );
}
