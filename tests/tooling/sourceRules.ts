import { parseSync } from 'vite';
import { edgeProblem, misplaced, PURE, roomOf } from './street.ts';

/** A node of the syntax tree, as the parser gives it. */
interface Node {
  type: string;
  [key: string]: unknown;
}

/** What the rules need to know of the file a node stands in. */
interface File {
  /** Whether it lies in a pure room. */
  pure: boolean;
  /** Every name that the file itself declares somewhere. */
  own: Set<string>;
}

/** Results that differ between JavaScript engines in the last bits. */
const INEXACT_MATH = new Set(
  'exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh hypot cbrt'.split(
    ' ',
  ),
);

/** Clock, locale and surroundings: nothing a rule may read. These are part of the language, so types cannot hide them. */
const IMPURE_NAMES = new Set('Date Intl globalThis'.split(' '));

/** Surroundings that a file may use as names of its own: the pure rooms' types know no globals called so. */
const AMBIENT_NAMES = new Set('performance crypto console document window self process'.split(' '));

/** Ways out of the page, and ways from a string to code. */
const UNSAFE_NAMES = new Set('eval Function fetch XMLHttpRequest WebSocket EventSource require'.split(' '));

/** Ways from a string to markup, to a cookie or to another host. */
const UNSAFE_MEMBERS = new Set(
  'innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML cookie sendBeacon'.split(' '),
);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const children = (node: Node): [string, Node][] =>
  Object.entries(node).flatMap(([key, value]): [string, Node][] =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [key, child]),
  );

const isNamed = (node: unknown, name: string): boolean =>
  isNode(node) && node.type === 'Identifier' && node.name === name;

/** The text of a string literal or of a template without holes. */
const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : [];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
};

/** The property that a member expression or a key names, whether written `.name` or `['name']`. */
const keyName = (key: unknown, computed: unknown): string | undefined =>
  isNode(key) && !computed && (key.type === 'Identifier' || key.type === 'JSXIdentifier')
    ? String(key.name)
    : textOf(key);

const isImportMeta = (node: unknown): boolean => isNode(node) && node.type === 'MetaProperty';

const isOfImportMeta = (node: unknown, name: string): boolean =>
  isNode(node) && node.type === 'MemberExpression' && isImportMeta(node.object) && isNamed(node.property, name);

const isUrlOfThisFile = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'NewExpression' &&
  isNamed(node.callee, 'URL') &&
  isOfImportMeta((node.arguments as unknown[])[1], 'url');

/** The nodes that say what this node imports; undefined where it imports nothing. */
const sourcesOf = (node: Node): unknown[] | undefined => {
  const args = (node.arguments ?? []) as unknown[];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [node.source];
    case 'ExportNamedDeclaration':
      return node.source ? [node.source] : undefined;
    case 'NewExpression':
      if (isUrlOfThisFile(node)) return [args[0]];
      return isNamed(node.callee, 'Worker') && !isUrlOfThisFile(args[0]) ? [args[0]] : undefined;
    case 'CallExpression': {
      if (isOfImportMeta(node.callee, 'resolve')) return [args[0]];
      if (!isOfImportMeta(node.callee, 'glob')) return undefined;
      const globs = args[0];
      return isNode(globs) && globs.type === 'ArrayExpression' ? (globs.elements as unknown[]) : [globs];
    }
    default:
      return undefined;
  }
};

/** Keys under which an identifier is a mere name, not a reference. */
const isMereName = (parent: Node, key: string): boolean => {
  if (key === 'property' || key === 'key') return parent.computed !== true;
  return ['label', 'imported', 'exported', 'right'].includes(key) && /^(TS|Import|Export|Label)/.test(parent.type);
};

const mathProblem = (node: Node, parent: Node, key: string, pure: boolean): string | undefined => {
  const member = parent.type === 'MemberExpression' && key === 'object';
  const name = member ? keyName(parent.property, parent.computed) : undefined;
  if (name === undefined) return `${String(node.name)} may only be used as Math.name`;
  if (name === 'random') return 'Math.random is banned';
  return pure && INEXACT_MATH.has(name) ? `Math.${name} differs between engines` : undefined;
};

/** The names that a pattern binds: `{ a, b: [c] }` binds a and c. */
const boundBy = (pattern: unknown): string[] => {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  const parts = [pattern.left, pattern.argument, pattern.value, pattern.parameter];
  const lists = [pattern.elements, pattern.properties].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...parts, ...lists].flatMap(boundBy);
};

/** The names that a node declares: variables, parameters, functions, imports. */
const declaredBy = (node: Node): string[] => {
  if (node.type === 'VariableDeclarator') return boundBy(node.id);
  if (node.type.startsWith('Import')) return boundBy(node.local);
  return Array.isArray(node.params) ? node.params.flatMap(boundBy) : [];
};

const everyName = (node: Node): string[] => [
  ...declaredBy(node),
  ...children(node).flatMap(([, child]) => everyName(child)),
];

const nameProblem = (node: Node, parent: Node, key: string, { pure, own }: File): string | undefined => {
  if (node.type !== 'Identifier' || isMereName(parent, key)) return undefined;
  const name = String(node.name);
  if (name === 'Math') return mathProblem(node, parent, key, pure);
  if (UNSAFE_NAMES.has(name)) return `${name} is banned`;
  return pure && (IMPURE_NAMES.has(name) || (AMBIENT_NAMES.has(name) && !own.has(name)))
    ? `${name} is banned in the pure rooms`
    : undefined;
};

const memberProblem = (node: Node, pure: boolean): string | undefined => {
  const key = { MemberExpression: node.property, Property: node.key, JSXAttribute: node.name }[node.type];
  const name = keyName(key, node.computed);
  if (name === undefined) return undefined;
  if (UNSAFE_MEMBERS.has(name)) return `${name} is banned`;
  return pure && /^(toLocale|localeCompare$)/.test(name) ? `${name} depends on the locale` : undefined;
};

const operatorProblem = (node: Node, pure: boolean): string | undefined =>
  pure && /^\*\*=?$/.test(String(node.operator ?? '')) ? '** differs between engines' : undefined;

const importProblems = (path: string, node: Node): (string | undefined)[] =>
  (sourcesOf(node) ?? []).map((source) => {
    const specifier = textOf(source);
    return specifier === undefined ? 'an import must be a plain string' : edgeProblem(path, specifier);
  });

/** Everything that breaks a rule of the house in one source file; `path` is below src/. */
export const sourceProblems = (path: string, code: string): string[] => {
  const pure = PURE.includes(roomOf(path));
  const { program, errors, comments } = parseSync(path, code);
  const found: (string | undefined)[] = [misplaced(path), ...errors.map((error) => error.message)];
  if (comments.some((comment) => /^\/\s*<reference/.test(comment.value))) found.push('no reference directives');
  const root = program as unknown as Node;
  const file = { pure, own: new Set(everyName(root)) };
  const visit = (node: Node, parent: Node, key: string): void => {
    found.push(nameProblem(node, parent, key, file), memberProblem(node, pure), operatorProblem(node, pure));
    found.push(...importProblems(path, node));
    for (const [childKey, child] of children(node)) visit(child, node, childKey);
  };
  visit(root, root, '');
  return found.flatMap((problem) => (problem === undefined ? [] : [`${path}: ${problem}`]));
};
