import { type AppIdentity, demand } from './access.ts';
import {
  type GraphAnswer,
  type GraphRequest,
  GraphRefusal,
  invalidRequest,
  itemNotFound,
} from './http-shapes.ts';
import { checkRequest } from './request-check.ts';
import type { Tenant } from './tenant.ts';

type Subscription = {
  readonly id: string;
  /** `sites/{id}/lists/{id}` */
  readonly resource: string;
  readonly changeType: string;
  readonly notificationUrl: string;
  readonly clientState: string | null;
  readonly expirationDateTime: string;
};

/** Longest life of a subscription to a list. */
const longestMinutes = 42_300;

export type Subscriptions = {
  answer(request: GraphRequest, identity: AppIdentity): Promise<GraphAnswer>;
  /** Tells every subscriber of the list that something changed; answers the statuses that they gave. */
  notify(siteId: string, listId: string, forged?: { clientState: string }): Promise<number[]>;
};

/** Subscriptions to lists: made after the endpoint has shown that it is there, renewed, ended. */
export function createSubscriptions(tenant: Tenant): Subscriptions {
  const all = new Map<string, Subscription>();

  const create = async (
    said: Readonly<Record<string, unknown>>,
    identity: AppIdentity,
  ): Promise<GraphAnswer> => {
    const { resource, changeType, notificationUrl, clientState = null } = said;
    const expirationDateTime = expirationFrom(said);
    if (typeof resource !== 'string') throw badRequest("The property 'resource' is required.");
    if (/^https?:/iu.test(resource)) {
      throw badRequest(`The value '${resource}' of property 'resource' must be a relative URI.`);
    }
    const [, siteId, listId] = /^\/?sites\/([^/]+)\/lists\/([^/]+)$/u.exec(resource) ?? [];
    if (siteId === undefined || listId === undefined) throw badRequest('The resource is not supported.');
    if (changeType !== 'updated')
      throw badRequest("Invalid 'changeType' attribute: a list gives 'updated' only.");
    if (typeof notificationUrl !== 'string') throw badRequest("The property 'notificationUrl' is required.");
    if (typeof clientState === 'string' && clientState.length > 128)
      throw badRequest('clientState is too long.');
    const site = tenant.siteOf(siteId);
    demand(identity, site, 'read');
    tenant.listOf(site, listId);
    await validate(notificationUrl);
    const subscription = {
      id: tenant.guid(),
      resource: `sites/${siteId}/lists/${listId}`,
      changeType,
      notificationUrl,
      clientState: clientState as string | null,
      expirationDateTime,
    };
    all.set(subscription.id, subscription);
    return { status: 201, body: subscription };
  };

  const found = (id: string | undefined): Subscription => {
    const subscription = all.get(id ?? '');
    if (!subscription) throw itemNotFound();
    return subscription;
  };

  return {
    answer: async (request, identity) => {
      const { template, parameters } = checkRequest(request.method, request.url, request.body);
      const said = (request.body ?? {}) as Readonly<Record<string, unknown>>;
      switch (`${request.method} ${template}`) {
        case 'GET /subscriptions':
          return { status: 200, body: { value: [...all.values()] } };
        case 'POST /subscriptions':
          return create(said, identity);
        case 'GET /subscriptions/{subscription-id}':
          return { status: 200, body: found(parameters[0]) };
        case 'PATCH /subscriptions/{subscription-id}': {
          const renewed = { ...found(parameters[0]), expirationDateTime: expirationFrom(said) };
          all.set(renewed.id, renewed);
          return { status: 200, body: renewed };
        }
        default:
          all.delete(found(parameters[0]).id);
          return { status: 204 };
      }
    },
    notify: async (siteId, listId, forged) => {
      const subscribed = [...all.values()].filter(
        ({ resource, expirationDateTime }) =>
          resource === `sites/${siteId}/lists/${listId}` && new Date(expirationDateTime) > new Date(),
      );
      return Promise.all(
        subscribed.map(
          async ({ id, resource, changeType, clientState, notificationUrl, expirationDateTime }) => {
            const notification = {
              subscriptionId: id,
              clientState: forged?.clientState ?? clientState,
              changeType,
              resource,
              subscriptionExpirationDateTime: expirationDateTime,
              tenantId: tenant.id,
              resourceData: null,
            };
            const answer = await fetch(notificationUrl, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ value: [notification] }),
            });
            return answer.status;
          },
        ),
      );
    },
  };
}

function expirationFrom({ expirationDateTime }: Readonly<Record<string, unknown>>): string {
  const minutes = (new Date(String(expirationDateTime)).getTime() - Date.now()) / 60_000;
  if (!(minutes > 0 && minutes <= longestMinutes)) {
    throw invalidRequest(`Subscription expiration can only be ${longestMinutes} minutes in the future.`);
  }
  return String(expirationDateTime);
}

/** The endpoint must answer the token as it is, decoded, as plain text. */
async function validate(notificationUrl: string): Promise<void> {
  const token =
    'Validation: Testing client application reachability for subscription Request-Id: 5e1f & more';
  const url = new URL(notificationUrl);
  url.searchParams.set('validationToken', token);
  const proven = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(10_000) }).then(
    async (answer) =>
      answer.status === 200 &&
      answer.headers.get('content-type')?.startsWith('text/plain') === true &&
      (await answer.text()) === token,
    () => false,
  );
  if (!proven) {
    throw new GraphRefusal(
      400,
      'ValidationError',
      'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
    );
  }
}

const badRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message);
