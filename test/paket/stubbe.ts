import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Where @electron/fuses finds the fuses in Electron's program: this text, a version, how many, and one byte each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
const fuseCount = 9;
const usualFuse = '1';

const fuses = Buffer.concat([
  Buffer.from(sentinel, 'latin1'),
  Buffer.from([fuseVersion, fuseCount]),
  Buffer.from(usualFuse.repeat(fuseCount), 'latin1'),
]);

/** A Windows program that does nothing, with the version resource that Electron's own has. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(45, 4, 1, 0, 1033);
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const extra = new ArrayBuffer(fuses.length);
  new Uint8Array(extra).set(fuses);
  program.setExtraData(extra);
  return Buffer.from(program.generate());
}

const elf = Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF stub '), fuses]);

/**
 * Writes a folder that looks to electron-builder like an unpacked Electron: a program that holds the fuses and does
 * nothing, the locales and the licences. Nothing has to be fetched for it.
 */
export function skrivStubbe(folder: string, platform: 'linux' | 'win'): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const locale of ['sv', 'en-US', 'de', 'fr'])
    writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat'])
    writeFileSync(join(folder, name), name);
  const program = join(folder, platform === 'win' ? 'electron.exe' : 'electron');
  writeFileSync(program, platform === 'win' ? windowsProgram() : elf);
  chmodSync(program, 0o755);
}
