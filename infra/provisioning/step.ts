/** The parts of a place, in the order in which they are looked at. */
export const partNames = [
  'team',
  'catalogue',
  'channels',
  'app',
  'tab',
  'people',
  'site',
  'grant',
  'lists',
  'record',
] as const;
export type PartName = (typeof partNames)[number];

type Words = {
  /** What the command would do; what a person must do has none. */
  readonly will: string;
  readonly did: string;
};

const words = {
  'make-group': { will: 'make the Team', did: 'made the Team’s group' },
  'await-group': { will: 'wait for the Team’s group', did: '' },
  'make-team': { will: 'make the group a Team', did: 'asked for the Team' },
  'await-team': { will: 'wait for the Team', did: '' },
  'make-channel': { will: 'make the channel', did: 'made the channel' },
  'install-app': { will: 'install the app', did: 'installed the app' },
  'pin-tab': { will: 'pin the tab', did: 'pinned the tab' },
  'move-tab': { will: 'point the tab to the new address', did: 'pointed the tab to the new address' },
  invite: { will: 'invite as guest', did: 'invited as guest' },
  'add-owner': { will: 'add as owner', did: 'added as owner' },
  'add-members': { will: 'add members', did: 'added members' },
  'await-site': { will: 'wait for the site', did: '' },
  'give-site': { will: 'give the service the site', did: 'gave the service the site' },
  'raise-grant': { will: 'let the service write', did: 'let the service write' },
  'make-lists': { will: 'make or mend lists', did: 'made or mended lists' },
  'record-site': { will: 'put the site on record', did: 'put the site on record' },
} as const satisfies Readonly<Record<string, Words>>;

/** What only a person can do, and what that is. */
const byHand = {
  'team-unknown': ['there is no such Team', 'Correct teamId, or leave it out to have a Team made.'],
  'team-archived': ['the Team is archived', 'Restore it in the Teams admin centre.'],
  'mark-twice': [
    'two groups have the alias of this Team',
    'Choose one: write its id as teamId. Give the other another alias.',
  ],
  'name-taken': [
    'there is a group or Team of that name already',
    'Write its id as teamId to use it, or give another name.',
  ],
  'no-owner': [
    'nobody can own the Team',
    'Name a county-governor with an account of the tenant’s own: a guest cannot own a Team.',
  ],
  'app-unpublished': [
    'the app is not in the catalogue',
    'Publish it (docs/app-package.md); a Teams administrator may have to approve it. It can take some minutes to show.',
  ],
  'person-unknown': [
    'nobody in the tenant has that object id',
    'Correct the id, or give an e-mail address instead to have the person invited.',
  ],
  'site-differs': ['the Team has another site', 'Correct or remove "site" in the file.'],
  'list-by-hand': ['is for you to mend', ''],
  'site-elsewhere': [
    'another site is on record',
    'Nothing is moved. If the file is right and the network has no plans yet, change «Område (site-id)» in the list by hand.',
  ],
} as const;

type ActName = keyof typeof words;
type HandName = keyof typeof byHand;

/** One thing that is to be done. */
export type Step = {
  readonly part: PartName;
  readonly name: ActName | HandName;
  /** Which: a channel, a person. With the name it tells the step from others of its place. */
  readonly subject: string;
  /** More, in words. */
  readonly detail: string;
  /** What a person must do about it, where the name alone does not say. */
  readonly remedy?: string;
};

export function step(part: PartName, name: Step['name'], subject = '', detail = ''): Step {
  return { part, name, subject, detail };
}

/** The same for the same thing, however often it is looked at. */
export function keyOfStep({ name, subject }: Step): string {
  return `${name} ${subject}`;
}

/** Whether only a person can do it. */
export function isByHand({ name }: Step): boolean {
  return name in byHand;
}

/** What will be done about it, or was; or what is the matter. */
export function sayStep({ name, subject, detail }: Step, tense: keyof Words): string {
  const said = name in byHand ? byHand[name as HandName][0] : words[name as ActName][tense];
  return [said, ...[subject, detail].filter(Boolean)].join(' · ');
}

/** What a person must do. */
export function remedyByHand({ name, remedy = '' }: Step): string {
  return name in byHand ? remedy || byHand[name as HandName][1] : '';
}
