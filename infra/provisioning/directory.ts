import { propertyOf } from '../../src/storage/sharepoint/graph/answer.ts';
import { type Graph, valuesOf } from '../../src/storage/sharepoint/graph/graph.ts';
import { isFault } from '../../src/storage/sharepoint/graph/graph-fault.ts';
import type { PersonInFile } from '../../src/storage/sharepoint/provisioning/county-file.ts';
import { filterBy } from './requests.ts';

/** An account in the tenant. */
export type Account = { readonly id: string; readonly guest: boolean };

/** Who is who in the tenant. */
export type Directory = {
  /** The person's account; null where there is none that we know of. */
  accountOf(person: PersonInFile): Account | null;
  /** Looks up those who are not known yet. Reads only. Throws GraphFault. */
  look(): Promise<void>;
  /** Somebody got an account just now. */
  learn(person: PersonInFile, account: Account): void;
};

/** The directory of those people. */
export function createDirectory(graph: Graph, people: readonly PersonInFile[]): Directory {
  const known = new Map<PersonInFile, Account>();
  return {
    accountOf: (person) => known.get(person) ?? null,
    learn: (person, account) => known.set(person, account),
    async look() {
      const unknown = people.filter((person) => !known.has(person));
      const accounts = await Promise.all(unknown.map((person) => find(graph, person)));
      for (const [index, person] of unknown.entries()) {
        const account = accounts[index];
        if (account) known.set(person, account);
      }
    },
  };
}

const properties = '$select=id,userType';

async function find(graph: Graph, { id, email }: PersonInFile): Promise<Account | null> {
  if (id !== null) return byId(graph, id);
  if (email === null) return null;
  // A guest's sign-in name is made of the address; somebody of the tenant may have another address than sign-in name.
  const [byMail] = valuesOf(await graph.read(`/users?${filterBy('mail', email)}&${properties}`));
  const [found = byMail] = byMail
    ? []
    : valuesOf(await graph.read(`/users?${filterBy('userPrincipalName', email)}&${properties}`));
  return found === undefined ? null : accountOf(found);
}

async function byId(graph: Graph, id: string): Promise<Account | null> {
  try {
    return accountOf(await graph.read(`/users/${encodeURIComponent(id)}?${properties}`));
  } catch (error) {
    if (isFault(error, 'not-found')) return null;
    throw error;
  }
}

function accountOf(user: unknown): Account {
  return { id: String(propertyOf(user, 'id')), guest: propertyOf(user, 'userType') === 'Guest' };
}
