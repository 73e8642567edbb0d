import { createHash } from 'node:crypto';

/**
 * The SHA-256 of a value's canonical JSON, in lower-case hex: equal content gives an equal hash, whatever the order in
 * which keys were set. Throws TypeError on what JSON cannot say exactly.
 */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * JSON without blanks, keys in code-unit order, numbers as JavaScript writes them (as in RFC 8785). Refuses undefined,
 * functions, symbols, bigints, NaN and infinities, and objects that are not plain, such as dates and maps.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
  }
  throw new TypeError(`no canonical JSON for this ${typeof value}`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
