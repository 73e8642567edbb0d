import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ConfirmingSide } from '../../src/domain/basis/decision-basis.ts';
import { formatInstant } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { PermissionButton } from '../parts/permission-button.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';

const useStyles = makeStyles({
  sides: { ...typographyStyles.body1, margin: 0, maxWidth: '52rem' },
  side: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 12rem',
    alignItems: 'center',
    gap: '4px 24px',
    minHeight: '56px',
    padding: '8px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  notYet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly view: BasisView;
  /** What keeps either side from confirming now. */
  readonly blockers: readonly string[];
  readonly onConfirm: (side: ConfirmingSide) => void;
};

/** Both sides of the partnership: who has confirmed and when, and the button for the one who may. */
export function Confirmations({ view, blockers, onConfirm }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(basisTexts).deliver;
  const { network, state, confirmations } = view;
  const sides = [
    {
      side: 'owner',
      name: texts.owner,
      who: texts.ownerWho,
      action: 'basis.confirm-as-owner',
      label: texts.confirmOwner,
    },
    {
      side: 'partner',
      name: texts.partner,
      who: texts.partnerWho,
      action: 'basis.confirm-as-partner',
      label: texts.confirmPartner,
    },
  ] as const;
  return (
    <dl className={styles.sides}>
      {sides.map(({ side, name, who, action, label }) => {
        const given = confirmations[side];
        return (
          <div key={side} className={styles.side}>
            <dt>
              <div className={styles.name}>{name}</div>
              <div className={styles.who}>{who}</div>
            </dt>
            <dd className={styles.value}>
              {given ? (
                <>
                  {texts.confirmed}
                  <div className={styles.who}>
                    {texts.by(given.by.name, formatInstant(given.at, language))}
                  </div>
                </>
              ) : (
                <span className={styles.notYet}>{texts.notYet}</span>
              )}
            </dd>
            <dd className={styles.value}>
              {!given && state === 'draft' && (
                <PermissionButton
                  action={action}
                  subject={{ network, state }}
                  blockers={blockers}
                  onClick={() => onConfirm(side)}
                >
                  {label}
                </PermissionButton>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
