/** VARSAM_TROG=6 makes the page six times slower, as on an old computer with much to do, so that races show themselves. */
export const trog = Number(process.env['VARSAM_TROG'] ?? 1);

/** How long anything is waited for. Long, because it costs nothing when all goes well. */
export const patienceMs = 60_000 * trog;
