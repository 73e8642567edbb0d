import type { Mailer } from '../application/ports/messenger.ts';

export type Mail = Parameters<Mailer['send']>[0];

/** The newest that are kept. */
const KEPT = 500;

/** The post office of the local Teams host: keeps what is sent, so that it can be read there. Nothing leaves the machine. */
export function createMailbox(): Mailer & {
  /** Oldest first. */
  list(): readonly Mail[];
  /** Tells of every mail that comes. The answer ends it. */
  onMail(listener: (mail: Mail) => void): () => void;
} {
  const mails: Mail[] = [];
  const listeners = new Set<(mail: Mail) => void>();
  return {
    send(mail) {
      mails.push(mail);
      mails.splice(0, mails.length - KEPT);
      for (const listener of listeners) listener(mail);
      return Promise.resolve({ kind: 'sent' });
    },
    list: () => mails,
    onMail(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
