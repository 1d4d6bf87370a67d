import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { provrapport, rader, somRader } from './provrapport.ts';

test('de föreslagna meningarna ger aldrig ett fynd i rimlighetskontrollen', () => {
  assert(
    property(rader, rader, (nu, forr) => {
      const { dokument } = provrapport(somRader(nu, 2021), somRader(forr, 2020));
      expect(granskaDokument(dokument).map((f) => f.text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('varje spår i en föreslagen mening pekar på ett tal, och texten i dokumentet bär spåren', () => {
  assert(
    property(rader, rader, (nu, forr) => {
      const r = provrapport(somRader(nu, 2021), somRader(forr, 2020));
      for (const a of r.avsnitt)
        for (const f of a.forslag)
          for (const s of f.spar)
            expect(f.text.slice(s.from, s.to)).toMatch(/^(?:[\d\u202f]+(?:,\d)?(?:\u00a0%)?|\p{L}+)$/u);
      const traced = r.dokument.block.filter((b) => b.slag === 'stycke' && (b.spar?.length ?? 0) > 0);
      expect(traced.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
