import type { DocumentShields } from '../../application/shielding/read-shields.ts';
import type { Answer } from '../../contract/operations.ts';
import type { Names } from './names.ts';

/** What of a document is shielded, and by whom. */
export async function presentShields(
  { texts, ...document }: DocumentShields,
  names: Names,
): Promise<Answer<'shieldText'>> {
  return {
    ...document,
    texts: await Promise.all(
      texts.map(async ({ shield, ...text }) => ({
        ...text,
        shield: shield && { basis: shield.basis, set: await names.changed(shield) },
      })),
    ),
  };
}
