import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue';

/** A storage account, and how the service signs in to it. */
export type StorageAccount =
  | { readonly kind: 'connection-string'; readonly connectionString: string }
  | {
      readonly kind: 'identity';
      readonly account: string;
      readonly clientId: string | null;
      readonly tenantId: string | null;
      readonly credential:
        | { readonly kind: 'secret'; readonly secret: string }
        | { readonly kind: 'certificate'; readonly pem: string }
        /** The machine's own identity (null), or one that it was given, by client id. */
        | { readonly kind: 'managed-identity'; readonly identity: string | null };
    };

/** What of the account is ours. */
export type Places = {
  readonly deliveries: TableClient;
  readonly addresses: TableClient;
  readonly signals: TableClient;
  readonly sent: TableClient;
  readonly due: QueueClient;
  readonly leases: ContainerClient;
};

/** A few tries within seconds; whoever asked tries again later anyway. */
const storageRetries = { maxTries: 4, retryDelayInMs: 250, maxRetryDelayInMs: 4000 };
const tableOptions: TableServiceClientOptions = {
  retryOptions: { maxRetries: 3, retryDelayInMs: 250, maxRetryDelayInMs: 4000 },
};

/** @param prefix what the names of tables, queue and container begin with: lower-case letters */
export async function placesIn(account: StorageAccount, prefix: string): Promise<Places> {
  const names = {
    deliveries: `${prefix}deliveries`,
    addresses: `${prefix}addresses`,
    signals: `${prefix}signals`,
    sent: `${prefix}sent`,
  };
  const [queueName, containerName] = [`${prefix}-due`, `${prefix}-leases`];
  if (account.kind === 'connection-string') {
    const { connectionString } = account;
    // Plain http is the emulator on this machine; the configuration lets nothing else through.
    const options = {
      ...tableOptions,
      allowInsecureConnection: /UseDevelopmentStorage=true|http:/i.test(connectionString),
    };
    return {
      deliveries: TableClient.fromConnectionString(connectionString, names.deliveries, options),
      addresses: TableClient.fromConnectionString(connectionString, names.addresses, options),
      signals: TableClient.fromConnectionString(connectionString, names.signals, options),
      sent: TableClient.fromConnectionString(connectionString, names.sent, options),
      due: QueueServiceClient.fromConnectionString(connectionString, {
        retryOptions: storageRetries,
      }).getQueueClient(queueName),
      leases: BlobServiceClient.fromConnectionString(connectionString, {
        retryOptions: storageRetries,
      }).getContainerClient(containerName),
    };
  }
  const credential = await credentialOf(account);
  const endpoint = (service: string) => `https://${account.account}.${service}.core.windows.net`;
  return {
    deliveries: new TableClient(endpoint('table'), names.deliveries, credential, tableOptions),
    addresses: new TableClient(endpoint('table'), names.addresses, credential, tableOptions),
    signals: new TableClient(endpoint('table'), names.signals, credential, tableOptions),
    sent: new TableClient(endpoint('table'), names.sent, credential, tableOptions),
    due: new QueueServiceClient(endpoint('queue'), credential, {
      retryOptions: storageRetries,
    }).getQueueClient(queueName),
    leases: new BlobServiceClient(endpoint('blob'), credential, {
      retryOptions: storageRetries,
    }).getContainerClient(containerName),
  };
}

/** Loaded only here: whoever has a connection string needs none of it. */
async function credentialOf({
  clientId,
  tenantId,
  credential,
}: StorageAccount & { readonly kind: 'identity' }) {
  const { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } =
    await import('@azure/identity');
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(tenantId ?? '', clientId ?? '', credential.secret);
    case 'certificate':
      return new ClientCertificateCredential(tenantId ?? '', clientId ?? '', {
        certificate: credential.pem,
      });
    case 'managed-identity':
      return credential.identity === null
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: credential.identity });
  }
}

/** Makes what is not there yet. */
export async function makePlaces({
  deliveries,
  addresses,
  signals,
  sent,
  due,
  leases,
}: Places): Promise<void> {
  await Promise.all([
    deliveries.createTable(inTime()),
    addresses.createTable(inTime()),
    signals.createTable(inTime()),
    sent.createTable(inTime()),
    due.createIfNotExists(inTime()),
    leases.createIfNotExists(inTime()),
  ]);
}

/** How long one call may take, its retries included. */
const LONGEST_CALL = 30_000;

/** The SDK itself would wait for an answer for ever. */
export function inTime(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(LONGEST_CALL) };
}
