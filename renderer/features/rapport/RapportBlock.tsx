import { useState } from 'react';
import type { Block, Stycke, Tabell } from '../../../shared/dokument/dokument.ts';
import { Dokumenttabell } from '../../core/Dokumenttabell.tsx';
import { Diagrambild } from '../../core/Dokumentvisning.tsx';
import { Spar } from './Spar.tsx';
import { Sparad } from './Sparad.tsx';

const Table = ({ t, period }: { readonly t: Tabell; readonly period: string }) => {
  const [trace, setTrace] = useState<string | null>(null);
  return (
    <>
      <Dokumenttabell t={t} onTrace={setTrace} />
      {trace !== null && <Spar period={period} trace={trace} onClose={() => setTrace(null)} />}
    </>
  );
};

const Stycketext = ({ block, period }: { readonly block: Stycke; readonly period: string }) => {
  const [trace, setTrace] = useState<string | null>(null);
  return (
    <>
      <p className={block.roll === 'notis' ? 'quiet' : ''}>
        <Sparad text={block.text} spar={block.spar ?? []} onTrace={setTrace} />
      </p>
      {trace !== null && <Spar period={period} trace={trace} onClose={() => setTrace(null)} />}
    </>
  );
};

/** One block of the report, as the document has it. Headings and texts are drawn by the section. */
export const RapportBlock = ({ block, period }: { readonly block: Block; readonly period: string }) => {
  switch (block.slag) {
    case 'tabell':
      return <Table t={block} period={period} />;
    case 'diagram':
      return <Diagrambild diagram={block} />;
    case 'lista': {
      const items = block.punkter.map((p) => <li key={p}>{p}</li>);
      return block.numrerad === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'stycke':
      return <Stycketext block={block} period={period} />;
    case 'rubrik':
    case 'sidbrytning':
      return null;
  }
};
