import { Checkbox } from '@fluentui/react-checkbox';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import type { NetworkId } from '../../src/domain/ids.ts';
import { formatPlannedAmount } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import type { Read } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { PickGroup, PlanPick } from './plan-picks.ts';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  pick: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: 0 },
  fault: { ...typographyStyles.body1, color: tokens.colorStatusDangerForeground3 },
  link: { color: tokens.colorBrandForegroundLink },
});

type Props = {
  readonly groups: readonly PickGroup[] | undefined;
  readonly plan: Read<Answer<'readPlan'>>;
  readonly network: NetworkId;
  readonly year: number;
  readonly onPick: (picks: readonly PlanPick[]) => void;
  readonly onClose: () => void;
};

/** Takes measures from the plan, several at once. Those that are taken already say so. */
export function PickDialog({ groups, plan, network, year, onPick, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts).pick;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const picks = (groups ?? []).flatMap((group) => group.picks).filter(({ id }) => chosen.includes(id));
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <FormDialog
      title={texts.title}
      done={picks.length === 0 ? texts.addNone : texts.add(picks.length)}
      cancel={texts.cancel}
      onDone={() => {
        setTried(true);
        if (picks.length > 0) onPick(picks);
      }}
      onClose={onClose}
    >
      {!groups && <ReadProblem read={plan} />}
      {!groups && !plan.problem && <LoadingTable rows={4} />}
      {groups?.length === 0 && (
        <p className={styles.words}>
          {texts.none(year)}{' '}
          <PageLink to="plan" network={network} className={styles.link}>
            {texts.toPlan}
          </PageLink>
        </p>
      )}
      {groups && groups.length > 0 && <p className={styles.words}>{texts.why(year)}</p>}
      {groups?.map((group) => (
        <fieldset key={group.id} className={styles.group}>
          <legend className={styles.legend}>{group.title}</legend>
          {group.picks.map((pick) => (
            <div key={pick.id}>
              <Checkbox
                checked={pick.taken || chosen.includes(pick.id)}
                disabled={pick.taken}
                onChange={() => toggle(pick.id)}
                label={<PickLabel pick={pick} />}
              />
            </div>
          ))}
        </fieldset>
      ))}
      {tried && picks.length === 0 && (
        <div className={styles.fault} role="alert">
          {texts.chooseSome}
        </div>
      )}
    </FormDialog>
  );
}

function PickLabel({ pick }: { pick: PlanPick }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(basisTexts).pick;
  const facts = [
    pick.period,
    pick.planned && formatPlannedAmount(pick.planned, language),
    pick.taken && texts.taken,
  ];
  return (
    <span className={styles.pick}>
      {pick.title}
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  );
}
