import type { NetworkId, OwnerId } from '../ids.ts';
import { slugOf } from '../slug.ts';
import { likenessOf } from './likeness.ts';
import type { ResponsePlace } from './response.ts';

/** By what a sender was recognised: the owner or the school that the response names, or the address it came from. */
export type Sign = 'owner-named' | 'school-known' | 'email-known' | 'looks-like';

export type Candidate = ResponsePlace & { readonly signs: readonly Sign[] };

/** Whose response it is, or why that is not sure. Candidates are suggestions, the likeliest first. */
export type Match =
  | { readonly kind: 'certain'; readonly candidate: Candidate }
  | {
      readonly kind: 'unsure';
      readonly why: 'sender-unknown' | 'sender-ambiguous' | 'sender-contradicts';
      readonly candidates: readonly Candidate[];
    };

/** What is known of those who may answer a form. */
export type Directory = {
  readonly owners: readonly (ResponsePlace & { readonly name: string; readonly names: readonly string[] })[];
  /** Those who are registered for an owner, by e-mail address in lower case. */
  readonly byEmail: ReadonlyMap<string, readonly ResponsePlace[]>;
  /** The schools that have a plan here, by {@link nameKey}. */
  readonly bySchool: ReadonlyMap<string, readonly ResponsePlace[]>;
};

type Sender = { readonly email: string; readonly owner: string; readonly school: string };

/** From what likeness on an owner is suggested, of 1. */
const WORTH_SUGGESTING = 0.6;
const MOST_SUGGESTIONS = 5;

/**
 * Whose response this is. Certain only where all that the response says of it agrees on one owner in one network. An
 * address in a form is what somebody wrote, so nothing here is proof: a person sees the match before it counts.
 */
export function matchSender(sender: Sender, directory: Directory): Match {
  const found: readonly (readonly [Sign, readonly ResponsePlace[]])[] = [
    ['owner-named', ownersNamed(sender.owner, directory)],
    ['school-known', directory.bySchool.get(nameKey(sender.school)) ?? []],
    ['email-known', directory.byEmail.get(sender.email) ?? []],
  ];
  const speaking = found.filter(([, places]) => places.length > 0);
  const candidates = gathered(speaking);
  const agreed = candidates.filter(({ signs }) => signs.length === speaking.length);
  const [first, second] = agreed;
  // An owner that is named and not known is somebody else than those that other signs point to.
  const namesStranger = nameKey(sender.owner) !== '' && !speaking.some(([sign]) => sign === 'owner-named');
  if (first && !second && !namesStranger) return { kind: 'certain', candidate: first };
  if (first && second) return { kind: 'unsure', why: 'sender-ambiguous', candidates: agreed };
  if (candidates.length > 0) return { kind: 'unsure', why: 'sender-contradicts', candidates };
  return { kind: 'unsure', why: 'sender-unknown', candidates: suggestionsFor(sender, directory) };
}

/** A name as it is compared: letters and digits, without what only says what kind of owner it is. */
export function nameKey(name: string): string {
  return slugOf(name, 200).replace(/-(?:kommune|kommunen|municipality)$/, '');
}

/** The names that an owner goes by: `Snåase – Snåsa` is called either. */
export function namesOf(official: string): string[] {
  return [...new Set([official, ...official.split(/ [–-] /)].map(nameKey))].filter((name) => name !== '');
}

function ownersNamed(text: string, { owners }: Directory): readonly ResponsePlace[] {
  const key = nameKey(text);
  return key === '' ? [] : owners.filter(({ names }) => names.includes(key)).map(placeOf);
}

function gathered(found: readonly (readonly [sign: Sign, places: readonly ResponsePlace[]])[]): Candidate[] {
  const byPlace = new Map<string, Candidate>();
  for (const [sign, places] of found) {
    for (const place of places) {
      const key = `${place.owner} ${place.network}`;
      const signs = byPlace.get(key)?.signs ?? [];
      if (!signs.some((one) => one === sign))
        byPlace.set(key, { ...placeOf(place), signs: [...signs, sign] });
    }
  }
  return [...byPlace.values()].toSorted((a, b) => b.signs.length - a.signs.length);
}

/** Owners whose name stands in the school's name or the address, or is like what was answered. */
function suggestionsFor({ email, owner, school }: Sender, { owners }: Directory): Candidate[] {
  const words = `-${slugOf(school, 200)}-${slugOf(email.split('@')[1] ?? '', 200)}-`;
  const asked = nameKey(owner);
  return owners
    .map((one) => {
      const likeness = Math.max(...one.names.map((name) => likenessOf(name, asked)));
      const isNamed = one.names.some((name) => words.includes(`-${name}-`));
      return { one, likeness: isNamed ? 1 : likeness };
    })
    .filter(({ likeness }) => likeness >= WORTH_SUGGESTING)
    .toSorted((a, b) => b.likeness - a.likeness || a.one.owner.localeCompare(b.one.owner))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ one }) => ({ ...placeOf(one), signs: ['looks-like'] }));
}

function placeOf({
  owner,
  network,
}: {
  readonly owner: OwnerId;
  readonly network: NetworkId;
}): ResponsePlace {
  return { owner, network };
}
