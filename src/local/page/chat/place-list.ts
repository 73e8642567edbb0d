import type { Overview, Place } from './chat-service.ts';
import { element } from './element.ts';

export const MAIL = 'mail';

const headings: Readonly<Record<Place['kind'], string>> = {
  channel: 'Team',
  groupChat: 'Chat',
  personal: 'Chat',
  mail: 'Utenfor Teams',
};

/** Everything that can be opened, in the order in which it is listed. */
export function placesOf({ conversations, mail }: Overview): readonly Place[] {
  const inbox: Place = {
    id: MAIL,
    kind: 'mail',
    name: 'E-post',
    members: 1,
    unread: mail.unread,
    installed: true,
  };
  const personal = conversations.filter(({ kind }) => kind === 'personal');
  const groups = conversations.filter(({ kind }) => kind === 'groupChat');
  const channels = conversations.filter(({ kind }) => kind === 'channel');
  return [...personal, ...groups, ...channels, inbox];
}

export function unreadIn(overview: Overview): number {
  return placesOf(overview).reduce((sum, { unread }) => sum + unread, 0);
}

/** Draws the list of places, each under its kind, the open one marked. */
export function drawPlaces(
  list: HTMLElement,
  places: readonly Place[],
  open: string,
  choose: (place: Place) => void,
): void {
  const focused = list.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-place')
    : null;
  const drawn = [...Map.groupBy(places, ({ kind }) => headings[kind])].flatMap(([heading, members], at) => {
    const id = `places-${at}`;
    const items = members.map((place) => element('li', {}, placeButton(place, open, choose)));
    return [element('h2', { id }, heading), element('ul', { 'aria-labelledby': id }, ...items)];
  });
  list.replaceChildren(...drawn);
  if (focused) list.querySelector<HTMLElement>(`[data-place="${CSS.escape(focused)}"]`)?.focus();
}

function placeButton(place: Place, open: string, choose: (place: Place) => void): HTMLButtonElement {
  const { id, name, unread } = place;
  const made = element(
    'button',
    { type: 'button', 'data-place': id, 'aria-current': id === open && 'true' },
    element('span', { class: 'place-name' }, name),
  );
  if (unread > 0) {
    made.append(
      element('span', { class: 'unread' }, String(unread), element('span', { class: 'unseen' }, ' uleste')),
    );
  }
  made.addEventListener('click', () => choose(place));
  return made;
}
