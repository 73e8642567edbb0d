import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useChange } from '../api/use-change.ts';
import { Modal } from '../parts/modal.tsx';
import { Notice } from '../parts/notice.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { formSubjectOf } from './form-subject.ts';
import { type FormView, MAX_LINE, type WaitingResponse } from './forms-types.ts';
import { reasonWords } from './reason-words.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '0 24px' },
  words: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  answers: { margin: 0 },
  question: { ...typographyStyles.body1Strong, marginTop: '12px', overflowWrap: 'anywhere' },
  answer: {
    ...typographyStyles.body1,
    margin: '2px 0 0',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  empty: { color: tokens.colorNeutralForeground2 },
  place: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '16px 24px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What one can do with a response once one has read it: reasons of these kinds are settled by that. */
const settledByReading = new Set([
  'sensitive-text',
  'sender-unknown',
  'sender-ambiguous',
  'sender-contradicts',
]);

type Props = { readonly view: FormView; readonly response: WaitingResponse; readonly onClose: () => void };

/** A response to read: whom it is from, and whether it is taken in or put aside. */
export default function ResponseDialog({ view, response, onClose }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const all = useTexts(formTexts);
  const texts = all.queue;
  const { responseId, reasons, notes, candidates } = response;
  const [first] = candidates;
  const [place, setPlace] = useState(first ? placeKey(first) : '');
  const [aside, setAside] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const takeIn = useChange('takeInResponse');
  const setting = useChange('setAsideResponse');
  const subject = formSubjectOf(view, 'waiting');
  const params = { form: view.id, response: responseId };
  const owner = view.owners.find((one) => placeKey(one) === place);
  const blockers = [
    ...reasons
      .filter(({ code }) => !settledByReading.has(code))
      .map((reason) => reasonWords(reason, language)),
    ...(owner ? [] : [texts.chooseFirst]),
  ];
  const whyMissing = tried && (aside ?? '').trim() === '';

  async function take() {
    if (!owner) return;
    const body = { owner: owner.owner, network: owner.network };
    if (await takeIn.run({ params, body, ifMatch: response.etag })) onClose();
  }
  async function putAside() {
    setTried(true);
    const why = (aside ?? '').trim();
    if (why === '') return;
    if (await setting.run({ params, body: { why }, ifMatch: response.etag })) onClose();
  }

  if (aside !== null) {
    return (
      <Modal title={texts.setAsideTitle(responseId)} onClose={onClose}>
        <div className={styles.content}>
          <Field
            label={texts.setAsideWhy}
            required
            validationState={whyMissing ? 'error' : 'none'}
            validationMessage={whyMissing ? texts.whyMissing : null}
          >
            <Input maxLength={MAX_LINE} value={aside} onChange={(_, { value }) => setAside(value)} />
          </Field>
          <ProblemMessage problem={setting.problem ?? setting.conflict} />
        </div>
        <div className={styles.actions}>
          <Button onClick={() => setAside(null)}>{all.cancel}</Button>
          <Button appearance="primary" disabledFocusable={setting.busy} onClick={() => void putAside()}>
            {texts.setAside}
          </Button>
        </div>
      </Modal>
    );
  }
  return (
    <Modal title={texts.title(responseId)} onClose={onClose}>
      <div className={styles.content}>
        <p className={styles.words}>
          {response.submittedAt && texts.sent(formatInstant(response.submittedAt, language))}{' '}
          {response.email || response.name
            ? texts.sentBy([response.name, response.email].filter((part) => part !== '').join(', '))
            : texts.unknown}
        </p>
        {[...reasons, ...notes].length > 0 && (
          <Notice intent="warning">
            {[...reasons, ...notes].map((reason) => (
              <div key={`${reason.code} ${reason.field} ${reason.question}`}>
                {reasonWords(reason, language)}
              </div>
            ))}
          </Notice>
        )}
        <dl className={styles.answers}>
          {response.answers.map(({ question, answer }) => (
            <div key={question}>
              <dt className={styles.question}>{question}</dt>
              <dd className={styles.answer}>
                {answer || <span className={styles.empty}>{texts.empty}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <Field
          label={texts.place}
          className={styles.place}
          hint={
            first
              ? texts.suggested(first.ownerName, first.signs.map((sign) => all.sign[sign]).join('. '))
              : null
          }
        >
          <Select value={place} onChange={(_, { value }) => setPlace(value)}>
            {place === '' && <option value="">{texts.choose}</option>}
            {view.owners.map((one) => (
              <option key={placeKey(one)} value={placeKey(one)}>
                {texts.placeName(one.ownerName, one.networkName)}
              </option>
            ))}
          </Select>
        </Field>
        <p className={styles.words}>{texts.takeInWhy}</p>
        <ProblemMessage problem={takeIn.problem ?? takeIn.conflict} />
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{all.cancel}</Button>
        <PermissionButton action="form-response.set-aside" subject={subject} onClick={() => setAside('')}>
          {texts.setAside}
        </PermissionButton>
        <PermissionButton
          action="form-response.take-in"
          subject={subject}
          blockers={blockers}
          appearance="primary"
          busy={takeIn.busy}
          onClick={() => void take()}
        >
          {texts.takeIn}
        </PermissionButton>
      </div>
    </Modal>
  );
}

function placeKey({ owner, network }: { readonly owner: string; readonly network: string }): string {
  return `${owner} ${network}`;
}
