import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useRef } from 'react';

const useStyles = makeStyles({ input: { display: 'none' } });

type Props = {
  readonly label: string;
  /** What screen readers say, where the label alone does not tell which file. */
  readonly name?: string;
  /** Endings with commas between: `.xlsx,.csv`. */
  readonly accept: string;
  readonly appearance?: 'primary' | 'secondary';
  readonly size?: 'small' | 'medium';
  readonly disabled: boolean;
  readonly onChosen: (file: File) => void;
};

/** A button that opens the browser's choice of files. */
export function ChooseFile({ label, name, accept, appearance, size, disabled, onChosen }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...(appearance && { appearance })}
        {...(size && { size })}
        {...(name !== undefined && { 'aria-label': name })}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={styles.input}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again once it has been mended.
          currentTarget.value = '';
          if (file) onChosen(file);
        }}
      />
    </>
  );
}
