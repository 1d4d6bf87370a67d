import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { policytabell, registernamn } from '../../shared/policy/policytabell.ts';
import { adml, admx, policyfiler } from './admx.ts';

const root = new URL('../..', import.meta.url).pathname;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['policy', 'string', 'presentation'].includes(name),
});

interface Policy {
  readonly name: string;
  readonly class: string;
  readonly key: string;
  readonly valueName?: string;
  readonly displayName: string;
  readonly explainText: string;
  readonly presentation?: string;
  readonly elements?: Readonly<
    Record<string, { readonly valueName: string; readonly minValue?: string; readonly maxValue?: string }>
  >;
}
const policies = (parser.parse(admx()) as { policyDefinitions: { policies: { policy: readonly Policy[] } } })
  .policyDefinitions.policies.policy;
interface Words {
  readonly stringTable: { readonly string: readonly { readonly id: string; readonly '#text': string }[] };
  readonly presentationTable: { readonly presentation: readonly { readonly id: string }[] };
}
const words = (sprak: 'sv' | 'en'): Words =>
  (parser.parse(adml(sprak)) as { policyDefinitionResources: { resources: Words } }).policyDefinitionResources
    .resources;

test.each(Object.entries(policyfiler()))(
  '%s is what the table gives; otherwise run node tools/policy.ts',
  (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  },
);

test.each(Object.entries(policyfiler()).filter(([path]) => /\.adm[xl]$/u.test(path)))(
  '%s is well-formed',
  (_, text) => {
    expect(XMLValidator.validate(text)).toBe(true);
  },
);

test('there is one machine policy for each setting, in the one key, with the value that the reader knows', () => {
  expect(policies.map((p) => p.name)).toEqual(policytabell.map((r) => registernamn(r.namn)));
  expect(new Set(policies.map((p) => `${p.class} ${p.key}`))).toEqual(
    new Set([String.raw`Machine SOFTWARE\Policies\Varsam`]),
  );
  const kinds = { text: 'text', textlista: 'multiText', heltal: 'decimal' } as const;
  for (const [i, rad] of policytabell.entries()) {
    const policy = policies[i];
    const element = rad.typ === 'jaNej' ? undefined : policy?.elements?.[kinds[rad.typ]];
    expect(element?.valueName ?? policy?.valueName).toBe(registernamn(rad.namn));
    expect([element?.minValue, element?.maxValue]).toEqual(
      'min' in rad ? [String(rad.min), String(rad.max)] : [undefined, undefined],
    );
  }
});

describe.each(['sv', 'en'] as const)('in %s', (sprak) => {
  const { stringTable, presentationTable } = words(sprak);
  const has = new Map(stringTable.string.map((s) => [s.id, s['#text']]));
  const shown = new Set(presentationTable.presentation.map((p) => p.id));
  test('every string that the definitions point at has words, and none is left over', () => {
    const asked = [...admx().matchAll(/\$\(string\.([^)]+)\)/gu)].map((m) => m[1] ?? '');
    expect(asked.filter((id) => (has.get(id) ?? '').length < 3)).toEqual([]);
    expect([...has.keys()].toSorted()).toEqual([...new Set(asked)].toSorted());
  });
  test('every box that is asked for is there', () => {
    const asked = [...admx().matchAll(/\$\(presentation\.([^)]+)\)/gu)].map((m) => m[1] ?? '');
    expect([...shown].toSorted()).toEqual(asked.toSorted());
  });
});
