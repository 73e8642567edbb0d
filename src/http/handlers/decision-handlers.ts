import { acknowledgeLetter } from '../../application/decision/acknowledge-letter.ts';
import { lettersProcessId } from '../../application/decision/issue-letters.ts';
import { readDecision } from '../../application/decision/read-decision.ts';
import { letterSubject, listLetters, readLetter } from '../../application/decision/read-letters.ts';
import { saveDecision } from '../../application/decision/save-decision.ts';
import { takeDecision } from '../../application/decision/take-decision.ts';
import { readRecommendation } from '../../application/recommendation/read-recommendation.ts';
import { saveRecommendation } from '../../application/recommendation/save-recommendation.ts';
import { submitRecommendation } from '../../application/recommendation/submit-recommendation.ts';
import { authorise } from '../../application/authorise.ts';
import { type AwardLetter, receiptOf } from '../../domain/decision/award-letter.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { decisionEtag, presentDecision, presentRecommendation } from '../presenters/recommendation.ts';
import { presentProcess } from '../presenters/process.ts';
import { WORD_DOCUMENT } from '../word-document.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The recommendation, the decision and the award letters. */
export const decisionHandlers: Handlers<
  | 'readRecommendation'
  | 'saveRecommendation'
  | 'submitRecommendation'
  | 'readDecision'
  | 'saveDecision'
  | 'takeDecision'
  | 'listLetters'
  | 'acknowledgeLetter'
  | 'readLetterDocument'
> = {
  readRecommendation: (services, { actor, params }) => recommendationReply(services, actor, params.round),

  saveRecommendation: async (services, { params, body, ...command }) => {
    await valueOf(saveRecommendation(services, command, { round: params.round, content: body }), services);
    return recommendationReply(services, command.actor, params.round);
  },

  submitRecommendation: async (services, { params, ...command }) => {
    await valueOf(submitRecommendation(services, command, params.round), services);
    return recommendationReply(services, command.actor, params.round);
  },

  readDecision: (services, { actor, params }) => decisionReply(services, actor, params.round),

  saveDecision: async (services, { params, body, ...command }) => {
    await valueOf(saveDecision(services, command, { round: params.round, content: body }), services);
    return decisionReply(services, command.actor, params.round);
  },

  takeDecision: async (services, { params, ...command }) => {
    await valueOf(takeDecision(services, command, params.round), services);
    return { ...(await decisionReply(services, command.actor, params.round)), status: 202 };
  },

  listLetters: async (services, { actor, params }) => {
    const letters = await valueOf(listLetters(services.store, actor, params.round), services);
    const process = await processFor(services, actor, params.round);
    return {
      body: {
        letters: await Promise.all(letters.map(({ state }) => presentLetter(services, actor, state))),
        process: process && (await presentProcess(process, services.names)),
      },
    };
  },

  acknowledgeLetter: async (services, { actor, params, changeId }) => {
    const { state } = await valueOf(
      acknowledgeLetter(services, { actor, changeId }, params.letter),
      services,
    );
    return { body: await presentLetter(services, actor, state) };
  },

  readLetterDocument: async (services, { actor, params }) => {
    const { state } = await valueOf(readLetter(services.store, actor, params.letter), services);
    return {
      body: {
        fileName: fileNameOf(state),
        type: WORD_DOCUMENT,
        bytes: await services.documents.awardLetter(state),
      },
    };
  },
};

async function presentLetter({ names }: Services, actor: Person, letter: AwardLetter) {
  const { id, recipient, language, date, total, lines, receipts = [] } = letter;
  return {
    id,
    recipient,
    language,
    date,
    total,
    lines: lines.length,
    receipts: await Promise.all(receipts.map((receipt) => names.changed(receipt))),
    toAcknowledge:
      authorise(actor, 'letter.acknowledge', letterSubject(letter)) === null &&
      receiptOf(letter, actor.id) === null,
  };
}

async function recommendationReply(services: Services, actor: Person, round: string) {
  const reading = await valueOf(readRecommendation(services.store, actor, round), services);
  const bases = await services.store.list('basis', { round });
  return { etag: reading.stored.etag, body: await presentRecommendation(reading, bases, services.names) };
}

async function decisionReply(services: Services, actor: Person, round: string) {
  const reading = await valueOf(readDecision(services.store, actor, round), services);
  const process = await processFor(services, actor, round);
  return { etag: decisionEtag(reading), body: await presentDecision(reading, process, services.names) };
}

async function processFor({ store }: Services, actor: Person, round: string) {
  return authorise(actor, 'process.read') ? null : store.read('process', lettersProcessId(round));
}

/** Named so that it is found again among other files; what a file name cannot hold is a hyphen. */
function fileNameOf({ recipient, year }: AwardLetter): string {
  return `Tilsagnsbrev ${recipient.name} ${year}.docx`.replaceAll(/[/\\:*?"<>|]/g, '-');
}
