import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
} from 'botbuilder';
import type { Activity, OutgoingActivity } from './activity.ts';
import type { BotCredentials } from './bot-credentials.ts';
import type { Reference, Turn } from './turn.ts';

type SdkActivity = Parameters<CloudAdapter['processActivityDirect']>[1];
type SdkReference = Parameters<CloudAdapter['continueConversationAsync']>[1];
type SdkParameters = Parameters<CloudAdapter['createConversationAsync']>[4];

/** How long Teams may take to answer, milliseconds. */
const TIME_LIMIT = 15_000;

/** What to answer the caller with. */
export type Received = { readonly status: number; readonly body?: unknown };

/**
 * Everything that is asked of the SDK: receive an activity, go on with a conversation, begin one. The only file that
 * loads it, so that a successor can take its place here.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #tenantId: string;

  constructor(credentials: BotCredentials | null) {
    super(new ConfigurationBotFrameworkAuthentication(settingsOf(credentials)));
    this.#appId = credentials?.appId ?? '';
    this.#tenantId = credentials?.tenantId ?? '';
  }

  /** Verifies who calls and lets the turn run. 401 for a caller that is not Teams; what the turn throws is thrown. */
  async receive(
    authorization: string,
    activity: Activity,
    run: (turn: Turn) => Promise<void>,
  ): Promise<Received> {
    let verified = false;
    try {
      const answer = await this.processActivity(
        authorization,
        activity as unknown as SdkActivity,
        (context) => {
          verified = true;
          tame(this.#connectorOf(context));
          return run(this.#turnOf(context, activity));
        },
      );
      return answer ?? { status: 200 };
    } catch (error) {
      // Before the turn only the SDK's own refusals carry a status.
      if (!verified && error instanceof Error && 'statusCode' in error) return { status: 401 };
      throw error;
    }
  }

  /** Sends a message into a conversation, as one of its own and not as a reply. Answers its id. */
  async send(reference: Reference, activity: OutgoingActivity): Promise<string> {
    let id = '';
    await this.continueConversationAsync(this.#appId, reference as SdkReference, async (context) => {
      tame(this.#connectorOf(context));
      const [sent] = await this.sendActivities(context, [withoutReply(activity, reference)]);
      id = sent?.id ?? '';
    });
    return id;
  }

  /** Puts another message in the place of one that was sent. */
  async replace(reference: Reference, id: string, activity: OutgoingActivity): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference as SdkReference, async (context) => {
      tame(this.#connectorOf(context));
      await this.updateActivity(context, { ...withoutReply(activity, reference), id });
    });
  }

  /** Begins the personal chat with somebody who may never have written, by Entra object id. Answers where it is. */
  async beginChat(serviceUrl: string, person: string): Promise<Reference> {
    let reference: Reference | null = null;
    const tenant = this.#tenantId;
    const parameters = {
      isGroup: false,
      bot: { id: this.#appId },
      members: [{ id: person }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    await this.createConversationAsync(
      this.#appId,
      'msteams',
      serviceUrl,
      '',
      parameters as unknown as SdkParameters,
      (context) => {
        const { activityId: _, ...rest } = TurnContext.getConversationReference(context.activity);
        reference = rest as Reference;
        return Promise.resolve();
      },
    );
    if (reference === null) throw new Error('Teams began no conversation');
    return reference;
  }

  #connectorOf(context: TurnContext): Connector {
    return context.turnState.get<Connector>(this.ConnectorClientKey);
  }

  #turnOf(context: TurnContext, activity: Activity): Turn {
    const { activityId: _, ...reference } = TurnContext.getConversationReference(context.activity);
    return {
      activity,
      reference: reference as Reference,
      say: async (message) => {
        await context.sendActivity(message as Partial<SdkActivity>);
      },
      replaceIn: (where, id, message) => this.replace(where, id, message),
      answer: async (status, body) => {
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
      },
    };
  }
}

function settingsOf(credentials: BotCredentials | null) {
  if (credentials === null) return {};
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: credentials.password === null ? 'UserAssignedMSI' : 'SingleTenant',
    ...(credentials.password === null ? {} : { MicrosoftAppPassword: credentials.password }),
  };
}

function withoutReply(activity: OutgoingActivity, reference: Reference): Partial<SdkActivity> {
  return TurnContext.applyConversationReference(
    { ...activity } as Partial<SdkActivity>,
    reference as SdkReference,
  );
}

/** What is used of the SDK's client: the chain that its requests go through. */
type Connector = { readonly client: { readonly pipeline: Pipeline } };
type Pipeline = {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: { timeout: number }) => unknown): unknown;
  }): void;
};

/**
 * The client would send again up to three times by itself, out of step with the pace that Teams allows, and would wait
 * for an answer for ever. Whether and when to send again is the outbox's to decide.
 */
function tame({ client: { pipeline } }: Connector): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'time limit',
    sendRequest: (request, next) => {
      request.timeout = TIME_LIMIT;
      return next(request);
    },
  });
}
