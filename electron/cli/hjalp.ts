import type { Kommando } from './kommando.ts';

const usage = (k: Kommando): string => [k.namn, ...k.ord, ...(k.fritt ?? []).map((w) => `[${w}]`)].join(' ');

/** The list of commands. */
export const hjalpText = (kommandon: readonly Kommando[]): string =>
  [
    'Varsam i terminalen: samma program som fönstret.',
    '',
    'Användning: npm run -s varsam -- KOMMANDO [val]',
    '',
    ...kommandon.map((k) => `  ${usage(k).padEnd(34)} ${k.hjalp}`),
    '',
    'Gemensamma val:',
    '  --data MAPP    profilens mapp (annars användarens egen)',
    '  --json         ett JSON-värde på stdout och inget annat',
    '  --hjalp        hjälp om kommandot',
    '',
    'VARSAM_NYCKEL ger nyckeln: 64 hexadecimala tecken eller en lösenfras på minst 8 tecken.',
    'Slutkoder: 0 klart · 1 nekat, med en mening på stderr · 2 fel användning.',
  ].join('\n');

/** Help on one command. */
export const hjalpFor = (k: Kommando): string =>
  [
    `Användning: npm run -s varsam -- ${usage(k)} [val]`,
    '',
    k.hjalp,
    '',
    ...Object.entries(k.valHjalp).map(([name, text]) => `  --${name.padEnd(18)} ${text}`),
    ...(k.mer === undefined ? [] : ['', k.mer]),
  ].join('\n');
