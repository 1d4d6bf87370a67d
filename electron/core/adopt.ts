import type { z } from 'zod';
import { writeDokument } from '../../db/dokumentRepo.ts';
import type { Dokumentslag } from '../../db/dokumentRepo.ts';
import { done } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { CommandContext } from './context.ts';

/** Puts a new version of a document in force and tells the history; the earlier ones stay. */
export function adopt<S extends z.ZodType>(
  c: CommandContext,
  d: Dokumentslag<S>,
  innehall: z.output<S>,
): Result<{ version: number }> {
  const version = writeDokument(c.db, d, innehall, { at: c.clock.now(), vem: c.vem });
  c.log({ handling: 'ny-version', sak: 'dokument', sakId: d.slag, detalj: { version } });
  return done({ version });
}
