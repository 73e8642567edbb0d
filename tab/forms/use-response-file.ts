import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Problem } from '../../src/contract/problem.ts';
import { isOutcomeUnknown } from '../api/api-problem.ts';
import { call, problemIn } from '../api/call.ts';
import type { Preview } from './forms-types.ts';

/** A file that was chosen. It is kept here, since it is sent twice: to be looked at, and to be taken in. */
export type ResponseFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Looks at a file of responses, and takes it in as it was seen. */
export function useResponseFile(form: string) {
  const { mutate } = useSWRConfig();
  const [file, setFile] = useState<ResponseFile | null>(null);
  const [preview, setPreview] = useState<{ readonly seen: Preview; readonly etag: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Under what id it is being taken in: sent again after an unknown outcome, it happens once. */
  const unsettled = useRef<string | null>(null);
  const params = { form };

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    setBusy(true);
    setProblem(undefined);
    try {
      return await work();
    } catch (thrown) {
      const found = problemIn(thrown);
      if (!isOutcomeUnknown(found)) unsettled.current = null;
      setProblem(found);
      return null;
    } finally {
      setBusy(false);
    }
  }

  /** @param etag the version of the form that it is looked at with */
  async function look(chosen: ResponseFile, etag: string): Promise<Preview | null> {
    setFile(chosen);
    setPreview(null);
    unsettled.current = null;
    const reply = await attempt(() => call('previewResponses', { params, body: chosen }));
    if (reply) setPreview({ seen: reply.body, etag });
    return reply?.body ?? null;
  }

  async function takeIn(): Promise<void> {
    if (!file || !preview) return;
    const changeId = (unsettled.current ??= crypto.randomUUID());
    const terms = { ifMatch: preview.etag, changeId };
    const reply = await attempt(() => call('importResponses', { params, body: file }, terms));
    if (!reply) return;
    setFile(null);
    setPreview(null);
    await mutate(() => true);
  }

  return { file, preview, busy, problem, look, takeIn };
}
