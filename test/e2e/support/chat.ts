import { expect, type Locator, type Page } from '@playwright/test';

/** The chat of the local Teams, used as a person uses it. */
export type TeamsChat = {
  /** The place where one talks, under its tab. */
  readonly panel: Locator;
  /** Comes to the chat, and opens a conversation by the name that its list has: `Kompetansehjulet` is the personal one. */
  readonly open: (name: string) => Promise<void>;
  /** Adds the app where it is not yet. */
  readonly install: () => Promise<void>;
  /** Writes and sends; in a Team the bot is mentioned unless told otherwise. */
  readonly say: (text: string, options?: { readonly mention?: boolean }) => Promise<void>;
  /** Messages that hold the text, oldest first. */
  readonly message: (text: string | RegExp) => Locator;
  /** The newest card that holds the text. */
  readonly card: (text: string | RegExp) => Locator;
  /** Presses a button of that card, and waits until it is answered. */
  readonly press: (card: string | RegExp, button: string) => Promise<void>;
  /** What is said below the message that holds the card. */
  readonly outcome: (card: string | RegExp) => Locator;
  /** One of the answers that the bot suggests. */
  readonly suggestion: (name: string) => Locator;
  /** How many unread the list tells of; 0 where it tells of none. */
  readonly unread: (name: string) => Promise<number>;
  /** Whether Teams reaches the person who is signed in. */
  readonly setReached: (reached: boolean) => Promise<void>;
  /** Adds the app to every Team and for everybody. */
  readonly installEverywhere: () => Promise<void>;
};

export function chatOf(page: Page): TeamsChat {
  const panel = page.locator('#chat');
  const log = panel.getByRole('log');
  const composer = panel.locator('form.composer');
  const message = (text: string | RegExp) => log.getByRole('article').filter({ hasText: text });
  const withCard = (text: string | RegExp) =>
    log
      .getByRole('article')
      .filter({ has: page.locator('.ac-adaptiveCard').filter({ hasText: text }) })
      .last();
  /** Also while another tab is shown. */
  const entry = (name: string) =>
    panel.locator('[data-place]').filter({ has: page.getByText(name, { exact: true }) });

  async function showList(): Promise<void> {
    await page.getByRole('tab', { name: /^Samtale/ }).click();
    const back = panel.getByRole('button', { name: 'Samtaler', exact: true });
    if (await back.isVisible()) await back.click();
  }

  return {
    panel,
    message,
    async open(name) {
      await showList();
      await entry(name).click();
      await expect(panel.getByRole('heading', { level: 2, name, exact: true }).last()).toBeVisible();
    },
    async install() {
      await panel.getByRole('button', { name: 'Legg til', exact: true }).click();
      await expect(panel.getByRole('button', { name: 'Legg til', exact: true })).toHaveCount(0);
    },
    async say(text, { mention = true } = {}) {
      const choice = composer.getByLabel('Nevn @Kompetansehjulet');
      if (await choice.isVisible()) await choice.setChecked(mention);
      const field = composer.getByLabel('Skriv en melding');
      await field.fill(text);
      await field.press('Enter');
      await expect(field).toHaveValue('');
    },
    card: (text) => withCard(text).locator('.ac-adaptiveCard').first(),
    async press(card, button) {
      await withCard(card).getByRole('button', { name: button, exact: true }).click();
      await expect(withCard(card)).toHaveAttribute('aria-busy', 'false');
    },
    outcome: (card) => withCard(card).getByRole('status'),
    suggestion: (name) =>
      panel.getByRole('group', { name: 'Forslag' }).getByRole('button', { name, exact: true }),
    async unread(name) {
      const told = /(\d+) uleste$/.exec((await entry(name).textContent()) ?? '');
      return Number(told?.[1] ?? 0);
    },
    async setReached(reached) {
      await showList();
      await panel.getByLabel('Gjest som Teams ikke når').setChecked(!reached);
    },
    async installEverywhere() {
      await showList();
      await panel.getByRole('button', { name: 'Legg til appen overalt' }).click();
      await expect(panel.getByText('Kompetansehjulet er lagt til i alle team og chatter.')).toBeVisible({
        timeout: 60_000,
      });
    },
  };
}
