import type { Answer } from '../../contract/operations.ts';
import type { Thread, ThreadItem } from '../../domain/thread/thread.ts';
import type { Names } from './names.ts';

type ItemView = Answer<'readThread'>['items'][number]['item'];

/**
 * The thread, with the names of networks, owners and institutions. What stands in a round that is decided has the names
 * that its letters have.
 * @param decidedAt when each decided round was, by its id
 */
export async function presentThread(
  { items, isPartial }: Thread,
  decidedAt: ReadonlyMap<string, string>,
  names: Names,
): Promise<Answer<'readThread'>> {
  return {
    isPartial,
    items: await Promise.all(
      items.map(async ({ key, isAnchor, item }) => ({ key, isAnchor, item: await named(item) })),
    ),
  };

  async function named(item: ThreadItem): Promise<ItemView> {
    switch (item.kind) {
      case 'need': {
        const networkName = await names.network(item.network);
        return { ...item, networkName, ownerName: await names.owner(item.network, item.owner) };
      }
      case 'joint-measure':
        return { ...item, institutionName: await names.institution(item.institution) };
      case 'focus-area':
      case 'measure':
        return { ...item, networkName: await names.network(item.network) };
      case 'basis-measure':
      case 'recommended':
      case 'decided':
        return { ...item, networkName: await names.network(item.network, decidedAt.get(item.round)) };
      default:
        return item;
    }
  }
}
