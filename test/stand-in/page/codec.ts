/**
 * Turns what the structured clone algorithm can carry into text and back. Runs in Node and, as source text, in the
 * page: it must name nothing outside itself. Functions are left to the caller; cycles are refused.
 */
export function makeCodec(
  functionToId?: (value: (...args: unknown[]) => unknown) => number,
  idToFunction?: (id: number) => (...args: unknown[]) => unknown,
): { encode(value: unknown): string; decode(text: string): unknown } {
  type Coded = string | boolean | null | number | { t: string; v: unknown };
  const views = {
    Uint8Array,
    Uint8ClampedArray,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  } as const;

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return btoa(text);
  }
  const fromBase64 = (text: string): ArrayBuffer =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;

  function clone(value: unknown, above: readonly object[]): Coded {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { t: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
      case 'undefined':
        return { t: 'undefined', v: null };
      case 'bigint':
        return { t: 'bigint', v: value.toString() };
      case 'function': {
        if (functionToId === undefined)
          throw new DOMException('A function could not be cloned.', 'DataCloneError');
        return { t: 'function', v: functionToId(value as (...args: unknown[]) => unknown) };
      }
      case 'symbol':
        throw new DOMException('A symbol could not be cloned.', 'DataCloneError');
      case 'object':
        return value === null ? null : cloneObject(value, above);
    }
  }

  function cloneObject(value: object, above: readonly object[]): Coded {
    if (above.includes(value)) throw new Error('Ställföreträdaren kan inte skicka cykliska värden');
    const inside = [...above, value];
    const inner = (part: unknown): Coded => clone(part, inside);
    if (Array.isArray(value)) return { t: 'array', v: value.map(inner) };
    if (value instanceof Date) return { t: 'date', v: value.getTime() };
    if (value instanceof Map)
      return { t: 'map', v: [...value].map(([key, part]) => [inner(key), inner(part)]) };
    if (value instanceof Set) return { t: 'set', v: [...value].map(inner) };
    if (value instanceof ArrayBuffer) return { t: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) };
    if (value instanceof Error) return { t: 'error', v: [value.name, value.message] };
    if (ArrayBuffer.isView(value)) {
      const kind =
        Object.keys(views).find((name) => name === value[Symbol.toStringTag as never]) ?? 'Uint8Array';
      return { t: kind, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    return { t: 'object', v: Object.entries(value).map(([key, part]) => [key, inner(part)]) };
  }

  function revive(coded: Coded): unknown {
    if (typeof coded !== 'object' || coded === null) return coded;
    const { t, v } = coded;
    const list = v as Coded[];
    switch (t) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(v);
      case 'bigint':
        return BigInt(v as string);
      case 'function': {
        if (idToFunction === undefined) throw new Error('Unexpected function');
        return idToFunction(v as number);
      }
      case 'array':
        return list.map(revive);
      case 'date':
        return new Date(v as number);
      case 'map':
        return new Map((v as [Coded, Coded][]).map(([key, part]) => [revive(key), revive(part)]));
      case 'set':
        return new Set(list.map(revive));
      case 'ArrayBuffer':
        return fromBase64(v as string);
      case 'error': {
        const [name, message] = v as [string, string];
        const error = new Error(message);
        error.name = name;
        return error;
      }
      case 'object': {
        // Not Object.fromEntries on a bare object: a key named __proto__ must stay a key.
        return Object.fromEntries((v as [string, Coded][]).map(([key, part]) => [key, revive(part)]));
      }
      default: {
        const View = views[t as keyof typeof views] as new (buffer: ArrayBuffer) => unknown;
        return new View(fromBase64(v as string));
      }
    }
  }

  return {
    encode: (value) => JSON.stringify(clone(value, [])),
    decode: (text) => revive(JSON.parse(text) as Coded),
  };
}
