import type { Answer } from '../../src/contract/operations.ts';

export type MeetingView = Answer<'readMeeting'>;
export type MeetingContent = MeetingView['content'];
export type MeetingCase = MeetingContent['cases'][number];
export type Paper = MeetingCase['papers'][number];
export type CaseFile = MeetingView['files'][number];
export type Presentation = MeetingView['presentations'][number];

/** What the parts of a page about one meeting are given. */
export type MeetingProps = { readonly view: MeetingView; readonly etag: string };
