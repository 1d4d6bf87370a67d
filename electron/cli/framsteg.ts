import type { CliContext } from './kommando.ts';

/** Tells how long work goes, a line for each new kind of work and for each tenth of it. */
export function framsteg(c: Pick<CliContext, 'say'>): (part: number, text: string) => void {
  let said = '';
  return (part, text) => {
    const tenth = Math.floor(part * 10) * 10;
    const line = tenth > 0 && tenth < 100 ? `${text} … ${tenth} %` : `${text} …`;
    if (line === said) return;
    said = line;
    c.say(line);
  };
}
