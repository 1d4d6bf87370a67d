/** The answers a column can fill, with headings other systems use for them. */
export const importfalt = {
  enhet: {
    text: 'Enhet',
    kravs: true,
    rubriker:
      'enhet,enhetsnamn,arbetsplats,avdelning,boende,grupp,organisation,enhet där händelsen inträffade',
  },
  typ: {
    text: 'Typ',
    kravs: true,
    rubriker: 'typ,avvikelsetyp,händelsetyp,kategori,typ av händelse,typ av avvikelse,huvudtyp,huvudkategori',
  },
  undertyp: { text: 'Undertyp', kravs: false, rubriker: 'undertyp,underkategori,undergrupp,detaljtyp' },
  lagrum: { text: 'Lagrum', kravs: false, rubriker: 'lagrum,lag,lagstiftning' },
  datum: {
    text: 'Datum',
    kravs: true,
    rubriker:
      'datum,händelsedatum,inträffade,datum för händelsen,händelsetidpunkt,när,datum och tid,inträffade datum',
  },
  tid: { text: 'Klockslag', kravs: false, rubriker: 'tid,klockslag,kl,händelsetid,klockan' },
  upptackt: {
    text: 'Upptäckt',
    kravs: false,
    rubriker: 'upptäckt,upptäcktes,registreringsdatum,registrerad,rapportdatum,skapad',
  },
  vadHande: {
    text: 'Vad som hände',
    kravs: true,
    rubriker:
      'vad hände,vad som hände,beskrivning,händelse,händelsebeskrivning,händelseförlopp,text,beskriv händelsen',
  },
  slag: { text: 'Slag av händelse', kravs: false, rubriker: 'slag,slag av händelse,händelsens art,art' },
  plats: { text: 'Plats', kravs: false, rubriker: 'plats,var,plats för händelsen' },
  skadaFysisk: { text: 'Fysisk skada', kravs: false, rubriker: 'skada,fysisk skada,skadegrad,konsekvens' },
  skadaPsykisk: { text: 'Psykisk skada', kravs: false, rubriker: 'psykisk skada' },
  omedelbarAtgard: {
    text: 'Omedelbar åtgärd',
    kravs: false,
    rubriker: 'omedelbar åtgärd,åtgärd,vidtagen åtgärd,direkt åtgärd',
  },
  forbattringsforslag: {
    text: 'Förbättringsförslag',
    kravs: false,
    rubriker: 'förbättringsförslag,förslag,förslag till åtgärd',
  },
  externtId: {
    text: 'Nummer i det andra systemet',
    kravs: false,
    rubriker: 'id,nummer,ärendenummer,avvikelsenummer,löpnummer,ärende-id,nr,diarienummer',
  },
} as const satisfies Record<string, { text: string; kravs: boolean; rubriker: string }>;

export type Importfalt = keyof typeof importfalt;
export const importfaltLista = Object.keys(importfalt) as readonly Importfalt[];
