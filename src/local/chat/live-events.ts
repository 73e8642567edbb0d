import type { Response } from 'express';

/** So often something is sent although nothing happens, or a proxy would take the line for dead, milliseconds. */
const SIGN_OF_LIFE = 20_000;

/** Lines on which the page hears at once where something is new (server-sent events). */
export type LiveEvents = {
  /** Keeps the line open until the page or the service ends it. */
  open(response: Response, person: string): void;
  /** Tells everybody for whom `concerns` holds that something is new there. */
  tell(place: string, concerns: (person: string) => boolean): void;
  /** Ends all lines, so that the service can stop. */
  close(): void;
};

export function createLiveEvents(): LiveEvents {
  const lines = new Map<Response, string>();
  let closed = false;
  return {
    open(response, person) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(': open\n\n');
      if (closed) {
        response.end();
        return;
      }
      lines.set(response, person);
      const alive = setInterval(() => response.write(': alive\n\n'), SIGN_OF_LIFE);
      response.once('close', () => {
        clearInterval(alive);
        lines.delete(response);
      });
    },
    tell(place, concerns) {
      for (const [response, person] of lines) {
        if (concerns(person)) response.write(`data: ${JSON.stringify({ place })}\n\n`);
      }
    },
    close() {
      closed = true;
      for (const response of lines.keys()) response.end();
    },
  };
}
