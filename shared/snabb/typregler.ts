import type { Begrepp } from './begrepp.ts';

/** Which meanings together give a type or subtype. */
export interface Typregel {
  readonly ger: string;
  /** All of these must be in the line; several in one entry means any of them. */
  readonly kraver: readonly (Begrepp | readonly Begrepp[])[];
  /** Not when any of these is. */
  readonly inte?: readonly Begrepp[];
  /** Other readings to offer. */
  readonly alternativ?: readonly string[];
  /** Only when no other rule matches; the type is then shown as inferred. */
  readonly svag?: true;
}

const med = (
  ger: string,
  kraver: Typregel['kraver'],
  rest: Pick<Typregel, 'inte' | 'alternativ' | 'svag'> = {},
): Typregel => ({ ger, kraver, ...rest });
const svag = (ger: string, kraver: Typregel['kraver'], alternativ: readonly string[] = []): Typregel => ({
  ger,
  kraver,
  alternativ,
  svag: true,
});
const UR = ['ur-funktion', 'avstangt'] as const;
const BORTA = ['borta', 'stold'] as const;
const SENT = ['fel-sent', 'fel-tid'] as const;
const UTEBLIVEN = ['utebliven', 'installt'] as const;

/** In order: the first that matches is the type, the rest that match are offered as alternatives. */
export const typregler: readonly Typregel[] = [
  med('sjalvskada', ['sjalvskada']),
  med('sexuella-overgrepp', ['sexuellt']),
  med('lakemedel-utebliven-signering', ['utebliven-signering']),
  med('lakemedel-utebliven-signering', ['signering', 'utebliven']),
  med('lakemedel-forvaxling', ['forvaxling', ['medicin', 'fel-lakemedel', 'fel-dos']]),
  med('lakemedel-externt', ['apoteksfel', ['fel', 'fel-dos', 'fel-lakemedel']]),
  med('lakemedel-dosett', ['dosett', ['fel', 'fel-dos', 'fel-lakemedel', 'borta']]),
  med('lakemedel-externt', ['apotek', ['fel-lakemedel', 'fel-dos']]),
  med('lakemedel-externt', ['apotek', 'medicin', ['fel', 'fel-sent']]),
  med('lakemedel-fel-dos', ['fel-dos']),
  med('lakemedel-fel-lakemedel', ['fel-lakemedel']),
  med('lakemedel-svinn', ['medicin', BORTA], { inte: ['utebliven-dos', 'utebliven', 'dosett'] }),
  med('lakemedel-utebliven-dos', ['utebliven-dos']),
  med('lakemedel-fel-dos', ['medicin', 'flera-ganger'], {
    inte: ['utebliven', 'utebliven-signering', 'signering'],
  }),
  med('lakemedel-felaktig-administrering', ['medicin', 'kvarsittande']),
  med('lakemedel-felaktig-administrering', ['administrering']),
  med('lakemedel-utebliven-dos', ['medicin', 'utebliven'], { inte: ['utebliven-signering', 'signering'] }),
  med('lakemedel-fel-tid', ['medicin', SENT]),
  med('fall', ['fall']),
  med('fall', ['fallrisk']),
  med('fall', ['hittad-pa-golv']),
  med('trycksar-1', ['trycksar', 'grad-1']),
  med('trycksar-2', ['trycksar', 'grad-2']),
  med('trycksar-3', ['trycksar', 'grad-3']),
  med('trycksar-4', ['trycksar', 'grad-4']),
  med('trycksar', ['trycksar']),
  med('hot-vald', ['vald', 'medboende'], { alternativ: ['fysiska-overgrepp'] }),
  med('hot-vald', ['hot', 'medboende'], { alternativ: ['psykiska-overgrepp'] }),
  med('fysiska-overgrepp', ['vald'], { alternativ: ['hot-vald'] }),
  med('psykiska-overgrepp', ['hot'], { alternativ: ['hot-vald'] }),
  med('ekonomiska-overgrepp', ['pengar', BORTA]),
  med('avvikit', ['avvikit']),
  med('insats-utebliven', ['obesvarat', ['larm', 'rorelselarm']], { alternativ: ['miljo-larm'] }),
  med('miljo-rorelselarm', ['rorelselarm', UR]),
  med('miljo-larm', ['larm', UR], { alternativ: ['mtp-trasigt'] }),
  med('insats-for-sent', ['larm', SENT]),
  med('miljo-sanggrind', ['sanggrind'], { alternativ: ['mtp'] }),
  med('miljo-las', ['olast']),
  med('miljo-las', ['las', [...UR, ...BORTA]]),
  med('information-it', ['it', UR]),
  med('mtp-handhavande', [['mtp', 'hjalpmedel'], 'handhavande'], { alternativ: ['miljo-hjalpmedel'] }),
  med('mtp-trasigt', [['mtp', 'hjalpmedel'], 'ur-funktion'], { alternativ: ['miljo-hjalpmedel'] }),
  med('vard-utebliven', ['behandling', UTEBLIVEN]),
  med('vard-felaktig', ['behandling', 'fel']),
  med('vard-utebliven', ['behandling', SENT]),
  med('rehab-insats', ['rehab', UTEBLIVEN], { alternativ: ['rehab-ordination', 'rehab-behandling'] }),
  med('munhalsa', ['munhalsa']),
  med('insats-plan', ['insats-plan']),
  med('information-kommunikation', ['rapport', [...UTEBLIVEN, 'borta', 'fel', 'fel-sent', 'information']], {
    alternativ: ['sol-information'],
  }),
  med(
    'information-dokumentation',
    ['dokumentation', [...UTEBLIVEN, 'borta', 'fel', 'fel-sent', 'information']],
    {
      alternativ: ['dokumentation'],
    },
  ),
  med(
    'information-dokumentation',
    ['lakemedelslista', [...UTEBLIVEN, 'borta', 'fel', 'fel-sent', 'information']],
    {
      alternativ: ['lakemedel-externt'],
    },
  ),
  med('information-information', ['information'], { alternativ: ['sol-information'] }),
  med('insats-utebliven', ['insats', UTEBLIVEN], { inte: ['medicin', 'behandling', 'rehab'] }),
  med('insats-utebliven', ['omsorg', UTEBLIVEN], { alternativ: ['omsorg'] }),
  med('insats-for-sent', ['insats', SENT], { inte: ['medicin'] }),
  med('insats-forsummelse', ['forsummelse'], { alternativ: ['omsorg'] }),
  med('personalbrist', ['personalbrist'], { alternativ: ['resurser-bemanning'] }),
  med('insats-kontinuitet', ['kontinuitet']),
  med('personalbrist', ['installt']),
  med('medboende', ['medboende', 'otrygg']),
  med('bemotande', ['bemotande']),
  med('resurser-kompetens', ['kompetensbrist'], { alternativ: ['lakemedel-felaktig-administrering'] }),
  med('nutrition', ['nutrition']),
  med('vri', ['vri']),
  med('vardhygien', ['hygien']),
  med('palliativ', ['palliativ']),
  med('rattssakerhet', ['rattssakerhet']),
  med('rattssakerhet', ['sekretess']),
  svag('omsorg', ['omsorg']),
  svag('lakemedel', ['medicin']),
  svag('information-dokumentation', ['lakemedelslista'], ['lakemedel-externt']),
  svag('lakemedel-utebliven-signering', ['signering']),
  svag('miljo-rorelselarm', ['rorelselarm']),
  svag('miljo-larm', ['larm'], ['insats-utebliven']),
  svag('miljo-las', ['las']),
  svag('mtp', ['mtp'], ['miljo-hjalpmedel']),
  svag('mtp', ['hjalpmedel'], ['miljo-hjalpmedel']),
  svag('rehab', ['rehab']),
  svag('information-it', ['it']),
  svag('information', ['rapport'], ['sol-information']),
  svag('information-dokumentation', ['dokumentation'], ['dokumentation']),
  svag('vard', ['behandling']),
  svag('ekonomiska-overgrepp', ['stold'], ['lakemedel-svinn']),
  svag('insats-for-sent', ['fel-sent'], ['lakemedel-fel-tid']),
  svag('insats-utebliven', ['utebliven'], ['lakemedel-utebliven-dos']),
];
