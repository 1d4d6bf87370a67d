import { readFileSync } from 'node:fs';
import { zOrganisation } from '../../shared/enhet/enhetSchema.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { indataProblem, swedishIssue } from '../../shared/indatafel.ts';
import { problem } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import { zRoll } from '../../shared/profil/profilSchema.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { createProfile } from '../core/profile.ts';
import { FelAnvandning } from './kommando.ts';
import type { CliContext, Kommando } from './kommando.ts';

function organisationFrom(c: CliContext): Result<Organisation> {
  const { kommun, enheter, organisation } = c.val;
  if (typeof organisation === 'string') return organisationFromFile(organisation);
  if (typeof kommun !== 'string' || typeof enheter !== 'string')
    throw new FelAnvandning('skapa behöver --kommun och --enheter, eller --organisation FIL.');
  const rader = enheter.split(',').filter((r) => r.trim() !== '');
  if (rader.length === 0) throw new FelAnvandning('--enheter behöver minst en enhet.');
  const org = organisationAv(kommun, rader);
  return 'fel' in org
    ? refused(problem('organisation-haller-inte', { skal: org.fel }, 'enheter'))
    : parseOrganisation(org);
}

function parseOrganisation(input: unknown): Result<Organisation> {
  const parsed = zOrganisation.safeParse(input, { error: swedishIssue });
  return parsed.success ? done(parsed.data) : refused(indataProblem(parsed.error.issues));
}

function organisationFromFile(fil: string): Result<Organisation> {
  try {
    return parseOrganisation(JSON.parse(readFileSync(fil, 'utf8')));
  } catch (error) {
    return error instanceof SyntaxError
      ? refused(problem('inte-json', { var: fil }))
      : refused(problem('fil-saknas', { fil }));
  }
}

export const skapaKommando: Kommando = {
  namn: 'skapa',
  ord: [],
  hjalp: 'Skapar en profil: kommun, enheter och roll.',
  val: {
    kommun: { type: 'string' },
    enheter: { type: 'string' },
    roll: { type: 'string' },
    namn: { type: 'string' },
    organisation: { type: 'string' },
  },
  valHjalp: {
    kommun: 'kommunens namn',
    enheter:
      'enheter med komma emellan; form och verksamhet kan anges: "Hagen, Tätort:hemtjanst, Boendet:lss@Socialt stöd"',
    roll: `någon av ${Object.keys(roller).join(', ')} (annars enhetschef)`,
    namn: 'namnet på den som arbetar här',
    organisation: 'en JSON-fil med hela organisationen i stället för --kommun och --enheter',
  },
  kor: async (c) => {
    const org = organisationFrom(c);
    if (!org.ok) return org;
    const roll = zRoll.safeParse(c.val['roll'] ?? 'enhetschef', { error: swedishIssue });
    if (!roll.success)
      return refused(problem('ogiltig-indata', { falt: 'roll', skal: roll.error.issues[0]?.message ?? '' }));
    const namn = typeof c.val['namn'] === 'string' ? c.val['namn'] : '';
    const made = createProfile(c, org.value, { roll: roll.data, namn, enheter: [] });
    if (!made.ok) return made;
    const { kommun, enheter } = org.value;
    return done({
      json: { mapp: c.mapp, kommun, enheter: enheter.map((e) => e.id), roll: roll.data },
      text: `Profilen för ${kommun} är skapad i ${c.mapp} (${enheter.length} enheter, ${roller[roll.data]}).`,
    });
  },
};
