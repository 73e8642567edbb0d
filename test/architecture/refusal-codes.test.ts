import { join, relative } from 'node:path';
import { globSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { faults as faultTexts } from '../../src/text/faults.ts';
import { problems as problemTexts } from '../../src/text/problems.ts';

/*
 * Codes of refusals and faults are made all over the core, and their texts lie in src/text. The compiler is asked
 * which values the code can have at each place where one is made, so a code without a text shows here, not as an
 * error in somebody's face.
 */

const root = join(import.meta.dirname, '../..');

/** A place where any text can come, and why that is right. */
const openPlaces = new Map([
  [
    "src/contract/field-faults.ts: String(issue.params?.['code'] ?? 'wrong-format')",
    'the codes of the contract, collected there',
  ],
]);

type Codes = { readonly problems: Set<string>; readonly faults: Set<string>; readonly open: string[] };

describe('every code', () => {
  const codes = collectCodes();

  it('is made where the compiler knows its values', () => {
    expect(codes.open).toEqual([...openPlaces.keys()]);
  });

  it('of a refusal has a text in each language', () => {
    expect([...codes.problems].toSorted()).toContain('not-in-this-state');
    for (const texts of Object.values(problemTexts)) {
      expect([...codes.problems].filter((code) => !(code in texts))).toEqual([]);
    }
  });

  it('of a fault has a text in each language', () => {
    expect([...codes.faults].toSorted()).toEqual(
      expect.arrayContaining([
        'period-unreadable',
        'weight-missing',
        'above-frame',
        'required',
        'duplicate-id',
      ]),
    );
    for (const texts of Object.values(faultTexts)) {
      expect([...codes.faults].filter((code) => !(code in texts))).toEqual([]);
    }
  });
});

function collectCodes(): Codes {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = globSync('src/{application,domain,http,contract,local}/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('/page/'))
    .map((file) => join(root, file));
  const program = ts.createProgram(files, options);
  const codes: Codes = { problems: new Set(), faults: new Set(), open: [] };
  for (const source of program.getSourceFiles()) {
    if (files.includes(source.fileName)) collectFrom(source, program.getTypeChecker(), codes);
  }
  return codes;
}

function collectFrom(source: ts.SourceFile, checker: ts.TypeChecker, codes: Codes): void {
  const add = (to: Set<string>, code: ts.Expression) => {
    const values = valuesOf(code, checker);
    if (values) for (const value of values) to.add(value);
    else codes.open.push(`${relative(root, source.fileName)}: ${code.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    const made = madeBy(node);
    if (made) add(codes[made.kind], made.code);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** The code that a node makes: `fault(code)`, `new Refused(code)`, a fault written out, or a check of the contract. */
function madeBy(node: ts.Node): { kind: 'problems' | 'faults'; code: ts.Expression } | null {
  if (ts.isCallExpression(node) && node.expression.getText() === 'fault')
    return codeIn('faults', node.arguments[0]);
  if (ts.isNewExpression(node) && node.expression.getText() === 'Refused') {
    return codeIn('problems', node.arguments?.[0]);
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const isFault = property(node, 'path') && property(node, 'values');
  const isCheck = ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'params';
  const isOutcome = node.getSourceFile().fileName.endsWith('/application/outcome.ts');
  return (isFault || isCheck) && !isOutcome ? codeIn('faults', property(node, 'code')) : null;
}

function codeIn(kind: 'problems' | 'faults', code: ts.Expression | undefined) {
  return code ? { kind, code } : null;
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const one of object.properties) {
    if (one.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(one)) return one.initializer;
    if (ts.isShorthandPropertyAssignment(one)) return one.name;
  }
  return undefined;
}

/** Every value that a text can have there; null where it can be anything. */
function valuesOf(expression: ts.Expression, checker: ts.TypeChecker): string[] | null {
  if (ts.isTemplateExpression(expression)) {
    let texts = [expression.head.text];
    for (const span of expression.templateSpans) {
      const values = valuesOf(span.expression, checker);
      if (!values) return null;
      texts = texts.flatMap((text) => values.map((value) => text + value + span.literal.text));
    }
    return texts;
  }
  const type = checker.getTypeAtLocation(expression);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : null;
}
