import type { Answer } from '../../src/contract/operations.ts';
import { useRead } from '../api/use-read.ts';
import { useRound } from '../shell/session.tsx';

/** The latest counts that are not after the round's year. Null where there are none, undefined until that is known. */
export function useRegisteredCounts(): Answer<'readCounts'> | null | undefined {
  const round = useRound();
  const years = useRead('listCounts', {});
  const year = years.data?.years.find((one) => one.year <= (round?.year ?? 0))?.year;
  const read = useRead('readCounts', year === undefined ? null : { params: { year } });
  return years.data && year === undefined ? null : read.data;
}
