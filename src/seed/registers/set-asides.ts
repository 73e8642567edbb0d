import type { InstitutionId } from '../../domain/ids.ts';
import { toKroner } from '../../domain/money.ts';
import type { SetAside } from '../../domain/round/allocation-key.ts';
import { pptLeaders } from './groups.ts';
import { networks } from './networks.ts';

/** The institutions that the county plan counts as in the region; SEPU/HINN is not among them. */
const regionalInstitutions = ['dmmh', 'nord', 'ntnu'] as InstitutionId[];

const coordinationEach = 100_000;
const coordinationExtra: Readonly<Record<string, number>> = { 'trondheim-malvik': 200_000 };

/** The fixed yearly awards (faste årlige tildelinger) of Kompetanseløftet, 2 400 000 kroner in all. */
export const setAsidesOfKompetanseloftet: readonly SetAside[] = [
  {
    id: 'meetings',
    title: 'Møtevirksomhet',
    shares: [{ recipient: { kind: 'forum' }, amount: toKroner(300_000) }],
  },
  {
    id: 'university-base',
    title: 'Grunntilskudd til UH-institusjonene i regionen for fellestiltaket Inkluderende praksis',
    shares: regionalInstitutions.map((id) => ({
      recipient: { kind: 'institution', id },
      amount: toKroner(200_000),
    })),
  },
  {
    id: 'ppt-leaders',
    title: 'PPT-ledernettverket',
    shares: [
      {
        recipient: { kind: 'group', id: pptLeaders.id, name: pptLeaders.name },
        amount: toKroner(200_000),
      },
    ],
  },
  {
    id: 'coordination',
    title: 'Koordinering',
    shares: networks.map(({ id }) => ({
      recipient: { kind: 'network', id },
      amount: toKroner(coordinationEach + (coordinationExtra[id] ?? 0)),
    })),
  },
];
