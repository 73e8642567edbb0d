import { setTimeout as sleep } from 'node:timers/promises';
import type { AppIdentity } from './access.ts';
import { answerBatch } from './batch.ts';
import type { Drives } from './drive.ts';
import { answerOfFault, type FaultSource } from './faults.ts';
import { answerOf, type GraphAnswer, type GraphRequest, GraphRefusal } from './http-shapes.ts';
import type { RequestWriter } from './request-log.ts';
import type { createRouter } from './router.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { TokenBook } from './token-book.ts';

/** The connection is cut: in the middle of a batch, where the fault was aimed at one of its parts. */
class Dropped extends Error {}

export type Calls = (request: GraphRequest) => Promise<GraphAnswer | 'drop'>;

/** Answers http calls with whatever faults are switched on, and writes down what was asked and what became of it. */
export function createCalls({
  route,
  drives,
  subscriptions,
  tokens,
  source,
  writer,
}: {
  route: ReturnType<typeof createRouter>;
  drives: Drives;
  subscriptions: Subscriptions;
  tokens: TokenBook;
  source: FaultSource;
  writer: RequestWriter;
}): Calls {
  const answerPart = (call: number, identity: AppIdentity, request: GraphRequest): GraphAnswer => {
    const fault = source.faultFor(request);
    const spoils = fault && fault.kind !== 'delay' ? fault : null;
    const routed = spoils && !spoils.took ? null : route(request, identity);
    const given = spoils?.kind === 'answer' ? answerOfFault(spoils) : routed?.answer;
    const isDropped = spoils?.kind === 'drop' || !given;
    writer.add(call, request, isDropped ? 'dropped' : given.status, routed?.resourceUnits ?? 1);
    if (isDropped) throw new Dropped();
    return given;
  };

  const answerWhole = async (
    call: number,
    request: GraphRequest,
  ): Promise<{ answer: GraphAnswer; resourceUnits: number }> => {
    if (drives.isTransfer(request)) return { answer: drives.answerTransfer(request), resourceUnits: 0 };
    const identity = await tokens.identify(request.headers['authorization']);
    if (request.url === '/$batch') {
      // Its parts are counted.
      const answer = answerBatch(request.body, (part) => answerPart(call, identity, part));
      return { answer, resourceUnits: 0 };
    }
    if (request.url.startsWith('/subscriptions')) {
      return { answer: await subscriptions.answer(request, identity), resourceUnits: 1 };
    }
    return route(request, identity);
  };

  const answerCall = async (
    call: number,
    request: GraphRequest,
  ): Promise<{ answer: GraphAnswer | 'drop'; resourceUnits: number }> => {
    if (source.unreachable) return { answer: 'drop', resourceUnits: 0 };
    const fault = source.faultFor(request);
    if (fault?.kind === 'delay') await sleep(fault.ms);
    const spoiled =
      fault && fault.kind !== 'delay' ? (fault.kind === 'drop' ? 'drop' : answerOfFault(fault)) : null;
    if (spoiled && !(fault && 'took' in fault)) return { answer: spoiled, resourceUnits: 1 };
    try {
      const { answer, resourceUnits } = await answerWhole(call, request);
      return { answer: spoiled ?? answer, resourceUnits };
    } catch (error) {
      if (error instanceof Dropped) return { answer: 'drop', resourceUnits: 0 };
      if (!(error instanceof GraphRefusal)) throw error;
      return { answer: spoiled ?? answerOf(error), resourceUnits: 1 };
    }
  };

  return async (request) => {
    const call = writer.nextCall();
    const { answer, resourceUnits } = await answerCall(call, request);
    const status = answer === 'drop' ? 'dropped' : answer.status;
    if (request.url !== '/$batch' || status !== 200) writer.add(call, request, status, resourceUnits);
    return answer;
  };
}
