import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatInstant } from '../../src/text/format.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { AnswerView } from './needs-types.ts';

const useStyles = makeStyles({
  answer: { minWidth: '13rem', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  what: { ...typographyStyles.body1Strong },
  by: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
  open: { color: tokens.colorNeutralForeground2 },
});

type Outcome = AnswerView['outcome'];

/** What the network does with a need, and who said so. */
export function AnswerReading({ answer, network }: { answer: AnswerView | null; network: string }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).answer;
  const language = useLanguage();
  if (!answer) return <span className={styles.open}>{texts.none}</span>;
  const { outcome, by, at } = answer;
  return (
    <div className={styles.answer}>
      {outcome.kind === 'merged' ? (
        <Merged outcome={outcome} network={network} />
      ) : (
        <Final outcome={outcome} network={network} />
      )}
      <div className={styles.by}>{texts.by(by.name, formatInstant(at, language))}</div>
    </div>
  );
}

function Merged({ outcome, network }: { outcome: Outcome & { kind: 'merged' }; network: string }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).answer;
  const { into, became } = outcome;
  return (
    <>
      <div className={styles.what}>{texts.merged}</div>
      <div>
        {into.theme === null ? texts.withGone(into.ownerName) : texts.with(into.theme, into.ownerName)}
      </div>
      {into.theme !== null && (
        <div>
          {became ? texts.became : texts.open}
          {became && <Final outcome={became} network={network} />}
        </div>
      )}
    </>
  );
}

function Final({ outcome, network }: { outcome: Exclude<Outcome, { kind: 'merged' }>; network: string }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).answer;
  if (outcome.kind === 'declined') {
    return (
      <>
        <div className={styles.what}>{texts.declined}</div>
        <div>{outcome.why}</div>
      </>
    );
  }
  const { title, stands } = outcome.part;
  return (
    <>
      <div className={styles.what}>{texts.inPlan}</div>
      <div>
        {stands ? (
          <PageLink to="plan" network={network} className={styles.link}>
            {title}
          </PageLink>
        ) : (
          `${title}. ${texts.gone}`
        )}
      </div>
    </>
  );
}
