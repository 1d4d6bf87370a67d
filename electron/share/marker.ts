import { z } from 'zod';
import { zHex64, zKortId } from '../../shared/sammandrag/sammandragSchema.ts';
import { MARKER } from './names.ts';
import type { ShareIo } from './shareIo.ts';

/** Highest layout this program reads and writes. A new layout is a new folder, never a migration in place. */
export const LAYOUT_VERSION = 1;

export const zMarker = z.object({
  fmt: z.literal('varsam-share'),
  share: zKortId,
  layout: z.int().min(1),
  minReader: z.int().min(1),
  /** Keys of those who may sign the registry and receipts. */
  sas: z.array(zHex64).min(1).max(20),
});
/** A marker that this program understands, and the bytes it stood in: who sees the same bytes again need not read them. */
export type LastMarker = z.output<typeof zMarker> & { readonly bytes: Uint8Array };

/**
 * Reads the marker. An unmounted share is an empty folder, so a missing or foreign marker is the same as no contact:
 * nothing is written, nothing is taken for deleted.
 * @throws what the file system throws
 */
export async function readMarker(io: ShareIo): Promise<LastMarker | 'fel-utdelning' | 'for-ny'> {
  const bytes = await io.read(MARKER, 64 * 1024);
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'fel-utdelning';
  }
  const marker = zMarker.safeParse(value);
  if (!marker.success) return 'fel-utdelning';
  return marker.data.minReader > LAYOUT_VERSION ? 'for-ny' : { ...marker.data, bytes };
}
