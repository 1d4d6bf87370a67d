import { z } from 'zod';
import { job, query, type Contract } from '../contract.ts';
import { zForhandsvisning, zKopiafil } from '../profil/kopiorApi.ts';
import { paminnelseSchema } from './paminnelse.ts';

const none = z.strictObject({}).readonly();
const words = z.string().trim().min(1).max(200);
const phrase = z.string().min(1).max(500);
const path = z.string().min(1).max(4096);
/** A file name as it is suggested in a dialog: never a path. */
const fileName = words.regex(/^[^\\/:*?"<>|]+$/u, 'får inte innehålla snedstreck eller : * ? " < > |');
const fileKind = z.strictObject({
  namn: words,
  andelser: z
    .array(z.string().regex(/^[a-z0-9]{1,8}$/u))
    .min(1)
    .max(20),
});
const chosenPath = z.strictObject({ sokvag: z.string().nullable() });

/** Where the profile stands when the window opens. */
export const profilLage = z.discriminatedUnion('lage', [
  /** No key and no database: the first-run wizard. */
  z.strictObject({ lage: z.literal('ny') }),
  z.strictObject({ lage: z.literal('oppen') }),
  /** There is a database that cannot be opened: the recovery screen, never a new database. */
  z.strictObject({ lage: z.literal('stangd'), orsak: z.string(), text: z.string() }),
]);
export type ProfilLage = z.infer<typeof profilLage>;

/** Questions that need the desktop rather than the database; answered by the shell itself. */
export const skalApi = {
  'skal.version': query(
    none,
    z.strictObject({
      version: z.string(),
      /** What carries the window; the stand-in is named as what it is. */
      korning: z.enum(['electron', 'stallforetradare']),
      chromium: z.string().nullable(),
      profilmapp: z.string(),
      /** How well the computer keeps the key: `svagt` where the operating system has no key store. */
      nyckelskydd: z.enum(['dator', 'svagt', 'inget']),
    }),
  ),
  'skal.tillstand': query(none, profilLage),
  /**
   * Makes the key of a new profile, before `profil.skapa` makes its database. With a new recovery key `hemligDel` is
   * shown once, to be printed and locked away.
   */
  'skal.skapaNyckel': job(
    z.strictObject({
      aterstallning: z.union([z.literal('ny'), z.strictObject({ oppenDel: words }), z.null()]),
    }),
    z.strictObject({ hemligDel: z.string().nullable(), oppenDel: z.string().nullable() }),
  ),
  /** Opens the database with the printed recovery key and wraps the key for this computer. */
  'skal.aterstallNyckel': job(z.strictObject({ hemligDel: words }), profilLage),
  /** Opens the database with the phrase that was chosen, where the computer has no key of its own. */
  'skal.oppnaMedLosenfras': job(z.strictObject({ losenfras: phrase }), profilLage),
  /** In which ways the database can be opened, and whether this computer can keep a key. */
  'skal.nyckelLage': query(
    none,
    z.strictObject({
      vagar: z.array(z.enum(['dator', 'losenfras', 'aterstallning'])),
      datornKan: z.boolean(),
      /** IT keeps the recovery key for all computers. */
      nyckelHosIt: z.boolean(),
    }),
  ),
  /** Makes a new recovery key without putting it to use, so that it can be printed first. */
  'skal.nyttPapper': job(none, z.strictObject({ hemligDel: z.string() })),
  /** Puts the key that was made last to use; the paper from before opens nothing that is made from now on. */
  'skal.anvandPapper': job(none, z.null()),
  /** Sets, changes or (null) takes away the phrase; with `vidStart` it is asked for each time Varsam starts. */
  'skal.bytLosenfras': job(z.strictObject({ ny: phrase.nullable(), vidStart: z.boolean() }), z.null()),
  /** Gives the database a new key, with the recovery key that was made last. A verified copy is made first. */
  'skal.bytNyckel': job(z.strictObject({ losenfras: phrase.nullable() }), profilLage),
  /** The copies in Varsam's own folder, newest first; answered also when the database cannot be opened. */
  'skal.kopior': query(none, z.strictObject({ mapp: z.string(), kopior: z.array(zKopiafil) })),
  /** What would be lost by going back to a copy: one of the list, or a file that the user has chosen. */
  'skal.granskaKopia': query(z.strictObject({ fil: path }), zForhandsvisning),
  'skal.aterstallKopia': job(z.strictObject({ fil: path }), profilLage),
  /** A copy from another computer in a profile that is new: opened with the paper that belongs to it. */
  'skal.hamtaKopia': job(z.strictObject({ fil: path, hemligDel: words }), profilLage),
  /** Goes on with a database that lacks what the newest copy has. */
  'skal.behallDatabasen': job(none, profilLage),
  /** Cancels the long work that a question of this name started. */
  'skal.avbryt': query(z.strictObject({ namn: words }), z.null()),
  'skal.valjFil': job(
    z.strictObject({ titel: words, slag: z.array(fileKind).max(10), flera: z.boolean().default(false) }),
    z.strictObject({
      filer: z.array(z.strictObject({ sokvag: z.string(), namn: z.string(), byte: z.int().min(0) })),
    }),
  ),
  'skal.valjMapp': job(z.strictObject({ titel: words }), chosenPath),
  /** Asks where to save; writes `innehall` there when it is given. `sokvag` is null when the user cancelled. */
  'skal.sparaSom': job(
    z.strictObject({
      titel: words,
      namn: fileName,
      slag: fileKind,
      innehall: z.union([z.string(), z.instanceof(Uint8Array)]).optional(),
    }),
    chosenPath,
  ),
  /** A tagged PDF of the window, or of `html` (a whole document without scripts), saved where the user says. */
  'skal.skrivUtPdf': job(z.strictObject({ namn: fileName, html: z.string().optional() }), chosenPath),
  'skal.skrivUt': job(none, z.null()),
  /** Shows a file that the user has chosen or saved during this run in its folder; other paths are refused. */
  'skal.oppnaMapp': job(z.strictObject({ sokvag: z.string().min(1).max(4096) }), z.null()),
  /** The number on the program's icon, and a notification unless the window has focus; both are numbers only. */
  'skal.paminn': job(
    z.strictObject({ antal: paminnelseSchema, medAvisering: z.boolean().default(true) }),
    z.strictObject({ aviserad: z.boolean() }),
  ),
} as const satisfies Contract;
export type SkalApi = typeof skalApi;
