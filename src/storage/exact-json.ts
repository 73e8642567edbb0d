/**
 * The JSON text of an aggregate's state, or TypeError for a state that would not come back exactly as it was. Numbers
 * are whole: amounts have no øre, and ratios are text such as `1/2`. Text may hold anything, NUL and lone surrogates
 * too, because JSON escapes them.
 */
export function toExactJson(state: unknown): string {
  refuseInexact(state, 'state');
  return JSON.stringify(state);
}

function refuseInexact(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return;
  if (Array.isArray(value)) {
    // By index, so that a hole in the array is met as undefined.
    for (let index = 0; index < value.length; index++) refuseInexact(value[index], `${path}[${index}]`);
  } else if (isPlainObject(value)) {
    for (const [key, part] of Object.entries(value)) refuseInexact(part, `${path}.${key}`);
  } else {
    throw new TypeError(`${path} cannot be kept exactly: ${describe(value)}`);
  }
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : Object.prototype.toString.call(value);
}
