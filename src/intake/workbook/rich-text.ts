/** Puts together a text that may be split in runs, each with its look (`<r><t>`). How it is pronounced is left out. */
export function richText() {
  let text = '';
  let inText = false;
  let inPhonetics = false;
  return {
    opened: (name: string): void => {
      if (name === 't') inText = true;
      if (name === 'rPh') inPhonetics = true;
    },
    text: (part: string): void => {
      if (inText && !inPhonetics) text += part;
    },
    closed: (name: string): void => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetics = false;
    },
    /** The text so far; the next begins empty. */
    take: (): string => {
      const whole = text;
      text = '';
      return unescaped(whole);
    },
  };
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and an underscore that looks like it as `_x005F_`. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
