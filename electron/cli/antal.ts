/** `1 handling`, `2 handlingar` */
export const antal = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
