import { seededFolders, type Service, startService } from '../../integration/service.ts';

/** A county of one's own: a service that really runs, on a free port, in a freshly seeded data folder. */
export type County = {
  /** The service as it runs now; another after a restart, at the same address. */
  readonly service: () => Service;
  readonly address: string;
  /** Ends the service as Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** Starts it again where it was. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openCounty(): Promise<County> {
  const folders = await seededFolders();
  const folder = folders.fresh();
  let service = await startService(folder);
  const { address } = service;
  return {
    service: () => service,
    address,
    stop: async () => void (await service.end()),
    start: async () => {
      service = await startService(folder, { PORT: new URL(address).port });
    },
    close: async () => {
      if (service.child.exitCode === null) await service.end();
      folders.remove();
    },
  };
}
