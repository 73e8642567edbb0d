import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId, useState } from 'react';
import { WEBHOOK_SECRET_HEADER, webhooks } from '../../src/contract/routes.ts';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  about: { ...typographyStyles.body1, marginTop: '40px', color: tokens.colorNeutralForeground2 },
  content: { maxWidth: '44rem', marginTop: '8px' },
  facts: { margin: 0 },
  fact: { margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.caption1Strong, marginTop: '8px' },
});

/** What whoever builds the flow needs: where it sends the responses, and where the secret goes. */
export function FlowAddress({ form }: { form: string }) {
  const styles = useStyles();
  const texts = useTexts(formTexts).flow;
  const [open, setOpen] = useState(false);
  const content = useId();
  const { method, path } = webhooks.receiveResponse;
  const address = `${window.location.origin}/api${path.replace('{form}', form)}`;
  return (
    <div className={styles.about}>
      <Disclosure open={open} controls={content} onToggle={() => setOpen(!open)}>
        {texts.show}
      </Disclosure>
      {open && (
        <div id={content} className={styles.content}>
          {texts.why}
          <dl className={styles.facts}>
            <dt className={styles.name}>{texts.address}</dt>
            <dd className={styles.fact}>{`${method} ${address}`}</dd>
            <dt className={styles.name}>{texts.secretIn}</dt>
            <dd className={styles.fact}>{WEBHOOK_SECRET_HEADER}</dd>
          </dl>
        </div>
      )}
    </div>
  );
}
