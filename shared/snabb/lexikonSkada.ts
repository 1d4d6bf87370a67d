import type { Begrepp } from './begrepp.ts';

/** Harm: phrases that name a level or an injury. The level an injury counts as is a rule, always shown as inferred. */
export const skadefraser: readonly (readonly [Begrepp, ...(readonly string[])])[] = [
  [
    'skada-ingen',
    'ingen|inga|inget synlig|synliga|synbar|yttre|fysisk|kroppslig? skada|skador|kroppsskada|personskada',
    'utan synlig|synliga|synbara|yttre|någon|några? skada|skador|men',
    'inte|ej|icke skadad|skadat|skadats|skadades|skadade|skada',
    'skadade|skadat|skadad|skada sig? inte|ej|aldrig',
    'oskadd|oskadad|oskadda',
    'klarade sig? utan? bra|oskadd|skador|skada',
    'inga|inget|ingen men',
  ],
  [
    'skada-lindrig',
    'lindrig|lindriga|liten|mindre|lätt|lätta|små|lättare skada|skador|personskada|sår|blödning|rodnad',
    'blåmärke|blåmärken|blåmärket|blåtira|skrapsår|skrubbsår|rispa|rispor|rivsår|bula|bulan|bulor|svullnad|svullen|svullet',
    'rodnad|rodnader|ömhet|öm|ömmar|skråma|skråmor|sårskada|sår|näsblod|blåslagen|småsår|hudskada|hudflik|skavsår',
    'ont i|på? armen|benet|handen|höften|ryggen|huvudet|knät|knäet|foten|axeln|handleden|rumpan|revbenen',
    'blöder|blödde|blod|blödning',
    'slog|slagit|slår sig',
    'slog i? huvudet|armen|benet|knät|knäet|höften|ryggen|axeln|pannan|näsan|armbågen',
  ],
  [
    'skada-mattlig',
    'måttlig|måttliga skada|skador',
    'stukad|stukat|stukade|stukning|hjärnskakning|sydd|syddes|sys|stygn|tejpades|limmades|brännskada|brännsår|brände',
    'vrickad|vrickat|vrickade|vrickning',
    'djupt|djupa|stort sår|sårskada',
    'jack',
  ],
  [
    'skada-allvarlig',
    'allvarlig|allvarliga|svår|svåra|stor|stora|grav skada|skador|personskada',
    'allvarligt|svårt skadad|skadade|skadat',
    'fraktur|frakturer|höftfraktur|lårbensfraktur|handledsfraktur|armfraktur|höftbrott|benbrott|lårbensbrott',
    'bruten|brutit|brutet|bröt|brutna arm|armen|ben|benet|höft|höften|handled|handleden|lårben|lårbenet|revben|revbenet|finger|fingret|fot|foten|axel|nyckelben|bäcken|bäckenet',
    'armen|benet|höften|handleden|lårbenet|revben|revbenet|foten|nyckelbenet|bäckenet är|var|blev? bruten|brutet|brutit|brutna|av',
    'medvetslös|medvetslöst|skallskada|skallskadan|hjärnblödning',
    'inre blödning',
  ],
  ['skada-dod', 'avled|avlidit|avliden|dödsfall|dog|död'],
  [
    'psykisk-lindrig',
    'orolig|oroligt|rädd|rädda|ledsen|ledset|upprörd|uppriven|chockad|skärrad|otrygg|ängslig|ångest|grät|skakad|skrämd',
  ],
  ['psykisk-ingen', 'inte|ej orolig|rädd|ledsen|upprörd|skärrad'],
  [
    'skada-ovriga-nej',
    'ingen|inga|inget synlig|synliga|misstänkt|känd? fraktur|frakturer|blåmärken|blåmärke|sår|smärta|smärtor|värk|blödning|svullnad|rodnad|ömhet',
    'ingen|inga allvarlig|allvarliga|större skada|skador',
    'inte|ej ont|bruten|medvetslös|slagit',
    'utan smärta|smärtor|blödning|blåmärken',
    'slog|slagit inte|ej i? huvudet',
    'inte slagit i? huvudet',
  ],
];
