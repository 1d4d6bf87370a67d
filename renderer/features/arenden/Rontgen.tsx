import { RONTGEN_MANADER } from '../../../shared/rontgen/rontgenApi.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { platsFor } from '../../core/sakplatser.ts';
import { SaveAs } from '../../core/SaveAs.tsx';
import { useQuestion } from '../../core/useQuestion.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf } from '../../ui/swedish.ts';

type Svar = Answer<'rontgen.visa'>['fynd'][number];
type Traff = Svar['traffar'][number];

/** The form, step or part of the case that mends it. */
const vagTill = (t: Traff): string =>
  t.stalle === 'ratta'
    ? hrefTo(`${platsFor(t.sak, t.id)}/ratta`)
    : hrefTo(platsFor(t.sak, t.id), {
        ...(t.utfall === undefined ? {} : { utfall: t.utfall }),
        del: t.stalle,
      });

const gradText = { allvarlig: 'Allvarlig', brist: 'Brist' } as const;
const namnet = (t: Traff): string => (t.vad === undefined ? t.nummer : `${t.nummer}: ${t.vad}`);

/** All hits, not only those on the page, as a list to print and tick off. */
async function sparaLista(fil: string, manader: number) {
  const alla = await ask('rontgen.visa', { antal: 1000, manader });
  if (!alla.ok) return alla;
  const rader = alla.value.fynd.flatMap((f) =>
    f.traffar.map((t) => [gradText[f.grad], f.text, namnet(t), f.gor]),
  );
  return ask('lista.skriv', {
    lista: 'rontgen',
    titel: 'Röntgen',
    kolumner: ['Grad', 'Fynd', 'Ärende', 'Gör'],
    rader,
    fil,
    ersatt: true,
  });
}

/** How many months back one can look. */
const tillbaka: readonly number[] = [6, 12, RONTGEN_MANADER, 36, 60, 120];
const tillbakaText = (manader: number): string =>
  manader < 12
    ? `de senaste ${manader} månaderna`
    : manader === 12
      ? 'det senaste året'
      : `de senaste ${manader / 12} åren`;

/** What does not hold together, grave first, each with the way to the case that mends it. */
export default function Rontgen() {
  const chosen = Number(usePlace().search.get('manader'));
  const manader = tillbaka.includes(chosen) ? chosen : RONTGEN_MANADER;
  const asked = useQuestion('rontgen.visa', { manader });
  return (
    <div className="page">
      <PageHeader title="Röntgen" lead="Det som inte hänger ihop, och var det rättas.">
        <SaveAs
          label="Spara listan"
          namn="rontgen"
          som={['pdf', 'docx', 'xlsx']}
          write={(fil) => sparaLista(fil, manader)}
        />
      </PageHeader>
      <div className="filters">
        <Select
          label="Ärenden från"
          options={tillbaka.map((n) => ({ id: String(n), text: tillbakaText(n) }))}
          value={String(manader)}
          onChange={(n) => keepInAddress({ manader: n ?? undefined })}
        />
      </div>
      <Answered asked={asked}>
        {({ fynd, from, regler, totalt }) =>
          fynd.length === 0 ? (
            <>
              <h2 className="visually-hidden">Fynd</h2>
              <EmptyState
                title="Allt hänger ihop"
                text={`${regler} regler är prövade på ärenden från ${longDate(from)} och framåt, och inget hittades.`}
              />
            </>
          ) : (
            <>
              <p className="figures">
                {countOf(totalt, 'fynd', 'fynd')}. {regler} regler är prövade på ärenden från {longDate(from)}{' '}
                och framåt.
              </p>
              {fynd.map((f) => (
                <Fynd key={f.kod} fynd={f} />
              ))}
            </>
          )
        }
      </Answered>
    </div>
  );
}

function Fynd({ fynd: f }: { readonly fynd: Svar }) {
  return (
    <Section
      title={f.text}
      aside={
        <Chip tone={f.grad === 'allvarlig' ? 'danger' : 'warning'}>
          {gradText[f.grad]} · {f.antal}
        </Chip>
      }
    >
      <p>{f.gor}</p>
      <ul className="row">
        {f.traffar.map((t) => (
          <li key={`${t.id}${t.stalle}`}>
            <a href={vagTill(t)}>{namnet(t)}</a>
          </li>
        ))}
      </ul>
      {f.antal > f.traffar.length && (
        <p className="quiet small">
          De {f.traffar.length} senaste visas. Alla {f.antal} kommer med när listan sparas.
        </p>
      )}
    </Section>
  );
}
