import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ThreadAnchor } from '../../src/domain/thread/thread.ts';
import { thread } from '../../src/text/pages/thread.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  /** High enough to be hit with a finger. */
  link: {
    ...typographyStyles.caption1,
    display: 'inline-block',
    lineHeight: '24px',
    color: tokens.colorBrandForegroundLink,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

type Props = {
  readonly anchor: ThreadAnchor;
  /** What is followed; for the screen reader, since it stands beside the link. */
  readonly what: string;
};

/** From a part of a document to the whole thread that it is part of. */
export function ThreadLink({ anchor: { kind, of, id }, what }: Props) {
  const styles = useStyles();
  const texts = useTexts(thread);
  return (
    <PageLink to="thread" view={{ slag: kind, i: of, del: id }} className={styles.link}>
      {texts.follow}
      <span className={styles.hidden}> {texts.followWhat(what)}</span>
    </PageLink>
  );
}
