import { useEffect, useEffectEvent } from 'react';
import type { Kroner } from '../../src/domain/money.ts';
import { MoneyField } from '../parts/money-field.tsx';

type Props = {
  /** Names the field among those that may be unreadable. */
  readonly name: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: Kroner | null;
  readonly error?: string | undefined;
  readonly onReadable: (field: string, readable: boolean) => void;
  readonly onChange: (amount: Kroner | null) => void;
};

/** An amount that may be unreadable for a while. A field that is taken away is no longer in the way of saving. */
export function CostField({ name, onReadable, error, ...field }: Props) {
  const forget = useEffectEvent(() => onReadable(name, true));
  useEffect(() => () => forget(), []);
  return <MoneyField {...field} error={error} onReadable={(readable) => onReadable(name, readable)} />;
}
