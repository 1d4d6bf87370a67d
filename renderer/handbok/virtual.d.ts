declare module 'virtual:handbok' {
  import type { Handbokssida } from '../../../shared/handbok/handbok.ts';

  /** Made of docs/handbok when the window is built (tools/handbok/vitePlugin.ts). */
  export const sidor: readonly Handbokssida[];
  /** Address of each picture in the bundle, by file name. */
  export const bilder: Readonly<Record<string, string>>;
}
