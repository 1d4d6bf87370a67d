import type { CustomScheme } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** Standard, so that paths and origins work as on the web; secure, so that the page may use what secure pages may. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export const bundleHost = 'bundle';
export const startUrl = `app://${bundleHost}/index.html`;

/** Whether an address is a page of ours, written so that neither port, user nor another host slips through. */
export function isOwnUrl(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'app:' && url.host === bundleHost && url.username === '' && url.password === '';
}

/** What a page may do: only files of its own, no inline script or style, no eval, no text that becomes script. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A document that is only to be printed: its own styles and pictures in the text, and nothing that runs. */
export const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox";

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

/** The kinds of file a bundle holds; anything else is not served. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const refusal = (status: number): Response => new Response(null, { status, headers: commonHeaders });

function decodedPath(url: URL): string | undefined {
  try {
    const path = decodeURIComponent(url.pathname);
    return /[\0\\]|\/\.\.?(?:\/|$)/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Serves `app://bundle/…` from one folder: only known kinds of file, only GET and HEAD, and no path that leads out.
 * Everything else is answered with an empty 404 or 405.
 */
export function serveBundle(root: string): (request: Request) => Promise<Response> {
  const folder = resolve(root);
  return async (request) => {
    if (!isOwnUrl(request.url)) return refusal(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const path = decodedPath(new URL(request.url));
    if (path === undefined) return refusal(404);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const type = mimeTypes[extname(file)];
    if (type === undefined || !file.startsWith(folder + sep)) return refusal(404);
    try {
      if (!(await stat(file)).isFile()) return refusal(404);
      const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file));
      return new Response(body, {
        headers: {
          ...commonHeaders,
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy,
          'Cache-Control': 'no-cache',
        },
      });
    } catch {
      return refusal(404);
    }
  };
}

/** A document made in memory, to be printed and nothing else. */
export const servePrintDocument = (html: string): Response =>
  new Response(html, {
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': printPolicy,
      'Cache-Control': 'no-store',
    },
  });
