import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Answer, Params, Query } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { ApiProblem, ownProblem, problemOf } from './api-problem.ts';
import { addressOf, type Input, type Reply } from './call.ts';
import { forgetToken, token } from './token.ts';

type Target = { readonly params: Params<'uploadCaseFile'>; readonly query: Query<'uploadCaseFile'> };

export type Upload = {
  /** Sends the file. Whether it was taken in; when not, `problem` says why, or the reader stopped it. */
  readonly run: (target: Target, file: File) => Promise<boolean>;
  /** The file on its way and how much of it has been sent, 0 to 1; null when there is none. */
  readonly sending: { readonly name: string; readonly share: number } | null;
  readonly stop: () => void;
  readonly problem: Problem | undefined;
};

/**
 * Sends a file to a meeting, and tells how far it has come. The same file sent again after an unknown outcome carries the
 * same id, so that it is taken in only once. (`fetch` does not tell how much has been sent; the older interface does.)
 */
export function useUpload(): Upload {
  const { mutate } = useSWRConfig();
  const [sending, setSending] = useState<Upload['sending']>(null);
  const [problem, setProblem] = useState<Problem>();
  const request = useRef<XMLHttpRequest | null>(null);
  const unsettled = useRef<{ readonly file: File; readonly address: string; readonly id: string } | null>(
    null,
  );

  async function run(target: Target, file: File): Promise<boolean> {
    const address = addressOf('uploadCaseFile', target as Input<'uploadCaseFile'>);
    const before = unsettled.current;
    const id = before?.file === file && before.address === address ? before.id : crypto.randomUUID();
    unsettled.current = { file, address, id };
    setProblem(undefined);
    setSending({ name: file.name, share: 0 });
    const send = async () => {
      const bearer = await token();
      request.current = new XMLHttpRequest();
      const response = await sent(request.current, address, { file, id, bearer }, (share) =>
        setSending({ name: file.name, share }),
      );
      if (response?.status === 401) await forgetToken(bearer);
      return response;
    };
    try {
      const first = await send();
      const response = first?.status === 401 ? await send() : first;
      if (!response) return false;
      if (!response.ok) throw await problemOf(response);
      const reply: Reply<Answer<'uploadCaseFile'>> = {
        body: (await response.json()) as Answer<'uploadCaseFile'>,
        etag: response.headers.get('etag') ?? '',
      };
      const shown = addressOf('readMeeting', { params: target.params });
      await mutate(shown, reply, { revalidate: false });
      unsettled.current = null;
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      setProblem(thrown.problem);
      return false;
    } finally {
      setSending(null);
    }
  }

  return { run, sending, stop: () => request.current?.abort(), problem };
}

/** The answer; null when the reader stopped it. Throws ApiProblem when there is none. */
function sent(
  request: XMLHttpRequest,
  address: string,
  { file, id, bearer }: { readonly file: File; readonly id: string; readonly bearer: string },
  onProgress: (share: number) => void,
): Promise<Response | null> {
  return new Promise((resolve, reject) => {
    request.open('POST', address);
    request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    request.setRequestHeader('Idempotency-Key', id);
    request.setRequestHeader('File-Name', encodeURIComponent(file.name.normalize()));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('abort', () => resolve(null));
    request.addEventListener('error', () => reject(ownProblem('no-answer')));
    request.addEventListener('load', () => {
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      const etag = request.getResponseHeader('etag');
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: { ...headers, ...(etag !== null && { etag }) },
        }),
      );
    });
    request.send(file);
  });
}
