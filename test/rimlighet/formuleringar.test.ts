import { expect, test } from 'vitest';
import type { Block, Dokument } from '../../shared/dokument/dokument.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { herrljunga, rattad } from './herrljunga.ts';

/** The corrected report with other words in one section. */
function medText(rubrik: string, text: string): Dokument {
  const dokument = herrljunga(rattad);
  const at = dokument.block.findIndex((b) => b.slag === 'rubrik' && b.text === rubrik);
  const block: Block[] = [...dokument.block];
  const next = block[at + 1];
  if (next?.slag === 'stycke') block[at + 1] = { ...next, text };
  else block.splice(at + 1, 0, { slag: 'stycke', text });
  return { ...dokument, block };
}
const fynd = (rubrik: string, text: string) =>
  granskaDokument(medText(rubrik, text)).map((f) => [f.regel, ...f.tal].join(' '));

test.each<[string, string]>([
  ['Fall', 'Antalet fall har minskat med 84 jämfört med 2020.'],
  ['Fall', 'Jämfört med första halvåret 2020 har fallen minskat med 84 stycken.'],
  ['Fall', 'Det har skett 385 fall under halvåret, vilket är 84 färre än motsvarande period 2020.'],
  ['Fall', 'Fallen är 84 färre än 2020.'],
  ['Fall', 'Fallavvikelserna minskade från 468 till 385, en minskning med 84.'],
  [
    'Fall',
    'Under första halvåret 2021 rapporterades 385 fall (468 år 2020). Det är en minskning med 84 fall från 2020.',
  ],
  ['Fall', '385 fall rapporterades 2021, åttiofyra färre än 2020.'],
  ['Fall', 'Totalt 385 fall, det vill säga 84 fall färre än 2020.'],
])('%s: ”%s” ger 84 mot 83', (rubrik, text) => {
  expect(fynd(rubrik, text)).toEqual(['andring 84 83']);
  expect(fynd(rubrik, text.replace('84', '83').replace('åttiofyra', 'åttiotre'))).toEqual([]);
});

test.each<[string, string]>([
  [
    'Klagomål och synpunkter',
    'Vård och omsorg har tagit emot fem klagomål. Till individ- och familjeomsorgen har det kommit ett klagomål direkt och fem via IVO. Tre klagomål rör socialt stöd.',
  ],
  [
    'Klagomål och synpunkter',
    'Fem klagomål kommer från vård och omsorg, ett direkt och fem via IVO gäller individ- och familjeomsorgen och tre socialt stöd.',
  ],
  [
    'Klagomål och synpunkter',
    'Inom vård och omsorg har fem klagomål inkommit. Individ- och familjeomsorgen har fått sex klagomål, varav ett direkt och fem via IVO. Socialt stöd har fått tre klagomål.',
  ],
  ['Klagomål och synpunkter', 'Under första halvåret 2021 har 14 klagomål och synpunkter inkommit.'],
  ['Klagomål och synpunkter', 'Totalt har 14 klagomål kommit in under perioden.'],
  ['Klagomål och synpunkter', 'Antalet klagomål är 14.'],
  [
    'Klagomål och synpunkter',
    'Klagomål: 5 från vård och omsorg, 1 direkt till IFO, 5 via IVO och 3 från socialt stöd.',
  ],
])('%s: ”%s” ger 14 mot 11', (rubrik, text) => {
  expect(fynd(rubrik, text)).toEqual(['text-tabell 14 11']);
});

test.each<[string, string]>([
  [
    'Sammanfattning',
    'Totalt 841 avvikelser har registrerats under första halvåret 2021. Motsvarande siffra första halvåret 2020 var 980 avvikelser.',
  ],
  [
    'Sammanfattning',
    'Antalet avvikelser har minskat, från 980 första halvåret 2020 till 841 första halvåret 2021.',
  ],
  ['Sammanfattning', 'Sammantaget rapporterades 841 avvikelser (980 första halvåret 2020).'],
  ['Sammanfattning', 'Första halvåret 2020 var det totala antalet avvikelser 980.'],
])('%s: ”%s” ger 980 mot 979', (rubrik, text) => {
  expect(fynd(rubrik, text)).toEqual(['total 980 979']);
  expect(fynd(rubrik, text.replace('980', '979'))).toEqual([]);
});

test.each<[string, string]>([
  ['Avvikelser per verksamhet', 'Av socialt stöds 21 avvikelser är 41 % uteblivna insatser.'],
  ['Avvikelser per verksamhet', 'Socialt stöd har 21 avvikelser, varav 41 procent är utebliven insats.'],
  ['Avvikelser per verksamhet', '41 % av de 21 avvikelserna inom socialt stöd rör utebliven insats.'],
  ['Avvikelser per verksamhet', 'I socialt stöd handlar 41 % av avvikelserna om utebliven insats.'],
  [
    'Avvikelser per verksamhet',
    'Socialt stöd har registrerat 21 avvikelser. Av dessa är 41 % utebliven insats.',
  ],
  ['Avvikelser per verksamhet', 'För socialt stöd är utebliven insats vanligast (41 %).'],
])('%s: ”%s” ger 41 procent av 21', (rubrik, text) => {
  expect(fynd(rubrik, text)).toEqual(['procent 41 21']);
  expect(fynd(rubrik, text.replace('41', '43'))).toEqual([]);
});

test.each<[string, string]>([
  ['Fall', '121 olika patienter har fallit. Av dem hade 125 patienter gånghjälpmedel.'],
  [
    'Fall',
    'Totalt 385 fall fördelade på 121 unika patienter. 125 av patienterna använde gånghjälpmedel när de föll.',
  ],
])('%s: ”%s” ger 125 mot 121', (rubrik, text) => {
  expect(fynd(rubrik, text)).toEqual(['personer 125 121']);
});

/** Sentences that are right, or say something the tables cannot judge. */
test.each<[string, string]>([
  ['Fall', 'Fallen minskade från 468 till 385 (−83, −18 %).'],
  ['Fall', 'Antalet fall har minskat med 83 sedan 2020 och med 217 sedan 2019.'],
  ['Fall', 'Antalet fall minskade med 18 procent jämfört med 2020 och med 36 procent jämfört med 2019.'],
  ['Fall', 'På Hagen har fallen minskat från 144 till 93. Landsbygd har ökat med 21 och LSS med elva.'],
  ['Fall', 'Hagen står för 93 av de 385 fallen, knappt en fjärdedel. Ljung hade 54 och Tätort 61.'],
  ['Fall', 'Tolv fall ledde till fraktur. 40 fall skedde i badrum, 125 i sovrum och 90 i dagrum.'],
  ['Fall', 'En patient stod för 24 fall och tre patienter för sammanlagt 50.'],
  ['Fall', 'Av fallen skedde 200 på dagen och 120 på natten; övriga saknar uppgift om tid.'],
  ['Fall', 'Höftskydd användes vid 7 fall och gånghjälpmedel vid 125. Enheten Hagen har 36 platser.'],
  [
    'Fall',
    'Antalet besök av arbetsterapeut ökade med 12 under våren. Teamet består av tre sjuksköterskor och två fysioterapeuter.',
  ],
  ['Läkemedel', 'Läkemedelsavvikelserna minskade med 74 jämfört med 2020, men är fler än 2019.'],
  [
    'Läkemedel',
    'På Hemgården glömdes 40 doser. I tio fall kontaktades sjuksköterska. 260 läkemedelsavvikelser är 22 procent färre än 2020.',
  ],
  [
    'Sammanfattning',
    'Antalet avvikelser inom HSL var 666 och inom SoL och LSS 161. Tillsammans med klagomål och lex Sarah blir det 841.',
  ],
  [
    'Sammanfattning',
    'Rapporten bygger på 841 avvikelser från nio enheter. Cirka tio avvikelser är inte inskrivna ännu.',
  ],
  [
    'Klagomål och synpunkter',
    'Elva klagomål har kommit in från nio personer. Fem rör bemötande och två tillgänglighet. Alla har besvarats inom 10 dagar.',
  ],
  ['Klagomål och synpunkter', 'Antalet klagomål var 23 första halvåret 2020 och 11 första halvåret 2021.'],
  [
    'Klagomål och synpunkter',
    'Två klagomål har besvarats för sent. Tre personer har återkommit med nya synpunkter.',
  ],
  [
    'Avvikelser per verksamhet',
    'Vård och omsorg har 131 avvikelser, varav 29 i hemtjänst. Individ- och familjeomsorg har nio och socialt stöd 21.',
  ],
  [
    'Avvikelser per verksamhet',
    'Äldreomsorgen står för 81 % av SoL-avvikelserna. 9 av 21 (43 %) i socialt stöd rör utebliven insats.',
  ],
  [
    'Avvikelser per verksamhet',
    'Andelen personal med utbildning är 78 % inom hemtjänst, en ökning med 4 procentenheter.',
  ],
  [
    'Lex Sarah',
    'Fem rapporter kom in första halvåret 2020 och tre i år. Två av utredningarna tog mer än 30 dagar.',
  ],
])('%s: ”%s” ger inget fynd', (rubrik, text) => {
  expect(fynd(rubrik, text)).toEqual([]);
});
