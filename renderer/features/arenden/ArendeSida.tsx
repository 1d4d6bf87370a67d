import { ask } from '../../core/client.ts';
import { goTo, usePlace } from '../../core/places.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { toast } from '../../ui/toasts.ts';
import { ArendeLista } from './ArendeLista.tsx';
import { ArendeVy } from './ArendeVy.tsx';
import { Formular } from './Formular.tsx';
import { Ratta } from './Ratta.tsx';
import type { Sida } from './sida.ts';

/** `lex-sarah` the list · `lex-sarah/ny` the form · `lex-sarah/ID` the case · `lex-sarah/ID/ratta`; the same for every kind. */
export function ArendeSida({ sida }: { readonly sida: Sida }) {
  const [, vad, gor] = usePlace().parts;
  if (vad === undefined) return <ArendeLista sida={sida} />;
  if (gor === 'ratta') return <Ratta key={vad} sida={sida} id={vad} />;
  if (vad !== 'ny') return <ArendeVy key={vad} sida={sida} id={vad} />;
  return (
    <div className="page">
      <PageHeader title={sida.ny.titel} lead={sida.ny.hjalp ?? sida.ingress} />
      <Formular
        falt={sida.ny.falt}
        start={sida.ny.start ?? {}}
        knapp={sida.ny.knapp}
        utkast={{ nyckel: `${sida.sak}:ny`, plats: `${sida.plats}/ny`, titel: sida.ny.titel }}
        onAvbryt={() => goTo(sida.plats)}
        egenNyckel
        spara={async (input, utkastId) => {
          const result = await sida.registrera(input);
          if (result.ok) {
            await ask('rollnyckel.flytta', { utkastId, slag: sida.sak, id: result.value.id });
            toast(`${result.value.nummer} är sparat.`, 'done');
            goTo(`${sida.plats}/${result.value.id}`);
          }
          return result;
        }}
      />
    </div>
  );
}
