import { type Answer, isOk, propertyOf } from '../../src/storage/sharepoint/graph/answer.ts';
import type { Graph } from '../../src/storage/sharepoint/graph/graph.ts';
import { faultOf } from '../../src/storage/sharepoint/graph/graph-fault.ts';
import { describeRequest, type GraphRequest } from '../../src/storage/sharepoint/graph/request.ts';

/** The answer to a request that must be answered with success. Throws GraphFault. */
export async function sent(graph: Graph, request: GraphRequest): Promise<Answer> {
  const answer = await graph.send(request);
  if (!isOk(answer)) throw faultOf(answer, describeRequest(request));
  return answer;
}

/** What binds a new thing to one that is there. */
export function bound(path: string): string {
  return `https://graph.microsoft.com/v1.0/${path}`;
}

/** A text as OData quotes it, encoded for an address. */
export function filterBy(property: string, value: string): string {
  return `$filter=${encodeURIComponent(`${property} eq '${value.replaceAll("'", "''")}'`)}`;
}

/** A text that came over the wire; empty where there is none. */
export function textIn(value: unknown, name: string): string {
  const text = propertyOf(value, name);
  return typeof text === 'string' ? text : '';
}
