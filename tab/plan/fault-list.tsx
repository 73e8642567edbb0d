import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useEffect, useRef } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { Notice } from '../parts/notice.tsx';
import { useTexts } from '../shell/session.tsx';
import type { PlacedFault, PlanPlace } from './placed-faults.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  fault: { padding: '4px 0' },
  open: { marginRight: '8px' },
});

type Props = { readonly faults: readonly PlacedFault[]; readonly onOpen: (place: PlanPlace) => void };

/** Why the plan was not saved: each part that is to be put right, and the way to it. */
export function FaultList({ faults, onOpen }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts).faults;
  const top = useRef<HTMLDivElement>(null);
  const count = faults.length;
  useEffect(() => {
    if (count > 0) top.current?.scrollIntoView({ block: 'center' });
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={top}>
      <Notice intent="error" title={texts.heading}>
        {texts.why}
        <ul className={styles.list}>
          {faults.map(({ place, title, field, message }) => (
            <li key={`${place.kind} ${title} ${field} ${message}`} className={styles.fault}>
              <Button size="small" className={styles.open} onClick={() => onOpen(place)}>
                {title === '' ? texts.ofPlan : title}
              </Button>
              {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
