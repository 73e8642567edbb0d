import { Button } from '@fluentui/react-button';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';

type Props = {
  /** Which part: the screen reader hears it. */
  readonly what: string;
  readonly onClick: () => void;
};

/** Opens a part of the plan to change it. */
export function EditButton({ what, onClick }: Props) {
  const { change, changeWhat } = useTexts(planTexts).editing;
  return (
    <Button size="small" appearance="subtle" aria-label={changeWhat(what)} onClick={onClick}>
      {change}
    </Button>
  );
}
