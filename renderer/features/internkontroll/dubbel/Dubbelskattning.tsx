import { Users } from 'lucide-react';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { goTo, hrefTo, usePlace } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { countOf, momentInText } from '../../../ui/swedish.ts';
import { BjudIn } from './BjudIn.tsx';
import { EgenSkattning } from './EgenSkattning.tsx';
import { Jamforelse } from './Jamforelse.tsx';
import { TableHead } from '../../../ui/TableHead.tsx';
import { BaraFor, SidaFor } from '../../../core/BaraFor.tsx';

/** `dubbelskattning` the rounds · `/ny` a new one · `/ID/a` and `/ID/b` the two people's own scoring · `/ID` the comparison */
export function Dubbelskattning() {
  const [, , what, person] = usePlace().parts;
  if (what === undefined) return <Lista />;
  if (what === 'ny')
    return (
      <SidaFor fraga="dubbelskattning.bjudIn">
        <BjudIn />
      </SidaFor>
    );
  if (person === 'a' || person === 'b') return <EgenSkattning key={person} id={what} person={person} />;
  return <Jamforelse id={what} />;
}

const ny = (
  <BaraFor fraga="dubbelskattning.bjudIn">
    <Button kind="primary" icon={Users} onPress={() => goTo('internkontroll/dubbelskattning/ny')}>
      Starta en dubbelskattning
    </Button>
  </BaraFor>
);

function Lista() {
  const asked = useQuestion('dubbelskattning.lista', {});
  return (
    <>
      <PageHeader
        title="Dubbelskattning"
        lead="Två personer skattar samma risker var för sig. Ingen ser den andras svar förrän båda är klara."
      >
        {ny}
      </PageHeader>
      <Answered asked={asked}>
        {(omgangar) =>
          omgangar.length === 0 ? (
            <EmptyState
              title="Ingen dubbelskattning är gjord än"
              text="När två skattar var för sig syns det vilka risker ni ser olika på. De pratar ni om, och bestämmer tillsammans."
            />
          ) : (
            <table className="table">
              <caption className="visually-hidden">Dubbelskattningar, den senaste först</caption>
              <TableHead heads={['Namn', 'Startad', 'Risker', 'Läge', 'Öppna']} />
              <tbody>
                {omgangar.map((o) => (
                  <Rad key={o.id} o={o} />
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </>
  );
}

type Omgang = Answer<'dubbelskattning.lista'>[number];

function Rad({ o }: { readonly o: Omgang }) {
  const plats = `internkontroll/dubbelskattning/${o.id}`;
  return (
    <tr>
      <th scope="row">{o.namn}</th>
      <td>{momentInText(o.at)}</td>
      <td>{countOf(o.antal, 'risk', 'risker')}</td>
      <td>
        {o.klar
          ? 'Båda är klara'
          : (['a', 'b'] as const)
              .map((p) => `${o.personer[p].namn}: ${o.personer[p].besvarade} av ${o.antal}`)
              .join(', ')}
      </td>
      <td>
        {o.klar ? (
          <a href={hrefTo(plats)}>Jämför svaren</a>
        ) : (
          <span className="row">
            {(['a', 'b'] as const)
              .filter((p) => o.personer[p].besvarade < o.antal)
              .map((p) => (
                <a key={p} href={hrefTo(`${plats}/${p}`)}>
                  Skatta som {o.personer[p].namn}
                </a>
              ))}
          </span>
        )}
      </td>
    </tr>
  );
}
