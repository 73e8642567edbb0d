import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { shell } from '../../src/text/pages/shell.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { useMe, useTexts } from './session.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, maxWidth: '40rem', margin: '0 0 16px' },
});

/** What meets those who may sign in but hold no role in the county. */
export function NoRole() {
  const styles = useStyles();
  const { noRole } = useTexts(shell);
  const { name } = useMe();
  return (
    <>
      <PageHeading title={noRole.title} />
      <p className={styles.text}>{noRole.why(name)}</p>
      <p className={styles.text}>{noRole.whom}</p>
    </>
  );
}
