import { readFileSync, writeFileSync } from 'node:fs';

type Change = readonly [from: string, to: string];

/** Links that begin with varsam: open the program; where they lead is decided by shared/skal/lank.ts. */
const linkComponent = `
      <Component Id="VarsamLank" Guid="0C2E6C4B-6B7C-4C0B-8B0D-8C2C0B6D6F11" Win64="yes">
        <RegistryKey Root="HKLM" Key="Software\\Classes\\varsam">
          <RegistryValue Type="string" Value="URL:Varsam" KeyPath="yes"/>
          <RegistryValue Name="URL Protocol" Type="string" Value=""/>
          <RegistryKey Key="shell\\open\\command">
            <RegistryValue Type="string" Value="&quot;[APPLICATIONFOLDER]Varsam.exe&quot; &quot;%1&quot;"/>
          </RegistryKey>
        </RegistryKey>
      </Component>`;

/** What electron-builder writes in English, for this computer's user and without our links, and what we want. */
const changes: readonly Change[] = [
  ['Language="1033"', 'Language="1053"'],
  ['Windows 7 and above is required', 'Windows 10 eller senare krävs'],
  ['VersionNT >= 601', 'VersionNT >= 603'],
  [
    'A newer version of "[ProductName]" is already installed.',
    'En nyare version av "[ProductName]" är redan installerad.',
  ],
  [
    '<ComponentGroup Id="ProductComponents" Directory="APPLICATIONFOLDER">',
    `<ComponentGroup Id="ProductComponents" Directory="APPLICATIONFOLDER">${linkComponent}`,
  ],
];

/** The WiX project in Swedish; throws when electron-builder's project is no longer as it was. */
export function swedishProject(project: string): string {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`MSI-projektet har inte "${from}" en gång`);
    return text.replace(from, () => to);
  }, project);
}

/** electron-builder's hook: the project is written and the installer not yet made. */
export default function msiProjectCreated(path: string): void {
  writeFileSync(path, swedishProject(readFileSync(path, 'utf8')));
}
