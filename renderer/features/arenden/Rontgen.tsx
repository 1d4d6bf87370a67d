import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { hrefTo } from '../../core/places.ts';
import { platsFor } from '../../core/sakplatser.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';

/** The form, step or part of the case that mends it. */
const vagTill = (t: Answer<'rontgen.visa'>['fynd'][number]['traffar'][number]): string =>
  t.stalle === 'ratta'
    ? hrefTo(`${platsFor(t.sak, t.id)}/ratta`)
    : hrefTo(platsFor(t.sak, t.id), {
        ...(t.utfall === undefined ? {} : { utfall: t.utfall }),
        del: t.stalle,
      });

/** What does not hold together, grave first, each with the way to the case that mends it. */
export default function Rontgen() {
  const asked = useQuestion('rontgen.visa', {});
  return (
    <div className="page">
      <PageHeader title="Röntgen" lead="Det som inte hänger ihop, och var det rättas." />
      <Answered asked={asked}>
        {({ fynd, regler }) =>
          fynd.length === 0 ? (
            <>
              <h2 className="visually-hidden">Fynd</h2>
              <EmptyState title="Allt hänger ihop" text={`${regler} regler är prövade och inget hittades.`} />
            </>
          ) : (
            fynd.map((f) => (
              <Section
                key={f.kod}
                title={f.text}
                aside={
                  <Chip tone={f.grad === 'allvarlig' ? 'danger' : 'warning'}>
                    {f.grad === 'allvarlig' ? 'Allvarlig' : 'Brist'} · {f.antal}
                  </Chip>
                }
              >
                <p>{f.gor}</p>
                <ul className="items">
                  {f.traffar.map((t) => (
                    <li key={`${t.id}${t.stalle}`} className="row">
                      <a href={vagTill(t)}>{t.nummer}</a>
                    </li>
                  ))}
                </ul>
              </Section>
            ))
          )
        }
      </Answered>
    </div>
  );
}
