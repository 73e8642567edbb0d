import { app, FrameContexts, pages } from '@microsoft/teams-js';

/** What the tab is called and where it is. The id is what links into the channel's tab name; it never changes. */
const tab = { entityId: 'kompetansehjulet', suggestedDisplayName: 'Kompetansehjulet' };

/**
 * Tells Teams what the tab of the channel shows, and lets its Save button be pressed. There is nothing to do when it is
 * pressed, so teams-js answers that by itself. Rejects where Teams refuses.
 */
export async function offerTab(): Promise<void> {
  await pages.config.setConfig({ ...tab, contentUrl: `${location.origin}/tab/` });
  if (app.getFrameContext() === FrameContexts.settings) pages.config.setValidityState(true);
}
