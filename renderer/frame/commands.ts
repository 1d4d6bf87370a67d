import { create } from 'zustand';
import { problemText } from '../../shared/problem.ts';
import { tangenter } from '../../shared/skal/tangenter.ts';
import type { MenuChoice } from '../../shared/windowApi.ts';
import { ask } from '../core/client.ts';
import { goTo, parsePlace } from '../core/places.ts';
import { toast } from '../ui/toasts.ts';
import { drawForPaper, drawForScreen } from '../ui/utskrift.ts';
import { useFrame } from './frameStore.ts';

/** Something to do, found in the command palette; perhaps with keys and a line in the menu of its own. */
export interface Command {
  readonly id: string;
  readonly text: string;
  /** `Ctrl+N`, `F1`, `Alt+1` */
  readonly keys?: string;
  /** The lines of the menu that mean the same. */
  readonly menu?: readonly MenuChoice[];
  readonly run: () => void;
}

/** What the screen that is shown has taught a command to do, for example saving the form that is open. */
const useTaught = create<{ readonly spara: (() => void) | null }>(() => ({ spara: null }));
/** Gives Ctrl+S something to save; gives the function that takes it back. */
export function teachSave(save: () => void): () => void {
  useTaught.setState({ spara: save });
  return () => useTaught.setState((s) => (s.spara === save ? { spara: null } : s));
}

const print = async (name: 'skal.skrivUt' | 'skal.skrivUtPdf'): Promise<void> => {
  await drawForPaper();
  const result = name === 'skal.skrivUt' ? await ask(name, {}) : await ask(name, { namn: 'Varsam.pdf' });
  if (!useFrame.getState().forhandsgranskar) drawForScreen();
  if (!result.ok) toast(problemText(result.problem), 'danger');
};

/** Commands of the window itself; those of the features come from their own tables. */
export const frameCommands: readonly Command[] = [
  {
    id: 'spara',
    text: 'Spara det som är öppet',
    keys: tangenter.spara,
    menu: ['spara'],
    run: () => {
      const { spara } = useTaught.getState();
      if (spara === null) toast('Det finns inget att spara här. Utkast sparas av sig själva.', 'plain');
      else spara();
    },
  },
  {
    id: 'sok',
    text: 'Sök och kommandon',
    keys: tangenter.sok,
    menu: ['sok'],
    run: () => useFrame.setState({ shown: 'palette' }),
  },
  {
    id: 'kortkommandon',
    text: 'Visa kortkommandon',
    keys: tangenter.kortkommandon,
    menu: ['kortkommandon'],
    run: () => useFrame.setState({ shown: 'shortcuts' }),
  },
  {
    id: 'hjalp',
    text: 'Handboken om den här sidan',
    keys: tangenter.hjalp,
    menu: ['hjalp'],
    run: () =>
      parsePlace(window.location.hash).parts[0] === 'handbok'
        ? goTo('handbok')
        : goTo('handbok', { om: window.location.hash.replace(/^#\/?/u, '') }),
  },
  {
    id: 'forhandsgranska',
    text: 'Förhandsgranska utskrift',
    keys: tangenter.forhandsgranska,
    menu: ['forhandsgranska'],
    run: () => void drawForPaper().then(() => useFrame.setState({ forhandsgranskar: true, shown: null })),
  },
  {
    id: 'installningar',
    text: 'Öppna inställningar',
    keys: tangenter.installningar,
    menu: ['installningar'],
    run: () => goTo('installningar'),
  },
  { id: 'om', text: 'Om Varsam', menu: ['om'], run: () => goTo('installningar', { del: 'om' }) },
  {
    id: 'skriv-ut',
    text: 'Skriv ut',
    keys: tangenter['skriv-ut'],
    menu: ['skriv-ut'],
    run: () => void print('skal.skrivUt'),
  },
  {
    id: 'spara-pdf',
    text: 'Spara sidan som PDF',
    keys: tangenter['spara-pdf'],
    menu: ['spara-pdf'],
    run: () => void print('skal.skrivUtPdf'),
  },
  {
    id: 'las',
    text: 'Lås fönstret',
    keys: tangenter.las,
    menu: ['las'],
    run: () => useFrame.setState({ isLocked: true, shown: null }),
  },
];
