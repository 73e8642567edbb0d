import { z } from 'zod';

type Schema = {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly format?: string;
};

/** Texts of the forms that the contract asks for. */
const texts = ['fosen', '2027-03-12', '1/2', '2027-2030', 'Noe som er skrevet her'];

/** A body that the contract takes for an operation, as far as its schema says what that is. */
export function sampleBody(body: z.ZodType): unknown {
  return sampleOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function sampleOf(schema: Schema): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return sampleOf(choice);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'string':
      if (schema.format === 'date') return '2027-03-12';
      return texts.find((text) => new RegExp(schema.pattern ?? '').test(text)) ?? '';
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0);
    case 'boolean':
      return false;
    default:
      return null;
  }
}
