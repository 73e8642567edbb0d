import { expect, test } from 'vitest';
import { workOutStyles } from './styles-at-build.ts';

const source = (styles: string) =>
  `import { makeStyles, mergeClasses } from '@griffel/react';\nconst useStyles = makeStyles(${styles});`;

test('styles become classes and rules, and what works them out is not asked for', () => {
  const built = workOutStyles(
    source(
      `{ bar: { ...typographyStyles.caption1, color: tokens.colorBrandStroke1, ':hover': { top: 0 } } }`,
    ),
  );
  expect(built).toContain("import { __styles, mergeClasses } from '@griffel/react'");
  expect(built).toContain('{color:var(--colorBrandStroke1);}');
  expect(built).toContain('{font-size:var(--fontSizeBase200);}');
  expect(built).toMatch(/"bar":\{.*"h":\["\.\w+:hover\{top:0;\}"\]/);
  expect(built).not.toContain('makeStyles');
});

test('the classes are those that Griffel would give in the browser', () => {
  const [, name] = /"mc9l5x":"(\w+)"/.exec(workOutStyles(source(`{ row: { display: 'flex' } }`))) ?? [];
  expect(name).toBe('f22iagw');
});

test('a name that is not known at build time stops the build', () => {
  expect(() => workOutStyles(source('{ row: { ...shared } }'))).toThrow('shared is not defined');
});

test('what only speaks of styles stays as it is', () => {
  const code = `const note = 'makeStyles({})';`;
  expect(workOutStyles(code)).toBe(code);
});
