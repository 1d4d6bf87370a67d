import { randomUUID } from 'node:crypto';
import type { CDPSession } from 'playwright-core';
import { makeCodec } from './page/codec.ts';
import { windowUi, type DialogAnswer, type DialogQuestion, type MenuLine } from './page/windowUi.ts';
import { listFolder } from './folders.ts';
import { callSource, openPageWorld, quote } from './pageWorld.ts';

export type FromUi =
  | { readonly kind: 'ready' }
  | { readonly kind: 'menu'; readonly id: string }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: DialogAnswer }
  | { readonly kind: 'list'; readonly folder: string; readonly slag: readonly string[] }
  | { readonly kind: 'bounds'; readonly bounds: WindowBounds };

export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a window has around its page: the menu row and the dialogs, drawn in the page but in a world of their own. */
export interface WindowUi {
  setMenu(menu: readonly MenuLine[]): void;
  ask(question: DialogQuestion): Promise<DialogAnswer>;
}

export async function openWindowUi(
  cdp: CDPSession,
  onMenu: (id: string) => void,
  onBounds: (bounds: WindowBounds) => void,
): Promise<WindowUi> {
  let menu: readonly MenuLine[] = [];
  const waiting = new Map<string, { question: DialogQuestion; resolve: (answer: DialogAnswer) => void }>();
  const binding = '__varsamFonster';
  const source = callSource(windowUi, quote(binding), makeCodec.toString());
  const world = await openPageWorld(cdp, 'varsam-fonster', binding, source, (message) => {
    const heard = message as FromUi;
    switch (heard.kind) {
      case 'ready':
        world.deliver({ kind: 'menu', menu });
        for (const [id, { question }] of waiting) world.deliver({ kind: 'ask', id, question });
        break;
      case 'menu':
        onMenu(heard.id);
        break;
      case 'answer':
        waiting.get(heard.id)?.resolve(heard.answer);
        waiting.delete(heard.id);
        break;
      case 'list':
        world.deliver({ kind: 'listing', ...listFolder(heard.folder, heard.slag) });
        break;
      case 'bounds':
        onBounds(heard.bounds);
    }
  });
  return {
    setMenu(lines) {
      menu = lines;
      world.deliver({ kind: 'menu', menu });
    },
    ask(question) {
      const id = randomUUID();
      return new Promise((resolve) => {
        waiting.set(id, { question, resolve });
        world.deliver({ kind: 'ask', id, question });
      });
    },
  };
}
