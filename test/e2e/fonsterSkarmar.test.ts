import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Roll } from '../../shared/profil/profil.ts';
import { go, press, still } from './hand.ts';
import { axeFindings, picture } from './harness.ts';
import { planeraNagra } from './internkontrollData.ts';
import { liten, litenDubbel, oppnaKommun, registreraNagra, skrivRisker } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';
import { fyllKommun, rikKlocka } from './rikKommun.ts';
import type { RikKommun } from './rikKommun.ts';
import { slappFil } from './slappFil.ts';

let kommun: OppnadKommun;
let page: Page;
let caseId: string;
let rik: RikKommun;
let kontroller: Readonly<Record<string, string>> = {};
const genomfor = (slag: string) => () => `internkontroll/kontroller/${kontroller[slag] ?? ''}/genomfor`;
let riskId: string;
beforeAll(async () => {
  kommun = await oppnaKommun(rikKlocka);
  ({ page } = kommun.app);
  caseId = await registreraNagra(kommun.app);
  rik = await fyllKommun(kommun.app);
  kontroller = await planeraNagra(kommun.app);
  riskId = await skrivRisker(kommun.app, caseId);
});
afterAll(async () => kommun.end());

/** An export of another system with a unit under an old name and a day that cannot be. */
const importfil = [
  'Löpnummer;Händelsedatum;Klockan;Avdelning;Kategori;Beskrivning',
  'A-1;2026-01-14;03:10;Hagen;Fall;Föll i badrummet på väg från toaletten.',
  'A-2;2026-01-20;08:00;Hagen;Läkemedel;Morgondosen låg kvar i dosetten.',
  'A-3;2026-02-02;;Avd 3;Fall;Gled ur rullstolen.',
  'A-4;2099-02-02;;Hagen;Fall;Framtiden.',
].join('\r\n');

interface Skarm {
  readonly namn: string;
  readonly adress: () => string;
  readonly rubrik: RegExp;
  readonly fore?: () => Promise<void>;
  /** Whose screen it is, where an enhetschef does not have it. */
  readonly roll?: Roll;
}
const skarmar: readonly Skarm[] = [
  { namn: 'oversikt', adress: () => 'oversikt', rubrik: /Hej Eva/u },
  {
    namn: 'palett',
    adress: () => 'oversikt?p=1',
    rubrik: /Sök och kommandon/u,
    fore: async () => {
      await openPalette();
    },
  },
  {
    namn: 'kortkommandon',
    adress: () => 'oversikt?k=1',
    rubrik: /Kortkommandon/u,
    fore: async () => page.keyboard.press('Control+/'),
  },
  { namn: 'delning-anslut', adress: () => 'delning', rubrik: /Sätt upp delningen/u },
  { namn: 'avvikelser', adress: () => 'avvikelser', rubrik: /Avvikelser/u },
  { namn: 'tomt-urval', adress: () => 'avvikelser?text=finnsinte', rubrik: /Avvikelser/u },
  {
    namn: 'registrera',
    adress: () => 'avvikelser/ny',
    rubrik: /Registrera en avvikelse/u,
    fore: async () => page.getByRole('button', { name: 'Igår' }).click(),
  },
  {
    namn: 'registrera-fel',
    adress: () => 'avvikelser/ny?fel=1',
    rubrik: /Registrera en avvikelse/u,
    fore: async () => {
      await page.getByLabel('Vad hände?').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByRole('alert').first().waitFor();
    },
  },
  { namn: 'arende', adress: () => `avvikelser/${caseId}`, rubrik: /HAGEN-2026-001/u },
  { namn: 'arende-atgarder', adress: () => `avvikelser/${rik.arende}?del=atgarder`, rubrik: /HAGEN-2026-/u },
  { namn: 'arende-historik', adress: () => `avvikelser/${rik.arende}?del=historik`, rubrik: /HAGEN-2026-/u },
  {
    namn: 'arende-ratta',
    adress: () => `avvikelser/${rik.arende}?del=ratta`,
    rubrik: /HAGEN-2026-/u,
    fore: async () => page.getByRole('button', { name: /^Klassa om: annan typ/u }).click(),
  },
  {
    namn: 'urval',
    adress: () => 'avvikelser?veckodag=3,7&skada=ingen,obesvarad&timme=03&status=raknas&period=2026',
    rubrik: /Avvikelser/u,
  },
  { namn: 'importera', adress: () => 'avvikelser/importera', rubrik: /Importera avvikelser/u },
  {
    namn: 'importera-granskning',
    adress: () => 'avvikelser/importera?g=1',
    rubrik: /Importera avvikelser/u,
    fore: async () => {
      await slappFil(kommun, 'export.csv', importfil);
      await page.getByText('Läst som CSV, Windows-1252').waitFor();
      await page.getByText('ligger i framtiden').first().waitFor();
    },
  },
  { namn: 'monster', adress: () => 'monster', rubrik: /Mönster/u },
  { namn: 'samlingsutredning', adress: () => `monster/${rik.samling}`, rubrik: /SU-2026-001/u },
  {
    namn: 'snabbruta',
    adress: () => 'oversikt?s=1',
    rubrik: /Skriv en avvikelse på en rad/u,
    fore: async () => {
      await page.keyboard.press('Control+Shift+N');
      await page.getByRole('textbox', { name: 'Vad hände?' }).waitFor();
      await page.keyboard.type('fall kl 03 i badrum, ingen skada, Karin hjälpte Hagen');
      await page.getByText('Enhet: Hagen').waitFor();
      await page.getByText('Namn: ”Karin”').waitFor();
    },
  },
  {
    namn: 'regler',
    adress: () => 'installningar?del=regler',
    rubrik: /Frister, trappa och regler/u,
    fore: async () => {
      for (const name of [/^Frister$/u, /^Trappan/u, /^När MAS/u, /^Vad som räknas/u])
        await page.getByRole('button', { name }).click();
    },
  },
  { namn: 'komplettera', adress: () => `avvikelser/${caseId}/komplettera`, rubrik: /Komplettera HAGEN/u },
  { namn: 'statistik-sida', adress: () => 'statistik?period=2026-H1', rubrik: /^Statistik$/u },
  { namn: 'apt-kort', adress: () => 'statistik/apt?enhet=hagen&manad=2026-01', rubrik: /APT-kort/u },
  { namn: 'plan', adress: () => 'internkontroll/plan?ar=2026', rubrik: /Internkontrollplan 2026/u },
  { namn: 'plan-tom', adress: () => 'internkontroll/plan?ar=2025', rubrik: /Internkontrollplan 2025/u },
  { namn: 'ny-kontroll', adress: () => 'internkontroll/plan/ny', rubrik: /Ny kontroll/u },
  {
    namn: 'kopiera-plan',
    adress: () => 'internkontroll/plan/kopiera?ar=2027',
    rubrik: /Kopiera kontroller/u,
  },
  { namn: 'kontroller', adress: () => 'internkontroll/kontroller?ar=2026', rubrik: /Kontroller 2026/u },
  {
    namn: 'kontroll',
    adress: () => `internkontroll/kontroller/${kontroller['klasser'] ?? ''}`,
    rubrik: /Mätning av utredningstid/u,
  },
  { namn: 'genomfor-klasser', adress: genomfor('klasser'), rubrik: /Mätning av utredningstid/u },
  {
    namn: 'genomfor-checklista',
    adress: genomfor('checklista'),
    rubrik: /Granskning av hemtjänstutredningar/u,
    fore: async () => {
      await page.getByLabel('Hur många finns det?').fill('120');
      await page.getByLabel('Hur många granskas?').fill('2');
    },
  },
  { namn: 'genomfor-automatisk', adress: genomfor('automatisk'), rubrik: /Sammanställa LSS-avvikelser/u },
  {
    namn: 'internkontrollrapport',
    adress: () => 'internkontroll/rapport?period=2026-delar',
    rubrik: /Internkontrollrapport/u,
  },
  { namn: 'risker', adress: () => 'internkontroll/risker', rubrik: /Risker/u },
  { namn: 'risk-ny', adress: () => 'internkontroll/risker/ny', rubrik: /Ny risk/u },
  { namn: 'risk', adress: () => `internkontroll/risker/${riskId}`, rubrik: /Risk 51/u },
  {
    namn: 'risk-skatta',
    adress: () => `internkontroll/risker/${riskId}?skatta=1`,
    rubrik: /Risk 51/u,
    fore: async () => page.getByRole('button', { name: 'Skatta om' }).first().click(),
  },
  { namn: 'matris', adress: () => 'internkontroll/matris?ruta=4x3', rubrik: /Matris/u },
  { namn: 'matris-jamfor', adress: () => 'internkontroll/matris/jamfor', rubrik: /Före och efter/u },
  { namn: 'matris-andra', adress: () => 'internkontroll/matris/andra', rubrik: /Ändra matrisen/u },
  { namn: 'dubbelskattning', adress: () => 'internkontroll/dubbelskattning', rubrik: /Dubbelskattning/u },
  {
    namn: 'dubbelskattning-jamfor',
    adress: () => 'internkontroll/dubbelskattning?jamfor=1',
    rubrik: /Jämför svaren/u,
    fore: async () => page.getByRole('link', { name: 'Jämför svaren' }).click(),
  },
  {
    namn: 'registervard-gallring',
    adress: () => 'registervard/gallring',
    rubrik: /Gallring/u,
    roll: 'verksamhetschef',
  },
  {
    namn: 'registervard-utdrag',
    adress: () => 'registervard/utdrag',
    rubrik: /Registerutdrag/u,
    roll: 'verksamhetschef',
  },
  {
    namn: 'registervard-logg',
    adress: () => 'registervard/logg',
    rubrik: /Åtkomstlogg/u,
    roll: 'verksamhetschef',
  },
  {
    namn: 'registervard-granskning',
    adress: () => 'registervard/granskning',
    rubrik: /Loggranskning/u,
    roll: 'verksamhetschef',
  },
  { namn: 'klagomal', adress: () => 'klagomal', rubrik: /Klagomål och synpunkter/u },
  { namn: 'klagomal-arende', adress: () => `klagomal/${rik.klagomal}`, rubrik: /K-2026-/u },
  { namn: 'klagomal-ny', adress: () => 'klagomal/ny', rubrik: /Registrera/u },
  { namn: 'raknesatt', adress: () => 'klagomal/raknesatt', rubrik: /Så räknas klagomålen/u },
  { namn: 'lex-sarah-ny', adress: () => 'lex-sarah/ny', rubrik: /Rapportera enligt lex Sarah/u },
  { namn: 'lex-sarah', adress: () => 'lex-sarah', rubrik: /Lex Sarah/u },
  { namn: 'lex-sarah-arende', adress: () => `lex-sarah/${rik.lexSarah}`, rubrik: /LS-2026-/u },
  { namn: 'lex-maria', adress: () => 'lex-maria', rubrik: /Lex Maria/u },
  { namn: 'lex-maria-arende', adress: () => `lex-maria/${rik.lexMaria}`, rubrik: /LM-2026-/u },
  { namn: 'externa', adress: () => 'externa', rubrik: /Externa avvikelser/u },
  { namn: 'extern-arende', adress: () => `externa/${rik.extern}`, rubrik: /E-2026-/u },
  { namn: 'rontgen', adress: () => 'rontgen', rubrik: /Röntgen/u },
  { namn: 'rod-trad', adress: () => 'rod-trad?period=2026-H1', rubrik: /Röd tråd/u },
  { namn: 'installningar', adress: () => 'installningar', rubrik: /Inställningar/u },
  { namn: 'handbok', adress: () => 'handbok', rubrik: /^Handbok$/u },
  { namn: 'handbok-sida', adress: () => 'handbok/registrera', rubrik: /Registrera en avvikelse/u },
  { namn: 'rapport', adress: () => 'rapporter', rubrik: /Halvårsrapport/u },
  { namn: 'rapport-tidigare', adress: () => 'rapporter/tidigare', rubrik: /Tidigare siffror/u },
  { namn: 'rapport-granska', adress: () => 'rapporter/granska', rubrik: /Granska en rapport/u },
  { namn: 'rapport-offentlig', adress: () => 'rapporter/offentlig', rubrik: /Offentlig utgåva/u },
  { namn: 'rapport-mall', adress: () => 'rapporter/mall', rubrik: /Rapportmall/u },
  { namn: 'rapport-versioner', adress: () => 'rapporter/versioner', rubrik: /Låsta versioner/u },
];

async function openPalette(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette-input:focus').waitFor();
}

let nu: Roll = 'enhetschef';
/** Works on in another role, as somebody else at the same computer would after a start. */
async function bli(roll: Roll): Promise<void> {
  if (roll === nu) return;
  nu = roll;
  await kommun.app.ask('profil.andra', { profil: { roll, namn: 'Eva Ek', enheter: [] } });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Goes to a screen as a link would and waits until it has all that it asked for. */
async function show(s: Skarm): Promise<void> {
  await bli(s.roll ?? 'enhetschef');
  await page.keyboard.press('Escape');
  await go(page, s.adress());
  if (s.fore !== undefined) await still(page);
  await s.fore?.();
  await page.getByRole('heading', { name: s.rubrik }).first().waitFor();
  await still(page);
}

/** What is wider than the window, and text that is cut off without a way to it. */
const overflow = async (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const out = [...document.querySelectorAll<HTMLElement>('main *, .top *, .side *')].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 0 && box.right > window.innerWidth + 1 && e.closest('.visually-hidden') === null;
    });
    return [
      ...(wide > 1 ? [`sidan är ${wide} px för bred`] : []),
      ...out.slice(0, 5).map((e) => `${e.tagName}.${e.className} ${e.textContent.slice(0, 30)}`),
    ];
  });

const looks = [
  { tema: 'ljust', media: { colorScheme: 'light', forcedColors: 'none' } },
  { tema: 'morkt', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { tema: 'kontrast', media: { colorScheme: 'light', forcedColors: 'none' } },
  { tema: 'dator', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

describe.each(looks)('i utseendet $tema, $media.forcedColors', ({ tema, media }) => {
  beforeAll(async () => {
    await page.setViewportSize(liten);
    await page.emulateMedia(media);
    await page.evaluate((t) => {
      localStorage.setItem('varsam.utseende', JSON.stringify({ tema: t }));
    }, tema);
    await page.reload();
    await page.getByRole('navigation').first().waitFor();
  });
  test.each(skarmar)('har $namn inga fynd i axe och ryms på 1366×768', async (s) => {
    await show(s);
    if (tema === 'ljust' || tema === 'morkt') await picture(page, `${s.namn}-${tema}`);
    expect(await overflow()).toEqual([]);
    // So high that no control lies half under a bar that stays while the page is scrolled.
    await page.setViewportSize({ width: liten.width, height: 3000 });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(liten);
  });
});

describe('vid 200 %', () => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize(litenDubbel);
    await page.evaluate(() => {
      localStorage.setItem('varsam.utseende', JSON.stringify({ tema: 'ljust' }));
    });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  test.each(skarmar)('ryms $namn utan att rullas i sidled', async (s) => {
    await show(s);
    if (s.namn === 'registrera' || s.namn === 'oversikt') await picture(page, `${s.namn}-200`);
    expect(await overflow()).toEqual([]);
  });
  test('nås allt i menyn genom knappen Meny', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Meny' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Inställningar' }).click();
    await page.getByRole('heading', { name: 'Inställningar', level: 1 }).waitFor();
    expect(await page.evaluate(() => window.location.hash)).toBe('#/installningar');
  });
});

describe('ramen', () => {
  beforeAll(async () => {
    await page.setViewportSize(liten);
    await page.reload();
  });
  test('tillbaka leder till samma rad och samma urval', async () => {
    await go(page, 'avvikelser?lagrum=hsl');
    const rows = page.locator('tr.data');
    await press(rows.nth(1));
    await page.getByRole('heading', { level: 1, name: /-2026-/u }).waitFor();
    await page.goBack();
    await page.getByRole('grid', { name: 'Avvikelser' }).waitFor();
    await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset['row'] === '1');
    expect(await page.evaluate(() => window.location.hash)).toContain('lagrum=hsl');
  });
  test('blanksteg markerar en rad och antalet sägs', async () => {
    await press(page.locator('tr.data').first(), 'Space');
    await page.getByText('1 markerad').waitFor();
    expect(await page.locator('tr.data').first().getAttribute('aria-selected')).toBe('true');
  });
  test('låset tar bort allt som visades och släpper in igen', async () => {
    await page.getByRole('navigation').first().waitFor();
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Varsam är låst' }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain('HAGEN');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fortsätt arbeta' }).click();
    await page.getByRole('navigation').first().waitFor();
  });
  test('kommandopaletten hittar både kommandon och avvikelser', async () => {
    await openPalette();
    await page.keyboard.type('larmmattan');
    await page
      .getByRole('menuitem', { name: /Föll i badrummet/u })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /-2026-/u }).waitFor();
    await openPalette();
    await page.keyboard.type('inställningar');
    await page
      .getByRole('menuitem', { name: /Inställningar/u })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Inställningar' }).waitFor();
    expect(await page.evaluate(() => window.location.hash)).toContain('#/installningar');
  });
  test('kontrollen av databasen säger att allt är helt', async () => {
    await page.getByRole('button', { name: 'Kontrollera databasen' }).click();
    const answer = page.getByText('Databasen och historiken är hela.');
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(/\d+ handlingar är kontrollerade/u);
  });
  test('historiken är läsbar svenska', async () => {
    await go(page, `avvikelser/${caseId}`);
    await page.getByRole('button', { name: /Vem har läst ärendet/u }).waitFor();
    expect(await page.locator('#sektion-historik').textContent()).toMatch(
      /Registrerad.*Enhetschef.*kl\. \d\d\.\d\d/u,
    );
  });
});
