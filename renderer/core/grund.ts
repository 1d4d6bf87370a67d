import { create } from 'zustand';
import { enheterDen, enhetNamn } from '../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import type { Option } from '../ui/Choice.tsx';
import { ask } from './client.ts';
import type { Answer } from './client.ts';

/** Who works here, the organisation, the code lists and the day: what every screen leans on. */
export type Grund = Answer<'profil.lage'>;

const useStore = create<{ readonly grund: Grund | null }>(() => ({ grund: null }));

/** Asks for it again, after a change of it or on a new day. */
export async function loadGrund(): Promise<Awaited<ReturnType<typeof ask<'profil.lage'>>>> {
  const result = await ask('profil.lage', {});
  if (result.ok) useStore.setState({ grund: result.value });
  return result;
}

/** For screens inside the frame, which is drawn only once this has been loaded. */
export function useGrund(): Grund {
  const grund = useStore((s) => s.grund);
  if (grund === null) throw new Error('The frame was drawn before the profile was loaded');
  return grund;
}

/** The units of the one who works here; all of them when the profile names none. */
export function ownEnheter(grund: Grund): readonly Option<EnhetId>[] {
  const own = new Set(grund.profil.enheter);
  return enheterDen(grund.organisation, grund.idag)
    .filter((e) => own.size === 0 || own.has(e.id))
    .map((e) => ({ id: e.id, text: enhetNamn(grund.organisation, e.id, grund.idag) }));
}
