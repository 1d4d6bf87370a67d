import { readFileSync } from 'node:fs';
import type { Bibliotek } from './bibliotek.ts';

const line = '─'.repeat(72);

/** Licences that a municipality may ship; anything else has to be decided on by somebody. */
export const godaLicenser: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-3-Clause',
  '0BSD',
  // Offered under either; we take MIT.
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  // The dictionary: a file of its own that may be exchanged.
  'LGPL-3.0',
]);

/** For libraries that name their licence and ship no text of it. */
const mit = (whom: string): string => `MIT License\n\nCopyright (c) ${whom}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

export function licenstext({ namn, licens, licenstext }: Bibliotek): string {
  if (licenstext !== '') return licenstext;
  return licens === 'MIT' ? mit(`the authors of ${namn}`) : `${licens}, as the authors of ${namn} say.`;
}

/** Our own: EUPL article 5 wants a copy of the licence with every copy of the program. */
const egen = (): string => readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trimEnd();

/** The file that is shipped: the program's own licence, and every library with its version and the whole text of its licence. */
export const licensfil = (all: readonly Bibliotek[]): string =>
  [
    'Varsam är fri programvara under EUPL 1.2, som står först. Sedan står det som ingår i programmet.',
    egen(),
    ...all.map((b) => `${line}\n${b.namn} ${b.version} (${b.licens})\n\n${licenstext(b)}`),
    '',
  ].join('\n\n');
