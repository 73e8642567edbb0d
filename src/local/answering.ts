import type { Request, RequestHandler } from 'express';

/** Answers in JSON with what the work gives. What it throws goes to the handler of errors. */
export function answering(work: (request: Request) => unknown, status = 200): RequestHandler {
  return async (request, response) => {
    response.status(status).json(await work(request));
  };
}
