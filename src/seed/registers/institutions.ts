import type { InstitutionId } from '../../domain/ids.ts';
import type { Institution } from '../../domain/registers/registers.ts';

/** The higher education institutions that the networks work with. */
export const institutions: readonly Institution[] = [
  { id: 'ntnu' as InstitutionId, name: 'NTNU', language: 'nb' },
  { id: 'nord' as InstitutionId, name: 'Nord universitet', language: 'nb' },
  { id: 'dmmh' as InstitutionId, name: 'DMMH – Dronning Mauds Minne Høgskole', language: 'nb' },
  { id: 'sepu' as InstitutionId, name: 'SEPU/HINN', language: 'nb' },
];
