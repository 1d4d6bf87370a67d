import { create } from 'zustand';

/** How the window looks on this computer. Holds nothing about anybody, so it may lie beside the encrypted database. */
export const themes = {
  dator: 'Som datorn',
  ljust: 'Ljust',
  morkt: 'Mörkt',
  kontrast: 'Hög kontrast',
} as const;
export const rowHeights = { luftiga: 'Luftiga', tata: 'Täta' } as const;
export interface Look {
  readonly tema: keyof typeof themes;
  readonly rader: keyof typeof rowHeights;
}

const place = 'varsam.utseende';
const usual: Look = { tema: 'dator', rader: 'luftiga' };

function readLook(): Look {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Look>) };
  } catch {
    return usual;
  }
}

export const useLook = create<Look>(() => readLook());

const show = (look: Look): void => {
  document.documentElement.dataset['tema'] = look.tema;
  document.documentElement.dataset['rader'] = look.rader;
};
/** Shows the look that was chosen last; called before the first drawing. */
export const startLook = (): void => show(useLook.getState());

export function changeLook(change: Partial<Look>): void {
  const look = { ...useLook.getState(), ...change };
  useLook.setState(look);
  localStorage.setItem(place, JSON.stringify(look));
  show(look);
}
