import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { entering } from '../../src/text/pages/entering.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { useMe, useTexts } from './session.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, maxWidth: '40rem', margin: '0 0 16px' },
});

/** What meets those who may sign in but hold no role in the county. */
export default function NoRole() {
  const styles = useStyles();
  const { noRole } = useTexts(entering);
  const { name } = useMe();
  return (
    <>
      <PageHeading title={noRole.title} />
      <p className={styles.text}>{noRole.why(name)}</p>
      <p className={styles.text}>{noRole.whom}</p>
    </>
  );
}
