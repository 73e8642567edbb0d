import { Button, type ButtonProps } from '@fluentui/react-button';
import { Tooltip } from '@fluentui/react-tooltip';
import { makeStyles } from '@griffel/react';
import { useId, useState } from 'react';
import { may, type Action, type Subject } from '../../src/domain/policies/policy.ts';
import { explainPermission } from '../../src/text/permissions.ts';
import { useLanguage, useMe } from '../shell/session.tsx';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  list: { margin: 0, paddingLeft: '16px' },
});

type Props = {
  readonly action: Action;
  readonly subject?: Subject;
  /** What else stands in the way, each in a sentence. */
  readonly blockers?: readonly string[];
  readonly onClick: () => void;
  readonly busy?: boolean;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly children: string;
};

/**
 * A button that knows whether one may press it. Where not, it stays in the tab order, and says why: to the screen
 * reader as its description, to the eye on hover, focus and tap.
 */
export function PermissionButton({ action, subject, blockers, onClick, busy, children, ...looks }: Props) {
  const styles = useStyles();
  const me = useMe();
  const language = useLanguage();
  const [visible, setVisible] = useState(false);
  const description = useId();
  const refusal = explainPermission(may(me, action, subject), action, language);
  const reasons = refusal === null ? (blockers ?? []) : [refusal];

  if (reasons.length === 0) {
    return (
      <Button {...looks} disabledFocusable={busy ?? false} onClick={onClick}>
        {children}
      </Button>
    );
  }
  return (
    <>
      <Tooltip
        relationship="inaccessible"
        withArrow
        visible={visible}
        onVisibleChange={(_, data) => setVisible(data.visible)}
        content={<Reasons reasons={reasons} />}
      >
        <Button
          {...looks}
          disabledFocusable
          aria-describedby={description}
          onPointerUp={() => setVisible(true)}
        >
          {children}
        </Button>
      </Tooltip>
      <span id={description} className={styles.hidden}>
        {reasons.join(' ')}
      </span>
    </>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const styles = useStyles();
  if (reasons.length === 1) return reasons[0];
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
