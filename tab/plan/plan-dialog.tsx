import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import { messagesAt, type PlanPlace } from './placed-faults.ts';
import type { PlanDialogProps } from './plan-editing.ts';
import { putArea, putNeed, putPriorities, removeArea, removeNeed, removePriorities } from './plan-edits.ts';
import { SectionDialog } from './section-dialog.tsx';
import { TitleDialog } from './title-dialog.tsx';

/** What the service takes at most. */
const MAX_LINES = 50;

/** The dialog in which a part of the plan is written: changed where the plan has it, new where it has not. */
export function PlanDialog({ place, ...props }: PlanDialogProps & { readonly place: PlanPlace }) {
  switch (place.kind) {
    case 'plan':
      return <TitleDialog {...props} />;
    case 'priorities':
      return <PrioritiesDialog {...props} place={place.place} />;
    case 'need':
      return <NeedDialog {...props} id={place.id} />;
    case 'section':
      return <SectionDialog {...props} id={place.id} />;
    case 'area':
      return <AreaDialog {...props} id={place.id} section={place.section} />;
    case 'measure':
      return <MeasureDialog {...props} id={place.id} area={place.area} />;
  }
}

function PrioritiesDialog({ plan, place, faults, onDone, onClose }: PlanDialogProps & { place: number }) {
  const texts = useTexts(planTexts).prioritiesDialog;
  const current = plan.ownerPriorities[place];
  return (
    <PartDialog
      heading={current ? texts.change : texts.add}
      title={{ label: texts.title, value: current?.owners ?? '' }}
      lines={{ label: texts.lines, value: current?.focusAreas ?? [], most: MAX_LINES }}
      messages={messagesAt(faults, { kind: 'priorities', id: place })}
      onDone={({ title, lines }) => onDone(putPriorities(plan, place, { owners: title, focusAreas: lines }))}
      remove={current ? { label: texts.remove, run: () => onDone(removePriorities(plan, place)) } : null}
      onClose={onClose}
    />
  );
}

function NeedDialog({ plan, id, faults, onDone, onClose }: PlanDialogProps & { id: string }) {
  const texts = useTexts(planTexts).needDialog;
  const current = plan.needs.find((need) => need.id === id);
  return (
    <PartDialog
      heading={current ? texts.change : texts.add}
      title={{ label: texts.title, value: current?.theme ?? '' }}
      lines={{ label: texts.lines, value: current?.subThemes ?? [], most: MAX_LINES }}
      messages={messagesAt(faults, { kind: 'need', id })}
      onDone={({ title, lines }) => onDone(putNeed(plan, { id, theme: title, subThemes: lines }))}
      remove={current ? { label: texts.remove, run: () => onDone(removeNeed(plan, id)) } : null}
      onClose={onClose}
    />
  );
}

function AreaDialog({
  plan,
  id,
  section,
  faults,
  onDone,
  onClose,
}: PlanDialogProps & { id: string; section: string }) {
  const texts = useTexts(planTexts).areaDialog;
  const current = plan.sections.flatMap(({ focusAreas }) => focusAreas).find((area) => area.id === id);
  const measures = current?.measures ?? [];
  return (
    <PartDialog
      heading={current ? texts.change : texts.add}
      title={{ label: texts.title, value: current?.title ?? '' }}
      messages={messagesAt(faults, { kind: 'area', id })}
      onDone={({ title }) => onDone(putArea(plan, section, { id, title, measures }))}
      remove={
        current
          ? {
              label: measures.length === 0 ? texts.remove : texts.removeWith(measures.length),
              run: () => onDone(removeArea(plan, id)),
            }
          : null
      }
      onClose={onClose}
    />
  );
}
