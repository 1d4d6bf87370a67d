/** better-sqlite3 13 crashes the process on a Node without Node-API 10; so ask before it is loaded. */
export function runtimeProblem(versions: {
  readonly node: string | undefined;
  readonly napi: string | undefined;
}): string | null {
  return Number(versions.napi ?? 0) >= 10
    ? null
    : `Varsam behöver Node 24 men körs med ${versions.node ?? 'en okänd version'}. Starta med npm (npm start, npm run …), som tar rätt Node ur node_modules.`;
}
