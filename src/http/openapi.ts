import { z } from 'zod';
import { operations, webhookOperations } from '../contract/operations.ts';
import { problem } from '../contract/problem.ts';
import { type OperationId, routes, WEBHOOK_SECRET_HEADER, webhooks } from '../contract/routes.ts';
import { paperFileTypes, PDF_DOCUMENT, WORD_DOCUMENT } from './word-document.ts';

/** The OpenAPI 3.1 document of the API, made from the contract. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const id of Object.keys(routes) as OperationId[]) {
    const { method, path } = routes[id];
    (paths[path] ??= {})[method.toLowerCase()] = operationObject(id);
  }
  for (const id of Object.keys(webhooks) as (keyof typeof webhooks)[]) {
    const { method, path } = webhooks[id];
    (paths[path] ??= {})[method.toLowerCase()] = webhookObject(id);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kompetansehjulet',
      version: '1',
      description: 'Grant rounds for competence development.',
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        webhookSecret: { type: 'apiKey', in: 'header', name: WEBHOOK_SECRET_HEADER },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
    paths,
  };
}

function operationObject(id: OperationId) {
  const { summary, params, query, body, answer } = operations[id];
  const needsVersion = 'ifMatch' in routes[id];
  return {
    operationId: id,
    summary,
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...(needsVersion
        ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }]
        : []),
      ...(routes[id].method === 'GET'
        ? []
        : [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } }]),
      ...('upload' in routes[id]
        ? [{ name: 'File-Name', in: 'header', required: false, schema: { type: 'string' } }]
        : []),
      ...(routes[id].method === 'GET' || !body || 'upload' in routes[id]
        ? []
        : [{ name: 'Confirm-Sensitive-Text', in: 'header', required: false, schema: { enum: ['yes'] } }]),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: 'upload' in routes[id] ? { 'application/octet-stream': {} } : json(schemaOf(body, 'input')),
      },
    }),
    responses: {
      [successOf(id)]: answer
        ? { description: summary, content: json(schemaOf(answer, 'output')) }
        : {
            description: summary,
            content: Object.fromEntries(typesOf(id).map((type) => [type, {}])),
          },
      default: refusedOrFailed,
    },
  };
}

const refusedOrFailed = {
  description: 'Refused or failed',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function webhookObject(id: keyof typeof webhooks) {
  const { summary, params, body, answer } = webhookOperations[id];
  return {
    operationId: id,
    summary,
    security: [{ webhookSecret: [] }],
    parameters: parametersOf(params, 'path'),
    requestBody: { required: true, content: json(schemaOf(body, 'input')) },
    responses: {
      '202': { description: summary, content: json(schemaOf(answer, 'output')) },
      default: refusedOrFailed,
    },
  };
}

/** What the files are that an operation answers. */
function typesOf(id: OperationId): readonly string[] {
  if (id === 'readCaseFile') return Object.values(paperFileTypes);
  const { query } = operations[id];
  return 'shape' in query && 'format' in query.shape ? [WORD_DOCUMENT, PDF_DOCUMENT] : [WORD_DOCUMENT];
}

/** Creations answer 201, work that goes on afterwards 202. */
function successOf(id: OperationId): string {
  if (id === 'prepareRound') return '201';
  return ['publishFrames', 'resumeProcess', 'takeDecision', 'importResponses', 'takeInResponses'].includes(id)
    ? '202'
    : '200';
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query') {
  const { properties, required } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: required?.includes(name) ?? false,
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return plain;
}

function json(schema: unknown) {
  return { 'application/json': { schema } };
}
