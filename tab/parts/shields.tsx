import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { legalBases } from '../../src/domain/shielding/legal-bases.ts';
import type { ShieldableKind } from '../../src/domain/shielding/shieldable-texts.ts';
import { shields as shieldTexts } from '../../src/text/pages/shields.ts';
import { useRead } from '../api/use-read.ts';
import { useTexts } from '../shell/session.tsx';

const ShieldDialog = lazy(() => import('./shield-dialog.tsx'));

type DocumentShields = Answer<'readShields'>['documents'][number];

type Shown = {
  readonly kind: ShieldableKind;
  readonly documents: readonly DocumentShields[];
  /** Something is not saved. */
  readonly locked: boolean;
  /** The reader has asked which texts may be exempted. */
  readonly offering: boolean;
};

const ShownContext = createContext<Shown | null>(null);

const useStyles = makeStyles({
  start: { display: 'flex', justifyContent: 'flex-end' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', minHeight: '24px' },
  mark: {
    ...typographyStyles.caption1,
    padding: '0 6px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  button: {
    minWidth: 0,
    marginLeft: '-4px',
    paddingLeft: '4px',
    paddingRight: '4px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  readonly kind: ShieldableKind;
  /** The ids of the documents whose texts are shown inside. */
  readonly documents: readonly string[];
  /** Something in them is not saved: until it is, their shields are only shown. */
  readonly unsaved?: boolean;
  readonly children: ReactNode;
};

/**
 * Documents with texts that may be shielded: what stands inside can say so of each with {@link TextShield}. One button
 * above them all offers it, so that a page full of texts is not a page full of buttons.
 */
export function Shields({ kind, documents, unsaved = false, children }: Props) {
  const styles = useStyles();
  const texts = useTexts(shieldTexts);
  const [offering, setOffering] = useState(false);
  const asked = { query: { kind, documents: [...documents] } };
  const read = useRead('readShields', documents.length === 0 ? null : asked);
  const shown = useMemo(
    () => ({ kind, documents: read.data?.documents ?? [], locked: unsaved, offering }),
    [kind, read.data, offering, unsaved],
  );
  const isOffered = !unsaved && shown.documents.some(isOpenToShielding);
  return (
    <ShownContext value={shown}>
      {isOffered && (
        <div className={styles.start}>
          <Button size="small" appearance="transparent" onClick={() => setOffering(!offering)}>
            {offering ? texts.stop : texts.start}
          </Button>
        </div>
      )}
      {children}
    </ShownContext>
  );
}

function isOpenToShielding({ texts }: DocumentShields): boolean {
  return texts.some(({ shield, mayShield }) => mayShield && shield === null);
}

type TextProps = {
  /** The document that the text stands in. */
  readonly of: string;
  readonly field: string;
  /** What the text is, for the button's name. */
  readonly what: string;
};

/**
 * Beside a text: that it is exempt from public access, where the reader reads it all the same, and the way to exempt it
 * for those who may. Nothing where there is neither.
 */
export function TextShield({ of, field, what }: TextProps) {
  const styles = useStyles();
  const texts = useTexts(shieldTexts);
  const [open, setOpen] = useState(false);
  const shown = useContext(ShownContext);
  const document = shown?.documents.find(({ id }) => id === of);
  const text = document?.texts.find((one) => one.field === field);
  if (!shown || !document || !text) return null;
  const { shield, readable, mayShield } = text;
  const isMarked = shield !== null && readable;
  const isOffered = mayShield && !shown.locked && (shown.offering || isMarked);
  if (!isMarked && !isOffered) return null;
  return (
    <div className={styles.line}>
      {isMarked && <span className={styles.mark}>{texts.mark(legalBases[shield.basis])}</span>}
      {isOffered && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-label={(shield ? texts.changeWhat : texts.shieldWhat)(what)}
          onClick={() => setOpen(true)}
        >
          {shield ? texts.change : texts.shield}
        </Button>
      )}
      {open && (
        <Suspense>
          <ShieldDialog
            kind={shown.kind}
            document={document}
            field={field}
            shield={shield}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
