/** Code in the list `plats` → phrases. A preposition before it is taken along. */
export const platsord: readonly (readonly [kod: string, ...fraser: readonly string[]])[] = [
  [
    'badrum-toalett',
    'badrum|badrummet|badrumsgolvet|toalett|toaletten|toalettgolvet|toan|toa|wc|muggen|dass|handikapptoaletten',
    'duschrum|duschrummet|duschutrymme|duschutrymmet|duschgolvet|badkar|badkaret|tvättrum|tvättrummet|handfatet',
    'i duschen|dusch',
  ],
  [
    'lagenhet-rum',
    'lägenhet|lägenheten|lgh|rum|rummet|boenderum|boenderummet|sovrum|sovrummet|vardagsrum|vardagsrummet|bostaden',
    'hemma|hemmet',
    'sängkanten|sängkant|sovrumsgolvet|vardagsrumsgolvet',
  ],
  ['kok', 'kök|köket|köksgolvet|avdelningsköket|pentryt|pentry|köksbordet|diskbänken'],
  ['matsal', 'matsal|matsalen|matrummet|matrum|restaurangen|matbordet'],
  [
    'gemensamt-utrymme',
    'dagrum|dagrummet|allrum|allrummet|samlingssal|samlingssalen|samlingsrum|samlingsrummet|gemensamt|tv-rummet',
    'gemensamma|gemensamt utrymmet|utrymme|utrymmena|ytan|rummet|lokalen',
    'gemensamhetslokal|gemensamhetslokalen|uppehållsrum|uppehållsrummet|tvättstuga|tvättstugan|aktivitetsrummet',
  ],
  ['korridor', 'korridor|korridoren|korridorn|korridorens|hallen|gången'],
  ['trappa', 'trappa|trappan|trappor|trapporna|trapphus|trapphuset|trappsteg|trappsteget'],
  ['entre', 'entré|entrén|entreen|entren|ytterdörr|ytterdörren|farstun|hissen|hiss'],
  [
    'utomhus',
    'utomhus|utegård|utegården|trädgård|trädgården|innergård|innergården|parkering|parkeringen|gångvägen|trottoaren',
    'ute på|i? gården|gården|gatan|altanen|uteplatsen|balkongen|promenad|promenaden',
    'balkong|balkongen|altan|altanen|uteplats|uteplatsen|gatan|gården',
    'utanför boendet|huset|porten|entrén|byggnaden',
    'under|på promenad|promenaden|utflykt|utflykten',
    'ute',
  ],
  [
    'fordon',
    'bil|bilen|buss|bussen|taxi|taxin|färdtjänst|färdtjänsten|färdtjänstbilen|fordonet|sjukresan|minibussen',
  ],
  ['daglig-verksamhet', 'daglig verksamhet|verksamheten', 'dagligverksamhet|dagverksamhet|dagverksamheten'],
];
