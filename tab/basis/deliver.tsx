import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { blockersOf, contentBlockers } from '../../src/domain/basis/blockers.ts';
import type { ConfirmingSide } from '../../src/domain/basis/decision-basis.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';
import { blockerWords } from './blocker-words.ts';
import { Confirmations } from './confirmations.tsx';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '24px 0 4px' },
  list: { ...typographyStyles.body1, margin: '0 0 16px', paddingLeft: '20px' },
  button: { marginTop: '16px' },
});

type Props = {
  readonly view: BasisView;
  readonly etag: string;
  /** There is something written that is not saved: what one would stand behind is not what is on screen. */
  readonly dirty: boolean;
};

/** The way out of the network: both sides confirm, what remains, and submitting. */
export function Deliver({ view, etag, dirty }: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts);
  const [asking, setAsking] = useState<'submit' | ConfirmingSide | null>(null);
  const confirm = useChange('confirmBasis');
  const submit = useChange('submitBasis');
  const { network, networkName, round, state, criteria, content, frame, confirmations } = view;

  const missing = contentBlockers(content, frame, criteria);
  const blockers = blockersOf(
    { content, frame, confirmations: { owner: null, partner: null } },
    criteria,
  ).filter(
    ({ code }) =>
      !(code === 'owner-not-confirmed' && confirmations.owner) &&
      !(code === 'partner-not-confirmed' && confirmations.partner),
  );
  const unsaved = dirty ? [texts.deliver.unsaved] : [];
  const remaining = blockers.map((blocker) => blockerWords(blocker, criteria, texts.blockers));
  const params = { round, network };

  async function run() {
    const change =
      asking === 'submit'
        ? submit.run({ params, ifMatch: etag })
        : asking && confirm.run({ params, body: { side: asking }, ifMatch: etag });
    if (await change) setAsking(null);
  }
  function close() {
    confirm.clear();
    submit.clear();
    setAsking(null);
  }

  const isDraft = state === 'draft';
  return (
    <Section title={isDraft ? texts.deliver.heading : texts.deliver.headingSubmitted}>
      <Confirmations
        view={view}
        blockers={[...unsaved, ...(missing.length > 0 ? [texts.deliver.incomplete] : [])]}
        onConfirm={setAsking}
      />
      {isDraft && (
        <>
          <p className={styles.words}>{stateOfDelivery()}</p>
          {!dirty && remaining.length > 0 && (
            <ul className={styles.list}>
              {remaining.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          <div className={styles.button}>
            <PermissionButton
              action="basis.submit"
              subject={{ network, state }}
              blockers={[...unsaved, ...remaining]}
              appearance="primary"
              onClick={() => setAsking('submit')}
            >
              {texts.deliver.deliver}
            </PermissionButton>
          </div>
        </>
      )}
      <Confirm
        open={asking !== null}
        title={asking === 'submit' ? texts.deliver.deliverSure : texts.deliver.confirmSure}
        confirm={confirmLabel()}
        cancel={texts.deliver.cancel}
        busy={confirm.busy || submit.busy}
        problem={confirm.problem ?? confirm.conflict ?? submit.problem ?? submit.conflict}
        onConfirm={() => void run()}
        onClose={close}
      >
        <p>{why()}</p>
      </Confirm>
    </Section>
  );

  function stateOfDelivery(): string {
    if (dirty) return texts.deliver.unsaved;
    return remaining.length > 0 ? texts.deliver.remains : texts.deliver.ready;
  }

  function confirmLabel(): string {
    if (asking === 'submit') return texts.deliver.deliver;
    return asking === 'owner' ? texts.deliver.confirmOwner : texts.deliver.confirmPartner;
  }

  function why(): string {
    if (asking === 'submit') return texts.deliver.deliverWhy;
    return asking === 'owner'
      ? texts.deliver.confirmOwnerWhy(networkName)
      : texts.deliver.confirmPartnerWhy(networkName);
  }
}
