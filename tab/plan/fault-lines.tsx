import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

const useStyles = makeStyles({
  fault: { ...typographyStyles.caption1, marginTop: '4px', color: tokens.colorStatusDangerForeground3 },
});

/** What is wrong with a part of the plan, under it. */
export function FaultLines({ messages }: { messages: readonly string[] }) {
  const styles = useStyles();
  return [...new Set(messages)].map((message) => (
    <div key={message} className={styles.fault}>
      {message}
    </div>
  ));
}
