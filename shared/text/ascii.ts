/** Lower case with å ä ö é as a a o e and everything else but a–z and 0–9 as single hyphens: `Hagens äldreboende` → `hagens-aldreboende`. */
export const toAsciiId = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
