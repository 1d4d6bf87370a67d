/** One test as the closing report needs it. */
export interface Outcome {
  readonly title: string;
  readonly file: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'pending';
  /** Why it was skipped; undefined when nobody said. */
  readonly reason?: string | undefined;
}

export interface Report {
  /** What is printed last, line by line; the very last line holds only the counts. */
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/**
 * The closing lines of a test run. Every skipped test is named with its reason, and one without a reason counts as
 * failed: nothing may be left out in silence. `broken` are faults outside any test, such as a file that cannot be read.
 * A run in which nothing was tested has failed.
 */
export function closingReport(outcomes: readonly Outcome[], broken: readonly string[]): Report {
  const skipped = outcomes.filter((o) => o.state === 'skipped' && o.reason !== undefined);
  const silent = outcomes.filter((o) => o.state === 'skipped' && o.reason === undefined);
  const unfinished = outcomes.filter((o) => o.state === 'pending');
  const passed = outcomes.filter((o) => o.state === 'passed').length;
  const isEmpty = outcomes.length === 0 && broken.length === 0;
  const failed =
    outcomes.filter((o) => o.state === 'failed').length +
    silent.length +
    unfinished.length +
    broken.length +
    Number(isEmpty);
  return {
    lines: [
      ...skipped.map((o) => `Hoppade över: ${o.file} › ${o.title}: ${o.reason}`),
      ...silent.map((o) => `Hoppade över utan skäl, räknas som fel: ${o.file} › ${o.title}`),
      ...unfinished.map((o) => `Blev inte klart, räknas som fel: ${o.file} › ${o.title}`),
      ...broken.map((b) => `Fel utanför testen: ${b}`),
      ...(isEmpty ? ['Inga test kördes, räknas som fel.'] : []),
      `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
    ],
    exitCode: failed === 0 ? 0 : 1,
  };
}
