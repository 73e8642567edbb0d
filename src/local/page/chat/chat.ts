import { textOf } from './answer-text.ts';
import type { PressedAction } from './card-view.ts';
import { type ChatService, chatServiceFor, type Message, type Overview, type Place } from './chat-service.ts';
import { createComposer } from './composer.ts';
import { button, element } from './element.ts';
import { viewMail } from './mail-view.ts';
import { createMessageList } from './message-list.ts';
import { drawPlaces, MAIL, placesOf, unreadIn } from './place-list.ts';
import { pageOfTab } from './tab-link.ts';

export type Chat = {
  /** Shows the chat of another person. */
  become(user: string): Promise<void>;
  /** The chat came on the screen, or left it: what nobody sees is not read. */
  setVisible(visible: boolean): void;
};

export type ChatEvents = {
  /** Opens a page of the app's tab. */
  readonly openTab: (address: string) => void;
  readonly tellUnread: (count: number) => void;
  readonly tellTrouble: (lost: boolean) => void;
};

/** How long to wait before the line that tells of news is opened again, milliseconds. */
const AGAIN = 2000;
/** Cards further back are not refreshed until they are opened again. */
const REFRESHED = 30;

export function startChat(panel: HTMLElement, { openTab, tellUnread, tellTrouble }: ChatEvents): Chat {
  let user = '';
  let service: ChatService = chatServiceFor(user);
  let line = new AbortController();
  let overview: Overview = { conversations: [], mail: { unread: 0 }, reached: true };
  let open = '';
  let visible = false;
  /** Cards that have asked for what the reader should see, by message and revision. */
  let refreshed = new Set<string>();
  let before = Promise.resolve();

  const places = element('div', { class: 'place-list' });
  const everywhere = button('Legg til appen overalt', () => attempt(installEverywhere()), 'quiet');
  const unreached = element('input', { type: 'checkbox', id: 'unreached' });
  const aside = element(
    'nav',
    { class: 'places', 'aria-label': 'Samtaler' },
    places,
    element(
      'div',
      { class: 'place-foot' },
      element('label', {}, unreached, 'Gjest som Teams ikke når'),
      everywhere,
      element('p', { class: 'outcome', role: 'status', id: 'installed-everywhere' }),
    ),
  );
  const title = element('h2', { id: 'place' });
  const subtitle = element('p', { class: 'aside' });
  const notice = element('div', { class: 'notice', hidden: true });
  const back = button('Samtaler', () => showPlaces(), 'back');
  const messages = createMessageList({
    press,
    follow,
    reply: (message) => composer.answerTo(message),
  });
  const composer = createComposer(async ({ text, mention, thread }) => {
    const mentions = placeAt(open)?.kind !== 'personal';
    const answer = await service.say(open, text, mentions && mention, thread);
    await showNews(open);
    if (answer.kind === 'delivered' && mentions && !mention) return 'Roboten hører bare det den er nevnt i.';
    return textOf(answer);
  });
  panel.replaceChildren(
    aside,
    element(
      'section',
      { class: 'conversation', 'aria-labelledby': 'place' },
      element('header', {}, back, title, subtitle),
      notice,
      messages.element,
      composer.element,
    ),
  );
  unreached.addEventListener('change', () => {
    attempt(service.setReached(!unreached.checked).then(() => showNews(open)));
  });

  return {
    async become(next) {
      line.abort();
      line = new AbortController();
      user = next;
      service = chatServiceFor(user);
      refreshed = new Set();
      // Nothing of the one before stands there to be answered as somebody else.
      places.replaceChildren();
      messages.showOther('');
      composer.element.hidden = true;
      await readOverview();
      const still = placeAt(open) ?? placesOf(overview)[0];
      if (still) await openPlace(still, false);
      void listen(service, line.signal);
    },
    setVisible(now) {
      visible = now;
      if (visible && open !== '') attempt(showNews(open));
    },
  };

  /** On a phone the list of conversations stands alone: the open one is not seen behind it. */
  function isSeen(): boolean {
    return visible && messages.element.checkVisibility();
  }

  function attempt(work: Promise<unknown>): void {
    work.catch(() => tellTrouble(true));
  }

  function placeAt(id: string): Place | undefined {
    return placesOf(overview).find((place) => place.id === id);
  }

  async function readOverview(): Promise<void> {
    const asked = service;
    const answered = await asked.overview();
    if (asked !== service) return;
    overview = answered;
    drawPlaces(places, placesOf(overview), open, (place) => attempt(openPlace(place, true)));
    unreached.checked = !overview.reached;
    tellUnread(unreadIn(overview));
  }

  async function openPlace(place: Place, chosen: boolean): Promise<void> {
    open = place.id;
    refreshed = new Set();
    panel.classList.toggle('shows-conversation', chosen || panel.classList.contains('shows-conversation'));
    await showNews(open);
    if (chosen) (composer.element.hidden ? messages.element : title).scrollIntoView({ block: 'nearest' });
  }

  function showPlaces(): void {
    panel.classList.remove('shows-conversation');
    places.querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  /** One after the other: what was asked for first must not be shown last. */
  function showNews(place: string): Promise<void> {
    const shown = before.then(() => showNow(place));
    before = shown.catch(() => {});
    return shown;
  }

  /** Reads and shows what is new: in the open place, and in the list. */
  async function showNow(place: string): Promise<void> {
    const asked = service;
    await readOverview();
    const current = placeAt(open);
    if (asked !== service || place !== open || !current) return;
    drawHead(current);
    if (current.kind === 'mail') await showMails(asked);
    else await showMessages(asked, current);
  }

  function drawHead(place: Place): void {
    const unreachable = place.kind === 'personal' && !overview.reached;
    title.textContent = place.name;
    subtitle.textContent = subtitleOf(place);
    composer.element.hidden = place.kind === 'mail' || unreachable;
    composer.fit({
      id: `${user} ${place.id}`,
      mentions: place.kind !== 'personal',
      hint: place.kind === 'personal' ? 'Skriv til Kompetansehjulet, for eksempel hjelp' : 'Skriv en melding',
    });
    notice.replaceChildren(...noticeOf(place, unreachable));
    notice.hidden = notice.childNodes.length === 0;
  }

  function noticeOf(place: Place, unreachable: boolean): Node[] {
    if (unreachable) return [element('p', {}, 'Teams når ikke denne gjesten. Roboten får ikke skrevet hit.')];
    if (place.installed) return [];
    const where = place.kind === 'channel' ? 'i teamet' : 'her';
    return [
      element('p', {}, `Kompetansehjulet er ikke lagt til ${where} ennå.`),
      button('Legg til', () => attempt(install(place.id)), 'primary'),
    ];
  }

  async function showMails(asked: ChatService): Promise<void> {
    const mails = await asked.mails();
    if (asked !== service || open !== MAIL) return;
    const content = mails.toReversed().map((mail) => viewMail(mail, follow));
    messages.showOther(
      MAIL,
      ...(content.length > 0 ? content : [element('p', { class: 'empty' }, 'Ingen e-post.')]),
    );
    composer.suggest([]);
    if (!isSeen()) return;
    await asked.readMails();
    await readOverview();
  }

  async function showMessages(asked: ChatService, place: Place): Promise<void> {
    const said = await asked.messages(place.id);
    if (asked !== service || open !== place.id) return;
    await messages.show(`${user} ${place.id}`, said, place.kind === 'channel');
    const last = said.at(-1);
    composer.suggest(last?.byBot ? last.suggestions : []);
    if (!isSeen()) return;
    if (last && place.unread > 0) {
      await asked.read(place.id, last.id);
      await readOverview();
    }
    await refreshCards(asked, place, said);
  }

  /** Asks for what the reader should see on each card that says so, once for each time it changes. */
  async function refreshCards(asked: ChatService, place: Place, said: readonly Message[]): Promise<void> {
    let changed = false;
    for (const { id, revision, refresh } of said.slice(-REFRESHED)) {
      const key = `${id} ${revision}`;
      if (!refresh || refreshed.has(key)) continue;
      refreshed.add(key);
      const answer = await asked.act(place.id, id, { ...refresh, type: 'execute', trigger: 'automatic' });
      changed ||= answer.kind === 'card';
    }
    if (changed && asked === service && open === place.id) await showNow(place.id);
  }

  async function press({ id }: Message, action: PressedAction): Promise<string> {
    const answer = await service.act(open, id, { ...action, trigger: 'manual' });
    await showNews(open);
    return textOf(answer);
  }

  function follow(link: string): void {
    const page = pageOfTab(link, location.origin);
    if (page !== null) openTab(page);
    else if (/^https?:\/\//i.test(link)) window.open(link, '_blank', 'noopener');
  }

  async function install(place: string): Promise<void> {
    const said = textOf(await service.install(place));
    await showNews(place);
    composer.tell(said);
  }

  async function installEverywhere(): Promise<void> {
    const status = aside.querySelector('#installed-everywhere');
    if (status) status.textContent = 'Legger til …';
    const said = textOf(await service.installEverywhere());
    if (status) status.textContent = said || 'Kompetansehjulet er lagt til i alle team og chatter.';
    await showNews(open);
  }

  /** Hears of news for as long as this person is shown, and again after the service has been away. */
  async function listen(asked: ChatService, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await asked.listen((place) => {
          attempt(place === open ? showNews(place) : readOverview());
        }, stop);
      } catch {
        // Told below.
      }
      if (stop.aborted) return;
      tellTrouble(true);
      await new Promise((resolve) => {
        setTimeout(resolve, AGAIN);
      });
      try {
        await showNews(open);
        tellTrouble(false);
      } catch {
        // Away still.
      }
    }
  }
}

function subtitleOf({ kind, members }: Place): string {
  switch (kind) {
    case 'personal':
      return 'Personlig chat';
    case 'mail':
      return 'Det som sendes dit Teams ikke når';
    case 'channel':
      return `Kanal med ${members} medlemmer`;
    case 'groupChat':
      return `Gruppechat med ${members} medlemmer`;
  }
}
