import { describe, expect, it } from 'vitest';
import { type AskGraph, createGraphMailer } from './graph-mail.ts';

type Asked = Parameters<AskGraph>[0];

function mailerAnswered(answer: Partial<Awaited<ReturnType<AskGraph>>> | Error) {
  const asked: Asked[] = [];
  const mailer = createGraphMailer({
    sender: 'kompetansehjulet@fylke.example',
    ask: async (request) => {
      asked.push(request);
      if (answer instanceof Error) throw answer;
      return { status: 202, headers: {}, body: undefined, ...answer };
    },
  });
  return { mailer, asked };
}

const mail = {
  to: 'leder@kommune.example',
  subject: 'Påminnelse',
  text: 'Dette venter på deg.',
  key: 'reminder:1',
};
const refusedWith = (status: number, code: string) => ({ status, body: { error: { code, message: '' } } });

describe('mail through Graph', () => {
  it('goes out as plain text from the mailbox that was set up', async () => {
    const { mailer, asked } = mailerAnswered({});
    expect(await mailer.send(mail)).toEqual({ kind: 'sent' });
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/users/kompetansehjulet%40fylke.example/sendMail',
        body: {
          message: {
            subject: 'Påminnelse',
            body: { contentType: 'Text', content: 'Dette venter på deg.' },
            toRecipients: [{ emailAddress: { address: 'leder@kommune.example' } }],
          },
          saveToSentItems: false,
        },
      },
    ]);
  });

  it.each([
    [
      { status: 429, headers: { 'retry-after': '17' } },
      { kind: 'later', fault: 'throttled', after: 17_000 },
    ],
    [{ status: 503 }, { kind: 'later', fault: 'mail-unavailable', after: null }],
    [new Error('no answer'), { kind: 'later', fault: 'mail-unavailable', after: null }],
    [refusedWith(400, 'ErrorInvalidRecipients'), { kind: 'unreachable', fault: 'address-refused' }],
    [refusedWith(403, 'ErrorAccessDenied'), { kind: 'unreachable', fault: 'mail-not-allowed' }],
    [refusedWith(404, 'ErrorInvalidUser'), { kind: 'unreachable', fault: 'mail-sender-missing' }],
    [
      { status: 400, body: 'a page' },
      { kind: 'unreachable', fault: 'mail-refused' },
    ],
  ])('answers %j with what became of it', async (answer, sending) => {
    const { mailer } = mailerAnswered(answer);
    expect(await mailer.send(mail)).toEqual(sending);
  });
});
