import { runInNewContext } from 'node:vm';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { resolveStyleRulesForSlots } from '@griffel/core';
import { parseAst, Visitor, type Plugin } from 'vite';

/** What styles may be written with, besides what stands in them. */
const known = { tokens, typographyStyles };

type Slots = Parameters<typeof resolveStyleRulesForSlots>[0];

/**
 * Works out at build time what Griffel's `makeStyles` would work out in the browser: which class each declaration gets,
 * and the rules. What does that, 6 KiB, is not sent along then, and no browser spends its start on it.
 */
export function stylesAtBuild(): Plugin {
  return {
    name: 'styles-at-build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/tab\/.*\.tsx?$/, code: /\bmakeStyles\b/ },
      handler(code, id) {
        try {
          return workOutStyles(code);
        } catch (fault) {
          return this.error(
            `${id}: styles are worked out at build time, from tokens and literals: ${String(fault)}`,
          );
        }
      },
    },
  };
}

/**
 * A module's source with each call of `makeStyles` replaced by Griffel's `__styles` of what it comes to.
 * @throws where styles use a name that is not known when the tab is built
 */
export function workOutStyles(code: string): string {
  const changes: Change[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [styles], start, end }) {
      if (callee.type !== 'Identifier' || callee.name !== 'makeStyles' || !styles) return;
      const resolved = resolveStyleRulesForSlots(evaluate(code.slice(styles.start, styles.end)));
      const text = `__styles(${resolved.map((part) => JSON.stringify(part)).join(',')})`;
      changes.push({ start, end, text });
    },
    ImportSpecifier({ imported, start, end }) {
      if ('name' in imported && imported.name === 'makeStyles')
        changes.push({ start, end, text: '__styles' });
    },
  }).visit(parseAst(code, { lang: 'tsx' }));
  return withChanges(code, changes);
}

type Change = { readonly start: number; readonly end: number; readonly text: string };

function evaluate(expression: string): Slots {
  return runInNewContext(`(${expression})`, { ...known }) as Slots;
}

function withChanges(code: string, changes: readonly Change[]): string {
  return changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), code);
}
