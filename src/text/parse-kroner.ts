import type { Kroner } from '../domain/money.ts';
import { parsePlannedAmount } from '../domain/plan/planned-amount.ts';

type KronerRefusal = 'empty' | 'not-a-number' | 'fraction-of-krone' | 'negative' | 'too-large';

type ParsedKroner =
  | { readonly kind: 'amount'; readonly amount: Kroner }
  | { readonly kind: 'refused'; readonly code: KronerRefusal };

/**
 * Reads a money field as people fill it in: `1 300 000`, `1.300.000`, `1300000`, `kr 1 300 000,-`. The grammar is that
 * of a planned amount; a money field takes only what is settled.
 */
export function parseKroner(text: string): ParsedKroner {
  if (text.trim() === '') return { kind: 'refused', code: 'empty' };
  const parsed = parsePlannedAmount(text);
  if (parsed.kind === 'refused') {
    return { kind: 'refused', code: parsed.code === 'unreadable' ? 'not-a-number' : parsed.code };
  }
  return parsed.amount.kind === 'exact'
    ? { kind: 'amount', amount: parsed.amount.amount }
    : { kind: 'refused', code: 'not-a-number' };
}
