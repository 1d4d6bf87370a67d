import { HardDrive, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { roller } from '../../shared/profil/profil.ts';
import { useGrund } from '../core/grund.ts';
import { later } from '../core/later.tsx';
import type { Feature } from '../features.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFrame } from './frameStore.ts';
import { useDelning } from './useDelning.ts';

const NarrowMenu = later(() => import('./NarrowMenu.tsx'));

interface Props {
  readonly own: readonly Feature[];
  readonly here: Feature | undefined;
}

/** Who works here, the way to everything (Ctrl+K), and in words where what is written is kept. */
export function TopRow({ own, here }: Props) {
  const { profil } = useGrund();
  const told = useFrame((s) => s.status);
  const delning = useDelning();
  const status = told !== '' ? told : (delning ?? 'Sparas på den här datorn');
  return (
    <header className="top no-print">
      <NarrowMenu own={own} here={here} />
      <AriaButton className="search-button" onPress={() => useFrame.setState({ shown: 'palette' })}>
        <Icon of={Search} />
        <span>Sök eller gör något</span>
        <kbd>Ctrl+K</kbd>
      </AriaButton>
      <output className="status small">
        <Icon of={HardDrive} />
        <span>{status}</span>
      </output>
      <p className="who small">
        {profil.namn === ''
          ? roller[profil.roll]
          : `${profil.namn}, ${roller[profil.roll].replace(/ \(.*/u, '')}`}
      </p>
    </header>
  );
}
