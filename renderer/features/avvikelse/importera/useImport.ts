import { useRef, useState } from 'react';
import type { Importmall } from '../../../../shared/importera/importmall.ts';
import { problemText } from '../../../../shared/problem.ts';
import type { Answer, Input } from '../../../core/client.ts';
import { useJob } from '../../../core/useJob.ts';

export type Granskning = Answer<'import.forhandsgranska'>;
/** A file that was chosen is read where it lies; one that was dropped comes with its bytes. */
export interface Kallfil {
  readonly fil: string;
  readonly namn: string;
  readonly innehall?: Uint8Array<ArrayBuffer>;
}
type Urval = Pick<Input<'import.forhandsgranska'>, 'mall' | 'mallnamn' | 'blad'>;
const shownRows = 200;

/** One import on its way: the file, how it is read, and what each row would become. Nothing is saved before `genomfor`. */
export function useImport() {
  const look = useJob('import.forhandsgranska');
  const carry = useJob('import.genomfor');
  const [kalla, setKalla] = useState<Kallfil>();
  const [granskning, setGranskning] = useState<Granskning>();
  const [blad, setBlad] = useState<string>();
  const [error, setError] = useState<string>();
  /** Only the latest look counts: a choice may be changed while a large file is read. */
  const turn = useRef(0);

  const granska = async (file: Kallfil, urval: Urval): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setError(undefined);
    const { namn: _n, ...fil } = file;
    const found = await look.start({ ...fil, ...urval, antalRader: shownRows });
    if (mine !== turn.current) return;
    if (found.ok) setGranskning(found.value);
    else setError(problemText(found.problem));
  };
  const withSheet = (sheet: string | undefined): Pick<Urval, 'blad'> =>
    sheet === undefined ? {} : { blad: sheet };

  return {
    look,
    carry,
    kalla,
    granskning,
    blad,
    error,
    valj: async (file: Kallfil, mallnamn?: string): Promise<void> => {
      setKalla(file);
      setGranskning(undefined);
      setBlad(undefined);
      await granska(file, mallnamn === undefined ? {} : { mallnamn });
    },
    medMall: async (mall: Importmall): Promise<void> => {
      if (kalla !== undefined) await granska(kalla, { mall, ...withSheet(blad) });
    },
    medMallnamn: async (mallnamn: string): Promise<void> => {
      if (kalla !== undefined) await granska(kalla, { mallnamn, ...withSheet(blad) });
    },
    medBlad: async (sheet: string): Promise<void> => {
      setBlad(sheet);
      if (kalla !== undefined) await granska(kalla, { blad: sheet });
    },
    genomfor: async (hoppaOverFel: boolean): Promise<Answer<'import.genomfor'> | undefined> => {
      if (kalla === undefined || granskning === undefined) return undefined;
      const { namn: _n, ...fil } = kalla;
      const { filHash, mall } = granskning;
      const done = await carry.start({ ...fil, mall, ...withSheet(blad), filHash, hoppaOverFel });
      if (done.ok) return done.value;
      setError(problemText(done.problem));
      return undefined;
    },
    borja: (): void => {
      turn.current += 1;
      setKalla(undefined);
      setGranskning(undefined);
      setError(undefined);
    },
    avvisa: setError,
  };
}
export type Importarbete = ReturnType<typeof useImport>;
