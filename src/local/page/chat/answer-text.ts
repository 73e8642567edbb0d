import type { BotAnswer } from './chat-service.ts';

/** What to say of the bot's answer; empty where the answer is seen by itself. */
export function textOf(answer: BotAnswer): string {
  switch (answer.kind) {
    case 'delivered':
    case 'card':
      return '';
    case 'message':
      return answer.text;
    case 'error':
      return `Roboten meldte en feil: ${answer.text || answer.code}`;
    case 'absent':
      return 'Det er ingen robot i denne tjenesten.';
    case 'refused':
      return answer.status === 401
        ? 'Roboten tar bare imot meldinger fra Teams selv, fordi BOT_ID er satt. Start uten BOT_ID for å snakke med den her.'
        : `Roboten svarte ikke som den skulle (${answer.status}). Prøv igjen.`;
  }
}
