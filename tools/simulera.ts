import { parseArgs } from 'node:util';
import { simulera } from '../test/share/simulering.ts';

/** `npm run simulera -- --enheter 300 --manader 24`: a municipality over a folder that fails. Exit 1 if a figure differs. */
const { values } = parseArgs({
  options: {
    enheter: { type: 'string', default: '300' },
    manader: { type: 'string', default: '24' },
    fel: { type: 'string', default: '0.02' },
    json: { type: 'boolean', default: false },
  },
});
const whole = (text: string, max: number): number => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > max) {
    process.stderr.write(`”${text}” ska vara ett heltal mellan 1 och ${max}.\n`);
    process.exit(2);
  }
  return n;
};
const end = await simulera(
  whole(values.enheter, 60_000),
  whole(values.manader, 240),
  Number(values.fel),
  values.json ? () => undefined : (text) => process.stderr.write(`${text}\n`),
);
if (values.json) console.log(JSON.stringify(end));
else
  console.log(
    [
      `${end.enheter} enheter, ${end.manader} månader, ${end.rotter} utdelning${end.rotter === 1 ? '' : 'ar'}, ${end.handelser} händelser, ${end.filer} filer.`,
      `${end.anrop} anrop till utdelningen, ${end.fel} felade, ${end.dodadeProcesser} processer dog mitt i.`,
      `Siffror som skiljer sig: ${end.olika.length}. I karantän: ${end.karantan}. Kvarlämnade tempfiler: ${end.kvarlamnadeTempfiler}.`,
      ...end.olika.slice(0, 20),
      `${end.sekunder} sekunder.`,
    ].join('\n'),
  );
process.exitCode = end.olika.length === 0 && end.kvarlamnadeTempfiler === 0 ? 0 : 1;
