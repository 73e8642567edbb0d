import { recommendation } from '../../src/text/pages/recommendation.ts';
import { ExamplesNote } from '../parts/examples-note.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { Assessment } from './assessment.tsx';
import type { Editing } from './editing.ts';
import { JointMeasures } from './joint-measures.tsx';
import { NetworksTable } from './networks-table.tsx';
import type { RecommendationForm, View } from './recommendation-form.ts';
import { SetAsides } from './set-asides.tsx';

type Props = {
  readonly view: View;
  readonly form: RecommendationForm;
  readonly editing: Editing | null;
  readonly registers: Registers;
};

/** The whole recommendation: the networks, joint measures, the forum's words, and what the key set aside. */
export function RecommendationSheet({ view, form, editing, registers }: Props) {
  const texts = useTexts(recommendation);
  return (
    <>
      {view.figuresAreExamples && <ExamplesNote />}
      <Section title={texts.networks.title} note={texts.networks.inKroner}>
        <NetworksTable view={view} form={form} editing={editing} />
      </Section>
      <Section title={texts.joint.title} note={texts.networks.inKroner}>
        <JointMeasures view={view} form={form} editing={editing} registers={registers} />
      </Section>
      <Section title={texts.words.title}>
        <Assessment form={form} editing={editing} />
      </Section>
      <Section title={texts.setAsides.title} note={texts.setAsides.note}>
        <SetAsides setAsides={view.setAsides} registers={registers} />
      </Section>
    </>
  );
}
