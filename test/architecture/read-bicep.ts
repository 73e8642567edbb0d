import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A value as a template writes it. What is worked out when the template runs is an expression, known by its text. */
export type Value =
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, Value> }
  | { readonly kind: 'list'; readonly elements: readonly Value[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly text: string };

export type Template = {
  /** Lines that the grammar cannot read. */
  readonly faults: readonly string[];
  readonly parameters: ReadonlyMap<string, { readonly optional: boolean; readonly type: string }>;
  readonly variables: ReadonlyMap<string, Value>;
  readonly resources: ReadonlyMap<string, { readonly type: string; readonly body: Value }>;
  readonly modules: ReadonlyMap<
    string,
    { readonly file: string; readonly params: ReadonlyMap<string, Value> }
  >;
  readonly outputs: ReadonlySet<string>;
  /** Every name that is used and not declared by what it stands in, such as a loop. */
  readonly used: ReadonlySet<string>;
  /** Which outputs of a module are asked for: `app.outputs.siteId` is `app` and `siteId`. */
  readonly asked: readonly { readonly module: string; readonly output: string }[];
};

await Parser.init();
const bicep = await Language.load(
  fileURLToPath(import.meta.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')),
);

/** Reads a Bicep file. It tells syntax, and not what only Azure's own compiler knows. */
export function readBicep(file: string): Template {
  const parser = new Parser();
  parser.setLanguage(bicep);
  const root = parser.parse(readFileSync(file, 'utf8'))?.rootNode;
  if (!root) throw new Error(`${file} was not read`);
  const all = [...walk(root)];
  const declared = (type: string) =>
    all.filter((node) => node.type === type).map((node) => [node.namedChild(0)?.text ?? '', node] as const);
  return {
    faults: all
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `line ${node.startPosition.row + 1}`),
    parameters: new Map(
      declared('parameter_declaration').map(([name, node]) => [
        name,
        {
          optional: node.children.some(({ type }) => type === '='),
          type: first(node, 'type')?.text ?? '',
        },
      ]),
    ),
    variables: new Map(declared('variable_declaration').map(([name, node]) => [name, valueOf(last(node))])),
    resources: new Map(
      declared('resource_declaration').map(([name, node]) => [
        name,
        { type: textOf(node.namedChild(1)), body: bodyOf(node) },
      ]),
    ),
    modules: new Map(
      declared('module_declaration').map(([name, node]) => {
        const params = propertiesOf(bodyOf(node)).get('params');
        return [name, { file: textOf(node.namedChild(1)), params: propertiesOf(params) }];
      }),
    ),
    outputs: new Set(declared('output_declaration').map(([name]) => name)),
    used: new Set(all.filter(isUse).map(({ text }) => text)),
    asked: all.filter(({ type }) => type === 'member_expression').flatMap(askedOutput),
  };
}

/** The properties of an object; none of anything else. */
export function propertiesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return value?.kind === 'object' ? value.properties : new Map<string, Value>();
}

/** What a resource or a module is, or each of those that a loop makes. */
function bodyOf(declaration: Node): Value {
  const value = valueOf(last(declaration));
  return value.kind === 'list' ? (value.elements[0] ?? value) : value;
}

function valueOf(node: Node): Value {
  switch (node.type) {
    case 'object':
      return {
        kind: 'object',
        properties: new Map(
          node.namedChildren
            .filter((child) => child?.type === 'object_property')
            .map((property) => [nameOf(property.namedChild(0)), valueOf(last(property))]),
        ),
      };
    case 'array':
      return {
        kind: 'list',
        elements: node.namedChildren.filter((child) => child.type !== 'comment').map(valueOf),
      };
    case 'for_statement':
      return { kind: 'list', elements: [valueOf(last(node))] };
    case 'string':
      return node.namedChildren.some((child) => child?.type === 'interpolation')
        ? { kind: 'expression', text: node.text }
        : { kind: 'text', text: textOf(node) };
    default:
      return { kind: 'expression', text: node.text };
  }
}

function nameOf(node: Node | null): string {
  return node?.type === 'string' ? textOf(node) : (node?.text ?? '');
}

function textOf(node: Node | null): string {
  return node?.text.slice(1, -1) ?? '';
}

/** An identifier that is read: no name of a declaration, of a property or of a function, and no variable of a loop. */
function isUse(node: Node): boolean {
  if (node.type !== 'identifier') return false;
  const parent = node.parent;
  if (!parent || parent.type === 'decorator') return false;
  const isName = parent.namedChild(0)?.id === node.id;
  if (isName && (parent.type.endsWith('_declaration') || parent.type === 'object_property')) return false;
  if (parent.childForFieldName('function')?.id === node.id) return false;
  return !loopVariables(node).has(node.text);
}

/** `for way in ways` or `for (way, index) in ways`. */
function loopVariables(node: Node): Set<string> {
  const names = new Set<string>();
  for (let around = node.parent; around; around = around.parent) {
    if (around.type !== 'for_statement') continue;
    const variables = around.namedChild(0);
    const each = variables?.type === 'for_loop_parameters' ? variables.namedChildren : [variables];
    for (const variable of each) names.add(variable?.text ?? '');
  }
  return names;
}

function askedOutput(node: Node): { module: string; output: string }[] {
  const [, module = '', output = ''] = /^(\w+)\.outputs\.(\w+)$/.exec(node.text) ?? [];
  return module ? [{ module, output }] : [];
}

function first(node: Node, type: string): Node | undefined {
  return node.namedChildren.find((child) => child?.type === type);
}

function last(node: Node): Node {
  const found = node.namedChildren.findLast((child) => child?.type !== 'comment');
  if (!found) throw new Error(`nothing in ${node.type} at line ${node.startPosition.row + 1}`);
  return found;
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child) yield* walk(child);
}
