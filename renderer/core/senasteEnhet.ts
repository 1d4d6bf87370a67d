const place = 'varsam.enhet';
/** The unit that was registered on last from this computer; a code, nothing about anybody. */
export const senasteEnhet = (): string | null => localStorage.getItem(place);
export const rememberEnhet = (enhetId: string): void => localStorage.setItem(place, enhetId);
