import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { key } from '../../src/text/pages/key.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { useTexts } from '../shell/session.tsx';

type Props = {
  readonly view: Answer<'readKey'>;
  /** Told of the work that has begun. */
  readonly onStarted: (process: Answer<'publishFrames'>) => void;
};

/** Publishes the frames of a decided key, after asking. */
export function PublishFrames({ view, onStarted }: Props) {
  const texts = useTexts(key);
  const [asking, setAsking] = useState(false);
  const publish = useChange('publishFrames');

  async function confirm() {
    const reply = await publish.run({ params: { round: view.round } });
    if (!reply) return;
    setAsking(false);
    onStarted(reply.body);
  }

  return (
    <>
      <PermissionButton
        action="frames.publish"
        subject={{ state: view.roundState }}
        appearance="primary"
        onClick={() => setAsking(true)}
      >
        {texts.publish}
      </PermissionButton>
      <Confirm
        open={asking}
        title={texts.publishDialog.title}
        confirm={texts.publish}
        cancel={texts.cancel}
        busy={publish.busy}
        problem={publish.problem}
        onClose={() => {
          setAsking(false);
          publish.clear();
        }}
        onConfirm={() => void confirm()}
      >
        <p>{texts.publishDialog.what(view.inputs.networks.length)}</p>
        <p>{texts.publishDialog.fixed}</p>
      </Confirm>
    </>
  );
}
