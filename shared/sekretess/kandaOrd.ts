import { lakemedelsnamn } from '../kodverk/lakemedelsnamn.ts';

const set = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((l) => l.toLowerCase().split(' ')));

/** Words often written with a capital that are no person: systems, authorities, aids, diagnoses, scales, places, days. */
export const kandaOrd: ReadonlySet<string> = set(
  // Laws and authorities
  'IVO Socialstyrelsen Socialstyrelsens Läkemedelsverket Arbetsmiljöverket Folkhälsomyndigheten Försäkringskassan ' +
    'Patientnämnden Skatteverket Skolverket JO SKR Inera Riksdagen Europa EU Sverige Sveriges Norden',
  // Systems and scales
  'Senior Alert Treserva Lifecare Procapita Combine Viva Pulsen Cosmic Melior Prator Meddix NPÖ Nationella Teams Outlook Excel ' +
    'Word Windows Microsoft Google Stratsys Platina Evolution Phoniro Tes Magna Cura BPSD Svenska Palliativregistret Downton ' +
    'Norton Braden Barthel Katz Bergs NEWS MNA ROAG Abbey Bristol VAS Zarit TUG GDS Geriatrisk Zoom Skype Facebook Instagram Youtube',
  // Diagnoses and methods named after people
  'Alzheimer Alzheimers Parkinson Parkinsons Lewy Lewykroppsdemens Asperger Aspergers Tourette Tourettes Down Downs Crohn Crohns ' +
    'Huntington Huntingtons Korsakoff Korsakoffs Ménière Menière Bechterew Bechterews Sjögrens Raynaud Wernicke Addison Addisons ' +
    'Hodgkin Hodgkins Marfan Rett Retts Williams Prader Willi Angelmans Turners Turner Klinefelter Bells Guillain Barré Heimlich ' +
    'Montessori Feldenkrais Bobath Vojta Karlsson-metoden Covid Corona Clostridium',
  // Makers, goods, companies
  'Invacare Arjo Guldmann Liko Etac Volaris Tunstall Vibby Doro Careium Everon Legrand Verisure Securitas Avarn Samhall Sodexo ' +
    'Attendo Humana Vardaga Ambea Frösunda Förenade Norlandia Apoteket Apotea Kronans Apodos Mediq OneMed Tena Abena Mölnlycke ' +
    'Coop Ica Willys Lidl Systembolaget Telia Telenor Tele2 Volvo Toyota Volkswagen Ikea Jysk Swedbank Nordea Bankid Swish Postnord ' +
    'Fresubin Nutricia Nutridrink Resource Thick Novopen Flexpen Freestyle Libre Accu-Chek Contour Dexcom Respimat Turbuhaler Diskus Easyhaler',
  // Days, months, feasts
  'Måndag Tisdag Onsdag Torsdag Fredag Lördag Söndag Måndagen Tisdagen Onsdagen Torsdagen Fredagen Lördagen Söndagen Måndagens ' +
    'Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December Jul Julen Julafton Julaftonen Julaftons Påsk Påsken ' +
    'Midsommar Nyår Lucia Pingst Advent Melodifestivalen Valborg Ramadan Eid Nyårsafton Midsommarafton',
  // Places
  'Sverige Stockholm Göteborg Malmö Uppsala Västerås Örebro Linköping Helsingborg Jönköping Norrköping Lund Umeå Gävle Borås Södertälje ' +
    'Eskilstuna Halmstad Växjö Karlstad Sundsvall Östersund Trollhättan Luleå Lidköping Skövde Kalmar Kristianstad Falun Borlänge Motala ' +
    'Varberg Skellefteå Visby Gotland Skåne Småland Dalarna Värmland Västmanland Halland Blekinge Norrland Västergötland Östergötland ' +
    'Närke Södermanland Uppland Lindesberg Herrljunga Strömsund Botkyrka Sahlgrenska Karolinska Danderyd Huddinge Mora Ljungby Nyby Storstad ' +
    'Norge Danmark Finland Tyskland Polen Syrien Irak Iran Somalia Eritrea Afghanistan Turkiet Bosnien Ukraina Ryssland Kina Thailand USA Spanien ' +
    'London Paris Berlin Oslo Köpenhamn Helsingfors',
  // Roles and ordinary words that staff write with a capital
  'Brukare Brukaren Personal Personalen Anhörig Boende Patient Vårdtagare Enhetschef Sjuksköterska Undersköterska Mas Sas Mar Hsl Sol Lss Usk Ssk ' +
    'Hemsjukvården Hemsjukvård Hemtjänst Hemtjänsten Nattpatrull Nattpatrullen Centralsjukhuset Lasarettet Akuten Jouren Socialjouren Vårdcentralen ' +
    'Kommun Kommunen Region Regionen Landstinget Polisen Ambulansen Räddningstjänsten Daglig Verksamhet Kvalitet Natten Natt Dag Kväll Morgon ' +
    'Genomförandeplan Genomförandeplanen Vårdplan Avvikelse Avvikelsen Risk Tillbud Fall Läkemedel Larm Rum Lägenhet Korset Kyrkan Kors ' +
    'Hen Han Hon De Dem Vi Jag Du Ni Man Alla Ingen Någon',
  ...Object.values(lakemedelsnamn),
);

/** Endings of places and homes: Solgården, Björkbacken, Norrgården, Lidköping, Ängen. */
export const platsslut =
  /(?:gården|gårdens|backen|backens|hemmet|köping|köpings|stad|borg|hamn|hult|torp|bruk|sjö|ängen|lunden|kullen|dalen|hagen|hagens|parken|kullens|huset|husets|boendet|centralen|sala|viken|åsen|näset|höjden|brunnen)$/u;
/** Endings of ordinary Swedish nouns and verbs; names that end so are in the list of given names. */
export const vanligaSlut =
  /(?:ningen|ning|ningar|heten|het|heter|tion|tionen|planen|skap|skapet|erna|arna|orna|ande|ende|else|elsen|lista|listan|möte|mötet|vård|vården|sköterska|sköterskan|lig|liga|ligt|isk|iska|iskt|ism|logi|login|dagen|natten|kvällen|morgonen|personal|personalen|ades|ade|erat|erade|system|systemet|enheten|gruppen|rummet|salen|stugan|köket|larm|larmet|mottagning|mottagningen|registret|index|byrån|tjänsten|tjänst|lagen|nämnd|nämnden|boken|vaccin|trafik|trafiken|dosett|dosetten|badrum|center|centrum|bolag|bolaget|kort|kortet|blankett|blanketten|schema|schemat|rutin|rutinen|golv|golvet|hjälp|hjälpen|brist|tid|tiden|arbete|arbetet|råd|rådet|service|klinik|kliniken|apotek|skola|skolan|läkare|läkaren|rond|ronden|pass|passet|krav|kravet|form|formen|medel|medlet|styrelsen|verket|kassan)$/u;
