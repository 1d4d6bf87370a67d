import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lasDocxFil } from '../../electron/report/lasDocxFil.ts';
import type { ApiInput } from '../../shared/api.ts';
import type { Dokument, Tabell } from '../../shared/dokument/dokument.ts';
import { nyKommun } from '../kommun.ts';
import type { TestKommun } from '../kommun.ts';
import {
  facit,
  fragaFor,
  LINDESBERG_NU,
  lindesbergsOrganisation,
  registreraLindesberg,
  rutor,
  verksamhetFor,
} from './lindesberg.ts';

let k: TestKommun;
const fil = join(tmpdir(), `internkontroll-${process.pid}.docx`);
let dokument: Dokument;

/** The risks and their controls as a kvalitetssamordnare plans them, then the decision. */
async function planera(): Promise<void> {
  for (const [i, r] of facit.risker.entries()) {
    const { nr, kvalitetsfaktor, risk, foljsUppDelar, atgard = '' } = r;
    const { id } = await k.ask('risk.spara', {
      uppgifter: { nr, kvalitetsfaktor, risk, foljsUppDelar, atgard },
    });
    const [sannolikhet, allvarlighetsgrad] = rutor[i] ?? [1, 1];
    await k.ask('risk.skatta', { id, niva: 'nuvarande', poang: { sannolikhet, allvarlighetsgrad } });
    for (const kontrollmoment of r.kontroller) {
      const fraga = fragaFor[kontrollmoment];
      const automatik = {
        fraga,
        verksamhetId: verksamhetFor[nr] ?? null,
        delar: nr === 7 ? 'enhet' : 'form',
      };
      await k.ask('kontroll.spara', {
        ar: 2023,
        uppgifter: {
          riskId: id,
          kontrollmoment,
          manader: foljsUppDelar ? [8, 12] : [12],
          ...(fraga === undefined ? {} : { slag: 'automatisk', automatik }),
        },
      } as ApiInput<'kontroll.spara'>);
    }
  }
  await k.ask('plan.anta', { ar: 2023, datum: '2023-01-20', paragraf: '§ 5' });
}

/** Every control of delår is carried out; the counts are filled in by the program. */
async function genomfor(): Promise<void> {
  const { kalender } = await k.ask('plan.visa', { ar: 2023 });
  for (const { kontroll, riskNr } of kalender) {
    const risk = facit.risker.find((r) => r.nr === riskNr);
    if (risk?.foljsUppDelar !== true) continue;
    const svar = { resultat: 'utan', atgardBehovs: risk.atgardBehovs ?? null } as const;
    const kontrollId = kontroll.id;
    if (kontroll.automatik !== null)
      await k.ask('utfall.fyllI', { kontrollId, period: '2023-01..2023-08', ...svar });
    else
      await k.ask('utfall.spara', {
        uppgifter: {
          kontrollId,
          matdatum: '2023-08-31',
          ...svar,
          varde: { slag: 'uppgift', text: 'Genomförd.' },
        },
      });
  }
}

beforeAll(async () => {
  k = nyKommun({ roll: 'sas', nu: LINDESBERG_NU, organisation: lindesbergsOrganisation() });
  await registreraLindesberg(k.ask);
  await planera();
  await genomfor();
  ({ dokument } = await k.ask('rapport.internkontroll', { period: '2023-01..2023-08', fil }));
});
afterAll(() => {
  k.close();
  rmSync(fil, { force: true });
});

const tabell = (id: string): Tabell => {
  const t = dokument.block.find((b) => b.id === id);
  if (t?.slag !== 'tabell') throw new Error(`Tabellen ${id} saknas`);
  return t;
};
/** A row of an automatic control's table: this year's count, followed up, share, then last year's. */
function rad(kontrollmoment: string, riskNr: number, namn: string): readonly string[] {
  const t = dokument.block.find(
    (b) =>
      b.slag === 'tabell' &&
      b.caption?.startsWith(kontrollmoment) === true &&
      b.caption.includes(`risk ${riskNr}`),
  );
  const found = t?.slag === 'tabell' ? t.rows.find((r) => r[0]?.text === namn) : undefined;
  return found?.slice(1).map((c) => c.text.replaceAll('\u00a0', ' ')) ?? [];
}
const procent = (n: number | undefined): string => `${n ?? ''} %`;

describe('Lindesbergs rapport, ur det som är registrerat och utan en siffra för hand', () => {
  it('räknar nio risker i zonerna 1, 4 och 4, sju följs upp och fyra behöver åtgärder', async () => {
    const made = await k.ask('rapport.internkontroll', { period: '2023-01..2023-08' });
    expect(made.risker).toEqual({ antal: 9, foljsUpp: 7, behoverAtgard: 4 });
    expect(Object.fromEntries(made.zoner.map((z) => [z.text, z.antal]))).toEqual(facit.skala.antalPerZon);
    expect(made.fynd).toEqual([]);
    const texter = dokument.block.flatMap((b) => (b.slag === 'stycke' ? [b.text] : [])).join('\n');
    expect(texter).toContain('Sju av nio risker följs upp i delårsrapporten; övriga följs upp vid helår.');
    expect(texter).toContain('Fyra behöver åtgärder.');
  });

  it('har facits fem delar i ordning', () => {
    const delar = dokument.block.flatMap((b) => (b.slag === 'rubrik' && b.niva === 1 ? [b.text] : []));
    expect(delar.map((d, i) => `${i + 1} ${d}`)).toEqual(
      facit.rapportensDelar.map((d) => d.replace(/ \(.*/u, '')),
    );
  });

  it.each([
    ['VoO', 'Sammanställa SoL-avvikelser', 4, 'Totalt'],
    ['VoO/SÄBO', 'Sammanställa SoL-avvikelser', 4, 'Särskilt boende'],
    ['VoO/Hemtjänst', 'Sammanställa SoL-avvikelser', 4, 'Hemtjänst'],
    ['FS', 'Sammanställa LSS-avvikelser', 1, 'Totalt'],
  ] as const)(
    '%s: antal och andel uppföljda bredvid förra årets, som publicerade',
    (gren, moment, nr, namn) => {
      const f = facit.automatiskaUtfall[gren];
      const [antal, , andel, forra, , andelForra] = rad(moment, nr, namn);
      expect([antal, andel, andelForra]).toEqual([
        String(f?.antal),
        procent(f?.uppfoljdaProcent),
        procent(f?.uppfoljdaForraProcent),
      ]);
      expect(f?.antalForra === undefined ? forra : String(f.antalForra)).toBe(forra);
    },
  );

  it('resten av 186 − 138 − 39 är nio och står som en egen rad', () => {
    expect(rad('Sammanställa SoL-avvikelser', 4, 'Korttidsboende').slice(0, 2)).toEqual(['9', '9']);
  });

  it.each([
    ['IoF/Familjeenheten', 'Familjeenheten'],
    ['IoF/Försörjningsstöd', 'Försörjningsstöd'],
    ['IoF/Öppenvården', 'Öppenvården'],
  ])('%s delas upp per enhet', (gren, namn) => {
    const f = facit.automatiskaUtfall[gren];
    const [antal, uppfoljda] = rad('Sammanställa SoL-avvikelser', 7, namn);
    expect([antal, Number(uppfoljda)]).toEqual([String(f?.antal), f?.atgardade ?? 0]);
  });

  it.each([
    ['FS', 1],
    ['VoO', 4],
    ['IoF', 7],
  ] as const)('lex Sarah i %s räknas', (gren, nr) => {
    expect(rad('Sammanställa lex Sarah-anmälningar', nr, 'Totalt')[0]).toBe(
      String(facit.automatiskaUtfall.lexSarah[gren]),
    );
  });

  it('varje siffra öppnar de poster den räknar', async () => {
    const traces = dokument.block.flatMap((b) =>
      b.slag === 'tabell' ? b.rows.flat().filter((c) => c.trace !== undefined) : [],
    );
    expect(traces.length).toBeGreaterThan(50);
    for (const c of traces)
      expect([c.trace, (await k.ask('internkontroll.spar', { trace: c.trace ?? '' })).totalt]).toEqual([
        c.trace,
        c.varde,
      ]);
  });

  it('läses tillbaka ur Word med bild, alternativtext och rätt sidhuvud', async () => {
    const read = await lasDocxFil(fil);
    if (!read.ok) throw new Error(read.problem.code);
    const oversikt = read.value.block.flatMap((b) =>
      b.slag === 'tabell' && b.headerRows[0]?.[1]?.text === 'Kvalitetsfaktor' ? [b] : [],
    );
    expect(oversikt[0]?.rows.map((row) => row[4]?.text)).toEqual(
      facit.risker.map((r) => r.kontroller.join('; ')),
    );
    const parts = unzipSync(new Uint8Array(readFileSync(fil)));
    const text = (name: RegExp): string =>
      Object.entries(parts)
        .filter(([n]) => name.test(n))
        .map(([, bytes]) => new TextDecoder().decode(bytes))
        .join('');
    expect(text(/word\/header\d+\.xml/u)).toContain('Internkontrollrapport, januari–augusti 2023');
    expect(text(/word\/document\.xml/u)).toMatch(/descr="Riskmatris, .*Hanteras omedelbart: risk 1\./u);
    expect(Object.keys(parts).filter((n) => /^word\/media\/.*\.svg$/u.test(n))).toHaveLength(1);
  });

  it('sju som klassas om från LSS till HSL gör 115 till 108, och det sägs', async () => {
    const period = '2023-01..2023-08';
    const { rader } = await k.ask('avvikelse.lista', {
      filter: {
        lagrum: ['lss'],
        from: '2023-01-01',
        to: '2023-08-31',
        status: ['registrerad'],
      },
    });
    for (const a of rader.slice(0, 7))
      await k.ask('avvikelse.klassaOm', {
        id: a.id,
        lagrum: 'hsl',
        typ: 'lakemedel',
        undertyp: null,
        skal: 'Läkemedelshändelse',
      });
    const kontrollId = (await k.ask('plan.visa', { ar: 2023 })).kalender.find(
      (r) => r.kontroll.automatik?.fraga === 'lss-avvikelser',
    )?.kontroll.id;
    await k.ask('utfall.fyllI', { kontrollId: kontrollId ?? '', period, resultat: 'utan' });
    ({ dokument } = await k.ask('rapport.internkontroll', { period }));
    expect(rad('Sammanställa LSS-avvikelser', 1, 'Totalt').slice(0, 2)).toEqual(['108', '67']);
    expect(tabell(`automatisk-${kontrollId ?? ''}`).note).toContain('7 som klassats om');
  });
});
