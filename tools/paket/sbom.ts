import type { Bibliotek } from './bibliotek.ts';

/** A package URL: a scope's @ is written %40 (package-url specification). */
const purl = ({ namn, version }: Pick<Bibliotek, 'namn' | 'version'>): string =>
  `pkg:npm/${namn.replace('@', '%40')}@${version}`;

/** SPDX knows no MIT/X11; an expression with brackets is one whole. */
const licenseOf = (licens: string): object =>
  /[ ()]/u.test(licens) ? { expression: licens.replace(/^\((.*)\)$/u, '$1') } : { license: { id: licens } };

function hashOf(kontrollsumma: string | undefined): object[] {
  const base64 = kontrollsumma?.startsWith('sha512-') === true ? kontrollsumma.slice(7) : undefined;
  return base64 === undefined
    ? []
    : [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/**
 * The bill of materials as CycloneDX 1.6: what is in the package, with version, licence and checksum of the lockfile.
 * No time and no random number: the same sources give the same bytes.
 */
export function sbom(
  program: { readonly namn: string; readonly version: string },
  all: readonly Bibliotek[],
) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(program),
        name: program.namn,
        version: program.version,
        purl: purl(program),
        licenses: [{ license: { id: 'EUPL-1.2' } }],
      },
    },
    components: all.map((bibliotek) => ({
      type: bibliotek.namn === 'electron' ? 'framework' : 'library',
      'bom-ref': purl(bibliotek),
      name: bibliotek.namn,
      version: bibliotek.version,
      purl: purl(bibliotek),
      scope: 'required',
      licenses: [licenseOf(bibliotek.licens)],
      hashes: hashOf(bibliotek.kontrollsumma),
    })),
    dependencies: [{ ref: purl(program), dependsOn: all.map(purl) }],
  };
}
