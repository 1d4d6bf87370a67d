import { useEffect } from 'react';
import { usePlace } from '../../core/places.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { delar } from './delar.ts';

/** Settings, below each other; `?del=om` leads to one of them. */
export default function Installningar() {
  const del = usePlace().search.get('del');
  useEffect(() => {
    if (del !== null) document.querySelector(`#del-${CSS.escape(del)}`)?.scrollIntoView();
  }, [del]);
  return (
    <div className="page narrow">
      <PageHeader title="Inställningar" />
      {delar.map(({ id, text, component: Part }) => (
        <div key={id} id={`del-${id}`}>
          <Section title={text}>
            <Part />
          </Section>
        </div>
      ))}
    </div>
  );
}
