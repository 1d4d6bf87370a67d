import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  andraZon,
  fyllUrGranser,
  kanLaggaTillZon,
  kanTaBortZon,
  laggTillZon,
  lagstaVarden,
  taBortZon,
} from '../../../../shared/riskmatris/redigera.ts';
import { granskasManader } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Button } from '../../../ui/Button.tsx';
import { optionsOf } from '../../../ui/Choice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';

interface Props {
  readonly m: Riskmatris;
  readonly onChange: (m: Riskmatris) => void;
}

const monster = { slat: 'Grön, slät', diagonal: 'Gul, sneda linjer', korsad: 'Röd, rutor' } as const;

const heltal = (text: string): number | undefined => {
  const n = Number.parseInt(text, 10);
  return Number.isNaN(n) ? undefined : Math.max(1, Math.min(999, n));
};

/** The zones from the gravest to the mildest: words, pattern, how soon to look again, and limits that fill the grid. */
export function Zonlista({ m, onChange }: Props) {
  const [granser, setGranser] = useState<Readonly<Record<string, string>>>({});
  const lagsta = lagstaVarden(m);
  const gransOf = (i: number, kod: string): string => granser[kod] ?? String(lagsta[i] ?? '');
  return (
    <Section title="Zoner">
      <ul className="zon-rader">
        {m.zoner
          .map((z, i) => ({ z, i }))
          .toReversed()
          .map(({ z, i }) => (
            <li key={z.kod}>
              <TextField
                label={
                  i === 0
                    ? 'Mildaste zonen'
                    : i === m.zoner.length - 1
                      ? 'Allvarligaste zonen'
                      : `Zon ${i + 1}`
                }
                value={z.text}
                onChange={(text) => onChange(andraZon(m, z.kod, { text }))}
              />
              <Select
                label={`Utseende zon ${i + 1}`}
                options={optionsOf(monster)}
                value={z.monster}
                onChange={(v) => onChange(andraZon(m, z.kod, { monster: v ?? z.monster }))}
              />
              <TextField
                label="Granskas (mån)"
                short
                inputMode="numeric"
                value={String(granskasManader(m, z.kod))}
                onChange={(text) =>
                  onChange(andraZon(m, z.kod, { granskasManader: Math.min(60, heltal(text) ?? 1) }))
                }
              />
              {i === 0 ? (
                <span className="quiet small">Från riskvärde 1</span>
              ) : (
                <TextField
                  label="Från riskvärde"
                  short
                  inputMode="numeric"
                  value={gransOf(i, z.kod)}
                  onChange={(text) => setGranser({ ...granser, [z.kod]: text })}
                />
              )}
              <Button
                kind="quiet"
                aria-label={`Ta bort zonen ${z.text}`}
                isDisabled={!kanTaBortZon(m)}
                onPress={() => onChange(taBortZon(m, z.kod))}
              >
                Ta bort
              </Button>
            </li>
          ))}
      </ul>
      <div className="row">
        <Button icon={Plus} isDisabled={!kanLaggaTillZon(m)} onPress={() => onChange(laggTillZon(m))}>
          Lägg till en allvarligare zon
        </Button>
        <Button
          onPress={() => {
            onChange(
              fyllUrGranser(
                m,
                m.zoner.map((z, i) => heltal(gransOf(i, z.kod)) ?? Number.POSITIVE_INFINITY),
              ),
            );
            setGranser({});
          }}
        >
          Fyll rutnätet ur gränserna
        </Button>
      </div>
    </Section>
  );
}
