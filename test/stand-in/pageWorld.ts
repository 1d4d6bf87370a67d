import type { CDPSession } from 'playwright-core';
import { makeCodec } from './page/codec.ts';

/** Calls a function of ours in the page: its source, with arguments that are source text themselves. */
export const callSource = (fn: (...args: never[]) => unknown, ...args: readonly string[]): string =>
  `(${fn.toString()})(${args.join(', ')})`;

export const quote = (value: unknown): string => JSON.stringify(value);

const codec = makeCodec();

/** A world of our own in a page: the page's scripts neither see it nor its globals, only the document is shared. */
export interface PageWorld {
  /** Calls `<binding>Deliver` in the world; does nothing while no document is there to hear it. */
  deliver(message: unknown): void;
}

/**
 * Runs `source` in an isolated world in every new document, with a function `binding` that posts text to `onMessage`.
 * Only what the main frame posts is heard.
 */
export async function openPageWorld(
  cdp: CDPSession,
  world: string,
  binding: string,
  source: string,
  onMessage: (message: unknown) => void,
): Promise<PageWorld> {
  let contextId: number | undefined;
  const { frameTree } = await cdp.send('Page.getFrameTree');
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const frame = (context.auxData as { frameId?: string } | undefined)?.frameId;
    if (context.name === world && frame === frameTree.frame.id) contextId = context.id;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === contextId) contextId = undefined;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding && executionContextId === contextId) onMessage(codec.decode(payload));
  });
  await cdp.send('Runtime.addBinding', { name: binding, executionContextName: world });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
  return {
    deliver(message) {
      if (contextId === undefined) return;
      const expression = `${binding}Deliver(${quote(codec.encode(message))})`;
      // The document may go away while this is on its way; then nobody is there to hear it, as in Electron.
      void cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
    },
  };
}
