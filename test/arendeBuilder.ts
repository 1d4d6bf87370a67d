import { zAvvikelseUppgifter } from '../shared/avvikelse/avvikelse.ts';
import type { AvvikelseUppgifter } from '../shared/avvikelse/avvikelse.ts';
import type { z } from 'zod';

/** A whole and valid avvikelse, a fall at Hagen on 1 March 2026; a test names only what it is about. */
export const nyAvvikelse = (andrat: Partial<z.input<typeof zAvvikelseUppgifter>> = {}): AvvikelseUppgifter =>
  zAvvikelseUppgifter.parse({
    enhetId: 'hagen',
    lagrum: 'hsl',
    typ: 'fall',
    nar: { precision: 'exakt', datum: '2026-03-01', tid: '03:00' },
    upptackt: '2026-03-01',
    vadHande: 'Föll i badrummet.',
    ...andrat,
  });
