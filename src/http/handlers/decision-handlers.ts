import { acknowledgeLetter } from '../../application/decision/acknowledge-letter.ts';
import {
  amendLetter,
  readAmendment,
  signAmendment,
  withdrawAmendment,
} from '../../application/decision/amend-letter.ts';
import { recordAppeal, settleAppeal } from '../../application/decision/appeals.ts';
import { basesAsked } from '../../application/decision/letter-grounds.ts';
import { lettersProcessId } from '../../application/decision/issue-letters.ts';
import { readDecision } from '../../application/decision/read-decision.ts';
import { previewLetter, previewLetters } from '../../application/decision/preview-letters.ts';
import { listLetters, readLetter } from '../../application/decision/read-letters.ts';
import { saveDecision } from '../../application/decision/save-decision.ts';
import { takeDecision } from '../../application/decision/take-decision.ts';
import { readRecommendation } from '../../application/recommendation/read-recommendation.ts';
import { saveRecommendation } from '../../application/recommendation/save-recommendation.ts';
import { submitRecommendation } from '../../application/recommendation/submit-recommendation.ts';
import { ownContributionShare } from '../../application/round/own-contribution-share.ts';
import { authorise } from '../../application/authorise.ts';
import { signedAmendments } from '../../domain/decision/amend-letter.ts';
import { type AwardLetter, contributionAsked } from '../../domain/decision/award-letter.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { letterFileName } from '../../text/file-names.ts';
import { decisionEtag, presentDecision, presentRecommendation } from '../presenters/recommendation.ts';
import { presentProcess } from '../presenters/process.ts';
import { type LetterSurroundings, presentAmendment, presentLetter } from '../presenters/letter.ts';
import { PDF_DOCUMENT, WORD_DOCUMENT } from '../word-document.ts';
import { type FileAnswer, type Handlers, type Services, valueOf } from './handler.ts';

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
  | 'previewLetters'
  | 'readPreviewDocument'
  | 'readAmendment'
  | 'amendLetter'
  | 'signAmendment'
  | 'withdrawAmendment'
  | 'recordAppeal'
  | 'settleAppeal'
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
    // The process first: once it has finished, every letter is there to be listed.
    const process = await processFor(services, actor, params.round);
    const letters = await valueOf(listLetters(services.store, actor, params.round), services);
    const surroundings = await surroundingsOf(services, actor, params.round);
    return {
      body: {
        letters: await Promise.all(
          letters.map((letter) => presentLetter(letter, surroundings, actor, services.names)),
        ),
        process: process && (await presentProcess(process, services.names)),
      },
    };
  },

  acknowledgeLetter: async (services, { actor, params, changeId }) =>
    letterReply(
      services,
      actor,
      await valueOf(acknowledgeLetter(services, { actor, changeId }, params.letter), services),
    ),

  readLetterDocument: async (services, { actor, params, query }) => {
    const { state } = await valueOf(readLetter(services.store, actor, params.letter), services);
    return { body: await letterFile(services, state, { format: query.format ?? 'word', draft: false }) };
  },

  previewLetters: async (services, { actor, params }) => {
    const letters = await valueOf(previewLetters(services, actor, params.round), services);
    return {
      body: {
        round: params.round,
        letters: letters.map((letter) => ({
          id: letter.id,
          recipient: letter.recipient,
          language: letter.language,
          total: letter.total,
          ownContribution: contributionAsked(letter),
          lines: letter.lines.length,
        })),
      },
    };
  },

  readPreviewDocument: async (services, { actor, params, query }) => {
    const letter = await valueOf(previewLetter(services, actor, params), services);
    return { body: await letterFile(services, letter, { format: query.format ?? 'word', draft: true }) };
  },

  readAmendment: (services, { actor, params }) => amendmentReply(services, actor, params.letter),

  amendLetter: async (services, { params, body, ...command }) => {
    await valueOf(amendLetter(services, command, { ...params, ...body }), services);
    return amendmentReply(services, command.actor, params.letter);
  },

  signAmendment: async (services, { params, ...command }) => {
    await valueOf(signAmendment(services, command, params.letter), services);
    return amendmentReply(services, command.actor, params.letter);
  },

  withdrawAmendment: async (services, { params, ...command }) => {
    await valueOf(withdrawAmendment(services, command, params.letter), services);
    return amendmentReply(services, command.actor, params.letter);
  },

  recordAppeal: async (services, { params, body, ...command }) =>
    letterReply(
      services,
      command.actor,
      await valueOf(recordAppeal(services, command, { letter: params.letter, ...body }), services),
    ),

  settleAppeal: async (services, { params, body, ...command }) =>
    letterReply(
      services,
      command.actor,
      await valueOf(settleAppeal(services, command, { ...params, ...body }), services),
    ),
};

async function amendmentReply(services: Services, actor: Person, letter: string) {
  const reading = await valueOf(readAmendment(services, actor, letter), services);
  return { etag: reading.decision.etag, body: await presentAmendment(reading, services.names) };
}

async function letterReply(services: Services, actor: Person, letter: Stored<'letter'>) {
  const surroundings = await surroundingsOf(services, actor, letter.state.round);
  return { etag: letter.etag, body: await presentLetter(letter, surroundings, actor, services.names) };
}

async function surroundingsOf(
  { store }: Services,
  actor: Person,
  round: string,
): Promise<LetterSurroundings> {
  const mayKnow = authorise(actor, 'letter.amend', { state: 'decided' }) === null;
  const [letters, decision] = await Promise.all([
    store.list('letter', { round }),
    mayKnow ? store.read('decision', round) : null,
  ]);
  return { letters: letters.map(({ state }) => state), decision: decision?.state ?? null };
}

async function recommendationReply(services: Services, actor: Person, round: string) {
  const reading = await valueOf(readRecommendation(services.store, actor, round), services);
  const [bases, share] = await Promise.all([
    services.store.list('basis', { round }),
    ownContributionShare(services.store, round),
  ]);
  const body = await presentRecommendation(reading, { bases, share }, services.names);
  return { etag: reading.stored.etag, body };
}

async function decisionReply(services: Services, actor: Person, round: string) {
  const reading = await valueOf(readDecision(services, actor, round), services);
  const [process, share] = await Promise.all([
    processFor(services, actor, round),
    ownContributionShare(services.store, round),
  ]);
  const bases = share === null ? [] : await basesAsked(services.store, reading.recommendation.state);
  const body = await presentDecision(reading, { process, bases, share }, services.names);
  return { etag: decisionEtag(reading), body };
}

/** The latest work with the round's letters: the first ones, or one after a new decision. */
async function processFor({ store }: Services, actor: Person, round: string) {
  if (authorise(actor, 'process.read')) return null;
  const decision = (await store.read('decision', round))?.state;
  const signed = decision?.state === 'decided' ? signedAmendments(decision).length : 0;
  return store.read('process', lettersProcessId(round, signed + 1));
}

async function letterFile(
  { documents }: Services,
  letter: AwardLetter,
  as: Parameters<Services['documents']['awardLetter']>[1],
): Promise<FileAnswer> {
  return {
    fileName: letterFileName(letter, as),
    type: as.format === 'pdf' ? PDF_DOCUMENT : WORD_DOCUMENT,
    bytes: await documents.awardLetter(letter, as),
  };
}
