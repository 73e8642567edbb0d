/** An answer of Graph's: to a request of its own, or to a part of a batch. */
export type Answer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; text where it is none; undefined where there is nothing. */
  readonly body: unknown;
};

export function isOk({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** A body's text as JSON where it is, as it stands where it is not: gateways answer with pages of HTML. */
export function parsedBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A property of something that came over the wire, whatever it is. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
