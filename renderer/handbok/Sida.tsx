import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { blocktext } from '../../shared/handbok/handbok.ts';
import type { Handbokssida } from '../../shared/handbok/handbok.ts';
import { ask } from '../core/client.ts';
import { Button } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Block } from './Block.tsx';
import './handbok.css';

interface Props {
  readonly sida: Handbokssida;
  /** The ways from the page: to the whole handbook, and back. */
  readonly children: ReactNode;
}

/** One page of the handbook, to read or to print. */
export const Sida = ({ sida, children }: Props) => (
  <article className="handbok">
    <PageHeader title={sida.rubrik}>
      <Button icon={Printer} onPress={() => void ask('skal.skrivUt', {})}>
        Skriv ut
      </Button>
    </PageHeader>
    <p className="no-print">{children}</p>
    {sida.block.map((block) => (
      <Block key={`${block.slag} ${blocktext(block)}`} block={block} />
    ))}
  </article>
);
