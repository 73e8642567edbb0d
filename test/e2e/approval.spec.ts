import { expect, type Page, test } from '@playwright/test';
import { chatIsAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { leaveScreen, type LocalTeams, openLocalTeams } from './support/local-teams.ts';
import { roundByApi } from './support/round-by-api.ts';

/*
 * The forum approves the recommendation on a card in the chat: five people, a deputy and somebody disqualified among
 * them, from the chair who opens the vote to the result that everybody is sent. The steps build on each other.
 */
test.describe.configure({ mode: 'serial' });

const round = `kollektiv-kompetanseutvikling-${new Date().getUTCFullYear() + 1}`;
/** What is changed by itself is so within seconds. */
const SOON = { timeout: 20_000 };
const CARD = 'Innstillingen til avstemning';
const CLOSED = 'Avstemningen er avsluttet';
const FORUM = '19:samarbeidsforum@thread.tacv2';
/** Has a seat, and never opens the chat. */
const SILENT = 'representative-ytre-namdal';

let county: County;
let page: Page;
let teams: LocalTeams;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  county = await openCounty();
  await roundByApi(county.service, round).writeRecommendation();
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  teams = await openLocalTeams(page, county.address);
  await teams.chat.installEverywhere();
  await sayForWhomTheForumIs();
});
test.afterAll(async () => {
  await page.context().close();
  await county.close();
});

/** Becomes somebody, and opens the card that lies in that person's own chat. */
async function openCard(person: string, title = CARD): Promise<void> {
  await teams.become(person);
  await teams.chat.open('Kompetansehjulet');
  await expect(teams.chat.card(title)).toBeVisible();
}

/** The cards in a conversation as they lie there, for somebody who has not opened it. */
async function cardsOf(person: string, conversation: string): Promise<{ id: string; card: string }[]> {
  const { body } = await county
    .service()
    .call<{ messages: { id: string; cards: object[] }[] }>(
      person,
      'GET',
      `/local/chat/conversations/${encodeURIComponent(conversation)}/messages`,
    );
  return body.messages.flatMap(({ id, cards }) => cards.map((card) => ({ id, card: JSON.stringify(card) })));
}

async function ownChatOf(person: string): Promise<string> {
  const { body } = await county
    .service()
    .call<{ conversations: { id: string; kind: string }[] }>(person, 'GET', '/local/chat/conversations');
  return body.conversations.find(({ kind }) => kind === 'personal')?.id ?? '';
}

/** The bot asks in each Team what it is for; the chair answers in the forum's. */
async function sayForWhomTheForumIs(): Promise<void> {
  const [welcome] = await cardsOf('governor', FORUM);
  const message = `/local/chat/conversations/${encodeURIComponent(FORUM)}/messages/${welcome?.id}/action`;
  const action = {
    type: 'execute',
    verb: 'team.choose',
    id: '',
    data: { network: 'FORUM' },
    trigger: 'manual',
  };
  const { status } = await county.service().call('governor', 'POST', message, action);
  expect(status).toBe(200);
}

async function says(words: string | RegExp, title = CARD): Promise<void> {
  await expect(teams.chat.card(title)).toContainText(words);
}

test('the chair opens the vote, and it reaches every seat and the channel by itself', async () => {
  await page.getByRole('tab', { name: 'Kompetansehjulet' }).click();
  await teams.goTo('Avstemning');
  await teams.button('Åpne avstemning').click();
  const dialog = teams.dialog('Åpne avstemning om innstillingen');
  await dialog.getByRole('button', { name: 'Åpne avstemning' }).click();
  await expect(teams.heading('Avstemning 1')).toBeVisible();

  await openCard('Representant, Fosen');
  await says('0 av 16 plasser har svart.');
  await says(/Trondheim\/Malvik/);
  await chatIsAccessible(teams, 'the approval card');
  await leaveScreen(teams, 'godkjenning-1-kortet');
});

test('a representative approves, and the answer stands on the card', async () => {
  await teams.chat.press(CARD, 'Tilrår');
  await says('Svaret er registrert.');
  await says('1 av 16 plasser har svart.');
  await says(/Svaret er «Tilrår»/);
  await expect
    .poll(async () => (await cardsOf('governor', FORUM)).at(-1)?.card, SOON)
    .toContain('1 av 16 plasser har svart.');
});

test('who goes against it must say why, and can change the answer', async () => {
  await openCard('Representant, Levanger/Verdal');
  await teams.chat.press(CARD, 'Går imot');
  await says('Skriv merknaden eller begrunnelsen først.');
  await teams.chat
    .card(CARD)
    .getByLabel('Merknad eller begrunnelse')
    .fill('Vi får for lite til *veiledning* <at>alle</at>.');
  await teams.chat.press(CARD, 'Går imot');
  await says(/Svaret er «Går imot»/);
  await says('Vi får for lite til *veiledning* <at>alle</at>.');
});

test('who is disqualified says so on the card, and answers no more', async () => {
  await openCard('Utviklingspartner, NTNU');
  await teams.chat
    .card(CARD)
    .getByLabel('Merknad eller begrunnelse')
    .fill('NTNU får penger til fellestiltaket.');
  await teams.chat.press(CARD, 'Jeg er inhabil');
  await says('Du er meldt inhabil og svarer ikke i denne saken.');
  await expect(teams.chat.card(CARD).getByRole('button', { name: 'Tilrår', exact: true })).toHaveCount(0);
});

test('a deputy answers on a card of the own once the representative is away', async () => {
  await teams.become('Representant, Gauldal');
  await page.getByRole('tab', { name: 'Kompetansehjulet' }).click();
  await teams.goTo('Avstemning');
  await teams.button('Jeg kan ikke delta').click();
  await teams.dialog('La varaen stemme?').getByRole('button', { name: 'Meld fraværende' }).click();
  await expect(teams.button('Jeg er til stede likevel')).toBeVisible();

  await openCard('Vara, Gauldal');
  await teams.chat.press(CARD, 'Tilrår');
  await says(/Svaret er «Tilrår»/);
  await openCard('Representant, Gauldal');
  await says('Vararepresentanten har svart for plassen.');
});

test('the chair closes it, and everybody is sent the result with the dissent word for word', async () => {
  await roundByApi(county.service, round).voteForTheRest(`${round}-vote-1`, { choice: 'approve', words: '' });
  await teams.become('Rådgiver, Statsforvalteren');
  await page.getByRole('tab', { name: 'Kompetansehjulet' }).click();
  await teams.goTo('Avstemning');
  await teams.button('Avslutt avstemningen').click();
  await page
    .frameLocator('iframe')
    .getByRole('dialog')
    .getByRole('button', { name: 'Avslutt avstemningen' })
    .click();
  await expect(teams.button('Avslutt avstemningen')).toHaveCount(0);

  await openCard('Representant, Fosen', CLOSED);
  await says('Forumet ble ikke enig.', CLOSED);
  await says('Statsforvalteren kan nå holde en avstemning med flertall.', CLOSED);
  await says('Vi får for lite til *veiledning* <at>alle</at>.', CLOSED);
  await expect(teams.chat.card(CLOSED).getByRole('button', { name: 'Tilrår', exact: true })).toHaveCount(0);
  for (const look of ['Lyst', 'Mørkt', 'Høy kontrast'] as const) {
    await teams.look(look);
    await leaveScreen(teams, `godkjenning-2-resultatet-${look}`);
  }
  await page.setViewportSize({ width: 360, height: 900 });
  await leaveScreen(teams, 'godkjenning-3-resultatet-360');
});

test('every card that lies somewhere ends locked with the result, though its reader never opens it', async () => {
  const chat = await ownChatOf(SILENT);
  for (const [person, conversation] of [
    [SILENT, chat],
    ['governor', FORUM],
  ] as const) {
    const votes = async () =>
      (await cardsOf(person, conversation))
        .map(({ card }) => card)
        .filter((card) => card.includes('Innstilling'));
    // The one that was sent when the vote was opened, and the one that tells the result.
    await expect
      .poll(
        async () => (await votes()).map((card) => [card.includes(CLOSED), card.includes('vote.cast')]),
        SOON,
      )
      .toEqual([
        [true, false],
        [true, false],
      ]);
    for (const card of await votes())
      expect(card).toContain('Vi får for lite til *veiledning* <at>alle</at>.');
  }
});
