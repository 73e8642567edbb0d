import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';

/** What the connector refuses, in the words of Teams. */
export class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Answers a fault in the form that the SDK reads. */
export const answerConnectorFault: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const fault = asFault(error);
  if (response.headersSent || fault === null) {
    next(error);
    return;
  }
  response.status(fault.status).json({ error: { code: fault.code, message: fault.message } });
};

function asFault(error: unknown): ConnectorFault | null {
  if (error instanceof ConnectorFault) return error;
  if (error instanceof ZodError) return new ConnectorFault(400, 'BadSyntax', error.message);
  if (!(error instanceof Error) || !('type' in error)) return null;
  return error.type === 'entity.too.large'
    ? new ConnectorFault(413, 'MessageSizeTooBig', 'Message size too large.')
    : new ConnectorFault(400, 'BadSyntax', error.message);
}
