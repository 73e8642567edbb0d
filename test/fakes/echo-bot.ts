import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder';
import { json, type RequestHandler, Router } from 'express';

type Call = {
  readonly action: { readonly verb: string; readonly data: { readonly remark?: string } };
  readonly trigger: string;
};

/**
 * A small bot on the real SDK, for the local Teams to be tried with: repeats what it hears, sends a card that counts,
 * and remembers where it was spoken to.
 */
export type EchoBot = {
  readonly router: Router;
  readonly adapter: CloudAdapter;
  /** Every activity that came, oldest first. */
  readonly heard: readonly TurnContext['activity'][];
  /** Where it can go on, by the id of the conversation. */
  readonly references: ReadonlyMap<string, Partial<ConversationReference>>;
  /** Writes without having been asked. */
  tell(conversation: string, message: object): Promise<void>;
  /** Lets something happen in a conversation, with all that the SDK gives. */
  within(conversation: string, work: (context: TurnContext) => Promise<void>): Promise<void>;
};

export const CARD = 'application/vnd.microsoft.card.adaptive';

export function createEchoBot(): EchoBot {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const heard: TurnContext['activity'][] = [];
  const references = new Map<string, Partial<ConversationReference>>();
  const answers = new Map<string, string>();
  const bot = new EchoHandler(answers);

  const router = Router();
  const receive = (): RequestHandler => async (request, response) => {
    await adapter.process(request, response, async (context) => {
      // As it came: the SDK takes the mention out of the text in place.
      heard.push(structuredClone(context.activity));
      const { activityId: _, ...reference } = TurnContext.getConversationReference(context.activity);
      references.set(context.activity.conversation.id, reference);
      await bot.run(context);
    });
  };
  router.post('/', json(), receive());

  const within = async (conversation: string, work: (context: TurnContext) => Promise<void>) => {
    const reference = references.get(conversation);
    if (!reference) throw new Error(`the bot has not been in ${conversation}`);
    await adapter.continueConversationAsync('', reference, work);
  };
  return {
    router,
    adapter,
    heard,
    references,
    within,
    tell: (conversation, message) =>
      within(conversation, async (context) => void (await context.sendActivity(message))),
  };
}

class EchoHandler extends ActivityHandler {
  readonly #answers: Map<string, string>;

  constructor(answers: Map<string, string>) {
    super();
    this.#answers = answers;
    this.onInstallationUpdateAdd(async (context, next) => {
      await context.sendActivity('Hei! Jeg gjentar det jeg hører.');
      await next();
    });
    this.onMessage(async (context, next) => {
      const text = TurnContext.removeRecipientMention(context.activity)?.trim() ?? context.activity.text;
      if (context.activity.value) {
        await context.sendActivity(`Sendt inn: ${JSON.stringify(context.activity.value)}`);
      } else if (text === 'kort') {
        await context.sendActivity({ type: 'message', attachments: [attachment(this.#card('', 'ingen'))] });
      } else if (text === 'hjelp') {
        await context.sendActivity({
          type: 'message',
          textFormat: 'plain',
          text: 'Du kan spørre om frister, status og plan.',
          suggestedActions: {
            to: [],
            actions: ['frister', 'status', 'kort'].map((value) => ({ type: 'imBack', title: value, value })),
          },
        });
      } else {
        await context.sendActivity({ type: 'message', textFormat: 'plain', text: `Du skrev: ${text}` });
      }
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { action, trigger } = context.activity.value as Call;
    const who = context.activity.from.aadObjectId ?? '';
    const answered = { status: 200 };
    if (action.verb === 'fail') {
      const value = { code: 'Conflict', message: 'Avstemningen er lukket.' };
      return { ...answered, body: { statusCode: 409, type: 'application/vnd.microsoft.error', value } };
    }
    if (action.verb === 'word') {
      return {
        ...answered,
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: 'Det er notert.',
        },
      };
    }
    if (trigger === 'manual') {
      this.#answers.set(who, action.data.remark ?? '');
      const id = context.activity.replyToId ?? '';
      await context.updateActivity({
        type: 'message',
        id,
        attachments: [attachment(this.#card('', 'ingen'))],
      });
    }
    const value = this.#card(who, this.#answers.get(who) ?? 'ingen');
    return { ...answered, body: { statusCode: 200, type: CARD, value } };
  }

  #card(who: string, answer: string): object {
    return {
      type: 'AdaptiveCard',
      version: '1.5',
      refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: {} } },
      body: [
        {
          type: 'TextBlock',
          text: 'Innstilling til godkjenning',
          size: 'large',
          weight: 'bolder',
          wrap: true,
        },
        {
          type: 'FactSet',
          facts: [
            { title: 'Svar så langt', value: String(this.#answers.size) },
            { title: 'Ditt svar', value: who === '' ? 'ikke kjent' : answer },
          ],
        },
        {
          type: 'Container',
          style: 'emphasis',
          items: [{ type: 'TextBlock', text: '**Fosen**: 1 300 000 kr', wrap: true }],
        },
        { type: 'Input.Text', id: 'remark', label: 'Merknad', isMultiline: true, maxLength: 500 },
      ],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Godkjenn',
          verb: 'approve',
          style: 'positive',
          data: { answer: 'approve' },
        },
        { type: 'Action.Execute', title: 'Avvis', verb: 'fail', style: 'destructive' },
        { type: 'Action.Execute', title: 'Noter', verb: 'word' },
        { type: 'Action.Submit', title: 'Send inn', data: { kind: 'submit' } },
        {
          type: 'Action.OpenUrl',
          title: 'Les innstillingen',
          url: `https://teams.microsoft.com/l/entity/app/oversikt?context=${encodeURIComponent('{"subEntityId":"plan/fosen"}')}`,
        },
      ],
    };
  }
}

export function attachment(content: object) {
  return { contentType: CARD, content };
}
