import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allaDokument } from './allaDokument.ts';
import type { AllaDokument } from './allaDokument.ts';
import { docxfel } from './docxRegler.ts';
import { officefel } from './officefel.ts';

let alla: AllaDokument;
let rapport: Uint8Array;
beforeAll(async () => {
  alla = await allaDokument();
  const [forsta] = alla.slag;
  if (forsta === undefined) throw new Error('inga dokument');
  rapport = await alla.bytes(forsta, 'docx');
});
afterAll(() => alla.close());

describe('varje Word-fil som programmet skriver', () => {
  it('följer Words scheman och har det som varje dokument ska ha', async () => {
    const fel: Record<string, readonly string[]> = {};
    for (const d of alla.slag.filter((x) => x.format.includes('docx'))) {
      const bytes = await alla.bytes(d, 'docx');
      const found = [
        ...(await officefel(bytes, 'docx')),
        ...docxfel(bytes, { egen: d.namn !== 'utredning i kommunens mall' }),
      ];
      if (found.length > 0) fel[d.namn] = found;
    }
    expect(fel).toEqual({});
  });

  it('finns med i provet: ingen kärndel skriver dokument som inte prövas', () => {
    const mapp = new URL('../../electron/core/', import.meta.url).pathname;
    const skrivare = readdirSync(mapp)
      .filter((f) => f.endsWith('Handlers.ts'))
      .filter((f) =>
        /\b(?:skrivDokument|skrivRapport|formaRapport|skrivHandling)\(/.test(
          readFileSync(join(mapp, f), 'utf8'),
        ),
      )
      .map((f) => f.replace('.ts', ''));
    expect(skrivare.length).toBeGreaterThan(6);
    expect([...new Set(alla.slag.map((d) => d.skrivs))].toSorted()).toEqual(skrivare.toSorted());
  });
});

/** The same file with something broken in one of its parts. */
const trasig = (del: string, hur: (xml: string) => string): Uint8Array => {
  const delar = unzipSync(rapport);
  const xml = strFromU8(delar[del] ?? new Uint8Array());
  const ny = hur(xml);
  if (ny === xml) throw new Error(`inget ändrades i ${del}`);
  return zipSync({ ...delar, [del]: strToU8(ny) });
};
const utan = (namn: string): Uint8Array => {
  const { [namn]: bort, ...kvar } = unzipSync(rapport);
  if (bort === undefined) throw new Error(`${namn} finns inte`);
  return zipSync(kvar);
};
const doc = 'word/document.xml';

describe('kontrollen säger ifrån om ett trasigt dokument', () => {
  it.each([
    [
      'tabellens egenskaper efter dess kolumner',
      () => trasig(doc, (x) => x.replace(/(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/s, '$2$1')),
      'unexpected child element',
    ],
    [
      'en tabell utan kolumner',
      () => trasig(doc, (x) => x.replace(/<w:tblGrid>.*?<\/w:tblGrid>/s, '')),
      'tblGrid',
    ],
    [
      'ett värde som inte finns',
      () => trasig(doc, (x) => x.replace('<w:jc w:val="start"/>', '<w:jc w:val="vanster"/>')),
      'vanster',
    ],
    [
      'egenskaper i fel ordning',
      () => trasig(doc, (x) => x.replace(/(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/, '$2$1')),
      'unexpected child element',
    ],
    [
      'ett stycke i ett stycke',
      () => trasig(doc, (x) => x.replace('<w:p>', '<w:p><w:p></w:p>')),
      'invalid child element',
    ],
    [
      'två bilder med samma id',
      () => trasig(doc, (x) => x.replaceAll(/(<wp:docPr [^>]*\bid=")\d+/g, '$17')),
      'unique value',
    ],
    [
      'fel ordning bland formatmallarna',
      () => trasig('word/styles.xml', (x) => x.replace(/(<w:name [^>]*\/>)(<w:basedOn [^>]*\/>)/, '$2$1')),
      'unexpected child element',
    ],
  ] as const)('%s', async (_namn, gor, ord) => {
    expect((await officefel(gor(), 'docx')).join('\n')).toContain(ord);
  });

  it('en del som saknas', async () => {
    expect(await officefel(utan('word/footer1.xml'), 'docx')).not.toEqual([]);
    expect(docxfel(utan('word/footer1.xml'), { egen: true }).join()).toContain('varje relation har sitt mål');
  });

  it.each([
    ['XML som inte går att läsa', () => trasig(doc, (x) => x.replace('</w:body>', '')), 'välformad'],
    [
      'en cell utan stycke',
      () => trasig(doc, (x) => x.replace(/(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/s, '$1$2')),
      'slutar med ett stycke',
    ],
    [
      'en del utan innehållstyp',
      () => zipSync({ ...unzipSync(rapport), 'word/okand.xyz': new Uint8Array(1) }),
      'innehållstyp',
    ],
    [
      'en relation som inte finns',
      () =>
        trasig('word/_rels/document.xml.rels', (x) =>
          x.replace(/<Relationship [^>]*charts\/chart1[^>]*>/, ''),
        ),
      'som används finns',
    ],
    [
      'en formatmall som inte finns',
      () => trasig(doc, (x) => x.replace('<w:pStyle w:val="Tabelltext"/>', '<w:pStyle w:val="Borta"/>')),
      'formatmall som används',
    ],
    [
      'en numrering som inte finns',
      () => trasig(doc, (x) => x.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>')),
      'numrering som används',
    ],
    [
      'ett bokmärke som aldrig stängs',
      () => trasig(doc, (x) => x.replace(/<w:bookmarkEnd [^>]*\/>/, '')),
      'som öppnas stängs',
    ],
    [
      'en länk till ingenting',
      () => trasig(doc, (x) => x.replace(/w:anchor="[^"]+"/, 'w:anchor="borta"')),
      'länk inom dokumentet',
    ],
    [
      'ett fält som aldrig stängs',
      () => trasig(doc, (x) => x.replace(/<w:fldChar w:fldCharType="end"\/>/, '')),
      'öppnas, delas och stängs',
    ],
    [
      'en bild utan alternativtext',
      () => trasig(doc, (x) => x.replace(/ descr="[^"]*"/, '')),
      'alternativtext',
    ],
    [
      'ett språk som saknas',
      () => trasig('word/styles.xml', (x) => x.replace('<w:lang w:val="sv-SE"/>', '')),
      'språket är svenska',
    ],
    [
      'rubrikrader som inte upprepas',
      () => trasig(doc, (x) => x.replace('<w:tblHeader/>', '').replaceAll('<w:tblHeader/>', '')),
      'rubrikrader som upprepas',
    ],
    ['en rad som får delas', () => trasig(doc, (x) => x.replace('<w:cantSplit/>', '')), 'hålls samman'],
    [
      'en tabelltext utan fält',
      () => trasig(doc, (x) => x.replace('SEQ Tabell', 'XXX Tabell')),
      'numrerad med ett fält',
    ],
    [
      'tecken satta för hand',
      () => trasig(doc, (x) => x.replace('<w:r><w:t', '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t')),
      'utan egna tecken',
    ],
    [
      'en rubriknivå som hoppas över',
      () => trasig(doc, (x) => x.replaceAll('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>')),
      'hoppar inte',
    ],
    [
      'en titel som saknas',
      () => trasig('docProps/core.xml', (x) => x.replace(/<dc:title>.*?<\/dc:title>/, '')),
      'har en titel',
    ],
    [
      'en innehållsförteckning som saknas',
      () => trasig(doc, (x) => x.replace(/<w:sdt>.*?<\/w:sdt>/s, '')),
      'innehållsförteckning',
    ],
    [
      'fält att uppdatera',
      () =>
        trasig('word/settings.xml', (x) =>
          x.replace('</w:settings>', '<w:updateFields w:val="true"/></w:settings>'),
        ),
      'uppdatera fält',
    ],
  ] as const)('%s', (_namn, gor, regel) => {
    expect(docxfel(gor(), { egen: true }).join('\n')).toContain(regel);
  });
});
