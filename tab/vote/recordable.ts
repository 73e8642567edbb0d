import type { SeatLine } from './vote-types.ts';

/** What the chair can put on record about somebody. */
export type Recordable = 'absent' | 'present' | 'recused' | 'qualified';

/** What there is to put on record about a person of a seat, as it stands: absence is of representatives only. */
export function recordable(
  seat: Pick<SeatLine, 'representatives' | 'absent' | 'recused'>,
  person: string,
): Recordable[] {
  const isRepresentative = seat.representatives.some(({ id }) => id === person);
  return [
    ...(isRepresentative ? [seat.absent.includes(person) ? ('present' as const) : ('absent' as const)] : []),
    seat.recused.includes(person) ? 'qualified' : 'recused',
  ];
}
