import { flushSync } from 'react-dom';
import { create } from 'zustand';

/** More than this is read on a screen or in a file. */
export const mostPrintedRows = 500;

/** Whether the page is drawn for paper: a long list then holds its rows, not only those in sight. */
export const useUtskrift = create<{ readonly isForPaper: boolean }>(() => ({ isForPaper: false }));

const preparations = new Set<() => Promise<void>>();
/** What has to be fetched before the page can be printed; gives the function that takes it back. */
export function beforePrint(prepare: () => Promise<void>): () => void {
  preparations.add(prepare);
  return () => {
    preparations.delete(prepare);
  };
}

/** Draws the page for paper. It is drawn for the screen again when the print is made or its preview closed. */
export async function drawForPaper(): Promise<void> {
  await Promise.all([...preparations].map((prepare) => prepare()));
  flushSync(() => useUtskrift.setState({ isForPaper: true }));
}
export const drawForScreen = (): void => useUtskrift.setState({ isForPaper: false });

/** Also when the print is asked for by the system and not by us; then with what has been fetched. */
export function listenForPrint(): void {
  let before = false;
  window.addEventListener('beforeprint', () => {
    before = useUtskrift.getState().isForPaper;
    flushSync(() => useUtskrift.setState({ isForPaper: true }));
  });
  // A preview that was open is still open.
  window.addEventListener('afterprint', () => useUtskrift.setState({ isForPaper: before }));
}
