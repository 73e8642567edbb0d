import type { Answer } from '../../contract/operations.ts';
import type { Thread, ThreadItem } from '../../domain/thread/thread.ts';
import type { Names } from './names.ts';

type ItemView = Answer<'readThread'>['items'][number]['item'];

/** The thread, with the names of networks, owners and institutions. */
export async function presentThread(
  { items, isPartial }: Thread,
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
      case 'basis-measure':
      case 'recommended':
      case 'decided':
        return { ...item, networkName: await names.network(item.network) };
      default:
        return item;
    }
  }
}
