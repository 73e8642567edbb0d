/** The host's half of the conversation that teams-js has with Teams by postMessage. */

export type Theme = 'default' | 'dark' | 'contrast';

type Call = { readonly id: number; readonly uuidAsString?: string; readonly func: string };

export type HostAnswers = {
  readonly userId: () => string;
  readonly channel: () => string;
  readonly theme: () => Theme;
  readonly locale: () => string;
  readonly token: () => Promise<string>;
};

const TENANT = '11111111-1111-4111-8111-111111111111';

/** What this host can do, in the form that teams-js asks for. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { config: {} }, dialog: { url: { bot: {}, parentCommunication: {} } } },
};

/** Answers the tab in the frame. Gives a function that tells the tab of a new theme. */
export function hostTab(frame: () => Window | null, answers: HostAnswers): (theme: Theme) => void {
  const reply = async (call: Call) => {
    const args = await answerTo(call.func, answers);
    if (args) send({ id: call.id, uuidAsString: call.uuidAsString, args });
  };
  const send = (message: object) => frame()?.postMessage(message, location.origin);
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const call = event.data;
    if (event.origin !== location.origin || event.source !== frame() || !isCall(call)) return;
    void reply(call);
  });
  return (theme) => send({ func: 'themeChange', args: [theme] });
}

async function answerTo(func: string, answers: HostAnswers): Promise<unknown[] | null> {
  switch (func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtime), '2.0.1'];
    case 'getContext':
      return [
        {
          entityId: 'kompetansehjulet',
          subEntityId: '',
          userObjectId: answers.userId(),
          tid: TENANT,
          theme: answers.theme(),
          locale: answers.locale(),
          hostName: 'Teams',
          teamId: '19:local-team@thread.tacv2',
          channelId: '19:local-channel@thread.tacv2',
          channelName: answers.channel(),
        },
      ];
    case 'authentication.getAuthToken':
      return answers.token().then(
        (token) => [true, token],
        (error: unknown) => [false, String(error)],
      );
    case 'settings.setSettings':
      return [true];
    default:
      return null;
  }
}

function isCall(data: unknown): data is Call {
  return typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string';
}
