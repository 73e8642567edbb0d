import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { ReactNode } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { Kroner } from '../parts/data-table.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { amountOf, amounts, type NetworkStatus } from './figures.ts';
import { Deadline, Stage } from './stage.tsx';

const useStyles = makeStyles({
  facts: { margin: 0, maxWidth: '32rem' },
  fact: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 24px',
    padding: '10px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right' },
  figures: { fontVariantNumeric: 'tabular-nums' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: '16px 0 0' },
  link: { ...typographyStyles.body1, color: tokens.colorBrandForegroundLink },
});

/** The reader's own network: where it stands, its money, and the way to its documents. */
export function OwnNetwork({
  network,
  areExamples,
}: {
  readonly network: NetworkStatus;
  readonly areExamples: boolean;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(overview).networks;
  const subject = { network: network.network };
  const mayReadBasis =
    may(me, 'draft-basis.read', subject).allowed || may(me, 'submitted-basis.read', subject).allowed;
  return (
    <>
      <dl className={styles.facts}>
        <Fact term={texts.state}>
          <Stage network={network} />
        </Fact>
        <Fact term={texts.deadline}>
          <Deadline network={network} />
        </Fact>
        {amounts.map((amount) => (
          <Fact key={amount} term={texts[amount]} figures>
            <Kroner amount={amountOf(network, amount)} />
          </Fact>
        ))}
        {network.planChanged && (
          <Fact term={texts.plan}>{formatInstant(network.planChanged.at, language)}</Fact>
        )}
      </dl>
      {areExamples && <ExamplesNote />}
      <p className={styles.links}>
        {mayReadBasis && (
          <PageLink to="basis" network={network.network} className={styles.link}>
            {texts.openBasis}
          </PageLink>
        )}
        {may(me, 'plan.read', subject).allowed && (
          <PageLink to="plan" network={network.network} className={styles.link}>
            {texts.openPlan}
          </PageLink>
        )}
      </p>
    </>
  );
}

function Fact({
  term,
  figures = false,
  children,
}: {
  readonly term: string;
  readonly figures?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, figures && styles.figures)}>{children}</dd>
    </div>
  );
}
