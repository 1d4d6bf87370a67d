import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { trackedPaths } from './kallkod.ts';

/** Why a field where something can be typed needs no help with what points somebody out. */
type Varfor =
  | 'namnger med avsikt'
  | 'nummer eller antal'
  | 'sökord'
  | 'hemlighet eller sökväg'
  | 'ord i en inställning'
  | 'visar bara'
  | 'inklistrad tabell';

/** Every field of the window that is not the free text field: its file, its label and why. A field that is not here is a `Fritext`. */
const utanHjalp: Readonly<Record<string, readonly (readonly [label: string, varfor: Varfor])[]>> = {
  'arende/AtgardForm.tsx': [['Ansvarig', 'namnger med avsikt']],
  'core/NameView.tsx': [['Namn på vyn', 'ord i en inställning']],
  'core/Kodlista.tsx': [['{ord.nytt}', 'ord i en inställning']],
  'features/arenden/Falten.tsx': [
    ['common uppgift', 'namnger med avsikt'],
    ['common antal', 'nummer eller antal'],
  ],
  'features/arenden/Raknesatt.tsx': [['Ett tal som publicerats någon annanstans', 'nummer eller antal']],
  'features/avvikelse/Bedomning.tsx': [
    ['Vilka deltog i bedömningen?', 'namnger med avsikt'],
    ['Legitimerad som deltog', 'namnger med avsikt'],
  ],
  'features/avvikelse/KoppladeRisker.tsx': [['Sök bland riskerna', 'sökord']],
  'features/avvikelse/Steg.tsx': [['Numret på det andra ärendet', 'nummer eller antal']],
  'features/avvikelse/importera/Importera.tsx': [['Spara som mall med namnet', 'ord i en inställning']],
  'features/delning/Anslut.tsx': [
    ['Mappens sökväg', 'hemlighet eller sökväg'],
    ['Kod från SAS', 'hemlighet eller sökväg'],
  ],
  'features/delning/Forhandsvisning.tsx': [['Filen, byte för byte', 'visar bara']],
  'features/delning/Granser.tsx': [['Dölj antal under', 'nummer eller antal']],
  'handbok/Innehall.tsx': [['Sök i handboken', 'sökord']],
  'features/installningar/Nycklar.tsx': [
    ['Ny lösenfras', 'hemlighet eller sökväg'],
    ['Skriv den igen', 'hemlighet eller sökväg'],
    ['Lösenfrasen som gäller nu', 'hemlighet eller sökväg'],
  ],
  'features/installningar/ProfilDel.tsx': [['Ditt namn', 'namnger med avsikt']],
  'features/internkontroll/dubbel/BjudIn.tsx': [
    ['Namn', 'ord i en inställning'],
    ['Första personen', 'namnger med avsikt'],
    ['Andra personen', 'namnger med avsikt'],
  ],
  'features/internkontroll/kontroll/Checklista.tsx': [
    ['Hur många finns det?', 'nummer eller antal'],
    ['Hur många granskas?', 'nummer eller antal'],
    ['Frö', 'nummer eller antal'],
  ],
  'features/internkontroll/kontroll/Klasser.tsx': [
    ['Totalt', 'nummer eller antal'],
    ['{label}', 'ord i en inställning'],
    ['{`Antal, ${label.toLowerCase()}`}', 'nummer eller antal'],
  ],
  'features/internkontroll/matris/Matrisredigering.tsx': [
    ['Namn', 'ord i en inställning'],
    ['Källa', 'ord i en inställning'],
  ],
  'features/internkontroll/matris/Nivalista.tsx': [
    ['{`Nivå ${n.varde}`}', 'ord i en inställning'],
    ['{`Vad nivå ${n.varde} betyder`}', 'ord i en inställning'],
    ['Minst per år', 'nummer eller antal'],
  ],
  'features/internkontroll/matris/Zonlista.tsx': [
    [
      "{ i === 0 ? 'Mildaste zonen' : i === m.zoner.length - 1 ? 'Allvarligaste zonen' : `Zon ${i + 1}` }",
      'ord i en inställning',
    ],
    ['Granskas (mån)', 'nummer eller antal'],
    ['Från riskvärde', 'nummer eller antal'],
  ],
  'features/internkontroll/plan/Beslut.tsx': [['Paragraf', 'nummer eller antal']],
  'features/internkontroll/plan/KontrollForm.tsx': [['Ansvarig', 'namnger med avsikt']],
  'features/internkontroll/plan/Planvaljare.tsx': [['Nämndens namn', 'ord i en inställning']],
  'features/internkontroll/risk/KoppladeAvvikelser.tsx': [['Avvikelsens nummer', 'nummer eller antal']],
  'features/internkontroll/risk/RiskForm.tsx': [
    ['Kvalitetsfaktor', 'ord i en inställning'],
    ['Ägare', 'namnger med avsikt'],
    ['Nummer', 'nummer eller antal'],
    ['Vem har godkänt?', 'namnger med avsikt'],
  ],
  'features/internkontroll/risk/RiskLista.tsx': [['Sök risk, orsak, ägare eller nummer', 'sökord']],
  'features/rapport/EnTidigare.tsx': [
    ['Period', 'nummer eller antal'],
    ['Antal', 'nummer eller antal'],
  ],
  'features/rapport/Mall.tsx': [
    ['Rapportens titel', 'ord i en inställning'],
    ['Nämnd', 'ord i en inställning'],
  ],
  'features/rapport/MallAvsnitt.tsx': [['Rubrik', 'ord i en inställning']],
  'features/rapport/Tidigare.tsx': [
    ['Tabellen', 'inklistrad tabell'],
    ['Källa', 'ord i en inställning'],
  ],
  'features/registervard/Gallring.tsx': [['{`Skriv antalet ärenden (${antal})`}', 'nummer eller antal']],
  'features/registervard/Gallringsregler.tsx': [
    ['Antal år', 'nummer eller antal'],
    ['Beslut', 'ord i en inställning'],
  ],
  'features/registervard/Granskning.tsx': [
    ['Antal', 'nummer eller antal'],
    ['Frö', 'nummer eller antal'],
  ],
  'features/registervard/Logg.tsx': [
    ['Nummer', 'sökord'],
    ['Beteckning', 'sökord'],
  ],
  'features/registervard/Undantag.tsx': [['Nummer', 'nummer eller antal']],
  'features/registervard/Utdrag.tsx': [['Beteckning, namn eller ord', 'sökord']],
  'features/signaler/Samling.tsx': [['Avvikelsens nummer', 'nummer eller antal']],
  'features/start/Nyckelfalt.tsx': [['Återställningsnyckel', 'hemlighet eller sökväg']],
  'features/start/OpenWithPhrase.tsx': [['Lösenfras', 'hemlighet eller sökväg']],
  'features/start/steps.tsx': [
    ['Kommun', 'ord i en inställning'],
    ['{`Enhet ${i + 1}`}', 'ord i en inställning'],
    ['Ditt namn', 'namnger med avsikt'],
  ],
  'frame/CommandPalette.tsx': [['', 'sökord']],
  'nyckel/ShownKey.tsx': [['{`Grupp ${n}`}', 'hemlighet eller sökväg']],
};

const skrivfalt: ReadonlySet<string> = new Set(['TextField', 'TextArea', 'Input', 'input', 'textarea']);
const isNode = (v: unknown): v is Readonly<Record<string, unknown>> => typeof v === 'object' && v !== null;

interface Falt {
  readonly tag: string;
  readonly label: string;
}

/** Every control of a file that takes text, with its label as it is written; spread answers are told by their case. */
function faltI(path: string): readonly Falt[] {
  const source = readFileSync(`renderer/${path}`, 'utf8');
  const found: Falt[] = [];
  const slice = (n: Readonly<Record<string, unknown>>): string =>
    source.slice(Number(n['start']), Number(n['end'])).replaceAll(/\s+/gu, ' ');
  const walk = (node: unknown, gren: string): void => {
    if (Array.isArray(node)) return node.forEach((n) => walk(n, gren));
    if (!isNode(node)) return undefined;
    const here = node['type'] === 'SwitchCase' && isNode(node['test']) ? String(node['test']['value']) : gren;
    const tag = isNode(node['name']) ? String(node['name']['name']) : '';
    if (node['type'] === 'JSXOpeningElement' && skrivfalt.has(tag)) {
      const attributes = (node['attributes'] as readonly Readonly<Record<string, unknown>>[]).map(slice);
      const label = attributes.find((a) => a.startsWith('label=') || a.startsWith('aria-label='));
      const isTyped = !attributes.some((a) => /^type="(?:file|checkbox|radio)"$/u.test(a));
      const spread = attributes.includes('{...common}') ? `common ${here}` : '';
      if (isTyped)
        found.push({ tag, label: label?.replace(/^[\w-]+=/u, '').replaceAll(/^"|"$/gu, '') ?? spread });
    }
    for (const child of Object.values(node)) if (isNode(child)) walk(child, here);
    return undefined;
  };
  walk(parseSync(path, source).program, '');
  return found;
}

const filer = trackedPaths
  .filter((p) => /^renderer\/(?!ui\/).+\.tsx$/u.test(p) && !p.startsWith('renderer/sekretess/'))
  .map((p) => p.slice('renderer/'.length));

test('every field of the window that takes free text points out what can tell who somebody is', () => {
  const utanSkal = filer.flatMap((path) =>
    faltI(path)
      .filter(({ label }) => !(utanHjalp[path] ?? []).some(([known]) => known === label))
      .map(({ tag, label }) => `${path}: ${tag} ”${label}”`),
  );
  expect(utanSkal).toStrictEqual([]);
});

test('the list of other fields names only fields that are there', () => {
  const borta = Object.entries(utanHjalp).flatMap(([path, labels]) => {
    const has = new Set(filer.includes(path) ? faltI(path).map((f) => f.label) : []);
    return labels.map(([label]) => label).filter((label) => !has.has(label));
  });
  expect(borta).toStrictEqual([]);
});

test('the free text field is used, and is the one that points out', () => {
  const uses = filer.filter((p) => readFileSync(`renderer/${p}`, 'utf8').includes('<Fritext'));
  expect(uses.length).toBeGreaterThan(25);
  expect(readFileSync('renderer/sekretess/Fritext.tsx', 'utf8')).toContain('granskaText(');
});
