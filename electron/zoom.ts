/** The steps of Chromium's own zoom that a page is readable at; WCAG asks for 200 %. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5] as const;
const tolerance = 0.01;

/** The next zoom factor; stays at the ends. */
export function nextZoom(now: number, step: 'in' | 'ut' | 'aterstall'): number {
  if (step === 'aterstall') return 1;
  const further =
    step === 'in'
      ? steps.find((factor) => factor > now + tolerance)
      : steps.findLast((factor) => factor < now - tolerance);
  return further ?? now;
}
