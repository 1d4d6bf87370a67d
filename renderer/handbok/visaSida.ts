import { createContext } from 'react';

/** Shows a page of the handbook where there is no frame to go to it in; null in the frame, where the address does. */
export const VisaSida = createContext<((id: string) => void) | null>(null);
