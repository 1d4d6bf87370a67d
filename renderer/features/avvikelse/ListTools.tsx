import { useState } from 'react';
import { NameView } from '../../core/NameView.tsx';
import { useGrund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { countOf } from '../../ui/swedish.ts';
import { avvikelseColumns } from './columns.tsx';
import { isNarrowed } from './listState.ts';
import type { ListState } from './listState.ts';
import { chooseColumns, removeView, saveView, useViews } from './views.ts';

interface Props {
  /** How many there are, in words. */
  readonly words: string;
  readonly selected: ReadonlySet<string>;
  readonly state: ListState;
  readonly search: URLSearchParams;
  readonly onShow: (search: Readonly<Record<string, string>>) => void;
}

/** The count, and the choice of view and columns. */
export function ListTools({ words, selected, state, search, onShow }: Props) {
  const [open, setOpen] = useState<'columns' | 'name' | null>(null);
  const { saved } = useViews();
  const close = (): void => setOpen(null);
  const lines = [
    {
      id: 'oppna',
      text: 'Pågående ärenden, äldst först',
      act: () => onShow({ status: 'oppna', ordning: 'stigande' }),
    },
    { id: 'alla', text: 'Alla avvikelser', act: () => onShow({}) },
    ...saved.map((v) => ({ id: `vy:${v.namn}`, text: v.namn, act: () => onShow(v.search) })),
    { id: 'spara', text: 'Spara den här vyn …', act: () => setOpen('name') },
    ...saved.map((v) => ({
      id: `bort:${v.namn}`,
      text: `Ta bort vyn ”${v.namn}”`,
      act: () => removeView(v.namn),
    })),
  ];
  return (
    <div className="list-bar">
      <output className="figures">
        {words}
        {isNarrowed(state) ? ' i urvalet' : ''}
        {selected.size > 0 && `, ${countOf(selected.size, 'markerad', 'markerade')}`}
      </output>
      <span className="push row">
        <Menu label="Vyer" lines={lines} />
        <Button onPress={() => setOpen('columns')}>Kolumner</Button>
      </span>
      <Dialog title="Välj kolumner" isOpen={open === 'columns'} onClose={close}>
        <ColumnChoice onDone={close} />
      </Dialog>
      <Dialog title="Spara vyn" isOpen={open === 'name'} onClose={close}>
        <NameView onSave={(namn) => saveView(namn, search)} onDone={close} />
      </Dialog>
    </div>
  );
}

function ColumnChoice({ onDone }: { readonly onDone: () => void }) {
  const columns = avvikelseColumns(useGrund()).slice(1);
  const hidden = useViews((v) => v.hidden);
  return (
    <>
      <Choices
        label="Kolumner som visas"
        help="Numret visas alltid."
        options={columns.map((c) => ({ id: c.id, text: c.text }))}
        value={columns.map((c) => c.id).filter((id) => !hidden.includes(id))}
        onChange={(shown) => chooseColumns(columns.map((c) => c.id).filter((id) => !shown.includes(id)))}
      />
      <div className="dialog-actions">
        <Button kind="primary" onPress={onDone}>
          Stäng
        </Button>
      </div>
    </>
  );
}
