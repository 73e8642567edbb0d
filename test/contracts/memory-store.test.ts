import { contentHash } from '../../src/application/content-hash.ts';
import { memoryRecords } from '../fakes/memory-store.ts';
import { describeAggregateStore } from './aggregate-store.ts';

describeAggregateStore('the store in memory', async () => ({
  store: memoryRecords({ hash: contentHash }),
  close: () => {},
}));
