import type { Mailer, Sending } from '../../application/ports/messenger.ts';

/** Asks Microsoft Graph, with the app's own token. Throws when there is no answer. */
export type AskGraph = (request: {
  readonly method: 'POST';
  readonly path: string;
  readonly body: unknown;
}) => Promise<{
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}>;

/**
 * E-mail from one mailbox of the tenant, which the app may send from (Mail.Send, limited to that mailbox). Plain text,
 * made of JSON fields, so nothing in it can become a header. Nothing is kept among the sent items.
 * @param sender the mailbox' address
 */
export function createGraphMailer({ sender, ask }: { sender: string; ask: AskGraph }): Mailer {
  const path = `/users/${encodeURIComponent(sender)}/sendMail`;
  return {
    async send({ to, subject, text }) {
      const message = {
        subject,
        body: { contentType: 'Text', content: text },
        toRecipients: [{ emailAddress: { address: to } }],
      };
      try {
        return sendingOf(await ask({ method: 'POST', path, body: { message, saveToSentItems: false } }));
      } catch {
        return { kind: 'later', fault: 'mail-unavailable', after: null };
      }
    },
  };
}

function sendingOf({ status, headers, body }: Awaited<ReturnType<AskGraph>>): Sending {
  if (status === 202) return { kind: 'sent' };
  if (status === 429 || status >= 500) {
    const seconds = Number(headers['retry-after']);
    const after = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
    return { kind: 'later', fault: status === 429 ? 'throttled' : 'mail-unavailable', after };
  }
  return { kind: 'unreachable', fault: faultOf(status, body) };
}

/** What is wrong with the mail or with our right to send it, by Graph's own name where it is one that we know. */
function faultOf(status: number, body: unknown): string {
  const code = codeOf(body);
  if (code === 'ErrorInvalidRecipients') return 'address-refused';
  if (status === 401 || status === 403 || code === 'ErrorAccessDenied') return 'mail-not-allowed';
  if (status === 404 || code === 'ErrorInvalidUser' || code === 'MailboxNotEnabledForRESTAPI') {
    return 'mail-sender-missing';
  }
  return 'mail-refused';
}

function codeOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
