import type { Mailer } from '../application/ports/messenger.ts';
import type { MailConfig } from '../config.ts';

/** E-mail as the configuration has it; null where there is none. Graph's client is loaded only where it is used. */
export async function openMailer(config: MailConfig | null): Promise<Mailer | null> {
  if (!config) return null;
  const [{ createGraph }, { createTokens }, { createGraphMailer }] = await Promise.all([
    import('../storage/sharepoint/graph/graph.ts'),
    import('../storage/sharepoint/tokens.ts'),
    import('../delivery/mail/graph-mail.ts'),
  ]);
  const graph = createGraph({ base: config.graphBase, tokens: createTokens(config) });
  return createGraphMailer({ sender: config.sender, ask: (request) => graph.send(request) });
}
