import { vik } from '../text/vik.ts';

/** Ordinary words a letter or two from a word of the tables; they are never read as misspellings. */
const ord =
  'stolen skakar skakat hallen sedan medan under efter innan andra annat annan alla allt också måste kunde skulle ' +
  'ville finns fanns blivit bland borde brukar brukade bättre bara dagen dagar denna detta dessa dock eller ' +
  'endast enligt ensam extra fanns farit fasta ferie festen filten finger flera flyttade folk fram framme fråga ' +
  'frågade fönster första förra förut gamla gammal genom glasögon gånger handen handla handlar hemmet hemtjänst ' +
  'hittade honom huset hände händer händelse hände händer hjälpa hjälpte hörde igen inget inget innan inom inte ' +
  'jobbade kallade kanske kvar känner kände kläder klart klarar kollega kollegan kommer kunde köra kvinna lade ' +
  'ligger lilla litet länge lämna lämnat mamma mannen maken makan medel mellan minne minnet morfar många måste ' +
  'nattens nästa någon något några nånting ordinarie också olika personal personalen person personen pappa plats ' +
  'platsen prata pratade precis ringde ringt ringer sade saker samma samtal sedan senare senaste sidan sista sitter ' +
  'sjuk sjuksköterska själv skall skriver skrev slut sluta snart sondera sover sprang stark stort stora ställe ' +
  'ställde stället stående säger säker sätter tagen talar talade tanken tidig timme timmar tidigare tillbaka tills ' +
  'tillsammans trodde träffa tycker ungefär uppe utan vaken vaknade vakna vanlig varit varje verkade vidare vilken ' +
  'visar visste visade väntar världen åter öppna öppnade överens rutin rutinen rutiner stuga stugan salen posten ' +
  'hosta hostade resan maskin skulder skuldra skulden fälla fällde gatan lampa lampan lammet varmet halsen halsa ' +
  'hälsa hälsade mattes maten matte syster system säng sängen sladda dosan rosen brosten brister bruten brevet ' +
  'frisk risig ledig ledde ledare ledning leder lager lagar gjorde gjort grupp gruppen gruppboende kontakt bostad ' +
  'boende boendet brukare brukaren patient patienten kontor korten kortet kortid korttid skolan skor skola tavlan ' +
  'handske fingrar knappt knappen kudde kudden nacken magen ögat örat rygg ryggen armar benen fötter tår tårna ' +
  'sömnen somnade sovit dricka drack druckit ätit åkte åker kaffe kakan vatten glaset koppen fatet skeden';

export const vanligaOrd: ReadonlySet<string> = new Set(ord.split(' ').map(vik));
