/** Places that the next step names and that stand inside a section of another name. */
const inside: Readonly<Record<string, string>> = { effekt: 'atgarder' };

/** Brings a part of the case into sight and puts the focus on the first thing to answer there. */
export function goToSection(name: string): void {
  const part = document.querySelector<HTMLElement>(`#sektion-${CSS.escape(inside[name] ?? name)}`);
  part?.scrollIntoView();
  part
    ?.querySelector<HTMLElement>(
      'input:checked, input[tabindex="0"], input:not([tabindex="-1"]), textarea, .button:not([disabled])',
    )
    ?.focus({ preventScroll: true });
}

/** After an answer that empties its own form the focus goes to what comes next, and not to nowhere. */
export const goToNextStep = (): void => document.querySelector<HTMLElement>('.next-step .button')?.focus();
