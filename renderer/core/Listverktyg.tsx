import { useState } from 'react';
import { csvText } from '../../shared/export/csv.ts';
import { HOGST_RADER } from '../../shared/lista/listaApi.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import { countOf, inFigures } from '../ui/swedish.ts';
import { toast } from '../ui/toasts.ts';
import { BaraMedExport } from './BaraMedExport.tsx';
import { ask } from './client.ts';
import { cellord, useDolda, useVisade } from './listkolumner.ts';
import type { Listkolumn } from './listkolumner.ts';
import { listvyer, sparaVy, taBortVy, valjKolumner } from './listvyer.ts';
import { NameView } from './NameView.tsx';
import { filAv, filslag, sparaFil, sparaInnehall } from './sparaFil.ts';

interface Props<T> {
  /** The first part of the list's address: its views and columns are kept by it. */
  readonly lista: string;
  readonly titel: string;
  /** One and many of what the list holds. */
  readonly ord: readonly [ental: string, flertal: string];
  readonly antal: number | null;
  /** What the list is narrowed by, in words. */
  readonly urval: readonly string[];
  readonly kolumner: readonly Listkolumn<T>[];
  readonly search: URLSearchParams;
  readonly valda: ReadonlySet<string>;
  readonly idOf: (row: T) => string;
  /** All rows of the selection, or null when they could not be had (that has been told). */
  readonly hamta: () => Promise<readonly T[] | null>;
  readonly onVy: (search: Readonly<Record<string, string>>) => void;
}

/** How many there are, the saved views, the columns, and the list as a file. */
export function Listverktyg<T>(props: Props<T>) {
  const { lista, ord, antal, urval, kolumner, search, valda, onVy } = props;
  const [open, setOpen] = useState<'kolumner' | 'namn' | null>(null);
  const { saved } = listvyer(lista)();
  const close = (): void => setOpen(null);
  const vyer = [
    {
      id: 'oppna',
      text: 'Pågående ärenden, äldst först',
      act: () => onVy({ status: 'oppna', ordning: 'stigande' }),
    },
    { id: 'alla', text: `Alla ${ord[1]}`, act: () => onVy({}) },
    ...saved.map((v) => ({ id: `vy:${v.namn}`, text: v.namn, act: () => onVy(v.search) })),
    { id: 'spara', text: 'Spara den här vyn …', act: () => setOpen('namn') },
    ...saved.map((v) => ({
      id: `bort:${v.namn}`,
      text: `Ta bort vyn ”${v.namn}”`,
      act: () => taBortVy(lista, v.namn),
    })),
  ];
  return (
    <div className="list-bar">
      <output className="figures">
        {antal === null ? '' : countOf(antal, ...ord)}
        {urval.length > 0 ? ' i urvalet' : ''}
        {valda.size > 0 && `, ${countOf(valda.size, 'markerad', 'markerade')}`}
      </output>
      <span className="push row">
        <Menu label="Vyer" lines={vyer} />
        <Button onPress={() => setOpen('kolumner')}>Kolumner</Button>
        <Spara {...props} />
      </span>
      <Dialog title="Välj kolumner" isOpen={open === 'kolumner'} onClose={close}>
        <Kolumnval lista={lista} kolumner={kolumner} onDone={close} />
      </Dialog>
      <Dialog title="Spara vyn" isOpen={open === 'namn'} onClose={close}>
        <NameView onSave={(namn) => sparaVy(lista, namn, search)} onDone={close} />
      </Dialog>
    </div>
  );
}

const slagen = ['csv', 'xlsx', 'docx', 'pdf'] as const;

/** The selection, or only the marked rows, with the columns that are shown. */
function Spara<T>({ lista, titel, urval, kolumner, valda, idOf, hamta }: Props<T>) {
  const visade = useVisade(lista, kolumner);
  const spara = async (slag: (typeof slagen)[number]): Promise<void> => {
    const alla = await hamta();
    if (alla === null) return;
    const med = valda.size === 0 ? alla : alla.filter((r) => valda.has(idOf(r)));
    const rubriker = visade.map((k) => k.text);
    const rader = med.map((r) => visade.map((k) => cellord(k, r)));
    const fil = filAv('Spara listan', lista, slag);
    if (slag === 'csv') return sparaInnehall(fil, csvText([rubriker, ...rader]), 'Listan är sparad.');
    if (rader.length > HOGST_RADER)
      return toast(
        `Listan har ${inFigures(rader.length)} rader. Smalna av den till högst ${inFigures(HOGST_RADER)}, eller spara den som CSV.`,
        'danger',
      );
    const vad = { lista, titel, urval: [...urval], kolumner: rubriker, rader };
    return sparaFil(
      fil,
      (sokvag) => ask('lista.skriv', { ...vad, fil: sokvag, ersatt: true }),
      'Listan är sparad.',
    );
  };
  const label = valda.size > 0 ? 'Spara markerade' : 'Spara listan';
  return (
    <BaraMedExport label={label}>
      <Menu
        label={label}
        lines={slagen.map((s) => ({ id: s, text: filslag[s].text, act: () => void spara(s) }))}
      />
    </BaraMedExport>
  );
}

function Kolumnval<T>({
  lista,
  kolumner: alla,
  onDone,
}: Pick<Props<T>, 'lista' | 'kolumner'> & { readonly onDone: () => void }) {
  const dolda = useDolda(lista, alla);
  const kolumner = alla.slice(1);
  return (
    <>
      <Choices
        label="Kolumner som visas"
        help="Numret visas alltid."
        options={kolumner.map((k) => ({ id: k.id, text: k.text }))}
        value={kolumner.map((k) => k.id).filter((id) => !dolda.includes(id))}
        onChange={(shown) =>
          valjKolumner(
            lista,
            kolumner.map((k) => k.id).filter((id) => !shown.includes(id)),
          )
        }
      />
      <div className="dialog-actions">
        <Button kind="primary" onPress={onDone}>
          Stäng
        </Button>
      </div>
    </>
  );
}
