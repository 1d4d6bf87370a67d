import type { z } from 'zod';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
};

/** Words for what zod refuses when the schema itself does not say it better. */
export function swedishIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'saknas' : `ska vara ${kinds[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `har ett fält som inte finns: ${issue.keys.join(', ').slice(0, 80)}`;
    case 'too_big':
      return `${issue.origin === 'array' ? 'får ha' : 'får vara'} högst ${issue.maximum}${issue.origin === 'string' ? ' tecken' : ''}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'behöver fyllas i'
        : `${issue.origin === 'array' ? 'ska ha' : 'ska vara'} minst ${issue.minimum}`;
    case 'invalid_value':
      return `ska vara något av: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'har ingen form som går att läsa'
        : `saknar ett giltigt ${issue.discriminator}`;
    default:
      return 'har en form som inte går att läsa';
  }
}

/** The first refusal of a parse as a problem with the path of its field. */
export function indataProblem(issues: readonly Issue[]): Problem {
  const first = issues[0];
  const path = first === undefined ? '' : first.path.map(String).join('.');
  return problem(
    'ogiltig-indata',
    { falt: path.slice(0, 80), skal: first?.message ?? 'går inte att läsa' },
    path,
  );
}
