import {
  array,
  boolean,
  constant,
  constantFrom,
  dictionary,
  integer,
  jsonValue,
  oneof,
  option,
  record,
  string,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { z } from 'zod';

/** Texts that some field of the contract takes: a field gets those that its own schema accepts. */
const texts = [
  'hagen', 'fall', 'lakemedel', 'bemotande', 'fall-utan-skada', 'badrum-toalett', '2026-03-01', '2026-01-15', '2025-12-31',
  '1900-01-01', '2199-12-31', '03:00', '23:59', '2026-H1', '2026', '2026-01..2026-08', '2026-03', 'HAGEN-2026-001',
  '00000000-0000-4000-8000-000000000000', '11111111-1111-4111-8111-111111111111', '2026-03-01T08:00:00.000Z',
  'Föll i badrummet', 'Brukare A', 'a', 'å ä ö', '1', '0123456789abcdef', 'ab'.repeat(32), 'utkast', '/finns/inte',
]; // prettier-ignore

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly items?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
}
const defOf = (schema: z.ZodType): Def => schema.def;

/** Values that the schema mostly accepts, so that a test comes past the door. Recursion ends after some levels. */
export function accepted(schema: z.ZodType, depth = 0): Arbitrary<unknown> {
  const def = defOf(schema);
  const inner = (s: z.ZodType | undefined): Arbitrary<unknown> =>
    s === undefined ? jsonValue() : accepted(s, depth + 1);
  switch (def.type) {
    case 'string': {
      const fitting = texts.filter((t) => schema.safeParse(t).success);
      return fitting.length === 0
        ? string()
        : oneof({ weight: 6, arbitrary: constantFrom(...fitting) }, string({ maxLength: 20 }));
    }
    case 'number': {
      const fitting = [0, 1, 2, 3, 4, 10, 200, 2026].filter((n) => schema.safeParse(n).success);
      return fitting.length === 0 ? integer() : constantFrom(...fitting);
    }
    case 'boolean':
      return boolean();
    case 'literal':
      return constantFrom(...(def.values ?? []));
    case 'enum':
      return constantFrom(...Object.values(def.entries ?? {}));
    case 'null':
      return constant(null);
    case 'array':
      return depth > 8 ? constant([]) : array(inner(def.element), { maxLength: 3 });
    case 'object':
      return record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([k, s]) => [k, inner(s)])), {
        requiredKeys: Object.entries(def.shape ?? {})
          .filter(([, s]) => !s.safeParse(undefined).success)
          .map(([k]) => k),
      });
    case 'record':
      return dictionary(oneof(constantFrom(...texts), string({ maxLength: 10 })), inner(def.valueType), {
        maxKeys: 3,
      });
    case 'union':
      return oneof(...(def.options ?? []).map((o) => inner(o)));
    case 'nullable':
      return option(inner(def.innerType));
    case 'pipe':
      return inner(def.in);
    case 'lazy':
      return depth > 6 ? constant([]) : inner(def.getter?.());
    default:
      return def.innerType === undefined ? jsonValue() : inner(def.innerType);
  }
}
