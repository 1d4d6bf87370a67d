import { externRepo } from '../../db/externRepo.ts';
import type { ApiInput } from '../../shared/api.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { tillhorighetNamn } from '../../shared/enhet/tillhorighet.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import {
  beslutsdokument,
  beslutsunderlag,
  externtBrev,
  svarsbrev,
  utredningsdokument,
} from '../../shared/ivopaket/handlingar.ts';
import type { Stallningstagande } from '../../shared/ivopaket/handlingar.ts';
import type { ivopaketApi } from '../../shared/ivopaket/ivopaketApi.ts';
import { lexMariaFalt, lexSarahFalt } from '../../shared/ivopaket/paketfalt.ts';
import type { Omstandigheter, Paketfalt } from '../../shared/ivopaket/paketfalt.ts';
import { preflight } from '../../shared/ivopaket/preflight.ts';
import { kodText } from '../../shared/kodverk/kodverk.ts';
import { lagrumFor } from '../../shared/lagrum/lagrumsreferens.ts';
import type { LexMariaId } from '../../shared/lexMaria/lexMaria.ts';
import { vardskador } from '../../shared/lexMaria/vardskada.ts';
import type { LexSarahId } from '../../shared/lexSarah/lexSarah.ts';
import { utfallen } from '../../shared/lexSarah/utfall.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { longDate } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { finnArende } from './arende.ts';
import { serEnhet } from './arendeReader.ts';
import { visaArende } from './arendeslag.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { lexMariaSlag } from './lexMariaSlag.ts';
import { lexSarahSlag } from './lexSarahSlag.ts';

/** The libraries for Word and Excel are read first when something is to be written: they are most of what the core weighs. */
const skrivare = () => import('../handling/skrivHandling.ts');

const { namnd } = standardmall;

interface Undertecknat {
  readonly motivering: string;
  readonly namn: string;
  readonly titel: string;
  readonly datum: LocalDate;
}
interface Underlag {
  readonly nummer: string;
  readonly slag: 'Lex Sarah' | 'Lex Maria';
  readonly falt: readonly Paketfalt[];
  readonly forslag: Stallningstagande | null;
  readonly beslut: Stallningstagande | null;
}

/** The case as fields of a form; refused when it is not there or not to be seen. */
function underlag(c: QueryContext, sak: 'lexSarah' | 'lexMaria', id: string): Result<Underlag> {
  const { organisation: org } = c.grund;
  const kring = (plats: string, lagrum: string): Omstandigheter => ({
    kommun: org.kommun,
    namnd,
    plats,
    lagrum,
  });
  const staller = <X extends Undertecknat>(x: X | null, text: (x: X) => string): Stallningstagande | null =>
    x === null
      ? null
      : { text: text(x), motivering: x.motivering, av: `${x.namn}, ${x.titel}, ${longDate(x.datum)}` };
  if (sak === 'lexSarah') {
    const found = visaArende(c, lexSarahSlag, id as LexSarahId);
    if (!found.ok) return found;
    const l = found.value.sak;
    const lagrum = lagrumFor('anmala-missforhallande', l.lagrum, l.handelsedatum)?.text ?? '';
    return done({
      nummer: l.nummer,
      slag: 'Lex Sarah',
      falt: lexSarahFalt(l, kring(tillhorighetNamn(org, l, l.handelsedatum), lagrum)),
      forslag: staller(l.forslag, (x) => utfallen[x.utfall].text),
      beslut: staller(l.beslut, (x) => utfallen[x.utfall].text),
    });
  }
  const found = visaArende(c, lexMariaSlag, id as LexMariaId);
  if (!found.ok) return found;
  const l = found.value.sak;
  const lagrum = lagrumFor('anmala-vardskada', 'hsl', l.handelsedatum)?.text ?? '';
  return done({
    nummer: l.nummer,
    slag: 'Lex Maria',
    falt: lexMariaFalt(l, kring(tillhorighetNamn(org, l, l.handelsedatum), lagrum)),
    // The one who investigates a lex Maria case decides it: the basis tells what is to be signed.
    forslag: staller(l.beslut, (x) => vardskador[x.vardskada].text),
    beslut: staller(l.beslut, (x) => vardskador[x.vardskada].text),
  });
}

type Vad = ApiInput<'ivopaket.dokument'>['vad'];
/** The document of a case that is asked for; refused while what it tells is not there. */
function handlingAv(vad: Vad, { slag, nummer, falt, forslag, beslut }: Underlag): Result<Dokument> {
  const saknas = (steg: string, vadSaknas: string) =>
    refused(problem('steg-kraver', { steg, saknas: vadSaknas }));
  switch (vad) {
    case 'utredning':
      return done(utredningsdokument(`${slag}, utredning ${nummer}`, falt));
    case 'beslutsunderlag':
      return forslag === null
        ? saknas('Beslutsunderlag', 'ett förslag')
        : done(beslutsunderlag(`${slag}, beslutsunderlag ${nummer}`, falt, forslag));
    case 'beslut':
      return beslut === null
        ? saknas('Beslutet', 'ett beslut')
        : done(beslutsdokument(`${slag}, beslut ${nummer}`, falt, beslut));
  }
}

const avsandare = (c: QueryContext): string => `${c.grund.organisation.kommun}, ${namnd}`;

export const ivopaketHandlers: HandlersOf<typeof ivopaketApi> = {
  'ivopaket.granska': (c, { sak, id }) => {
    const u = underlag(c, sak, id);
    if (!u.ok) return u;
    const { falt } = u.value;
    return done({ ...preflight(falt), falt: falt.map(({ rubrik, svar }) => ({ rubrik, svar })) });
  },
  'ivopaket.skriv': async (c, { sak, id, mapp, identitetKontrollerad }) => {
    const u = underlag(c, sak, id);
    if (!u.ok) return u;
    const { nummer, slag, falt } = u.value;
    const granskat = preflight(falt);
    if (granskat.identitet.length > 0 && !identitetKontrollerad)
      return refused(
        problem('identitet-inte-kontrollerad', { falt: granskat.identitet.map((i) => i.rubrik).join(', ') }),
      );
    c.progress(0.3, 'Skriver paketet');
    const skrivet = await (
      await import('../handling/ivopaketFiler.ts')
    ).skrivIvopaket(
      {
        titel: `${slag}, anmälan ${nummer}`,
        avsandare: avsandare(c),
        nummer,
        datum: c.clock.today(),
        falt,
        preflight: granskat,
      },
      mapp,
      c.signal,
    );
    if (!skrivet.ok) return skrivet;
    return c.write((w) => {
      w.log({ handling: 'ivo-paket', sak, sakId: id, detalj: { filer: skrivet.value.filer } });
      return done({ mapp, preflight: granskat, ...skrivet.value });
    });
  },
  'ivopaket.dokument': async (c, { sak, id, vad, fil, ersatt, mall }) => {
    const u = underlag(c, sak, id);
    if (!u.ok) return u;
    const { nummer } = u.value;
    const made = handlingAv(vad, u.value);
    if (!made.ok) return made;
    const dokument = made.value;
    const handling = { dokument, avsandare: avsandare(c), nummer, datum: c.clock.today() };
    const written = await (await skrivare()).skrivHandling(handling, fil, { mall, ersatt, signal: c.signal });
    if (!written.ok) return written;
    return c.write((w) => {
      w.log({ handling: 'dokument', sak, sakId: id, detalj: { vad } });
      return written;
    });
  },
  'extern.brev': async (c, { id, fil, ersatt, mall }) => {
    const found = finnArende(c.db, externRepo, id, 'Den externa avvikelsen');
    if (!found.ok) return found;
    const e = found.value;
    if (!serEnhet(c.grund.profil, e.enhetId ?? ''))
      return refused(problem('finns-inte', { vad: 'Den externa avvikelsen', id }));
    const { organisation, kodverk } = c.grund;
    const fran = {
      kommun: organisation.kommun,
      plats: tillhorighetNamn(organisation, e, e.datum),
      amne: e.amne === null ? '' : kodText(kodverk, 'extern-amne', e.amne),
    };
    if (e.riktning === 'inkommen' && (e.svar === null || e.svar.text === ''))
      return refused(problem('steg-kraver', { steg: 'Svarsbrevet', saknas: 'ett svar i ord' }));
    const dokument =
      e.riktning === 'inkommen' && e.svar !== null
        ? svarsbrev(e, e.svar.text, fran, c.clock.today())
        : externtBrev(e, fran, c.clock.today());
    const handling = { dokument, avsandare: avsandare(c), nummer: e.nummer, datum: c.clock.today() };
    const written = await (await skrivare()).skrivHandling(handling, fil, { mall, ersatt, signal: c.signal });
    if (!written.ok) return written;
    return c.write((w) => {
      w.log({ handling: 'brev', sak: 'extern', sakId: id, detalj: {} });
      return written;
    });
  },
};
