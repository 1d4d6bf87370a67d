import { z } from 'zod';
import { zFritext, zRadtext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** Whether somebody was told: when, by whom and how, or why not. */
const zInformerad = z.strictObject({
  svar: z.enum(['ja', 'nej', 'ej-aktuellt']),
  datum: zLocalDate.nullable().default(null),
  avVem: zRadtext.default(''),
  hur: zRadtext.default(''),
  varforInte: zFritext.default(''),
});
export type Informerad = z.output<typeof zInformerad>;
const zSvarMedText = z.strictObject({ svar: z.enum(['ja', 'nej', 'vet-ej']), text: zFritext.default('') });

/** The points a lex Sarah investigation has to document (SOSFS 2011:5 5 kap.). Saved as it grows. */
export const zUtredning = z.strictObject({
  hurUppmarksammat: zFritext.default(''),
  vadHande: zFritext.default(''),
  konsekvenser: zFritext.default(''),
  narHande: zFritext.default(''),
  orsaker: zFritext.default(''),
  hantForut: zSvarMedText.nullable().default(null),
  kanHandaIgen: zSvarMedText.nullable().default(null),
  atgarderVidtagna: zFritext.default(''),
  atgarderPlanerade: zFritext.default(''),
  enskildInformerad: zInformerad.nullable().default(null),
  narstaendeInformerad: zInformerad.nullable().default(null),
  iPersonakten: zSvarMedText.nullable().default(null),
  polisanmalan: zSvarMedText.nullable().default(null),
});
export type Utredning = z.output<typeof zUtredning>;

interface Punkt {
  readonly id: keyof Utredning;
  readonly text: string;
  readonly slag: 'text' | 'svar' | 'informerad';
  readonly hjalp?: string;
}

/** The points in the order of the document, with the words of the form. */
export const utredningspunkter: readonly Punkt[] = [
  { id: 'hurUppmarksammat', slag: 'text', text: 'Hur uppmärksammades händelsen?' },
  { id: 'vadHande', slag: 'text', text: 'Vad har hänt?' },
  { id: 'konsekvenser', slag: 'text', text: 'Vilka konsekvenser fick det, eller vilken risk fanns?' },
  { id: 'narHande', slag: 'text', text: 'När hände det?' },
  {
    id: 'orsaker',
    slag: 'text',
    text: 'Vilka är orsakerna?',
    hjalp: 'På systemnivå: arbetssätt, bemanning, introduktion, teknik. Inte vem som gjorde fel.',
  },
  {
    id: 'hantForut',
    slag: 'svar',
    text: 'Har något liknande hänt förut?',
    hjalp: 'Om ja: varför kunde det hända igen?',
  },
  { id: 'kanHandaIgen', slag: 'svar', text: 'Kan något liknande hända igen?' },
  {
    id: 'atgarderVidtagna',
    slag: 'text',
    text: 'Vilka åtgärder är vidtagna?',
    hjalp: 'Vem gjorde vad, och när.',
  },
  {
    id: 'atgarderPlanerade',
    slag: 'text',
    text: 'Vilka åtgärder är planerade?',
    hjalp: 'Vem ansvarar, när ska det vara klart och när följs det upp.',
  },
  { id: 'enskildInformerad', slag: 'informerad', text: 'Är den enskilde informerad?' },
  { id: 'narstaendeInformerad', slag: 'informerad', text: 'Är närstående eller god man informerad?' },
  { id: 'iPersonakten', slag: 'svar', text: 'Är händelsen dokumenterad i personakten?' },
  { id: 'polisanmalan', slag: 'svar', text: 'Är händelsen polisanmäld?' },
];

const informeradHel = (i: Informerad): boolean =>
  i.svar === 'ja' ? i.datum !== null && i.avVem !== '' && i.hur !== '' : i.varforInte !== '';

const arBesvarad = (u: Utredning, p: Punkt): boolean => {
  const svar = u[p.id];
  if (svar === null) return false;
  if (typeof svar === 'string') return svar !== '';
  return 'varforInte' in svar ? informeradHel(svar) : true;
};

/** The questions that have no whole answer yet, in the order of the document. */
export const saknadePunkter = (u: Utredning | null): readonly string[] =>
  utredningspunkter.filter((p) => u === null || !arBesvarad(u, p)).map((p) => p.text);
