/**
 * Chromium has no `app:` scheme that a page may live under, so `app://bundle/x` is shown at
 * `http://bundle.app.localhost/x`, an address that is secure to the page and never reaches a network.
 */
const suffix = '.app.localhost';

export function toShown(address: string): string {
  const url = new URL(address);
  return url.protocol === 'app:'
    ? `http://${url.host}${suffix}${url.pathname}${url.search}${url.hash}`
    : address;
}

export function toApp(shown: string): string {
  const url = URL.parse(shown);
  if (url?.protocol !== 'http:' || url.port !== '' || !url.host.endsWith(suffix)) return shown;
  return `app://${url.host.slice(0, -suffix.length)}${url.pathname}${url.search}${url.hash}`;
}
