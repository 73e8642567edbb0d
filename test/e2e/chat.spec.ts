import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { attachment } from '../fakes/echo-bot.ts';
import { chatIsAccessible } from './support/accessible.ts';
import { type ChatCounty, openChatCounty } from './support/chat-county.ts';
import { type LocalTeams, openLocalTeams, screens } from './support/local-teams.ts';

/* The chat of the local Teams, tried with a small bot on the real SDK. */
test.describe.configure({ mode: 'serial' });

const FORUM = '19:samarbeidsforum@thread.tacv2';
const CARD = 'Innstilling til godkjenning';

let county: ChatCounty;
test.beforeAll(async () => {
  county = await openChatCounty();
});
test.afterAll(() => county.close());

async function openAs(browser: Browser, user: string): Promise<LocalTeams> {
  const page = await (await browser.newContext()).newPage();
  return openLocalTeams(page, county.address, { user });
}

test('one is greeted, asks for help and takes a suggestion', async ({ browser }) => {
  const { chat, page } = await openAs(browser, 'coordinator-fosen');
  await chat.open('Kompetansehjulet');
  await expect(chat.panel.getByText('Kompetansehjulet er ikke lagt til her ennå.')).toBeVisible();
  await chat.install();
  await expect(chat.message('Hei! Jeg gjentar det jeg hører.')).toHaveCount(1);
  await chat.say('hjelp');
  await expect(chat.message('Du kan spørre om frister, status og plan.')).toBeVisible();
  await chat.suggestion('frister').click();
  await expect(chat.message('Du skrev: frister')).toBeVisible();
  await expect(chat.suggestion('frister')).toHaveCount(0);
  await page.context().close();
});

test('what people write never becomes markup, and keeps its lines', async ({ browser }) => {
  const { chat, page } = await openAs(browser, 'coordinator-fosen');
  await page.setViewportSize({ width: 1280, height: 480 });
  await chat.open('Kompetansehjulet');
  const field = chat.panel.getByLabel('Skriv en melding');
  await field.fill('<img src=x onerror="document.title = 1"> **fet**');
  await field.press('Shift+Enter');
  await field.pressSequentially('<at>Rådgiver</at>');
  await field.press('Enter');
  const written = chat.message('Du skrev: <img src=x onerror="document.title = 1"> **fet**');
  await expect(written).toBeInViewport();
  await expect(written).toContainText('<at>Rådgiver</at>');
  await expect(chat.panel.getByRole('log').locator('img, b, strong strong, .mention')).toHaveCount(0);
  await expect(page).toHaveTitle('Lokalt Teams – Kompetansehjulet');
  await page.context().close();
});

test('in a Team the bot hears what it is mentioned in, and answers in the thread', async ({ browser }) => {
  const [asking, reading] = await Promise.all([
    openAs(browser, 'coordinator-fosen'),
    openAs(browser, 'representative-fosen'),
  ]);
  await reading.chat.open('Kompetansenettverk Fosen');
  await asking.chat.open('Kompetansenettverk Fosen');
  await asking.chat.install();
  await asking.chat.say('Møtet er flyttet', { mention: false });
  await expect(asking.chat.panel.getByText('Roboten hører bare det den er nevnt i.')).toBeVisible();
  await asking.chat.say('hjelp');
  const answer = reading.chat.message('Du kan spørre om frister, status og plan.');
  await expect(answer).toHaveClass(/in-thread/);
  await expect(reading.chat.message('@Kompetansehjulet hjelp')).toContainText('Koordinator, Fosen');
  await expect(reading.chat.message('Møtet er flyttet')).toBeVisible();
  await expect(reading.chat.message('Du skrev: Møtet er flyttet')).toHaveCount(0);

  await reading.chat.message('@Kompetansehjulet hjelp').getByRole('button', { name: 'Svar' }).click();
  await expect(reading.chat.panel.getByText('Svarer Koordinator, Fosen.')).toBeVisible();
  await reading.chat.say('takk');
  await expect(asking.chat.message('Du skrev: takk')).toHaveClass(/in-thread/);
  await asking.page.context().close();
  await reading.page.context().close();
});

test('a card shows each their own, changes for all, and keeps what is being written', async ({ browser }) => {
  const [first, second] = await Promise.all([
    openAs(browser, 'representative-fosen'),
    openAs(browser, 'representative-innherred'),
  ]);
  await first.chat.open('Samarbeidsforum');
  await first.chat.say('kort');
  await second.chat.open('Samarbeidsforum');
  await expect(first.chat.card(CARD)).toContainText('Ditt svar ingen');
  await expect(second.chat.card(CARD)).toContainText('Ditt svar ingen');

  await second.chat.card(CARD).getByLabel('Merknad').fill('Vi er snart ferdige');
  await first.chat.card(CARD).getByLabel('Merknad').fill('Enig');
  await first.chat.press(CARD, 'Godkjenn');
  await expect(first.chat.card(CARD)).toContainText('Ditt svar Enig');
  await expect(second.chat.card(CARD)).toContainText('Svar så langt 1');
  await expect(second.chat.card(CARD)).toContainText('Ditt svar ingen');
  await expect(second.chat.card(CARD).getByLabel('Merknad')).toHaveValue('Vi er snart ferdige');

  await first.page.reload();
  await first.chat.open('Samarbeidsforum');
  await expect(first.chat.card(CARD)).toContainText('Ditt svar Enig');
  await first.page.context().close();
  await second.page.context().close();
});

test('a press that is answered with words, with a fault or with a message of its own says so', async ({
  browser,
}) => {
  const { chat, page } = await openAs(browser, 'coordinator-fosen');
  await chat.open('Kompetansehjulet');
  await chat.say('kort');
  await chat.press(CARD, 'Noter');
  await expect(chat.outcome(CARD)).toHaveText('Det er notert.');
  await chat.press(CARD, 'Avvis');
  await expect(chat.outcome(CARD)).toHaveText('Roboten meldte en feil: Avstemningen er lukket.');
  await chat.card(CARD).getByLabel('Merknad').fill('Enig');
  await chat.press(CARD, 'Send inn');
  await expect(chat.message('Sendt inn: {"kind":"submit","remark":"Enig"}')).toBeVisible();
  await page.context().close();
});

test('a link into the app opens its page in the tab', async ({ browser }) => {
  const { chat, page, heading } = await openAs(browser, 'coordinator-fosen');
  await chat.open('Kompetansehjulet');
  await chat.card(CARD).getByRole('link', { name: 'Les innstillingen' }).click();
  await expect(page.getByRole('tab', { name: 'Kompetansehjulet' })).toHaveAttribute('aria-selected', 'true');
  await expect(heading(/^Langsiktig plan/)).toBeVisible();
  await page.context().close();
});

test('what the bot sends unasked arrives at once, and is counted until it is read', async ({ browser }) => {
  const teams = await openAs(browser, 'deputy-innherred');
  const { chat, page } = teams;
  const before = await chat.unread('Samarbeidsforum');
  await county.bot.tell([...county.bot.references.keys()].find((id) => id.startsWith(FORUM)) ?? '', {
    type: 'message',
    text: 'Fristen er **1. februar 2027**',
  });
  await expect(page.getByRole('tab', { name: `Samtale ${before + 1} uleste` })).toBeVisible();
  await county.mailbox.send({
    to: 'deputy-innherred@kompetansehjulet.example',
    subject: 'Frist om en uke',
    text: 'Beslutningsgrunnlaget skal leveres.\n\nÅpne: http://127.0.0.1/#/plan',
    key: 'reminder-1',
  });
  await chat.open('E-post');
  await expect(chat.message('Frist om en uke')).toContainText('Beslutningsgrunnlaget skal leveres.');
  expect(await chat.unread('Samarbeidsforum')).toBe(before + 1);
  await chat.open('Samarbeidsforum');
  await expect(chat.message('Fristen er 1. februar 2027').locator('strong').last()).toHaveText(
    '1. februar 2027',
  );
  await expect(page.getByRole('tab', { name: 'Samtale', exact: true })).toBeVisible();
  await page.context().close();
});

test('a guest whom Teams does not reach gets nothing, until Teams does reach', async ({ browser }) => {
  const { chat, page } = await openAs(browser, 'partner-sepu');
  await chat.open('Kompetansehjulet');
  await expect(chat.panel.getByText('Teams når ikke denne gjesten.')).toBeVisible();
  await expect(chat.panel.getByLabel('Skriv en melding')).toBeHidden();
  await chat.setReached(true);
  await chat.open('Kompetansehjulet');
  await chat.say('hei');
  await expect(chat.message('Du skrev: hei')).toBeVisible();
  await chat.setReached(false);
  const personal = 'a:partner-sepu';
  await expect(county.bot.tell(personal, { type: 'message', text: 'når ikke fram' })).rejects.toMatchObject({
    statusCode: 403,
  });
  await page.context().close();
});

test('a message bears the day that the clock has travelled to', async ({ browser }) => {
  const teams = await openAs(browser, 'coordinator-innherred');
  await teams.travelTo('2027-02-01');
  await teams.chat.open('Kompetansehjulet');
  await teams.chat.say('hei');
  await expect(teams.chat.message('Du skrev: hei')).toBeVisible();
  await expect(teams.chat.panel.getByText('1. februar 2027', { exact: true })).toBeVisible();
  await teams.page.getByRole('button', { name: 'Tilbake til i dag' }).click();
  await teams.page.context().close();
});

test('who becomes somebody else answers as that one, and finds nothing of the one before', async ({
  browser,
}) => {
  const teams = await openAs(browser, 'coordinator-innherred');
  const { chat, page } = teams;
  await chat.open('Kompetansehjulet');
  await chat.panel.getByLabel('Skriv en melding').fill('ikke sendt');
  await teams.become('Vara, Innherred');
  await chat.open('Kompetansehjulet');
  await expect(chat.panel.getByLabel('Skriv en melding')).toHaveValue('');
  await chat.say('hvem er jeg');
  await expect(chat.message('Du skrev: hvem er jeg')).toBeVisible();
  await expect(chat.message('Du skrev: hei')).toHaveCount(0);
  expect(county.bot.heard.at(-1)?.from.aadObjectId).toBe('deputy-innherred');
  await teams.become('Koordinator, Innherred');
  await chat.open('Kompetansehjulet');
  await expect(chat.panel.getByLabel('Skriv en melding')).toHaveValue('ikke sendt');
  await page.context().close();
});

test('a card that Teams would not show says why', async ({ browser }) => {
  const { chat, page } = await openAs(browser, 'coordinator-fosen');
  await chat.open('Kompetansehjulet');
  await county.bot.tell('a:coordinator-fosen', {
    type: 'message',
    attachments: [attachment({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Unknown' }] })],
  });
  await expect(chat.panel.getByText(/^Teams ville ikke vist kortet slik det er: /)).toBeVisible();
  await page.context().close();
});

test('the chat can be used by everybody, in every look and on a phone', async ({ browser }) => {
  const teams = await openAs(browser, 'coordinator-fosen');
  const { chat, page } = teams;
  await chat.open('Kompetansehjulet');
  await chat.say('kort');
  await chat.say('hjelp');
  await expect(chat.suggestion('status')).toBeVisible();
  await chatIsAccessible(teams, 'the personal chat');
  for (const look of ['Lyst', 'Mørkt', 'Høy kontrast'] as const) {
    await teams.look(look);
    await page.screenshot({ path: join(screens, `chat, ${look}.png`), animations: 'disabled' });
  }
  await chat.open('Kompetansenettverk Fosen');
  await chatIsAccessible(teams, 'a Team');
  await chat.open('E-post');
  await chatIsAccessible(teams, 'the mailbox');

  await page.setViewportSize({ width: 360, height: 800 });
  await page.reload();
  await page.getByRole('tab', { name: /^Samtale/ }).click();
  await expect(chat.panel.getByRole('button', { name: 'E-post' })).toBeVisible();
  await page.screenshot({ path: join(screens, 'chat, places, 360 px.png'), animations: 'disabled' });
  await chat.open('Kompetansehjulet');
  await chat.card(CARD).scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(screens, 'chat, 360 px.png'), animations: 'disabled' });
  await page.context().close();
});
