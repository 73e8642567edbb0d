const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const domain = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i;

/** What the schema of the manifest would let pass, or would tell of without the variable's name. */
const forms: Readonly<Record<string, { readonly fits: (value: string) => boolean; readonly what: string }>> =
  {
    PUBLIC_DOMAIN: {
      fits: (value) => domain.test(value),
      what: 'a host name alone, such as kompetansehjulet.example.no, without https:// and port',
    },
    TEAMS_APP_ID: { fits: (value) => guid.test(value), what: 'a GUID' },
    BOT_ID: { fits: (value) => guid.test(value), what: 'a GUID' },
    AAD_APP_CLIENT_ID: { fits: (value) => guid.test(value), what: 'a GUID' },
    DEVELOPER_WEBSITE_URL: { fits: isSecure, what: 'an address that begins with https://' },
    PRIVACY_URL: { fits: isSecure, what: 'an address that begins with https://' },
    TERMS_OF_USE_URL: { fits: isSecure, what: 'an address that begins with https://' },
  };

/** One line for each variable that is missing or cannot be right. */
export function variableFaults(
  names: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly string[] {
  return names.flatMap((name) => {
    const value = values[name] ?? '';
    if (value.trim() === '') return `${name} is missing`;
    const form = forms[name];
    return form && !form.fits(value) ? `${name} must be ${form.what}; it is "${value}"` : [];
  });
}

function isSecure(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}
