import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { trackedPaths } from './kallkod.ts';

/** Parts of a form that is kept as a draft where the form begins. */
const formFor: Readonly<Record<string, string>> = {
  'features/arenden/Falten.tsx': 'features/arenden/Formular.tsx',
  'features/avvikelse/Komplettera.tsx': 'features/avvikelse/AvvikelseForm.tsx',
  'features/avvikelse/MoreFields.tsx': 'features/avvikelse/AvvikelseForm.tsx',
  'features/avvikelse/Registrera.tsx': 'features/avvikelse/AvvikelseForm.tsx',
  'features/avvikelse/TypeFields.tsx': 'features/avvikelse/AvvikelseForm.tsx',
  'features/internkontroll/kontroll/Checklista.tsx': 'features/internkontroll/kontroll/useUtfall.ts',
  'features/internkontroll/kontroll/Genomfor.tsx': 'features/internkontroll/kontroll/useUtfall.ts',
  'features/rapport/MallAvsnitt.tsx': 'features/rapport/Mall.tsx',
};
/** What is typed is read by a draft of its own there. */
const egetUtkast: ReadonlySet<string> = new Set(['features/snabb/Snabbrad.tsx']);
/** Fields of several lines that nobody writes in. */
const visarBara: ReadonlySet<string> = new Set([
  'features/delning/Forhandsvisning.tsx',
  // A key of the program is pasted there, never kept.
  'features/start/Nyckelfalt.tsx',
]);
const utkast = /\b(?:useSvarsutkast|useIfyllt|useDraft|useAtgardsutkast)\b/u;

const isNode = (v: unknown): v is Readonly<Record<string, unknown>> => typeof v === 'object' && v !== null;

interface Falt {
  readonly label: string;
  /** The name that its value begins with: `skal`, `v` of `v.orsak`. */
  readonly rot: string;
}
/** Every field of a file that takes more than a few words. */
function texter(source: string, path: string): readonly Falt[] {
  const found: Falt[] = [];
  const slice = (n: Readonly<Record<string, unknown>>): string =>
    source.slice(Number(n['start']), Number(n['end'])).replaceAll(/\s+/gu, ' ');
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node)) return undefined;
    const tag = isNode(node['name']) ? String(node['name']['name']) : '';
    if (node['type'] === 'JSXOpeningElement') {
      const attributes = (node['attributes'] as readonly Readonly<Record<string, unknown>>[]).map(slice);
      const isRows = tag === 'TextField' && attributes.some((a) => a.startsWith('rows='));
      const isLong = tag === 'Fritext' || tag === 'textarea' || isRows;
      const value = attributes.find((a) => a.startsWith('value='))?.slice('value='.length) ?? '';
      const label = attributes.find((a) => a.startsWith('label='))?.slice('label='.length) ?? '';
      if (isLong) found.push({ label, rot: /[\w$]+/u.exec(value)?.[0] ?? '' });
    }
    for (const child of Object.values(node)) if (isNode(child)) walk(child);
    return undefined;
  };
  walk(parseSync(path, source).program);
  return found;
}

const filer = trackedPaths
  .filter((p) => /^renderer\/(?!ui\/|sekretess\/).+\.tsx$/u.test(p))
  .map((p) => [p.slice('renderer/'.length), readFileSync(p, 'utf8')] as const)
  .flatMap(([path, source]) => {
    const falt = visarBara.has(path) ? [] : texter(source, path);
    return falt.length === 0 ? [] : [{ path, source, falt }];
  });

test('what is typed in a text field is a draft before it is saved', () => {
  const utan = filer.filter(({ path, source }) => !utkast.test(source) && !(path in formFor));
  expect(utan.map(({ path }) => path)).toEqual([]);
  expect(filer.flatMap(({ falt }) => falt).length).toBeGreaterThan(50);
});

test('no text field holds its words only in the memory of the window', () => {
  const bara = filer.flatMap(({ path, source, falt }) => {
    const minne = new Set([...source.matchAll(/const \[(\w+), \w+\] = useState\b/gu)].map((m) => m[1]));
    const inMemory = falt.filter(({ rot }) => minne.has(rot) && !egetUtkast.has(path));
    return inMemory.map(({ label }) => `${path}: ${label}`);
  });
  expect(bara).toEqual([]);
});

test('the form that parts belong to is kept as a draft', () => {
  const utan = Object.values(formFor).filter((p) => !utkast.test(readFileSync(`renderer/${p}`, 'utf8')));
  expect(utan).toEqual([]);
  const borta = Object.keys(formFor).filter((p) => !filer.some(({ path }) => path === p));
  expect(borta).toEqual([]);
});
