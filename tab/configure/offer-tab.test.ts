import { app, pages } from '@microsoft/teams-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerTab } from './offer-tab.ts';

vi.mock('@microsoft/teams-js', () => ({
  FrameContexts: { settings: 'settings', content: 'content' },
  app: { getFrameContext: vi.fn<() => string>() },
  pages: { config: { setConfig: vi.fn<() => Promise<void>>(), setValidityState: vi.fn<() => void>() } },
}));

beforeEach(() => vi.stubGlobal('location', { origin: 'https://wheel.example.no' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('offering the tab to a channel', () => {
  it('tells Teams what the tab shows, then lets it be saved', async () => {
    vi.mocked(app.getFrameContext).mockReturnValue('settings' as never);
    await offerTab();
    expect(pages.config.setConfig).toHaveBeenCalledExactlyOnceWith({
      entityId: 'kompetansehjulet',
      suggestedDisplayName: 'Kompetansehjulet',
      contentUrl: 'https://wheel.example.no/tab/',
    });
    expect(pages.config.setValidityState).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('asks for no Save button where the host has none', async () => {
    vi.mocked(app.getFrameContext).mockReturnValue('content' as never);
    await offerTab();
    expect(pages.config.setConfig).toHaveBeenCalledOnce();
    expect(pages.config.setValidityState).not.toHaveBeenCalled();
  });

  it('does not let be saved what Teams refuses', async () => {
    vi.mocked(app.getFrameContext).mockReturnValue('settings' as never);
    vi.mocked(pages.config.setConfig).mockRejectedValue(new Error('refused'));
    await expect(offerTab()).rejects.toThrow('refused');
    expect(pages.config.setValidityState).not.toHaveBeenCalled();
  });
});
