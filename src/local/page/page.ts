import { issueToken, readClock, readMember, readUsers, setClock, type Clock, type User } from './service.ts';
import type { Chat } from './chat/chat.ts';
import { element } from './chat/element.ts';
import { pageAfterHash } from './chat/tab-link.ts';
import { hostTab, type Theme } from './teams-host.ts';

const bar = {
  choices: find('choices', HTMLFormElement),
  toggle: find('toggle', HTMLButtonElement),
  user: find('user', HTMLSelectElement),
  date: find('date', HTMLInputElement),
  now: find('now', HTMLButtonElement),
  theme: find('theme', HTMLSelectElement),
  language: find('language', HTMLSpanElement),
  trouble: find('trouble', HTMLParagraphElement),
};
const channel = find('channel', HTMLHeadingElement);
const panels = [
  { tab: find('to-chat', HTMLButtonElement), panel: find('chat', HTMLElement) },
  { tab: find('to-app', HTMLButtonElement), panel: find('app', HTMLElement) },
];
const chatPanel = find('chat', HTMLElement);
const unread = find('unread', HTMLSpanElement);
const app = find('app', HTMLElement);

const languageNames: Readonly<Record<string, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' };

/** Who one can be, by the beginning of the id. */
const groups = [
  { name: 'Statsforvalteren', pattern: /^governor$/ },
  { name: 'Koordinatorer', pattern: /^coordinator-/ },
  { name: 'Representanter i samarbeidsforum', pattern: /^representative-/ },
  { name: 'Vararepresentanter', pattern: /^deputy-/ },
  { name: 'UH-partnere', pattern: /^partner-/ },
  { name: 'Eiere', pattern: /^owner-/ },
  { name: 'Andre', pattern: /^/ },
];

const CHAT = 0;
const APP = 1;

let frame: HTMLIFrameElement | null = null;
let chat: Chat | null = null;
let users: readonly User[] = [];

const tellTheme = hostTab(() => frame?.contentWindow ?? null, {
  userId: () => bar.user.value,
  channel: () => channel.textContent,
  theme: () => bar.theme.value as Theme,
  locale: () => 'nb-NO',
  token: () => issueToken(bar.user.value),
});

bar.choices.addEventListener('submit', (event) => event.preventDefault());
bar.toggle.addEventListener('click', () => {
  const open = bar.choices.classList.toggle('open');
  bar.toggle.setAttribute('aria-expanded', String(open));
});
bar.user.addEventListener('change', () => {
  localStorage.setItem('local-teams user', bar.user.value);
  void attempt(showUser);
});
bar.theme.addEventListener('change', () => {
  localStorage.setItem('local-teams theme', bar.theme.value);
  showTheme();
  tellTheme(bar.theme.value as Theme);
});
bar.date.addEventListener('change', () => {
  if (bar.date.validity.valid) void attempt(() => travelTo(bar.date.value));
});
bar.now.addEventListener('click', () => void attempt(() => travelTo(null)));
addEventListener('hashchange', () => {
  const page = pageAfterHash(location.hash);
  if (page !== null) openTabAt(page);
});
for (const [place, { tab }] of panels.entries()) {
  tab.addEventListener('click', () => showPanel(place));
  tab.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = panels.length - 1 - place;
    showPanel(other);
    panels[other]?.tab.focus();
  });
}

await attempt(async () => {
  const [everybody, clock] = await Promise.all([readUsers(), readClock()]);
  users = everybody;
  bar.user.append(...optionGroups(users));
  bar.user.value = chosen(
    'local-teams user',
    users.map(({ id }) => id),
  );
  bar.theme.value = chosen(
    'local-teams theme',
    Array.from(bar.theme.options, ({ value }) => value),
  );
  showTheme();
  showClock(clock);
  await showUser();
});
await attempt(async () => {
  const { startChat } = await import('./chat/chat.ts');
  chat = startChat(chatPanel, { openTab: openTabAt, tellUnread, tellTrouble });
  chat.setVisible(!chatPanel.hidden);
  await chat.become(bar.user.value);
});

/** Opens the tab as the chosen user, from its front page or where the address says. */
async function showUser(): Promise<void> {
  const userId = bar.user.value;
  openTab(pageAfterHash(location.hash) ?? '/tab/');
  const shown = chat?.become(userId);
  const { language, team } = await readMember(userId);
  await shown;
  if (userId !== bar.user.value) return;
  channel.textContent = team ?? 'Samarbeidsforum';
  bar.language.textContent = `Fanen er på ${languageNames[language] ?? language}`;
}

/** A new frame each time, so that nothing of the user or day before is left. What was written and not saved lies with the tab. */
function openTab(address: string): void {
  const next = document.createElement('iframe');
  next.title = 'Kompetansehjulet';
  next.src = address;
  if (frame) frame.replaceWith(next);
  else app.append(next);
  frame = next;
}

/** Follows a link from the chat. */
function openTabAt(address: string): void {
  showPanel(APP);
  openTab(address);
  panels[APP]?.tab.focus();
}

function tellUnread(count: number): void {
  unread.hidden = count === 0;
  unread.replaceChildren(
    ...(count === 0 ? [] : [String(count), element('span', { class: 'unseen' }, ' uleste')]),
  );
}

function tellTrouble(lost: boolean): void {
  if (lost) void attempt(() => Promise.reject(new Error('the line to the service is lost')));
  else bar.trouble.hidden = true;
}

async function travelTo(date: string | null): Promise<void> {
  showClock(await setClock(date));
  const { pathname, search } = frame?.contentWindow?.location ?? { pathname: '/tab/', search: '' };
  openTab(pathname + search);
}

function showClock({ date, travelled }: Clock): void {
  bar.date.value = date;
  bar.now.hidden = !travelled;
}

function showTheme(): void {
  document.documentElement.dataset['theme'] = bar.theme.value;
}

function showPanel(shown: number): void {
  for (const [place, { tab, panel }] of panels.entries()) {
    tab.setAttribute('aria-selected', String(place === shown));
    tab.tabIndex = place === shown ? 0 : -1;
    panel.hidden = place !== shown;
  }
  chat?.setVisible(shown === CHAT);
}

/** The choice of last time where it is still one, else the first. */
function chosen(key: string, among: readonly string[]): string {
  const before = localStorage.getItem(key);
  return before !== null && among.includes(before) ? before : (among[0] ?? '');
}

function optionGroups(users: readonly User[]): HTMLOptGroupElement[] {
  const grouped = Map.groupBy(users, ({ id }) => groups.find(({ pattern }) => pattern.test(id))?.name);
  return groups.flatMap(({ name }) => {
    const members = grouped.get(name);
    if (!members) return [];
    const group = document.createElement('optgroup');
    group.label = name;
    group.append(...members.map((user) => new Option(user.name, user.id)));
    return [group];
  });
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    bar.trouble.hidden = true;
  } catch {
    bar.trouble.textContent =
      'Tjenesten svarer ikke. Kjører den? Start den med npm start, og last siden på nytt.';
    bar.trouble.hidden = false;
  }
}

function find<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof type)) throw new Error(`index.html has no #${id}`);
  return element;
}
