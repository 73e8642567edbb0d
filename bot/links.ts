/** Where a page of the tab opens, for the address of a page such as `/grunnlag/fosen`. */
export type LinkTo = (page: string) => string;

/** The personal tab's id in the manifest. */
const ENTITY = 'oversikt';

/** Opens the page inside Teams. */
export function teamsLinks(teamsAppId: string): LinkTo {
  return (page) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${ENTITY}?context=${context}`;
  };
}

/** Opens the page in the local Teams host, which shows what stands after the hash. */
export function localLinks(address: () => string): LinkTo {
  return (page) => `${address()}/#${encodeURI(page)}`;
}
