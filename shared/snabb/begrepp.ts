/** What a phrase can mean before the rules have decided the type. Closed, so that a rule cannot ask for a word nobody gives. */
export const begreppLista = [
  // Falling
  ...(['fall', 'nastan', 'hittad-pa-golv', 'fallrisk'] as const),
  // Medicine
  ...(['medicin', 'utebliven', 'utebliven-dos', 'signering', 'utebliven-signering', 'fel-dos'] as const),
  ...(['fel-lakemedel', 'forvaxling', 'fel-tid', 'fel-sent', 'administrering', 'dosett', 'fel'] as const),
  ...(['borta', 'stold', 'apotek', 'apoteksfel', 'lakemedelslista', 'flera-ganger', 'kvarsittande'] as const),
  // Equipment
  ...([
    'larm',
    'rorelselarm',
    'sanggrind',
    'las',
    'hjalpmedel',
    'mtp',
    'ur-funktion',
    'handhavande',
  ] as const),
  ...(['olast', 'avstangt', 'obesvarat'] as const),
  // Insatser
  ...([
    'insats',
    'insats-plan',
    'kontinuitet',
    'forsummelse',
    'omsorg',
    'personalbrist',
    'installt',
  ] as const),
  // People
  ...([
    'bemotande',
    'vald',
    'kompetensbrist',
    'hot',
    'medboende',
    'otrygg',
    'sexuellt',
    'pengar',
    'avvikit',
    'sjalvskada',
  ] as const),
  // Care
  ...([
    'trycksar',
    'grad-1',
    'grad-2',
    'grad-3',
    'grad-4',
    'vri',
    'hygien',
    'nutrition',
    'munhalsa',
    'palliativ',
    'rehab',
    'behandling',
  ] as const),
  // Information
  ...(['rapport', 'information', 'dokumentation', 'it', 'rattssakerhet', 'sekretess'] as const),
  // Kind
  ...(['slag-risk', 'slag-tillbud', 'slag-negativ'] as const),
  // Harm
  ...(['skada-ingen', 'skada-lindrig', 'skada-mattlig', 'skada-allvarlig', 'skada-dod'] as const),
  ...(['skada-ovriga-nej', 'psykisk-lindrig', 'psykisk-ingen'] as const),
  // Ordinary phrases that look like something else: taken out of the way, kept as text
  'inget',
] as const;
export type Begrepp = (typeof begreppLista)[number];
