import { describe, expect, it, test } from 'vitest';
import { problem, problemCodes, problemText } from './problem.ts';

/** Every particular that a sentence asks for, filled in. */
const allt = (varde: string | number) => new Proxy({}, { get: () => varde });
/** The reason comes as a sentence of its own. */
const slutarMedMening = ['organisation-haller-inte', 'kopian-duger-inte', 'samling-kvar'];

test.each(problemCodes)('%s är hela meningar på svenska', (code) => {
  const text = problemText(problem(code, allt(slutarMedMening.includes(code) ? 'Xyz.' : 'Xyz')));
  expect(text).toMatch(/^[A-ZÅÄÖ”]/);
  expect(text).toMatch(/[.]$/);
  expect(text).not.toMatch(/undefined|\[object|\s{2}|\.\./);
});

describe('ett nekande', () => {
  it('namnger fältet när det finns ett', () => {
    expect(problemText(problem('ogiltig-indata', { falt: 'nar.datum', skal: 'saknas' }))).toBe(
      'Fältet nar.datum saknas.',
    );
    expect(problemText(problem('ogiltig-indata', { falt: '', skal: 'ska vara ett objekt' }))).toBe(
      'Det som skickades ska vara ett objekt.',
    );
  });
  it('har bara de delar det fick', () => {
    expect(problem('fel-nyckel')).toStrictEqual({ code: 'fel-nyckel' });
    expect(problem('fil-finns', { fil: 'a' }, 'fil')).toStrictEqual({
      code: 'fil-finns',
      uppgifter: { fil: 'a' },
      falt: 'fil',
    });
  });
});
