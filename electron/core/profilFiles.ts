import { join } from 'node:path';

/** The files of a profile folder; nyckel.json beside them belongs to electron/keys. */
export const databasePath = (mapp: string): string => join(mapp, 'varsam.db');
export const backupFolder = (mapp: string): string => join(mapp, 'kopior');
/** Lies there while the program has the database open. */
export const openMarkerPath = (mapp: string): string => join(mapp, 'oppen');
export const mistakeLogPath = (mapp: string): string => join(mapp, 'fel.log');
