import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import type { Core } from '../../electron/core/core.ts';
import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { zOrganisation } from '../../shared/enhet/enhetSchema.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { problemText } from '../../shared/problem.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { nyLexSarahRapport } from '../arenden.ts';
import { enhetId } from './world.ts';

/** A made-up municipality on this disk: profiles beside an empty folder for the share. */
export interface Kommun {
  readonly share: string;
  readonly computer: (name: string, roll: Roll, enheter?: readonly string[], at?: string) => Computer;
  /** Folder of a computer's profile. */
  readonly folder: (name: string) => string;
  readonly remove: () => void;
}
export interface Computer {
  readonly core: Core;
  readonly call: <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>;
}
const key = 'ab'.repeat(32);

export async function nyKommun(enheter: readonly string[]): Promise<Kommun> {
  const root = mkdtempSync(join(tmpdir(), 'varsam-delning-'));
  const share = join(root, 'utdelning');
  await mkdir(share);
  const open: Core[] = [];
  const folder = (name: string) => join(root, name);
  return {
    share,
    folder,
    computer: (name, roll, own = [], at = '2026-05-01T08:00:00.000Z') => {
      const who = { mapp: folder(name), keys: { given: key }, clock: fixedClock(at), vem: name };
      const organisation = zOrganisation.parse(organisationAv('Testby', [...enheter]));
      createProfile(who, organisation, { roll, namn: name, enheter: own.map(enhetId) });
      const opened = openProfile(who);
      if (!opened.ok) throw new Error(problemText(opened.problem));
      open.push(opened.value);
      const { value: core } = opened;
      return {
        core,
        call: async (question, input) => {
          const answer = await core.call(question, input);
          if (!answer.ok) throw new Error(`${question}: ${problemText(answer.problem)}`);
          return answer.value;
        },
      };
    },
    remove: () => {
      for (const core of open) core.close();
      rmSync(root, { recursive: true });
    },
  };
}

/** An event as the form sends it, with the least that is needed. */
export const fall = (unit: string, datum = '2026-03-01'): ApiInput<'avvikelse.registrera'>['uppgifter'] => ({
  enhetId: unit,
  lagrum: 'hsl',
  typ: 'fall',
  undertyp: 'fall-utan-skada',
  nar: { precision: 'exakt', datum, tid: '03:00' },
  vadHande: 'Föll vid sängen.',
});

/** A lex Sarah case at Hagen with a signed card, or the same case signed anew. Gives the case. */
export async function signeraKort(who: Computer, handelse: string, sak?: string): Promise<string> {
  const rapport = nyLexSarahRapport({ handelsedatum: '2026-03-02', rapporterad: '2026-03-02' });
  const id = sak ?? (await who.call('lexSarah.rapportera', { rapport })).id;
  await who.call('lexSarah.steg', {
    id,
    steg: {
      steg: 'kort',
      verksamhet: 'Hagen',
      handelse,
      atgarder: ['Byte av larm'],
      datum: '2026-04-01',
      namn: 'Utredare 1',
      titel: 'SAS',
    },
  });
  return id;
}
