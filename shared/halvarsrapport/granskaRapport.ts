import type { Rapport } from './rapport.ts';
import { granskaDokument } from './rimlighet/granska.ts';
import type { Fynd } from './rimlighet/fynd.ts';

/** Every finding of a report: exactly those of its document, so that anyone who drops the document finds the same. */
export const granskaRapport = (rapport: Rapport): readonly Fynd[] =>
  granskaDokument(rapport.dokument, { rapportdatum: rapport.datum });
