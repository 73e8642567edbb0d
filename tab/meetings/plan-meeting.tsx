import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';

const kinds = ['forum', 'seminar'] as const;

/** Plans a meeting: what, when and where. The rest is written on its own page. */
export function PlanMeeting({ onClose }: { readonly onClose: () => void }) {
  const all = useTexts(meetingTexts);
  const texts = all.plan;
  const [, navigate] = useLocation();
  const { run, busy, problem, conflict } = useChange('planMeeting');
  const [kind, setKind] = useState<(typeof kinds)[number]>('forum');
  const [title, setTitle] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const called = title ?? all.kind[kind];

  async function plan() {
    setTried(true);
    if (called.trim() === '' || from === '') return;
    const days = { from: from as PlainDate, to: (to === '' ? from : to) as PlainDate };
    const reply = await run({ body: { kind, title: called, ...days, place } });
    if (!reply) return;
    onClose();
    navigate(`/moter?mote=${reply.body.id}`);
  }

  const missing = (value: string, words: string) =>
    tried && value.trim() === '' ? ({ validationState: 'error', validationMessage: words } as const) : {};
  return (
    <FormDialog
      title={texts.open}
      done={texts.done}
      cancel={texts.cancel}
      busy={busy}
      onDone={() => void plan()}
      onClose={onClose}
    >
      <Field label={texts.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? 'forum')}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {all.kind[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.title} required {...missing(called, texts.titleMissing)}>
        <Input value={called} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={texts.from} required {...missing(from, texts.date)}>
        <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={texts.to}>
        <Input type="date" value={to === '' ? from : to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field label={texts.place} hint={texts.placeHint}>
        <Input value={place} maxLength={200} onChange={(_, { value }) => setPlace(value)} />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
