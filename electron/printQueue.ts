import { randomUUID } from 'node:crypto';
import { servePrintDocument } from './appProtocol.ts';

/** Documents waiting to be printed, by the id in their address. */
export interface PrintQueue {
  serve(url: string): Response;
  add(html: string): { readonly url: string; remove(): void };
}

export function newPrintQueue(): PrintQueue {
  const documents = new Map<string, string>();
  return {
    serve(url) {
      const html = documents.get(url);
      return html === undefined ? new Response(null, { status: 404 }) : servePrintDocument(html);
    },
    add(html) {
      const url = `app://utskrift/${randomUUID()}`;
      documents.set(url, html);
      return {
        url,
        remove: () => {
          documents.delete(url);
        },
      };
    },
  };
}
