import type { CaseFile, FileVersion } from './case-file.ts';
import type { Meeting, OpenMeeting } from './meeting.ts';

/** The file that is to be read: of a case that is there, and not removed. */
export function fileIn({ files = [], content }: Meeting, id: string): CaseFile | null {
  const file = files.find((one) => one.id === id);
  return file && !file.removed && content.cases.some((one) => one.id === file.case) ? file : null;
}

/** Check that the case is there, and has room, first. */
export function attachFile<M extends OpenMeeting>(meeting: M, caseId: string, version: FileVersion): M {
  const { files = [] } = meeting;
  const added: CaseFile = {
    id: `file-${files.length + 1}`,
    case: caseId,
    versions: [version],
    removed: null,
  };
  return { ...meeting, files: [...files, added] };
}

/** The new file takes the place of the one before, which is kept. */
export function replaceFile<M extends OpenMeeting>(meeting: M, id: string, version: FileVersion): M {
  return withFile(meeting, id, (file) => ({ ...file, versions: [...file.versions, version] }));
}

export function removeFile<M extends OpenMeeting>(
  meeting: M,
  id: string,
  removed: NonNullable<CaseFile['removed']>,
): M {
  return withFile(meeting, id, (file) => ({ ...file, removed }));
}

function withFile<M extends OpenMeeting>(meeting: M, id: string, change: (file: CaseFile) => CaseFile): M {
  const files = (meeting.files ?? []).map((file) => (file.id === id ? change(file) : file));
  return { ...meeting, files };
}
