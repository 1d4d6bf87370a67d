/**
 * Names staff write, brand or substance, and the group each belongs to (list `lakemedelsgrupp`).
 * Groups follow the ATC code: B01 blood-thinning, A10A insulin, N05B–N05C sleep and calming, J01 antibiotics,
 * N02A opioids count as narcotic (LVFS 2011:10), N02B/M01A pain.
 */
export const lakemedelsnamn: Readonly<Record<string, string>> = {
  blodfortunnande:
    'waran warfarin eliquis apixaban xarelto rivaroxaban pradaxa dabigatran lixiana edoxaban trombyl fragmin innohep ' +
    'klexane enoxaparin klopidogrel plavix brilique blodförtunnande',
  insulin:
    'insulin insulinet insulindos insulinspruta lantus novorapid humalog toujeo levemir tresiba insulatard novomix ' +
    'fiasp actrapid abasaglar humulin apidra',
  'somn-lugnande':
    'imovane zopiklon stilnoct zolpidem propavan theralen oxascand oxazepam sobril stesolid diazepam xanor alprazolam ' +
    'atarax heminevrin melatonin circadin lergigan sömntablett sömntabletten sömnmedicin insomningstablett lugnande',
  antibiotika:
    'kåvepenin heracillin flukloxacillin selexid furadantin nitrofurantoin bactrim eusaprim ciprofloxacin doxyferm ' +
    'doxycyklin amoxicillin amimox dalacin cefadroxil penicillin antibiotika antibiotikan',
  narkotiskt:
    'oxy oxycontin oxynorm oxikodon oxycodone morfin morfinet dolcontin fentanyl fentanylplåster durogesic norspan ' +
    'temgesic buprenorfin targiniq ketogan palexia tramadol nobligan citodon kodein metadon ritalin concerta ' +
    'narkotika narkotiskt narkotikan',
  smartstillande:
    'alvedon panodil paracetamol ipren ibuprofen naproxen diklofenak voltaren smärtstillande värktablett ' +
    'värktabletter värktabletten',
  annat:
    'furix furosemid impugan metoprolol seloken bisoprolol levaxin madopark sinemet metformin enalapril losartan ' +
    'amlodipin simvastatin atorvastatin omeprazol pantoprazol levetiracetam keppra ergenyl lamotrigin haldol ' +
    'risperdal risperidon olanzapin sertralin citalopram mirtazapin movicol laktulos digoxin behepan folsyra ' +
    'kalcipos calcichew alendronat aricept donepezil memantin ebixa exelon spiriva ventoline bricanyl symbicort ' +
    'prednisolon litium kalium ögondroppar ögondropparna xalatan azopt',
};

/** Opioids are also pain relief, benzodiazepines also narcotics: the other reading is offered. */
export const aventuellGrupp: Readonly<Record<string, string>> = {
  narkotiskt: 'smartstillande',
  'somn-lugnande': 'narkotiskt',
};
