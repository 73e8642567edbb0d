import { setTimeout } from 'node:timers/promises';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
} from 'botbuilder';
import type { Activity, OutgoingActivity } from './activity.ts';
import type { Turnstiles } from '../src/application/delivery/turnstiles.ts';
import type { Turnstile } from '../src/application/ports/turnstile.ts';
import type { BotCredentials } from './bot-credentials.ts';
import { pace, type Pipeline } from './paced-requests.ts';
import { PutOff } from './sending-faults.ts';
import type { Reference, Turn } from './turn.ts';

type SdkActivity = Parameters<CloudAdapter['processActivityDirect']>[1];
type SdkReference = Parameters<CloudAdapter['continueConversationAsync']>[1];
type SdkParameters = Parameters<CloudAdapter['createConversationAsync']>[4];

type SdkSettings = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]>;
type SdkFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** For how long, milliseconds, somebody who waits for an answer is kept waiting for its place: Teams itself gives up then. */
const PATIENCE = 10_000;

/** What to answer the caller with. */
export type Received = { readonly status: number; readonly body?: unknown };

/**
 * Everything that is asked of the SDK: receive an activity, go on with a conversation, begin one. The only file that
 * loads it, so that a successor can take its place here.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #tenantId: string;

  constructor(credentials: BotCredentials | null, turnstiles: Turnstiles) {
    super(new PacedAuthentication(settingsOf(credentials), turnstiles));
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
      const [sent] = await this.sendActivities(context, [withoutReply(activity, reference)]);
      id = sent?.id ?? '';
    });
    return id;
  }

  /** Puts another message in the place of one that was sent. */
  async replace(reference: Reference, id: string, activity: OutgoingActivity): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference as SdkReference, async (context) => {
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

  #turnOf(context: TurnContext, activity: Activity): Turn {
    const { activityId: _, ...reference } = TurnContext.getConversationReference(context.activity);
    return {
      activity,
      reference: reference as Reference,
      say: async (message) => {
        const said = await patiently(() => context.sendActivity(message as Partial<SdkActivity>));
        return said?.id ?? '';
      },
      answer: async (status, body) => {
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
      },
    };
  }
}

/** Gives the SDK the clients that it speaks to Teams with: each goes through a turnstile, whoever called through its own. */
class PacedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #turnstiles: Turnstiles;

  constructor(settings: SdkSettings, turnstiles: Turnstiles) {
    super(settings);
    this.#turnstiles = turnstiles;
  }

  override createConnectorFactory(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): SdkFactory {
    return paced(super.createConnectorFactory(...identity), this.#turnstiles.unasked);
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']> {
    const result = await super.authenticateRequest(...request);
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: paced(result.connectorFactory, this.#turnstiles.replies) };
  }
}

function paced(factory: SdkFactory, turnstile: Turnstile): SdkFactory {
  return {
    create: async (...where) => {
      const connector = await factory.create(...where);
      const { client } = connector as unknown as { readonly client: { readonly pipeline: Pipeline } };
      pace(client.pipeline, turnstile, Date.now);
      return connector;
    },
  };
}

/** Comes again when there is a place. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let left = PATIENCE; ;) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof PutOff) || error.after > left) throw error;
      left -= error.after;
      await setTimeout(error.after);
    }
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
