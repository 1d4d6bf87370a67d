import { Fragment } from 'react';
import type { ReactNode } from 'react';

export type Fact = readonly [term: string, value: ReactNode];

/** Questions and their answers; those without an answer are left out. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([term, value]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);
