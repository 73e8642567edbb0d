import { z } from 'zod';
import type { OperationId } from './routes.ts';
import { allocationPreviewAnswer, allocationPreviewRequest } from './allocation.ts';
import { basisContent, basisList, basisView, confirmBasis, returnBasis } from './schemas/basis.ts';
import {
  adoptCountyPlan,
  chapterChanges,
  countyPlanId,
  countyPlanList,
  countyPlanView,
  openHearing,
  organisationKey,
  planSteps,
  reviewCountyPlan,
  reviseCountyPlan,
  saveCountyPlan,
  saveHearingSummary,
  saveStatement,
  statementView,
} from './schemas/county-plan.ts';
import {
  answerAsking,
  askToJoin,
  jointMeasureContent,
  jointMeasureList,
  jointMeasureView,
  joinCohort,
  leaveCohort,
  uhCapacityView,
} from './schemas/joint-measures.ts';
import { table } from './schemas/counts.ts';
import { calendarLink, cycleContent, cycleView, yearView } from './schemas/cycle.ts';
import {
  deliveryFilter,
  deliveryKey,
  deliveryLog,
  deliveryView,
  dismissDuty,
  reminderList,
  restoreDuty,
  snoozeReminder,
} from './schemas/notices.ts';
import {
  anyId,
  composedId,
  empty,
  networkId,
  ownerId,
  personId,
  plainDate,
  roundId,
  schemeId,
} from './schemas/common.ts';
import { keyInputs, keyView } from './schemas/key.ts';
import {
  needAnswer,
  needsContent,
  needsOfNetwork,
  needsOfPlan,
  needsOverview,
  needsReportView,
  reopenNeedsReport,
} from './schemas/needs.ts';
import { planChanges, planVersions, planView, savePlan } from './schemas/plan.ts';
import {
  decisionContent,
  decisionView,
  recommendationContent,
  recommendationView,
} from './schemas/recommendation.ts';
import { reportContent, reportList, reportView, returnReport, steeringView } from './schemas/report.ts';
import {
  contactList,
  networkContent,
  ownerContent,
  personContent,
  registerView,
  savedNetwork,
  savedOwner,
  savedPerson,
  savedScheme,
  schemeContent,
} from './schemas/register-changes.ts';
import { me, networkList, schemeList } from './schemas/registers.ts';
import { beginSchoolPlan, saveSchoolPlan, schoolPlanList, schoolPlanView } from './schemas/school-plan.ts';
import {
  amendmentContent,
  amendmentView,
  appealContent,
  appealOutcome,
  letterFormat,
  letterList,
  letterPreview,
  letterSummary,
} from './schemas/letters.ts';
import { upload } from './schemas/upload.ts';
import { auditTrail, overview, prepareRound, processView, roundSummary } from './schemas/round.ts';
import { historyFilter, historyView } from './schemas/history.ts';
import {
  documentShields,
  liftShield,
  shieldedDocument,
  shieldList,
  shieldsFilter,
  shieldText,
} from './schemas/shields.ts';
import { threadAnchor, threadView } from './schemas/thread.ts';
import {
  castBallot,
  closeVote,
  forumContent,
  forumView,
  openVote,
  recordAbsence,
  recuse,
  voteList,
  voteView,
} from './schemas/vote.ts';
import {
  advanceMeeting,
  answerComment,
  answerMinutes,
  commentPresentation,
  meetingContent,
  meetingList,
  meetingView,
  planMeeting,
  presentNetwork,
  registerParticipants,
} from './schemas/meeting.ts';

type Operation = {
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** Null where the operation takes no body. */
  readonly body: z.ZodType | null;
  /** Null where the answer is a file. */
  readonly answer: z.ZodType | null;
};

const none = empty;
const round = z.strictObject({ round: roundId });
const network = z.strictObject({ network: networkId });
const roundAndNetwork = z.strictObject({ round: roundId, network: networkId });
const jointMeasure = z.strictObject({ jointMeasure: anyId });
const vote = z.strictObject({ vote: composedId });
const meeting = z.strictObject({ meeting: composedId });
const report = z.strictObject({ report: composedId });
const version = z.coerce.number().int().min(1).max(1_000_000);
const cycle = z.strictObject({ cycle: anyId });
const year = z.coerce.number().int().min(1990).max(2100);
const yearNetworkAndOwner = z.strictObject({ year, network: networkId, owner: ownerId });
const countyPlan = z.strictObject({ plan: countyPlanId });
const planAndOrganisation = z.strictObject({ plan: countyPlanId, organisation: organisationKey });
const schoolPlan = z.strictObject({ schoolPlan: composedId });
const networkAndVersion = z.strictObject({ network: networkId, version });

/** What each operation takes and answers: the one source of validation, of the tab's types and of the OpenAPI document. */
export const operations = {
  readMe: { summary: 'Who I am', params: none, query: none, body: null, answer: me },
  readOverview: {
    summary: 'A round at a glance, as far as the reader may see it',
    params: none,
    query: z.strictObject({ round: roundId.optional() }),
    body: null,
    answer: overview,
  },
  listNetworks: {
    summary: 'The networks and institutions',
    params: none,
    query: none,
    body: null,
    answer: networkList,
  },
  listSchemes: { summary: 'The grant schemes', params: none, query: none, body: null, answer: schemeList },
  readRegister: {
    summary: 'Networks, owners and schemes as they are, and as they were on a day',
    params: none,
    query: z.strictObject({ date: plainDate.optional() }),
    body: null,
    answer: registerView,
  },
  saveNetwork: {
    summary: 'Save what the register says of a network; `unsaved` in If-Match enters a new one',
    params: network,
    query: none,
    body: networkContent,
    answer: savedNetwork,
  },
  saveOwner: {
    summary: 'Save an owner with the networks that it is in, and from when',
    params: z.strictObject({ owner: ownerId }),
    query: none,
    body: ownerContent,
    answer: savedOwner,
  },
  saveScheme: {
    summary: 'Save a grant scheme; `unsaved` in If-Match makes a new one',
    params: z.strictObject({ scheme: schemeId }),
    query: none,
    body: schemeContent,
    answer: savedScheme,
  },
  readContacts: {
    summary: 'Everybody who holds a role, and how to reach those that the reader works with',
    params: none,
    query: none,
    body: null,
    answer: contactList,
  },
  savePerson: {
    summary: "Save somebody's roles, or register them by object id",
    params: z.strictObject({ person: personId }),
    query: none,
    body: personContent,
    answer: savedPerson,
  },
  prepareRound: {
    summary: 'Prepare a new round of a scheme',
    params: none,
    query: none,
    body: prepareRound,
    answer: roundSummary,
  },
  closeRound: {
    summary: 'Close a decided round',
    params: round,
    query: none,
    body: null,
    answer: roundSummary,
  },
  readCountTable: {
    summary: 'Read a spreadsheet or a text with counts, without keeping anything',
    params: none,
    query: z.strictObject({ sheet: z.string().max(100).optional() }),
    body: upload,
    answer: table,
  },
  previewAllocation: {
    summary: 'Work out what a key would give, without keeping anything',
    params: none,
    query: none,
    body: allocationPreviewRequest,
    answer: allocationPreviewAnswer,
  },
  readKey: { summary: "A round's allocation key", params: round, query: none, body: null, answer: keyView },
  saveKey: {
    summary: 'Save the draft of the key',
    params: round,
    query: none,
    body: keyInputs,
    answer: keyView,
  },
  decideKey: {
    summary: "Record the forum's decision on the key",
    params: round,
    query: none,
    body: null,
    answer: keyView,
  },
  publishFrames: {
    summary: 'Publish the frames to the networks',
    params: round,
    query: none,
    body: null,
    answer: processView,
  },
  readProcess: {
    summary: 'How far a long piece of work has come',
    params: z.strictObject({ process: composedId }),
    query: none,
    body: null,
    answer: processView,
  },
  resumeProcess: {
    summary: 'Go on with work that stopped',
    params: z.strictObject({ process: composedId }),
    query: none,
    body: null,
    answer: processView,
  },
  readPlan: { summary: "A network's plan", params: network, query: none, body: null, answer: planView },
  savePlan: {
    summary: 'Save a new version of the plan',
    params: network,
    query: none,
    body: savePlan,
    answer: planView,
  },
  listPlanVersions: {
    summary: "The plan's versions",
    params: network,
    query: none,
    body: null,
    answer: planVersions,
  },
  readPlanVersion: {
    summary: 'An earlier version',
    params: networkAndVersion,
    query: none,
    body: null,
    answer: planView,
  },
  comparePlanVersions: {
    summary: 'What a version changed since an earlier one (the one before it unless `since` says otherwise)',
    params: networkAndVersion,
    query: z.strictObject({ since: version.optional() }),
    body: null,
    answer: planChanges,
  },
  listCountyPlans: {
    summary: 'The plans for the county that the reader may see',
    params: none,
    query: none,
    body: null,
    answer: countyPlanList,
  },
  readCountyPlan: {
    summary: 'A plan for the county with the statements that the reader may read',
    params: countyPlan,
    query: none,
    body: null,
    answer: countyPlanView,
  },
  saveCountyPlan: {
    summary: 'Save the draft of the plan',
    params: countyPlan,
    query: none,
    body: saveCountyPlan,
    answer: countyPlanView,
  },
  openHearing: {
    summary: 'Send the plan out to an open hearing; its text is frozen',
    params: countyPlan,
    query: none,
    body: openHearing,
    answer: countyPlanView,
  },
  closeHearing: {
    summary: 'End the hearing once its deadline is over',
    params: countyPlan,
    query: none,
    body: null,
    answer: countyPlanView,
  },
  saveHearingSummary: {
    summary: 'Save what is made of the statements, and the text after them',
    params: countyPlan,
    query: none,
    body: saveHearingSummary,
    answer: countyPlanView,
  },
  adoptCountyPlan: {
    summary: 'Record that the forum has adopted the plan',
    params: countyPlan,
    query: none,
    body: adoptCountyPlan,
    answer: countyPlanView,
  },
  reviewCountyPlan: {
    summary: "Record the forum's review of a year",
    params: countyPlan,
    query: none,
    body: reviewCountyPlan,
    answer: countyPlanView,
  },
  reviseCountyPlan: {
    summary: 'Begin a new version of an adopted plan',
    params: countyPlan,
    query: none,
    body: reviseCountyPlan,
    answer: countyPlanView,
  },
  readStatement: {
    summary: "An organisation's statement in the plan's hearing",
    params: planAndOrganisation,
    query: none,
    body: null,
    answer: statementView,
  },
  saveStatement: {
    summary: "Send an organisation's statement, or change it until the deadline",
    params: planAndOrganisation,
    query: none,
    body: saveStatement,
    answer: statementView,
  },
  listCountyPlanVersions: {
    summary: "The plan's versions",
    params: countyPlan,
    query: none,
    body: null,
    answer: planSteps,
  },
  compareCountyPlanVersions: {
    summary: 'What a version changed since an earlier one, chapter by chapter',
    params: z.strictObject({ plan: countyPlanId, version }),
    query: z.strictObject({ since: version.optional() }),
    body: null,
    answer: chapterChanges,
  },
  listSchoolPlans: {
    summary: "The schools' plans that the reader may see",
    params: none,
    query: none,
    body: null,
    answer: schoolPlanList,
  },
  beginSchoolPlan: {
    summary: 'Begin a plan for a school',
    params: none,
    query: none,
    body: beginSchoolPlan,
    answer: schoolPlanView,
  },
  readSchoolPlan: {
    summary: "A school's plan",
    params: schoolPlan,
    query: none,
    body: null,
    answer: schoolPlanView,
  },
  saveSchoolPlan: {
    summary: 'Save a new version of the plan',
    params: schoolPlan,
    query: none,
    body: saveSchoolPlan,
    answer: schoolPlanView,
  },
  shareSchoolPlan: {
    summary: 'Share the plan with the network and its higher education partners',
    params: schoolPlan,
    query: none,
    body: null,
    answer: schoolPlanView,
  },
  listSchoolPlanVersions: {
    summary: "The plan's versions",
    params: schoolPlan,
    query: none,
    body: null,
    answer: planSteps,
  },
  compareSchoolPlanVersions: {
    summary: 'What a version changed since an earlier one, part by part',
    params: z.strictObject({ schoolPlan: composedId, version }),
    query: z.strictObject({ since: version.optional() }),
    body: null,
    answer: chapterChanges,
  },
  readSchoolPlanDocument: {
    summary: "A school's plan as a Word document",
    params: schoolPlan,
    query: none,
    body: null,
    answer: null,
  },
  listBases: {
    summary: 'All decision bases that the reader may see',
    params: round,
    query: none,
    body: null,
    answer: basisList,
  },
  readBasis: {
    summary: "A network's decision basis",
    params: roundAndNetwork,
    query: none,
    body: null,
    answer: basisView,
  },
  saveBasis: {
    summary: 'Save the draft; both confirmations are withdrawn',
    params: roundAndNetwork,
    query: none,
    body: basisContent,
    answer: basisView,
  },
  confirmBasis: {
    summary: 'Confirm the basis for one side of the partnership',
    params: roundAndNetwork,
    query: none,
    body: confirmBasis,
    answer: basisView,
  },
  submitBasis: {
    summary: 'Submit the basis to the forum',
    params: roundAndNetwork,
    query: none,
    body: null,
    answer: basisView,
  },
  returnBasis: {
    summary: 'Send the basis back with a reason',
    params: roundAndNetwork,
    query: none,
    body: returnBasis,
    answer: basisView,
  },
  listJointMeasures: {
    summary: 'The joint measures',
    params: none,
    query: none,
    body: null,
    answer: jointMeasureList,
  },
  readJointMeasure: {
    summary: 'A joint measure, and who takes part as far as the reader may see it',
    params: jointMeasure,
    query: none,
    body: null,
    answer: jointMeasureView,
  },
  saveJointMeasure: {
    summary: 'Save a joint measure; the county governor makes a new one by it',
    params: jointMeasure,
    query: none,
    body: jointMeasureContent,
    answer: jointMeasureView,
  },
  joinCohort: {
    summary: 'A network joins a track of a cohort, or says anew with how many',
    params: jointMeasure,
    query: none,
    body: joinCohort,
    answer: jointMeasureView,
  },
  leaveCohort: {
    summary: 'A network leaves a cohort that has not started, or an owner withdraws',
    params: jointMeasure,
    query: none,
    body: leaveCohort,
    answer: jointMeasureView,
  },
  askToJoin: {
    summary: 'A single owner asks to join',
    params: jointMeasure,
    query: none,
    body: askToJoin,
    answer: jointMeasureView,
  },
  answerAsking: {
    summary: 'Let an owner in, or say why not',
    params: jointMeasure,
    query: none,
    body: answerAsking,
    answer: jointMeasureView,
  },
  readUhCapacity: {
    summary: 'What all networks ask of each institution per semester, for three years',
    params: none,
    query: z.strictObject({ year: year.optional() }),
    body: null,
    answer: uhCapacityView,
  },
  readRecommendation: {
    summary: "The forum's recommendation",
    params: round,
    query: none,
    body: null,
    answer: recommendationView,
  },
  saveRecommendation: {
    summary: 'Save the draft of the recommendation',
    params: round,
    query: none,
    body: recommendationContent,
    answer: recommendationView,
  },
  submitRecommendation: {
    summary: 'Deliver the recommendation to the county governor',
    params: round,
    query: none,
    body: null,
    answer: recommendationView,
  },
  readDecision: {
    summary: "The county governor's decision",
    params: round,
    query: none,
    body: null,
    answer: decisionView,
  },
  saveDecision: {
    summary: 'Save the draft of the decision',
    params: round,
    query: none,
    body: decisionContent,
    answer: decisionView,
  },
  takeDecision: {
    summary: 'Take the decision and issue the award letters',
    params: round,
    query: none,
    body: null,
    answer: decisionView,
  },
  listLetters: {
    summary: 'The award letters that the reader may see',
    params: round,
    query: none,
    body: null,
    answer: letterList,
  },
  acknowledgeLetter: {
    summary: 'Say that an award letter has been read',
    params: z.strictObject({ letter: composedId }),
    query: none,
    body: null,
    answer: letterSummary,
  },
  readLetterDocument: {
    summary: 'An award letter as a Word document, or as PDF',
    params: z.strictObject({ letter: composedId }),
    query: z.strictObject({ format: letterFormat.optional() }),
    body: null,
    answer: null,
  },
  previewLetters: {
    summary: 'The award letters as the draft of the decision would give them; nothing is kept',
    params: round,
    query: none,
    body: null,
    answer: letterPreview,
  },
  readPreviewDocument: {
    summary: 'One of them, marked as a draft',
    params: z.strictObject({ round: roundId, letter: composedId }),
    query: z.strictObject({ format: letterFormat.optional() }),
    body: null,
    answer: null,
  },
  readAmendment: {
    summary: 'What a new decision on a letter starts from',
    params: z.strictObject({ letter: composedId }),
    query: none,
    body: null,
    answer: amendmentView,
  },
  amendLetter: {
    summary: "Change or annul a letter's decision; If-Match is the round's decision's version",
    params: z.strictObject({ letter: composedId }),
    query: none,
    body: z.strictObject({ content: amendmentContent }),
    answer: amendmentView,
  },
  signAmendment: {
    summary: 'Sign a new decision that somebody else has prepared',
    params: z.strictObject({ letter: composedId }),
    query: none,
    body: null,
    answer: amendmentView,
  },
  withdrawAmendment: {
    summary: 'Take back a new decision that nobody has signed',
    params: z.strictObject({ letter: composedId }),
    query: none,
    body: null,
    answer: amendmentView,
  },
  recordAppeal: {
    summary: 'Put an appeal against a letter on record',
    params: z.strictObject({ letter: composedId }),
    query: none,
    body: appealContent,
    answer: letterSummary,
  },
  settleAppeal: {
    summary: 'Put on record what became of an appeal',
    params: z.strictObject({ letter: composedId, appeal: z.coerce.number().int().min(1) }),
    query: none,
    body: appealOutcome,
    answer: letterSummary,
  },
  readReminders: {
    summary: 'What waits for the reader, and what was said about it',
    params: none,
    query: none,
    body: null,
    answer: reminderList,
  },
  snoozeReminder: {
    summary: 'Hear no more of one thing for some days',
    params: none,
    query: none,
    body: snoozeReminder,
    answer: reminderList,
  },
  dismissDuty: {
    summary: 'A network does not owe something this year after all, and why',
    params: none,
    query: none,
    body: dismissDuty,
    answer: reminderList,
  },
  restoreDuty: {
    summary: 'The network owes it again',
    params: none,
    query: none,
    body: restoreDuty,
    answer: reminderList,
  },
  readDeliveryLog: {
    summary: 'What was sent to whom, and what became of it, the newest first',
    params: none,
    query: deliveryFilter,
    body: null,
    answer: deliveryLog,
  },
  resendDelivery: {
    summary: 'Send a message once more',
    params: z.strictObject({ delivery: deliveryKey }),
    query: none,
    body: null,
    answer: deliveryView,
  },
  readYear: {
    summary: "What the annual cycles bring in a year, the county's and the reader's own networks' together",
    params: none,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    body: null,
    answer: yearView,
  },
  readCycle: {
    summary: "The annual cycle of the county (`county`), or a network's own",
    params: cycle,
    query: none,
    body: null,
    answer: cycleView,
  },
  saveCycle: {
    summary: 'Save a new version of an annual cycle',
    params: cycle,
    query: none,
    body: cycleContent,
    answer: cycleView,
  },
  readCalendarLink: {
    summary: 'Whether I have an address for my calendar, and since when',
    params: none,
    query: none,
    body: null,
    answer: calendarLink,
  },
  renewCalendarLink: {
    summary: 'A new secret address for my calendar; the one before stops working',
    params: none,
    query: none,
    body: null,
    answer: calendarLink,
  },
  readForum: {
    summary: 'The collaboration forum: its seats, voting rule and quorum',
    params: none,
    query: none,
    body: null,
    answer: forumView,
  },
  saveForum: {
    summary: "Save the forum's seats, voting rule and quorum",
    params: none,
    query: none,
    body: forumContent,
    answer: forumView,
  },
  listVotes: {
    summary: "A round's votes in the forum",
    params: round,
    query: none,
    body: null,
    answer: voteList,
  },
  openVote: {
    summary: "Open a vote on the recommendation; If-Match is the recommendation's version",
    params: round,
    query: none,
    body: openVote,
    answer: voteList,
  },
  readVote: {
    summary: 'A vote, and what the reader may do in it',
    params: vote,
    query: none,
    body: null,
    answer: voteView,
  },
  castBallot: {
    summary: "Cast or change a seat's vote",
    params: vote,
    query: none,
    body: castBallot,
    answer: voteView,
  },
  recordAbsence: {
    summary: 'Record that a representative is absent, or there after all',
    params: vote,
    query: none,
    body: recordAbsence,
    answer: voteView,
  },
  recuse: {
    summary: 'Record that a member is disqualified, or has been found qualified',
    params: vote,
    query: none,
    body: recuse,
    answer: voteView,
  },
  closeVote: {
    summary: 'Close the vote and count it, or call it off with a reason',
    params: vote,
    query: none,
    body: closeVote,
    answer: voteView,
  },
  listMeetings: {
    summary: 'The meetings of the forum and the seminars',
    params: none,
    query: none,
    body: null,
    answer: meetingList,
  },
  planMeeting: {
    summary: 'Plan a meeting or a seminar',
    params: none,
    query: none,
    body: planMeeting,
    answer: meetingView,
  },
  readMeeting: {
    summary: 'A meeting: agenda, papers, attendance, minutes',
    params: meeting,
    query: none,
    body: null,
    answer: meetingView,
  },
  saveMeeting: {
    summary: 'Save what the secretary has written of a meeting',
    params: meeting,
    query: none,
    body: meetingContent,
    answer: meetingView,
  },
  advanceMeeting: {
    summary: 'Send the agenda or the minutes, record that it is held or approved',
    params: meeting,
    query: none,
    body: advanceMeeting,
    answer: meetingView,
  },
  presentNetwork: {
    summary: "Save the text of a network's presentation",
    params: meeting,
    query: none,
    body: presentNetwork,
    answer: meetingView,
  },
  commentPresentation: {
    summary: "Comment on a network's presentation, or ask about it",
    params: meeting,
    query: none,
    body: commentPresentation,
    answer: meetingView,
  },
  answerComment: {
    summary: 'Answer a comment on a presentation',
    params: meeting,
    query: none,
    body: answerComment,
    answer: meetingView,
  },
  registerParticipants: {
    summary: "Register a network's participants in a seminar, by role and organisation",
    params: meeting,
    query: none,
    body: registerParticipants,
    answer: meetingView,
  },
  answerMinutes: {
    summary: 'Approve the minutes for a seat, or have a remark kept with them',
    params: meeting,
    query: none,
    body: answerMinutes,
    answer: meetingView,
  },
  readMeetingDocument: {
    summary: 'The agenda or the minutes as a Word file',
    params: meeting,
    query: z.strictObject({ paper: z.enum(['agenda', 'minutes']) }),
    body: null,
    answer: null,
  },
  listReports: {
    summary: 'The reports that are due or in, as far as the reader may see them',
    params: round,
    query: none,
    body: null,
    answer: reportList,
  },
  readReport: {
    summary: "A recipient's report",
    params: report,
    query: none,
    body: null,
    answer: reportView,
  },
  saveReport: {
    summary: 'Save the draft of a report',
    params: report,
    query: none,
    body: reportContent,
    answer: reportView,
  },
  submitReport: {
    summary: 'Submit a report',
    params: report,
    query: none,
    body: null,
    answer: reportView,
  },
  returnReport: {
    summary: 'Send a report back with a reason',
    params: report,
    query: none,
    body: returnReport,
    answer: reportView,
  },
  approveReport: {
    summary: 'Approve a report',
    params: report,
    query: none,
    body: null,
    answer: reportView,
  },
  readSteering: {
    summary: "A round's reports put together",
    params: round,
    query: none,
    body: null,
    answer: steeringView,
  },
  readSteeringPaper: {
    summary: 'The steering information as a Word document',
    params: round,
    query: none,
    body: null,
    answer: null,
  },
  readNeedsOverview: {
    summary:
      'The needs of a year in every network that the reader may see, and the themes that networks share',
    params: z.strictObject({ year }),
    query: none,
    body: null,
    answer: needsOverview,
  },
  readNeedsOfNetwork: {
    summary: "What a network's owners need, and what becomes of it",
    params: z.strictObject({ year, network: networkId }),
    query: none,
    body: null,
    answer: needsOfNetwork,
  },
  readNeedsReport: {
    summary: "An owner's needs report",
    params: yearNetworkAndOwner,
    query: none,
    body: null,
    answer: needsReportView,
  },
  saveNeedsReport: {
    summary: 'Save the draft; answers to needs that have changed are withdrawn',
    params: yearNetworkAndOwner,
    query: none,
    body: needsContent,
    answer: needsReportView,
  },
  submitNeedsReport: {
    summary: 'Submit the report to the network',
    params: yearNetworkAndOwner,
    query: none,
    body: null,
    answer: needsReportView,
  },
  reopenNeedsReport: {
    summary: 'Open a submitted report again, with a reason',
    params: yearNetworkAndOwner,
    query: none,
    body: reopenNeedsReport,
    answer: needsReportView,
  },
  answerNeed: {
    summary: 'Say what becomes of a need: in the plan, part of another, or why not',
    params: yearNetworkAndOwner,
    query: none,
    body: needAnswer,
    answer: needsReportView,
  },
  readNeedsOfPlan: {
    summary: "The needs that each part of a network's plan answers to",
    params: network,
    query: none,
    body: null,
    answer: needsOfPlan,
  },
  readShields: {
    summary: 'What of some documents is exempt from public access, and what the reader may exempt',
    params: none,
    query: shieldsFilter,
    body: null,
    answer: shieldList,
  },
  shieldText: {
    summary: 'Exempt a text from public access, with its legal basis',
    params: shieldedDocument,
    query: none,
    body: shieldText,
    answer: documentShields,
  },
  liftShield: {
    summary: 'Make a text public again',
    params: shieldedDocument,
    query: none,
    body: liftShield,
    answer: documentShields,
  },
  readAuditTrail: {
    summary: 'Who changed what, and whether the trail holds: the newest entries, or those before a version',
    params: z.strictObject({ kind: anyId, id: composedId }),
    query: z.strictObject({ before: version.optional() }),
    body: null,
    answer: auditTrail,
  },
  readHistory: {
    summary:
      'The documents of a round or a network whose history the reader may read, the last changed first',
    params: none,
    query: historyFilter,
    body: null,
    answer: historyView,
  },
  readThread: {
    summary: 'The thread through a part of a document, from the need to the report',
    params: none,
    query: threadAnchor,
    body: null,
    answer: threadView,
  },
} as const satisfies Record<OperationId, Operation>;

type Operations = typeof operations;
type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What an operation's path takes. */
export type Params<O extends OperationId> = Parsed<Operations[O]['params']>;
export type Query<O extends OperationId> = Parsed<Operations[O]['query']>;
/** What an operation takes as its body; undefined where it takes none. */
export type Body<O extends OperationId> = Parsed<Operations[O]['body']>;
/** What an operation answers. */
export type Answer<O extends OperationId> = DeepReadonly<Parsed<Operations[O]['answer']>>;

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly DeepReadonly<E>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };
