import { createHash } from 'node:crypto';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import type { Result } from '../../shared/result.ts';
import { skrivRapport } from '../report/skrivRapport.ts';
import type { Utskrift } from '../report/utskrift.ts';
import type { JobContext } from './context.ts';
import { programVersion } from './programVersion.ts';

/** SHA-256 of what a document says, whatever format it is written in. */
export const innehallshash = (dokument: Dokument): string =>
  createHash('sha256').update(JSON.stringify(dokument), 'utf8').digest('hex');

type Om = Pick<Utskrift, 'dokument' | 'rapportnamn' | 'form' | 'namnd' | 'periodText'>;

/** Writes a document of this municipality, dated today; refuses what `skrivRapport` refuses. */
export const skrivDokument = (
  c: JobContext,
  om: Om,
  how: { readonly fil: string; readonly ersatt: boolean },
): Promise<Result<{ readonly fil: string }>> => {
  c.progress(0.4, 'Skriver dokumentet');
  return skrivRapport(
    {
      ...om,
      kommun: c.grund.organisation.kommun,
      datum: c.clock.today(),
      version: programVersion,
      hash: innehallshash(om.dokument),
    },
    how.fil,
    { ersatt: how.ersatt, signal: c.signal },
  );
};
