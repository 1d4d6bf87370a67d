import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zInstant } from '../time/instantSchema.ts';
import { importfaltLista } from './importfalt.ts';
import type { Importfalt } from './importfalt.ts';
import { oversattbara } from './importrad.ts';
import { zImportmall, zMallnamn } from './importmall.ts';

const zFil = z.string().min(1).max(2000);
/** A file that is dropped comes as its bytes; one that is chosen is read where it lies. */
const zInnehall = z.instanceof(Uint8Array).optional();
const zFalt = z.enum(importfaltLista as [Importfalt, ...Importfalt[]]);
const zUrval = {
  fil: zFil,
  innehall: zInnehall,
  /** The mapping itself, or the name of a saved one; the headings decide when both are left out. */
  mall: zImportmall.optional(),
  mallnamn: zMallnamn.optional(),
  /** Which sheet of a workbook; the first when left out. */
  blad: z.string().max(100).optional(),
};
const zAntal = z.strictObject({ rader: z.int(), nya: z.int(), dubbletter: z.int(), fel: z.int() });

export const importApi = {
  /** Reads a file and shows what each row would become. Nothing is saved. */
  'import.forhandsgranska': job(
    z.strictObject({ ...zUrval, antalRader: z.int().min(0).max(1000).default(100) }),
    z.strictObject({
      /** Names the exact bytes that were looked at; `import.genomfor` imports these and no others. */
      filHash: z.string(),
      format: z.enum(['csv', 'xlsx']),
      teckenkodning: z.string(),
      avskiljare: z.string(),
      blad: z.array(z.string()),
      rubriker: z.array(z.string()),
      mall: zImportmall,
      saknadeFalt: z.array(zFalt),
      okandaKolumner: z.array(z.string()),
      antal: zAntal,
      /** What the file writes for units and types that is not known here, the most common first. */
      okandaVarden: z.array(
        z.strictObject({ falt: z.enum(oversattbara), varde: z.string(), antal: z.int() }),
      ),
      /** The first rows, and every row with a fault up to the same number. */
      rader: z.array(
        z.strictObject({
          nr: z.int(),
          lage: z.enum(['ny', 'dubblett', 'fel']),
          celler: z.array(z.string()),
          fel: z.array(z.strictObject({ falt: z.string(), text: z.string(), okant: z.string().optional() })),
        }),
      ),
    }),
  ),
  /** Imports what has been looked at, all rows in one transaction. Rows already here are left out and counted. */
  'import.genomfor': job(
    z.strictObject({
      ...zUrval,
      filHash: z.string().length(64),
      /** Import the rows that hold although others do not. */
      hoppaOverFel: z.boolean().default(false),
    }),
    z.strictObject({ importId: z.uuid(), importerade: z.int(), dubbletter: z.int(), fel: z.int() }),
  ),
  'import.lista': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        id: z.uuid(),
        filnamn: z.string(),
        at: zInstant,
        vem: z.string(),
        antal: z.int(),
        angradAt: zInstant.nullable(),
      }),
    ),
  ),
  /** Withdraws every case of an import; refused when someone has worked on any of them. */
  'import.angra': command(
    z.strictObject({ id: z.uuid(), skal: z.string().trim().min(1, { error: 'behöver ett skäl' }).max(2000) }),
    z.strictObject({ id: z.uuid(), angrade: z.int() }),
  ),
  'import.mallar': query(
    z.strictObject({}),
    z.array(z.strictObject({ namn: zMallnamn, mall: zImportmall, andradAt: zInstant })),
  ),
  'import.sparaMall': command(
    z.strictObject({ namn: zMallnamn, mall: zImportmall }),
    z.strictObject({ namn: zMallnamn }),
  ),
} as const;
