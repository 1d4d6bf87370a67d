import { policytabell, registernamn } from '../../shared/policy/policytabell.ts';
import type { Policyrad } from '../../shared/policy/policytabell.ts';
import { xmlText } from '../../shared/text/xml.ts';

const schema = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const head = (element: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" revision="1.0" schemaVersion="1.0" xmlns="${schema}">`;
export const registernyckel = String.raw`SOFTWARE\Policies\Varsam`;

function innehall(rad: Policyrad, id: string): string {
  switch (rad.typ) {
    case 'jaNej':
      return `<enabledValue><decimal value="1" /></enabledValue>\n      <disabledValue><decimal value="0" /></disabledValue>`;
    case 'heltal':
      return `<elements><decimal id="${id}" valueName="${id}" required="true" minValue="${rad.min ?? 0}" maxValue="${rad.max ?? 9999}" /></elements>`;
    case 'text':
      return `<elements><text id="${id}" valueName="${id}" required="true" maxLength="1000" /></elements>`;
    case 'textlista':
      return `<elements><multiText id="${id}" valueName="${id}" required="true" maxStrings="50" /></elements>`;
  }
}

/** The definitions for the group policy editor of Windows: one policy for each row of the table. */
export const admx = (): string => `${head('policyDefinitions')}
  <policyNamespaces>
    <target prefix="varsam" namespace="Varsam.Policies.Varsam" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED_Varsam" displayName="$(string.SUPPORTED_Varsam)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="Varsam" displayName="$(string.Varsam)" />
  </categories>
  <policies>
${policytabell
  .map((rad) => {
    const id = registernamn(rad.namn);
    const value = rad.typ === 'jaNej' ? ` valueName="${id}"` : ` presentation="$(presentation.${id})"`;
    return `    <policy name="${id}" class="Machine" displayName="$(string.${id})" explainText="$(string.${id}_Hjalp)" key="${registernyckel}"${value}>
      <parentCategory ref="Varsam" />
      <supportedOn ref="SUPPORTED_Varsam" />
      ${innehall(rad, id)}
    </policy>`;
  })
  .join('\n')}
  </policies>
</policyDefinitions>
`;

const allmant = {
  sv: { om: 'Inställningar för Varsam', krav: 'Varsam 0.1 eller nyare' },
  en: { om: 'Settings for Varsam', krav: 'Varsam 0.1 or later' },
} as const;

const ruta = (rad: Policyrad, id: string, label: string): string => {
  switch (rad.typ) {
    case 'jaNej':
      return '';
    case 'heltal':
      return `<decimalTextBox refId="${id}" defaultValue="${rad.min ?? 0}">${label}</decimalTextBox>`;
    case 'text':
      return `<textBox refId="${id}"><label>${label}</label></textBox>`;
    case 'textlista':
      return `<multiTextBox refId="${id}">${label}</multiTextBox>`;
  }
};

/** The words of the definitions in one language. */
export const adml = (sprak: 'sv' | 'en'): string => `${head('policyDefinitionResources')}
  <displayName>Varsam</displayName>
  <description>${xmlText(allmant[sprak].om)}</description>
  <resources>
    <stringTable>
      <string id="Varsam">Varsam</string>
      <string id="SUPPORTED_Varsam">${xmlText(allmant[sprak].krav)}</string>
${policytabell
  .map((rad) => {
    const id = registernamn(rad.namn);
    return `      <string id="${id}">${xmlText(rad[sprak].rubrik)}</string>\n      <string id="${id}_Hjalp">${xmlText(rad[sprak].hjalp)}</string>`;
  })
  .join('\n')}
    </stringTable>
    <presentationTable>
${(policytabell as readonly Policyrad[])
  .filter((rad) => rad.typ !== 'jaNej')
  .map((rad) => {
    const id = registernamn(rad.namn);
    return `      <presentation id="${id}">${ruta(rad, id, xmlText(rad[sprak].rubrik))}</presentation>`;
  })
  .join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;

const typord: Readonly<Record<Policyrad['typ'], readonly [json: string, register: string]>> = {
  text: ['text', 'REG_SZ'],
  textlista: ['lista av texter', 'REG_MULTI_SZ'],
  heltal: ['heltal', 'REG_DWORD'],
  jaNej: ['true eller false', 'REG_DWORD, 1 eller 0'],
};

/** The page for IT: every setting, its kinds, and what holds when it is written wrongly. */
export const policyMd = (): string => `# Inställningar som IT bestämmer

Den här sidan görs ur \`shared/policy/policytabell.ts\` med \`node tools/policy.ts\`. Ändra där.

- **Windows**: värden under \`HKLM\\${registernyckel}\`, lättast med grupprincip: lägg \`build/policy/varsam.admx\` i \`PolicyDefinitions\` och språkfilerna i \`sv-SE\` och \`en-US\`. Bara administratörer kan skriva där.
- **Linux**: filen \`/etc/varsam/policy.json\`, ägd av root och skrivbar bara för root.
- Det IT har bestämt går före det som väljs i Varsam och visas som ”Bestämt av IT”. Ett värde som är felskrivet stoppar aldrig programmet; det sägs i inställningarna, och det försiktiga gäller.

| inställning | i JSON | i registret | slag | om värdet är fel |
|---|---|---|---|---|
${(policytabell as readonly Policyrad[])
  .map(
    (rad) =>
      `| ${rad.sv.rubrik}. ${rad.sv.hjalp} | \`${rad.namn}\` (${typord[rad.typ][0]}) | \`${registernamn(rad.namn)}\` (${typord[rad.typ][1]}) | ${rad.min === undefined ? '' : `${rad.min}–${rad.max ?? ''}`} | ${rad.vidFel} |`,
  )
  .join('\n')}

\`\`\`json
{
  "utdelning": ["\\\\\\\\server\\\\varsam"],
  "enhet": "hagen",
  "lasEfterMinuter": 5,
  "tillatExport": false,
  "kopieringsmapp": "\\\\\\\\server\\\\kopior\\\\%USERNAME%",
  "minstaVersion": "0.1.0"
}
\`\`\`
`;

/** Path from the root → what the file must be. */
export const policyfiler = (): Readonly<Record<string, string>> => ({
  'build/policy/varsam.admx': admx(),
  'build/policy/sv-SE/varsam.adml': adml('sv'),
  'build/policy/en-US/varsam.adml': adml('en'),
  'docs/policy.md': policyMd(),
});
