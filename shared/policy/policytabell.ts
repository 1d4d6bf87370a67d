import { medVersal } from '../text/versal.ts';

/** How a setting is written: as text, a list of texts, a whole number or yes/no. */
export type Policytyp = 'text' | 'textlista' | 'heltal' | 'jaNej';

export interface Policyrad {
  /** The name in JSON; in the registry the same with a capital. */
  readonly namn: string;
  readonly typ: Policytyp;
  readonly min?: number;
  readonly max?: number;
  readonly monster?: RegExp;
  readonly sv: { readonly rubrik: string; readonly hjalp: string };
  readonly en: { readonly rubrik: string; readonly hjalp: string };
  /** What a value that cannot be read means, in words. */
  readonly vidFel: string;
}

/**
 * Everything IT can decide for a computer. The ADMX and ADML files, docs/policy.md and the reader are all made of this one
 * table.
 */
export const policytabell = [
  {
    namn: 'utdelning',
    typ: 'textlista',
    sv: {
      rubrik: 'Mappar för utdelning',
      hjalp:
        'De mappar på filservern som får användas för delning mellan enheter, till exempel \\\\server\\varsam. Andra mappar nekas. Den första föreslås.',
    },
    en: {
      rubrik: 'Share folders',
      hjalp:
        'The folders on the file server that may be used for sharing between units, for example \\\\server\\varsam. Other folders are refused. The first one is suggested.',
    },
    vidFel: 'ingen mapp får användas',
  },
  {
    namn: 'enhet',
    typ: 'text',
    sv: {
      rubrik: 'Enhet',
      hjalp:
        'Enhetens id i organisationen. Den som arbetar vid datorn ser bara den enheten och kan inte ändra det.',
    },
    en: {
      rubrik: 'Unit',
      hjalp: 'The id of the unit in the organisation. Whoever works at the computer sees only that unit.',
    },
    vidFel: 'inga enheter visas',
  },
  {
    namn: 'lasEfterMinuter',
    typ: 'heltal',
    min: 1,
    max: 120,
    sv: {
      rubrik: 'Lås efter så många minuter',
      hjalp: 'Så länge får datorn stå orörd innan det som visas täcks. Standard är 10 minuter.',
    },
    en: {
      rubrik: 'Lock after minutes',
      hjalp:
        'How long the computer may be left alone before what is shown is covered. The default is 10 minutes.',
    },
    vidFel: 'låset kommer efter 5 minuter',
  },
  {
    namn: 'tillatExport',
    typ: 'jaNej',
    sv: {
      rubrik: 'Tillåt export',
      hjalp:
        'Om uppgifter får sparas som filer utanför Varsam: Word, Excel, PDF, CSV och IVO-paket. Gäller inte krypterade säkerhetskopior och inte delning.',
    },
    en: {
      rubrik: 'Allow export',
      hjalp:
        'Whether data may be saved as files outside Varsam: Word, Excel, PDF, CSV and packages for IVO. Does not concern encrypted backups or sharing.',
    },
    vidFel: 'export är avstängd',
  },
  {
    namn: 'kopieringsmapp',
    typ: 'text',
    sv: {
      rubrik: 'Mapp för säkerhetskopior',
      hjalp:
        'En mapp, helst på filservern, dit de krypterade säkerhetskopiorna läggs utöver den egna mappen. Var användare behöver en egen mapp; %USERNAME% byts mot användarens namn.',
    },
    en: {
      rubrik: 'Backup folder',
      hjalp:
        'A folder, preferably on the file server, where the encrypted backups are laid besides the local ones. Every user needs a folder of their own; %USERNAME% is replaced by the name of the user.',
    },
    vidFel: 'kopiorna läggs bara på den här datorn',
  },
  {
    namn: 'minstaVersion',
    typ: 'text',
    monster: /^\d{1,4}\.\d{1,4}\.\d{1,4}$/,
    sv: {
      rubrik: 'Lägsta version',
      hjalp: 'Äldre versioner av Varsam än denna öppnar inte databasen. Skrivs som 1.2.3.',
    },
    en: {
      rubrik: 'Minimum version',
      hjalp: 'Versions of Varsam older than this do not open the database. Written as 1.2.3.',
    },
    vidFel: 'ingen version nekas, så att ett skrivfel inte stoppar dokumentationen',
  },
  {
    namn: 'aterstallningsnyckel',
    typ: 'text',
    sv: {
      rubrik: 'Organisationens återställningsnyckel',
      hjalp:
        'Den öppna delen av en återställningsnyckel som IT förvarar. Nya databaser kan då öppnas med den hemliga delen, och ingen nyckel visas för användaren.',
    },
    en: {
      rubrik: 'Recovery key of the organisation',
      hjalp:
        'The open half of a recovery key kept by IT. New databases can then be opened with the secret half, and no key is shown to the user.',
    },
    vidFel: 'användaren får en egen nyckel på papper',
  },
] as const satisfies readonly Policyrad[];

export type Policynamn = (typeof policytabell)[number]['namn'];
/** The same name as a value of the registry. */
export const registernamn = (namn: string): string => medVersal(namn);
