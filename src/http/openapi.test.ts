import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '../contract/operations.ts';
import { type OperationId, routes, webhooks } from '../contract/routes.ts';
import { openApiDocument } from './openapi.ts';

type Parameter = { name: string; in: string; required: boolean; schema: object };
type OperationObject = {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { content: Record<string, { schema?: object }> }>;
};

const document = openApiDocument();
const ids = Object.keys(routes) as OperationId[];

function described(id: OperationId): OperationObject {
  const { method, path } = routes[id];
  return document.paths[path]?.[method.toLowerCase()] as OperationObject;
}

/** The answer of an operation's success, by content type. */
function successOf(id: OperationId): [status: string, content: Record<string, { schema?: object }>] {
  const found = Object.entries(described(id).responses).find(([status]) => status.startsWith('2'));
  return [found?.[0] ?? '', found?.[1].content ?? {}];
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      JSON.parse(JSON.stringify(document)) as Record<string, unknown>,
    );
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('refers to nothing that is not in it', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, target]) => target,
    );
    expect([...new Set(references)]).toEqual(['#/components/schemas/Problem']);
    expect(document.components.schemas).toHaveProperty('Problem');
  });

  it('has every route, and no other', () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const all = [...ids.map((id) => routes[id]), ...Object.values(webhooks)];
    expect(told.toSorted()).toEqual(all.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(ids.map((id) => described(id).operationId)).toEqual(ids);
  });

  it('asks for a token everywhere but where another service calls, which has a secret', () => {
    expect(document.security).toEqual([{ token: [] }]);
    const own = Object.entries(document.paths).filter(([, methods]) =>
      JSON.stringify(methods).includes('"security"'),
    );
    expect(own.map(([path]) => path)).toEqual(Object.values(webhooks).map(({ path }) => path));
    expect(JSON.stringify(own)).toContain('"security":[{"webhookSecret":[]}]');
  });

  it.each(ids)('names every part of the path of %s as required', (id) => {
    const inPath = [...routes[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const parameters = described(id).parameters.filter((one) => one.in === 'path');
    expect(parameters.map(({ name }) => name).toSorted()).toEqual(inPath.toSorted());
    expect(parameters.every(({ required }) => required)).toBe(true);
  });

  it.each(ids)('says which version and which command id %s takes', (id) => {
    const headers = described(id)
      .parameters.filter((one) => one.in === 'header')
      .map(({ name, required }) => ({ name, required }));
    expect(headers).toEqual([
      ...('ifMatch' in routes[id] ? [{ name: 'If-Match', required: true }] : []),
      ...(routes[id].method === 'GET' ? [] : [{ name: 'Idempotency-Key', required: false }]),
      ...('upload' in routes[id] ? [{ name: 'File-Name', required: false }] : []),
      ...(routes[id].method === 'GET' || !operations[id].body || 'upload' in routes[id]
        ? []
        : [{ name: 'Confirm-Sensitive-Text', required: false }]),
    ]);
  });

  it.each(ids)('describes what %s takes and answers as the contract has it', (id) => {
    const { body, answer } = operations[id];
    const isFile = 'upload' in routes[id];
    const content = described(id).requestBody?.content;
    expect(content?.['application/json']?.schema).toEqual(
      body && !isFile ? schemaOf(body, 'input') : undefined,
    );
    expect(content !== undefined && 'application/octet-stream' in content).toBe(isFile);
    const [, answered] = successOf(id);
    expect(answered['application/json']?.schema).toEqual(answer ? schemaOf(answer, 'output') : undefined);
    expect(described(id).responses['default']?.content).toHaveProperty('application/problem+json');
  });

  it('says that a letter is a Word document or PDF, and a paper a Word document', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(Object.keys(successOf('readLetterDocument')[1])).toEqual([word, 'application/pdf']);
    expect(Object.keys(successOf('readSteeringPaper')[1])).toEqual([word]);
    expect(Object.keys(successOf('readCaseFile')[1])).toHaveLength(4);
  });

  it.each([
    ['prepareRound', '201'],
    ['publishFrames', '202'],
    ['resumeProcess', '202'],
    ['takeDecision', '202'],
    ['saveKey', '200'],
  ] as const)('says that %s answers %s', (id, status) => {
    expect(successOf(id)[0]).toBe(status);
  });

  it('shows the limits that the service keeps to', () => {
    const text = JSON.stringify(described('previewAllocation').requestBody);
    expect(text).toContain(`"maximum":${Number.MAX_SAFE_INTEGER}`);
    expect(text).toContain('"additionalProperties":false');
    expect(text).toContain('"minimum":0');
  });
});

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return plain;
}
