import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { stapeldiagram } from '../../shared/halvarsrapport/diagram.ts';
import { rapportformat } from '../../shared/halvarsrapport/rapportfraga.ts';
import type { Rapportformat } from '../../shared/halvarsrapport/rapportfraga.ts';
import { chromiumForPrinting } from './findChromium.ts';
import { formaRapport } from './skrivRapport.ts';
import type { Utskrift } from './utskrift.ts';

const dokument: Dokument = {
  sprak: 'sv-SE',
  titel: 'Prov',
  block: [
    { slag: 'rubrik', id: 'a', niva: 1, text: 'Fall' },
    { slag: 'rubrik', id: 'b', niva: 2, text: 'Per enhet' },
    { slag: 'lista', id: 'l', numrerad: true, punkter: ['ett', 'två'] },
    {
      slag: 'tabell',
      id: 't',
      caption: 'Fall',
      headerRows: [[{ text: 'Enhet' }, { text: '2021' }]],
      rows: [[{ text: 'Hagen' }, { text: '93', varde: 93 }]],
      source: 'Prov',
    },
    stapeldiagram('d', 'Fall', { kategorier: ['Hagen'], serier: [{ namn: '2021', varden: [93] }] }),
  ],
};
const utskrift: Utskrift = {
  dokument,
  rapportnamn: 'Halvårsrapport',
  form: 'rapport',
  kommun: 'Provkommun',
  namnd: 'Socialnämnden',
  periodText: 'Första halvåret 2021',
  datum: '2021-09-06',
  version: '1',
  hash: 'ab'.repeat(32),
};
const form = async (u: Utskrift, format: Rapportformat): Promise<string> => {
  const made = await formaRapport(u, format, new AbortController().signal);
  if (!made.ok) throw new Error(made.problem.code);
  return createHash('sha256').update(made.value).digest('hex');
};
const pdf = chromiumForPrinting() === undefined ? [] : (['pdf'] as const);

test.each([...rapportformat.filter((f) => f !== 'pdf'), ...pdf])(
  'the same report written as %s at two moments, with another between, is the same bytes',
  async (format) => {
    const first = await form(utskrift, format);
    // The stamp of a ZIP entry has steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const other = await form({ ...utskrift, kommun: 'En annan' }, format);
    expect(other).not.toBe(first);
    expect(await form(utskrift, format)).toBe(first);
  },
);
