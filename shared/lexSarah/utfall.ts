import { z } from 'zod';

/**
 * The five outcomes of a lex Sarah investigation. `tillIvo`: an allvarligt missförhållande, or a påtaglig risk of one,
 * is reported to IVO (SoL 2025:400 27 kap. 6 §, LSS 24 f §).
 */
export const utfallen = {
  'inget-missforhallande': { text: 'Inget missförhållande', tillIvo: false },
  'risk-missforhallande': { text: 'Påtaglig risk för missförhållande', tillIvo: false },
  missforhallande: { text: 'Missförhållande', tillIvo: false },
  'risk-allvarligt': { text: 'Påtaglig risk för allvarligt missförhållande', tillIvo: true },
  allvarligt: { text: 'Allvarligt missförhållande', tillIvo: true },
} as const;
export type Utfall = keyof typeof utfallen;
export const zUtfall = z.enum(Object.keys(utfallen) as [Utfall, ...Utfall[]]);

/** Said beside the choice, with the words of the law. */
export const utfallForklaring = {
  missforhallande:
    'Utförda handlingar, eller handlingar som någon av försummelse eller annan orsak underlåtit att utföra, som innebär eller har inneburit ett hot mot, eller har medfört konsekvenser för, enskildas liv, säkerhet eller fysiska eller psykiska hälsa.',
  'pataglig-risk': 'En risk som är uppenbar och konkret.',
} as const;
