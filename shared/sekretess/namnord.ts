const set = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((l) => l.split(' ')));

/** Names that are also ordinary words, months or measures: a name only in a place where a name is expected. */
export const namnSomOrd: ReadonlySet<string> = set(
  'björn sten dag stig rosa viola my bo mark kaj sol per jan maj juni juli augusti april max hans inga linda lena lina ' +
    'ville lova love ben dan li kim lo tor liv lilja ros lind berg ek holm falk frid alm asp björk gran rönn kvist bäck ' +
    'borg dahl elg fors frisk fri fält gren hall hammar hjort hult klang lund ljung malm modig palm rask rehn ros sand ' +
    'sköld stark stolt ström strand svärd wall winter örn ståhl viking saga iris vide ask nova stella ella gull rut ' +
    'siv tage lage jack harry jim tim joy faith grace precious blessing nok suda kari rita kate mei hana saba selam evin ' +
    'said sami rami karl kalle tord ture tore ivar disa ebba molly alma alva vera hedda tora mona asta ida mina milan ' +
    'marina carmen inge mimmi august wanda sally sandy gloria tuva tilda tea thea signe annan arne morgan bror frank ' +
    'uno urban roland felix paul percy roy mars dante noor linn nils blom brandt linde borg lantz werner levin klint',
);

/** Of those, names that are names far more often than words: pointed out wherever they stand with a capital. */
export const oftaNamn: ReadonlySet<string> = set(
  'rita kate hana saba selam evin said sami rami karl kalle tord ture tore ivar disa ebba molly alma alva vera hedda ' +
    'tora mona asta ida mina milan marina carmen mimmi wanda sally sandy gloria tuva tilda tea thea signe arne felix paul ' +
    'percy roy dante noor linn nils tim jim lena lina siv tage lage kim roland werner levin lantz brandt harry ella august stella',
);

/** After these a name is expected, in any case: who is meant is said by the word. */
export const rollord: Readonly<Record<'brukare' | 'personal' | 'anhorig', ReadonlySet<string>>> = {
  brukare: set(
    'brukare brukaren brukarens boende boenden boendet medboende medboenden patient patienten patientens pat ' +
      'vårdtagare vårdtagaren kund kunden omsorgstagare omsorgstagaren person personen klient klienten hyresgäst ' +
      'hyresgästen elev eleven gäst gästen herr fru fröken pojken flickan barnet mannen kvinnan damen farbror tant',
  ),
  personal: set(
    'personal personalen sköterska sköterskan sjuksköterska sjuksköterskan ssk undersköterska undersköterskan usk syster ' +
      'vikarie vikarien kollega kollegan kollegorna medarbetare medarbetaren nattpersonal nattpersonalen dagpersonal ' +
      'vårdbiträde vårdbiträdet biträde enhetschef enhetschefen chef chefen verksamhetschef verksamhetschefen ' +
      'läkare läkaren doktor doktorn dr mas mar sas rektor logoped logopeden dietist dietisten kurator kuratorn ' +
      'arbetsterapeut arbetsterapeuten fysioterapeut fysioterapeuten sjukgymnast sjukgymnasten kontaktman kontaktperson ' +
      'kontaktpersonen handläggare handläggaren biståndshandläggare biståndshandläggaren socialsekreterare boendestödjare ' +
      'boendestödjaren assistent assistenten stödpedagog chauffören chaufför städaren städerskan kocken vaktmästaren ' +
      'samordnare samordnaren planeraren timvikarie timvikarien sommarvikarien praktikanten eleven',
  ),
  anhorig: set(
    'dotter dottern son sonen maka makan make maken mamma mamman pappa pappan mor modern far fadern bror brodern ' +
      'systern anhörig anhörige anhöriga närstående hustru hustrun sambo sambon granne grannen barnbarn barnbarnet ' +
      'mormor morfar farmor farfar svärdotter svärdottern svärson svärsonen väninna väninnan vän vännen man gode ' +
      'godman fosterpappan fostermamman frun moster faster kusin kusinen förvaltare förvaltaren systerdotter brorson',
  ),
};

/** A name is likely after these, but they also stand before other words: the name must look like one. */
export const namnforord: ReadonlySet<string> = set(
  'hej hejsan hälsning hälsningar mvh heter hette kallas kallad med av till hos åt enligt ringde ringa ring frågade ' +
    'fråga hjälpte hjälpt duschade lyfte lyft matade väckte hittade gav från såg sett för mot på och eller samt att när ' +
    'då som det är var informerade kontaktade träffade mötte besökte lämnade ropade upp om tog hämtade mellan utan ' +
    'nådde nå tillhörde frånsett medan sedan men vi',
);
/** Of those, the ones that a person's name may follow also when the list has never seen it. */
export const personforord: ReadonlySet<string> = set(
  'hej hejsan tack ansvarig heter hette kallas kallad hos åt enligt ringde ring frågade hjälpte hjälpt duschade lyfte matade väckte ' +
    'hittade hittat väcka lyft duschat matat besökt följde tröstade lugnade skjutsade ' +
    'informerade kontaktade träffade besökte mvh hälsning hälsningar med av',
);
/** What follows is a name, whatever it looks like. */
export const namngivare: ReadonlySet<string> = set('heter hette kallas kallad');
/** After a name these make it the name of an organisation: Sofia hemtjänst. */
export const organisationsled: ReadonlySet<string> = set(
  'hemtjänst hemtjänsten hemsjukvård hemsjukvården assistans vårdcentral vårdcentralen förskola skola gruppbostad ' +
    'gruppbostaden äldreboende äldreboendet servicebostad apotek apoteket omsorg bemanning ab hälsocentral',
);
/** What things are and people are not, after är, var or blev. */
export const sakpredikat: ReadonlySet<string> = set(
  'beställt beställd trasig trasigt sönder ur laddad urladdad lagad lagat installerad installerat uppdaterad ' +
    'inkopplad urkopplad avstängd avstängt nere slut tom tomt felmonterad felinställd',
);
/** Words that a thing follows, not a person. */
export const sakforord: ReadonlySet<string> = set(
  'i på från vid till genom inom via per en ett den det de sin sitt sina vår vårt våra er ert din ditt mitt min denna detta om',
);
/** Only people do these: a word no list knows, first in a sentence, counts before them. */
export const starkaPersonverb: ReadonlySet<string> = set(
  'ramlade trillade halkade snubblade åt drack sa sade vägrade nekade skrek grät somnade vaknade berättade bad trodde',
);

/** What people do and things do not: an ambiguous name first in a sentence counts before these. */
export const personverb: ReadonlySet<string> = set(
  'fick ramlade föll åt drack ville sa sade ringde vägrade nekade bor blev har gick kom satt låg skrek slog behöver ' +
    'saknade hittades heter kallas berättade frågade trillade halkade vaknade somnade bad grät duschade matades hade är ' +
    'mår tycker upplever hjälpte glömde gav skulle kunde larmade signerade missade tog uppger önskar blir får',
);

export const namnpartiklar: ReadonlySet<string> = set('von af van de der den al el bin ibn di da la le zu');

/** Adjectives and titles that begin names of organisations and places, never of people. */
export const organisationsord: ReadonlySet<string> = set(
  'röda svenska god gott glad norra södra östra västra lilla stora nya gamla region regionen landsting vårdcentralen ' +
    'vårdcentral kommun kommunen gruppboendet gruppbostaden gruppboende boendet äldreboendet äldreboende enheten enhet avdelning ' +
    'avdelningen hemtjänst hemtjänsten hemtjänstområde sjukhuset lasarettet modell typ märke firma företaget bolaget systemet ' +
    'programmet lex kyrkan sankt senior daglig team rutin riktlinje projekt projektet rullatorn rullator liften lift sängen ' +
    'larmtelefon larm restaurang caféet skolan förskolan hotell',
);
