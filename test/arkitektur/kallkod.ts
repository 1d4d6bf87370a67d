import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A file of the source as the architecture test sees it. */
export interface Modul {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly isTest: boolean;
  readonly lines: number;
  /** What it imports: files of ours from the root, packages by their name. */
  readonly imports: readonly string[];
  readonly identifiers: ReadonlySet<string>;
  readonly strings: ReadonlySet<string>;
  /** Calls of `problem(code, { … })` written out in full. */
  readonly problems: readonly { readonly code: string; readonly particulars: readonly string[] }[];
}

/** Every path under version control, and those about to be. */
export const trackedPaths: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  { encoding: 'utf8' },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(path));

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Walks a syntax tree and gathers names, texts and what is imported while running. */
function gather(node: unknown, names: Set<string>, strings: Set<string>, specifiers: Set<string>): void {
  if (Array.isArray(node)) return node.forEach((n) => gather(n, names, strings, specifiers));
  if (!isNode(node)) return undefined;
  const { type, name, value, source } = node;
  if (typeof type === 'string' && type.endsWith('Identifier') && typeof name === 'string') names.add(name);
  if (type === 'Literal' && typeof value === 'string') strings.add(value);
  if (isNode(source) && typeof source['value'] === 'string' && /^(Im|Ex)port/.test(String(type)))
    specifiers.add(source['value']);
  for (const child of Object.values(node)) if (isNode(child)) gather(child, names, strings, specifiers);
  return undefined;
}

/** The refusals a tree gives by `problem('code', { … })`; those built from variables are left out. */
function* problemCalls(node: unknown): Generator<Modul['problems'][number]> {
  if (Array.isArray(node)) for (const n of node) yield* problemCalls(n);
  if (!isNode(node) || Array.isArray(node)) return;
  const { type, callee, arguments: args } = node;
  if (type === 'CallExpression' && isNode(callee) && callee['name'] === 'problem' && Array.isArray(args)) {
    const [code, particulars] = args as readonly unknown[];
    const given = isNode(particulars) ? particulars['properties'] : [];
    if (isNode(code) && typeof code['value'] === 'string' && Array.isArray(given))
      yield { code: code['value'], particulars: given.map(keyName) };
  }
  for (const child of Object.values(node)) yield* problemCalls(child);
}
const keyName = (property: unknown): string => {
  const key = isNode(property) && isNode(property['key']) ? property['key'] : {};
  const name = key['name'] ?? key['value'];
  return typeof name === 'string' ? name : '...';
};

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

function readModul(path: string): Modul {
  const text = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} går inte att tolka`);
  const [identifiers, strings, specifiers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  gather(program, identifiers, strings, specifiers);
  const imports = [...specifiers].map((s) =>
    s.startsWith('.') ? posix.join(posix.dirname(path), s.split('?')[0] ?? s) : packageOf(s),
  );
  return {
    path,
    isTest: /\.test\.tsx?$/.test(path),
    lines: text.split('\n').length - 1,
    imports,
    identifiers,
    strings,
    problems: [...problemCalls(program)],
  };
}

const sides = /^(shared|db|electron|renderer|test|tools)\//;

/** Every TypeScript file of ours. */
export const moduler: readonly Modul[] = trackedPaths
  .filter((path) => /\.tsx?$/.test(path) && (sides.test(path) || /^[a-z.]+\.ts$/.test(path)))
  .map(readModul);

export const sideOf = (path: string): string => sides.exec(path)?.[1] ?? '';
