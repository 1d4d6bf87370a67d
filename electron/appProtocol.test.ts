import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  appScheme,
  contentSecurityPolicy,
  isOwnUrl,
  serveBundle,
  servePrintDocument,
} from './appProtocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'varsam-paket-'));
const serve = serveBundle(join(folder, 'client'));
beforeAll(() => {
  mkdirSync(join(folder, 'client', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'client-annan'));
  writeFileSync(join(folder, 'client', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'client', 'assets', 'å b.js'), '1');
  writeFileSync(join(folder, 'client', 'a.exe'), 'x');
  writeFileSync(join(folder, 'hemlig.json'), '{}');
  writeFileSync(join(folder, 'client-annan', 'index.html'), 'annan');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the scheme is standard and secure and bypasses nothing', () => {
  expect(appScheme).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  });
});

test('the policy has no hole for inline script, inline style, eval or another origin', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|wasm/u);
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]) {
    expect(contentSecurityPolicy.split('; ')).toContain(rule);
  }
});

describe('the bundle', () => {
  test.each([
    ['app://bundle/', 'text/html; charset=utf-8'],
    ['app://bundle/index.html?x#y', 'text/html; charset=utf-8'],
    ['app://bundle/assets/%C3%A5%20b.js', 'text/javascript; charset=utf-8'],
  ])('%s is served with its kind and the policy', async (url, type) => {
    const response = await serve(new Request(url));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  test.each([
    'app://bundle/../hemlig.json',
    'app://bundle/%2e%2e/hemlig.json',
    'app://bundle/..%2fhemlig.json',
    'app://bundle/assets/..%2f..%2fhemlig.json',
    'app://bundle/..%5chemlig.json',
    'app://bundle/%00index.html',
    'app://bundle/%E0%A4%A',
    'app://bundle/..%2fclient-annan/index.html',
    'app://bundle//etc/passwd',
    'app://bundle/assets',
    'app://bundle/a.exe',
    'app://bundle/finns-inte.js',
    'app://annan/index.html',
    'app://bundle@annan/index.html',
  ])('%s is not served', async (url) => {
    const response = await serve({ url, method: 'GET' } as Request);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test('only reading is possible', async () => {
    expect((await serve(new Request('app://bundle/', { method: 'POST', body: 'x' }))).status).toBe(405);
    const head = await serve(new Request('app://bundle/', { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

test.each([
  ['app://bundle/index.html', true],
  ['app://bundle:80/', false],
  ['app://bundle.exempel.se/', false],
  ['http://bundle/', false],
  ['appx://bundle/', false],
  ['inte en adress', false],
])('%s is a page of ours: %s', (url, isOwn) => {
  expect(isOwnUrl(url)).toBe(isOwn);
});

test('a document to be printed may run nothing and fetch nothing', () => {
  const policy = servePrintDocument('<p>').headers.get('Content-Security-Policy') ?? '';
  expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", 'sandbox']));
  expect(policy).not.toContain('script');
});
