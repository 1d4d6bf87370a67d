/**
 * Every refusal the core can give, with its Swedish sentence: what happened and what to do about it.
 * The window and the terminal show the same words, so the table lives here (docs/adr/0002).
 * `d` holds the particulars a sentence needs; never case text.
 */
type Particulars = Readonly<Record<string, string | number>>;

const texts = {
  // Contract
  'okand-fraga': (d) => `Frågan ”${d['namn']}” finns inte i den här versionen av Varsam.`,
  'ogiltig-indata': (d) => `${d['falt'] === '' ? 'Det som skickades' : `Fältet ${d['falt']}`} ${d['skal']}.`,
  'for-stor-indata': (d) => `Det som skickades är för stort (högst ${d['maxMB']} MB). Dela upp det.`,
  'for-manga-fragor': () => 'För många frågor på en gång. Vänta en stund och försök igen.',
  'internt-fel': (d) =>
    `Något gick fel i Varsam. Inget har sparats. Uppge felnummer ${d['nummer']} när du kontaktar IT.`,
  avbruten: () => 'Arbetet avbröts. Inget har ändrats.',
  'far-inte': (d) => `Det här får inte göras i rollen ${d['roll']}.`,
  // Profile, key and database
  'profil-saknas': (d) => `Det finns ingen Varsam-profil i ${d['mapp']}.`,
  'profil-finns': (d) => `Det finns redan en Varsam-profil i ${d['mapp']}. Välj en annan mapp.`,
  'nyckel-saknas': () =>
    'Nyckeln till databasen kan inte läsas på den här datorn. Återställningsnyckeln öppnar den.',
  'fel-nyckel': () => 'Nyckeln passar inte till databasen. Inget har ändrats. Kontrollera nyckeln.',
  'nyckelfil-saknas': (d) =>
    `Nyckelfilen nyckel.json saknas i ${d['mapp']}. Lösenfrasen och återställningsnyckeln räcker inte utan den. Inget har ändrats. Lägg tillbaka filen; en kopia ligger bredvid säkerhetskopiorna.`,
  'losenfras-behovs': () => 'Varsam är skyddat med en lösenfras. Skriv den för att fortsätta.',
  'aterstallningsnyckel-behovs': () =>
    'En ny återställningsnyckel behövs också. Ta fram och skriv ut den först.',
  'nyckel-ges-av-it': () => 'Nyckeln ges av VARSAM_NYCKEL och byts där den ges. Fråga IT.',
  'papper-saknas': () => 'Ta fram en ny återställningsnyckel och skriv ut den först.',
  'databas-saknas': (d) =>
    `Databasen varsam.db saknas i ${d['mapp']}, men nyckeln eller säkerhetskopiorna finns kvar. Ingen ny databas görs. Återställ en säkerhetskopia eller lägg tillbaka filen.`,
  'nyckel-for-kort': () =>
    'VARSAM_NYCKEL ska vara 64 hexadecimala tecken eller en lösenfras på minst 8 tecken.',
  'nyckelfil-skadad': (d) =>
    `Nyckelfilen ${d['fil']} är skadad. Inget har ändrats. Lägg tillbaka filen från en säkerhetskopia.`,
  'aterstallningsnyckel-langd': (d) =>
    `Återställningsnyckeln ska ha ${d['ska']} tecken i grupper om fem, men ${d['antal']} skrevs. Läs av den igen.`,
  'aterstallningsnyckel-felskriven': (d) =>
    `Återställningsnyckeln är felskriven i grupp ${d['grupper']}. Läs av gruppen på pappret igen.`,
  'aterstallningsnyckel-fel-del': (d) =>
    `Det här är den ${d['skrevs']} delen av återställningsnyckeln. Här behövs den ${d['behovs']}.`,
  'databas-nyare': (d) =>
    `Databasen är gjord av en nyare version av Varsam (version ${d['finns']}, den här klarar ${d['klarar']}). Uppdatera programmet.`,
  'databas-skadad': () =>
    'Databasen är skadad. Inget skrivs förrän den har återställts från en säkerhetskopia.',
  'databas-avhuggen': (d) =>
    `Databasen saknar något som finns i säkerhetskopian från ${d['at']}. Inget skrivs förrän du har valt: återställ kopian, eller behåll databasen som den är.`,
  'kopiemapp-upptagen': (d) =>
    `Mappen ${d['mapp']} har redan kopior från någon annans Varsam. Välj en egen mapp för den här datorn.`,
  'kopian-kom-inte-fram': (d) =>
    `Kopian kom inte fram hel till ${d['mapp']}. Den i Varsams egen mapp är hel. Försök igen; händer det flera gånger, kontakta IT.`,
  'databas-pa-natverk': (d) =>
    `Databasen får inte ligga på en nätverksenhet (${d['mapp']}). Välj en mapp på den här datorn.`,
  'databas-last': () => 'Databasen används av ett annat program just nu. Stäng det och försök igen.',
  'disk-full': () => 'Disken är full. Inget har sparats. Frigör utrymme och försök igen.',
  'historik-bruten': () =>
    'Historiken har ändrats utanför Varsam. Uppgifterna går att läsa, men kontakta IT och återställ en säkerhetskopia.',
  'kopian-duger-inte': (d) =>
    `Filen ${d['fil']} kan inte användas. ${d['skal']} Inget har ändrats. Välj en annan kopia.`,
  'fil-finns': (d) => `Filen ${d['fil']} finns redan. Välj ett annat namn.`,
  'fil-saknas': (d) => `Filen ${d['fil']} finns inte eller går inte att läsa.`,
  'inte-docx': (d) =>
    `Filen ${d['fil']} går inte att läsa som Word-dokument (.docx). Spara om filen i Word och försök igen.`,
  'for-stor-fil': (d) =>
    `${d['fil']} är för stor (högst ${d['maxMB']} MB). Ta bort bilder eller dela upp dokumentet.`,
  'kan-inte-skriva': (d) =>
    `Det går inte att skriva till ${d['fil']}. Kontrollera att mappen finns och att du får skriva där.`,
  'inte-json': (d) => `Det som står i ${d['var']} går inte att läsa som JSON.`,
  'ett-at-gangen': (d) =>
    `Det stod ${d['antal']} objekt på stdin, men det här tar ett i taget. Inget har sparats.`,
  'inget-att-lasa': () => 'Det fanns inget att läsa. Skicka uppgifterna på stdin.',
  // What IT has decided
  'bestamt-av-it': (d) => `${d['vad']} är bestämt av IT och kan inte ändras här.`,
  'export-avstangd': () =>
    'IT har stängt av export på den här datorn. Inget har skrivits. Uppgifterna finns kvar i Varsam.',
  'program-for-gammalt': (d) =>
    `IT kräver Varsam ${d['minsta']} eller nyare, och det här är ${d['har']}. Dina uppgifter finns kvar. Be IT uppdatera programmet.`,
  // Desktop
  'profil-ej-oppen': () => 'Databasen är inte öppen ännu. Vänta en stund och försök igen.',
  'sokvag-inte-vald': () => 'Filen har inte valts eller sparats i Varsam sedan programmet startade.',
  // Things
  'finns-inte': (d) => `${d['vad']} finns inte (${d['id']}).`,
  'enhet-finns-inte': (d) => `Enheten ”${d['enhet']}” finns inte ${d['datum']}. Kontrollera enhet och datum.`,
  'organisation-haller-inte': (d) => `Organisationen går inte att använda. ${d['skal']}`,
  'okant-val': (d) => `${d['falt']} ”${d['varde']}” finns inte. Välj bland: ${d['val']}.`,
  'kod-galler-inte': (d) =>
    `”${d['kod']}” gäller inte ${d['datum']} i kodlistan ${d['lista']}. Välj en annan.`,
  'datum-i-framtiden': (d) => `Datumet ${d['datum']} ligger i framtiden. Rätta datumet.`,
  'upptackt-fore-handelse': () =>
    'Händelsen kan inte ha upptäckts innan den inträffade. Rätta något av datumen.',
  'typuppgifter-passar-inte': (d) =>
    `Uppgifterna om ${d['slag']} hör inte till typen ${d['typ']}. Välj om typen eller ta bort dem.`,
  'utanfor-matrisen': (d) =>
    `Nivån ${d['niva']} finns inte i matrisen ${d['matris']}. Välj en nivå som finns.`,
  'motivering-saknas': () => 'Skriv varför skattningen ändras. Motiveringen sparas med datum.',
  'inget-att-omvardera': () => 'Risken behöver inte ses över just nu. Skatta om den om något har ändrats.',
  'samma-person-tva-ganger': () => 'En dubbelskattning görs av två olika personer. Skriv två namn.',
  'dubbelskattning-vantar': (d) =>
    `Dubbelskattningen ”${d['namn']}” visas när båda har skattat alla risker. ${d['kvar']} svar är kvar.`,
  'dubbelskattning-klar': (d) =>
    `Dubbelskattningen ”${d['namn']}” är klar och kan inte ändras. Starta en ny om riskerna ska skattas igen.`,
  'atgard-overgang': (d) => `En åtgärd som är ${d['fran']} kan inte bli ${d['till']}.`,
  'atgard-ar-bedomd': () => 'Åtgärdens effekt är bedömd och ändras inte. Föreslå en ny åtgärd i stället.',
  'atgard-inte-utford': () => 'Effekten kan bedömas först när åtgärden är utförd.',
  'arendet-avslutat': (d) => `Ärendet har statusen ${d['status']}. Öppna det igen innan du ändrar något.`,
  'dubblett-av-sig-sjalv': () => 'Ett ärende kan inte vara dubblett av sig självt. Välj det andra ärendet.',
  'ord-andras-inte': () =>
    'Avvikelsen är bedömd, så rapportörens ord ändras inte längre. Skriv ett tillägg: det står bredvid.',
  'klass-kraver-skal': () =>
    'Avvikelsen är bedömd. Byt typ eller lagrum med Klassa om, så att skälet och den gamla klassen finns kvar.',
  'enhet-kraver-skal': () => 'Avvikelsen är bedömd. Byt enhet med Flytta, så att skälet finns kvar.',
  'ingen-andring': () => 'Inget skulle ändras. Välj något annat än det som redan gäller.',
  'lex-sarah-obesvarad': () => 'Svara på frågan om lex Sarah. Ett nej sparas också, med skälet.',
  'utfall-fel-slag': (d) => `Kontrollens utfall ska vara av slaget ${d['slag']}.`,
  'klasser-gar-inte-ihop': (d) =>
    `${d['namn']} är ${d['antal']} men delarna ger ${d['summa']}. Rätta antalen.`,
  'stickprov-for-stort': (d) =>
    `Stickprovet (${d['stickprov']}) är större än det som finns att granska (${d['population']}).`,
  'fler-avvikelser-an-stickprov': (d) =>
    `Avvikelserna (${d['avvikelser']}) är fler än de granskade (${d['stickprov']}).`,
  'plan-antagen': (d) => `Planen för ${d['ar']} är antagen ${d['paragraf']}. Gör en ny version i stället.`,
  'plan-tom': (d) => `Planen för ${d['ar']} har inga kontroller. Lägg till minst en innan den antas.`,
  'automatisk-kontroll-fylls-i': () =>
    'En automatisk kontroll fylls i ur statistiken. Be programmet fylla i den.',
  'kontroll-har-utfall': () =>
    'Kontrollen har utfall och kan inte tas bort. Ta bort de månader som är kvar i stället.',
  'kontroll-har-utfall-slag': () =>
    'Kontrollen har utfall, så slaget kan inte bytas. Lägg till en ny kontroll i stället.',
  'plan-inte-oppen': (d) => `Planen för ${d['ar']} är inte öppnad för ändring. Det finns inget att ångra.`,
  'granskade-passar-inte': (d) =>
    `De granskade är inte de som drogs med fröet ”${d['fro']}”. Dra om stickprovet och granska de nummer som visas.`,
  'nummer-upptaget': (d) => `Nummer ${d['nr']} används redan. Välj ett annat.`,
  'overgang-finns-inte': (d) => `Ett ärende med statusen ${d['fran']} kan inte få statusen ${d['till']}.`,
  'samling-kvar': (d) => `Samlingsutredningen kan inte avslutas än. ${d['mening']}`,
  'overgang-kraver': (d) => `Innan ärendet kan få statusen ${d['till']} behövs: ${d['saknas']}.`,
  // Lex Sarah, lex Maria, klagomål, externa
  'enhet-eller-verksamhet': () => 'Ange vilken enhet eller verksamhet det gäller.',
  'verksamhet-finns-inte': (d) => `Verksamheten ”${d['verksamhet']}” finns inte. Välj en annan.`,
  'steg-passar-inte': (d) => `Steget ”${d['steg']}” går inte att ta när ärendet är ${d['status']}.`,
  'steg-kraver': (d) => `Innan ”${d['steg']}” behövs: ${d['saknas']}.`,
  'bara-att-det-finns': (d) =>
    `Rapporten ${d['nummer']} har lämnats förbi enhetens chef. I rollen ${d['roll']} ser du bara att den finns.`,
  'utredare-javig': () => 'Den som är jävig får inte utreda. Utse någon annan utredare.',
  'identitet-inte-kontrollerad': (d) =>
    `Läs först fälten som kan peka ut någon (${d['falt']}) och bekräfta att de är kontrollerade.`,
  'mall-gar-inte': (d) =>
    `Mallen ${d['fil']} går inte att använda. Den ska vara ett Word-dokument (.docx) utan makron.`,
  'last-beslut': (d) => `Beslutet i ${d['nummer']} är låst. Skriv ett tillägg i stället.`,
  // Gallring and rights
  'inget-att-gallra': () => 'Inget ska gallras i dag.',
  'gallring-andrad': () =>
    'Något har ändrats sedan listan visades. Inget har gallrats. Läs listan igen och bekräfta.',
  'inget-att-granska': () => 'Det finns inga läsningar i loggen under den tiden. Välj en annan tid.',
  // Sharing
  'delning-ej-ansluten': () =>
    'Den här datorn är inte ansluten till någon utdelning. Anslut med sökvägen och koden från SAS.',
  'delning-inte-sas': () => 'Det här görs på SAS eller MAS dator, den som har skapat utdelningen.',
  'kort-andrat': () => 'Kortet har ändrats sedan du läste det. Läs det igen och godkänn den nya texten.',
  'delning-bara-sas': () =>
    'Det här görs på den dator som skapade utdelningen. Be den som sköter den att göra det.',
  'smatal-under-beslut': (d) =>
    `SAS har beslutat att tal under ${d['minst']} döljs. Gränsen här kan vara högre, inte lägre.`,
  'gallring-kortare': (d) =>
    `SAS har beslutat att ${d['slag']} gallras efter ${d['ar']} år. Tiden här kan vara längre, inte kortare.`,
  'delning-nas-inte': (d) =>
    `Utdelningen ${d['sokvag']} nås inte. Dina uppgifter är sparade här. Kontrollera sökvägen och att den är ansluten.`,
  'delning-far-inte': (d) => `Varsam får inte skriva i ${d['sokvag']}. Be IT ge rättigheten Ändra på mappen.`,
  'delning-full': (d) => `Det är fullt i ${d['sokvag']}. Be IT om mer utrymme.`,
  'delning-lang-sokvag': (d) =>
    `Sökvägen ${d['sokvag']} är för lång. Lägg utdelningen i en mapp närmare roten, högst 140 tecken.`,
  'delning-skada': (d) =>
    `Det som skrevs i ${d['sokvag']} kom inte tillbaka helt. Försök igen; händer det flera gånger, kontakta IT.`,
  'delning-finns': (d) => `Det finns redan en utdelning i ${d['sokvag']}. Välj en tom mapp.`,
  'delning-redan-ansluten': () => 'Den här datorn är redan ansluten till en utdelning.',
  'delning-fel-kod': () =>
    'Koden stämmer inte. Skriv av den igen från utskriften: nio grupper med fyra tecken.',
  'delning-fel-utdelning': (d) =>
    `${d['sokvag']} är inte den utdelning som koden gäller. Kontrollera sökvägen med SAS.`,
  'delning-for-ny': () => 'Utdelningen kräver en nyare version av Varsam. Uppdatera programmet.',
  'delning-ny-dator': () =>
    'Databasen kommer från en annan dator. Svara först om den här datorn ersätter den gamla eller om båda registrerar.',
  'delning-stopp-borta': (d) =>
    `${d['antal']} filer har försvunnit från utdelningen på en gång. Inget har ändrats. Fråga IT, och fortsätt sedan om det är meningen.`,
  'delning-stopp-daliga': (d) =>
    `${d['antal']} filer går inte att lita på. Tidigare siffror gäller. Fråga IT, och fortsätt sedan om det är meningen.`,
  // Evidence
  'bevis-tomt': (d) => `Filen ${d['fil']} är tom. Välj en annan fil.`,
  'bevis-for-stort': (d) =>
    `Filen ${d['fil']} är för stor (högst ${d['maxMB']} MB). Minska bilderna eller dela upp filen.`,
  'bevis-filtyp': (d) =>
    `Filen ${d['fil']} är av ett slag som inte tas emot. Spara den som något av: ${d['kan']}.`,
  'bevis-annat-innehall': (d) =>
    `Filen ${d['fil']} innehåller något annat än vad ändelsen .${d['andelse']} säger. Spara om den och försök igen.`,
  'bevis-makro': (d) => `Filen ${d['fil']} har makron. Spara den utan makron, till exempel som PDF.`,
  'bevis-finns': (d) => `Samma fil finns redan här och heter ${d['fil']}. Inget har lagts till.`,
  'bevis-for-manga': (d) => `Här finns redan ${d['max']} filer. Ta bort någon eller slå ihop flera till en.`,
  'bevis-borttaget': (d) =>
    `Filen ${d['fil']} är borttagen (${d['skal']}). Bara namnet och skälet finns kvar.`,
  // Reports
  'okant-format': (d) =>
    `Varsam kan skriva rapporter som .docx, .html, .pdf och .xlsx, men inte ${d['fil']}. Byt ändelse på filnamnet.`,
  'avsnitt-finns-inte': (d) => `Avsnittet ”${d['avsnitt']}” finns inte i rapportmallen.`,
  'rapportmall-finns-inte': (d) => `Rapportmallen ”${d['mall']}” finns inte. Välj en av dem som finns.`,
  'mall-avsnitt-tva-ganger': (d) => `Avsnittet ”${d['avsnitt']}” finns två gånger i mallen. Ta bort det ena.`,
  'mall-niva': (d) => `Avsnittet ”${d['avsnitt']}” hoppar över en rubriknivå. Flytta det eller ändra nivån.`,
  'mall-utan-text': () => 'Minst ett avsnitt behöver gå att skriva i. Markera ”Text skrivs här”.',
  'brytdatum-i-perioden': (d) =>
    `Perioden slutar ${d['sista']}. Välj ett brytdatum som är den dagen eller senare.`,
  'brytdatum-framtid': (d) => `Brytdatumet kan inte ligga framåt i tiden. Idag är det ${d['idag']}.`,
  'brytdatum-leverans-bytt': (d) =>
    `${d['enhet']} har skickat nya uppgifter efter brytdatumet, och de gamla finns inte kvar. Lås med ett senare brytdatum, ${d['tidigast']} eller senare.`,
  'rattelse-utan-skal': (d) =>
    `Det finns redan en låst version. Skriv vad som ändras i version ${d['version']} och varför.`,
  'obesvarade-fynd': (d) =>
    d['antal'] === 1
      ? 'Rimlighetskontrollen har en obesvarad fråga. Rätta siffran eller svara ”stämmer, därför att …”, och lås sedan.'
      : `Rimlighetskontrollen har ${d['antal']} obesvarade frågor. Rätta siffrorna eller svara ”stämmer, därför att …”, och lås sedan.`,
  'tva-texter': (d) =>
    `Två har skrivit var sin text i ${d['avsnitt']}. Båda finns kvar. Välj i avsnittet vilken som ska gälla, och lås sedan.`,
  'uppdrag-obesvarade': (d) =>
    d['antal'] === 1
      ? 'En åtgärd eller ett uppdrag från en tidigare rapport är obesvarat. Svara i avsnittet om åtgärder och uppdrag, och lås sedan.'
      : `${d['antal']} åtgärder och uppdrag från tidigare rapporter är obesvarade. Svara i avsnittet om åtgärder och uppdrag, och lås sedan.`,
  'rapportversion-finns-inte': (d) => `Det finns ingen låst version ${d['version']} av rapporten.`,
  'last-rapport-skadad': (d) =>
    `Den låsta versionen ${d['version']} stämmer inte med sin kontrollsumma. Använd den inte. Återställ databasen ur en säkerhetskopia eller kontakta IT.`,
  'webblasare-saknas': () =>
    'För att skriva PDF behövs Edge, Chrome eller Chromium på datorn. Skriv rapporten som .docx eller .html i stället.',
  // Import
  'import-for-stor-fil': (d) =>
    `${d['fil']} är för stor (högst ${d['maxMB']} MB). Exportera en kortare period i taget.`,
  'import-for-stor': (d) =>
    `${d['fil']} packas upp till mer än vad en rimlig tabell har. Inget har lästs in. Spara om filen och försök igen.`,
  'import-for-manga-rader': (d) =>
    `${d['fil']} har fler än ${d['max']} rader. Exportera en kortare period i taget.`,
  'import-for-manga-kolumner': (d) =>
    `${d['fil']} har fler än ${d['max']} kolumner. Kontrollera att rätt fil är vald.`,
  'import-lang-cell': (d) =>
    `Rad ${d['rad']} i ${d['fil']} har en cell med fler än ${d['max']} tecken. Kontrollera citattecknen i filen.`,
  'import-citattecken': (d) =>
    `Citattecknen går inte ihop omkring rad ${d['rad']} i ${d['fil']}. Rätta filen eller exportera den igen.`,
  'import-tom': (d) => `Filen ${d['fil']} har ingen tabell med rubriker. Kontrollera att rätt fil är vald.`,
  'import-inte-tabell': (d) => `Filen ${d['fil']} är ingen tabell. Välj en fil i CSV eller Excel (.xlsx).`,
  'import-inte-kalkyl': (d) =>
    `${d['fil']} går inte att läsa som Excel-fil (.xlsx). Den kan vara skadad eller skyddad med lösenord. Spara om den och försök igen.`,
  'import-gammal-excel': (d) =>
    `${d['fil']} är i Excels gamla format eller skyddad med lösenord. Spara om den som .xlsx utan lösenord.`,
  'import-kolumner-saknas': (d) =>
    `Det går inte att se vilka kolumner som är: ${d['falt']}. Filens rubriker: ${d['rubriker']}. Ange dem i en mall.`,
  'import-har-fel': (d) =>
    `${d['fel']} av ${d['rader']} rader har fel, så inget har importerats. Rätta filen, eller välj att hoppa över raderna.`,
  'import-inget-nytt': () => 'Alla rader finns redan. Inget har importerats.',
  'import-andrad-fil': (d) => `Filen ${d['fil']} har ändrats sedan den granskades. Granska den igen.`,
  'import-arbetats-med': (d) =>
    `${d['antal']} av ärendena i importen har ändrats efteråt. Importen ångras inte; hantera dem ett i taget.`,
  'import-redan-angrad': () => 'Importen är redan ångrad.',
} as const satisfies Record<string, (d: Particulars) => string>;

export type ProblemCode = keyof typeof texts;

export interface Problem {
  readonly code: ProblemCode;
  /** Path of the field that was refused, e.g. `handelse.datum`. */
  readonly falt?: string;
  readonly uppgifter?: Particulars;
}

export const problemCodes = Object.keys(texts) as readonly ProblemCode[];

export const problem = (code: ProblemCode, uppgifter?: Particulars, falt?: string): Problem => ({
  code,
  ...(falt === undefined ? {} : { falt }),
  ...(uppgifter === undefined ? {} : { uppgifter }),
});

/** The sentence a person reads. */
export const problemText = (p: Problem): string => texts[p.code](p.uppgifter ?? {});
