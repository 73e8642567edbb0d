import { expect, type Locator, type Page } from '@playwright/test';

/** Keeps answers back until let go, so that what is shown meanwhile can be looked at. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** A greyed button that says why: reachable by keyboard, explained on focus, and deaf to Enter. */
export async function isRefusedWith(button: Locator, reason: string | RegExp): Promise<void> {
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(reason);
  await button.focus();
  await expect(button).toBeFocused();
  await expect(button.page().frameLocator('iframe').getByRole('tooltip')).toContainText(reason);
  await button.press('Enter');
  await expect(button.page().frameLocator('iframe').getByRole('dialog')).toHaveCount(0);
  await button.blur();
}

/** The kroner in a text such as «13 531 000 kr». */
export function kronerIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
