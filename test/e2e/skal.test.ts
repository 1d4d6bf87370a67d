import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronBinary } from '../../tools/carrier.ts';
import { still } from './hand.ts';
import { newProfileFolder, startApp, startInElectron, startPlain, type RunningApp } from './harness.ts';

/** The command lines of running programs that name a folder. */
const processesNaming = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes(folder));

const profile = newProfileFolder();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(profile.folder);
});
afterAll(async () => {
  await app.close();
  profile.remove();
});

describe('det byggda programmet', () => {
  test('visar en sida med rubrik på svenska', async () => {
    expect(await app.page.locator('html').getAttribute('lang')).toBe('sv');
    await app.page.getByRole('heading').first().waitFor();
  });

  test('skriver varken fel eller varningar i terminalen', () => {
    expect(app.output()).toBe('');
  });
});

test('sidan startar utan ett ord i konsolen', async () => {
  const said: string[] = [];
  app.page.on('console', (message) => {
    if (message.type() !== 'info' && message.type() !== 'log') said.push(message.text());
  });
  await app.page.reload();
  await app.page.getByRole('heading').first().waitFor();
  expect(said).toEqual([]);
});

describe('bryggan till fönstret', () => {
  test('window.api har exakt två funktioner och går inte att byta ut', async () => {
    const found = await app.page.evaluate(() => {
      let replaced = true;
      try {
        Object.assign(window, { api: {} });
      } catch {
        replaced = false;
      }
      return {
        names: Object.keys(window.api),
        types: Object.values(window.api).map((part) => typeof part),
        isFrozen: Object.isFrozen(window.api),
        replaced,
      };
    });
    expect(found).toEqual({
      names: ['call', 'on'],
      types: ['function', 'function'],
      isFrozen: true,
      replaced: false,
    });
  });

  test('sidan når ingenting av preload, Node eller Electron', async () => {
    const reached = await app.page.evaluate(() =>
      [
        'require',
        'module',
        'process',
        'electron',
        'ipcRenderer',
        'contextBridge',
        '__varsamPreload',
        'Buffer',
      ].filter((name) => name in window),
    );
    expect(reached).toEqual([]);
  });

  test('en funktion från bryggan för inte in i preloads värld', async () => {
    const escaped = await app.page.evaluate(async () => {
      // DevTools may evaluate what it likes; what runs later is the page's own.
      await new Promise((resolve) => setTimeout(resolve));
      const constructor = window.api.call.constructor as FunctionConstructor;
      try {
        return (constructor('return typeof require') as () => string)();
      } catch (error) {
        return (error as Error).name;
      }
    });
    // Our own Content-Security-Policy stops the attempt; even without it the function would be the page's own.
    expect(escaped).toBe('EvalError');
  });

  test('okänd fråga, fel indata och för stor indata avvisas med mening', async () => {
    expect(await app.ask('skal.finnsInte', {})).toMatchObject({
      ok: false,
      problem: { code: 'okand-fraga' },
    });
    expect(await app.ask('skal.version', { extra: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'ogiltig-indata' },
    });
    expect(await app.ask('skal.version', { extra: 'x'.repeat(5 * 1024 * 1024) })).toMatchObject({
      ok: false,
      problem: { code: 'for-stor-indata' },
    });
  });

  test('det som inte går att skicka nekas i stället för att tappas', async () => {
    const name = await app.page.evaluate(() =>
      window.api.call('skal.version', { f: () => 1 }).then(
        () => 'sent',
        (error: Error) => error.message,
      ),
    );
    expect(name).toContain('could not be cloned');
  });
});

describe('innehållspolicyn', () => {
  test('stoppar skript och stilar i sidan, eval och text som blir html', async () => {
    const outcome = await app.page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        broken.push(event.effectiveDirective);
      });
      const script = document.createElement('script');
      let trusted = 'text blev skript';
      try {
        script.textContent = 'window.ran = true';
      } catch (error) {
        trusted = (error as Error).name;
      }
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
      const link = document.createElement('div');
      let html = 'text blev html';
      try {
        link.innerHTML = '<b>x</b>';
      } catch (error) {
        html = (error as Error).name;
      }
      await new Promise((resolve) => setTimeout(resolve));
      let evaluated = 'eval kördes';
      try {
        const constructor = document.createElement.constructor as FunctionConstructor;
        evaluated = String(constructor('return 1')());
      } catch (error) {
        evaluated = (error as Error).name;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      style.remove();
      return { trusted, html, evaluated, hasStyle: broken.includes('style-src-elem'), ran: 'ran' in window };
    });
    expect(outcome).toEqual({
      trusted: 'TypeError',
      html: 'TypeError',
      evaluated: 'EvalError',
      hasStyle: true,
      ran: false,
    });
  });
});

describe('nätet', () => {
  test('varje begäran utanför programmet stoppas', async () => {
    const failures: Record<string, string | undefined> = {};
    app.page.on('requestfailed', (request) => {
      failures[request.url()] = request.failure()?.errorText;
    });
    const outcomes = await app.page.evaluate(async () => {
      const tried = [
        'http://exempel.se/',
        'https://exempel.se/',
        'http://127.0.0.1:9/',
        'http://bundle.app.localhost:8080/',
      ];
      const fetched = await Promise.all(
        tried.map((url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => url,
            () => 'stoppad',
          ),
        ),
      );
      const image = await new Promise((resolve) => {
        const element = new Image();
        element.addEventListener('load', () => resolve('visad'));
        element.addEventListener('error', () => resolve('stoppad'));
        element.src = 'https://exempel.se/bild.png';
      });
      const socket = await new Promise((resolve) => {
        try {
          const opened = new WebSocket('wss://exempel.se/');
          opened.addEventListener('open', () => resolve('öppnad'));
          opened.addEventListener('error', () => resolve('stoppad'));
          opened.addEventListener('close', () => resolve('stoppad'));
        } catch {
          resolve('stoppad');
        }
      });
      return [...fetched, image, socket, String(navigator.sendBeacon('https://exempel.se/', 'x'))];
    });
    expect(
      outcomes.filter((outcome) => outcome !== 'stoppad' && outcome !== 'true' && outcome !== 'false'),
    ).toEqual([]);
  });

  test('utan innehållspolicyn stoppar skalet ändå varje begäran', async () => {
    // The page asks through the DevTools, past its policy, as a hole in the policy would.
    const client = await app.page.context().newCDPSession(app.page);
    await client.send('Page.setBypassCSP', { enabled: true });
    await app.page.reload();
    const failed = app.page.waitForEvent(
      'requestfailed',
      (request) => request.url() === 'https://exempel.se/',
    );
    await app.page.evaluate(() => fetch('https://exempel.se/').catch(() => undefined));
    expect((await failed).failure()?.errorText).toContain('net::ERR_BLOCKED_BY_CLIENT');
    await client.send('Page.setBypassCSP', { enabled: false });
    await app.page.reload();
  });

  test('sidan kan inte gå någon annanstans eller öppna fönster', async () => {
    await app.page.evaluate(() => {
      location.assign('https://exempel.se/');
    });
    await still(app.page);
    expect(app.page.url()).toBe('http://bundle.app.localhost/index.html');
    await app.page.evaluate(() => {
      window.open('https://exempel.se/');
    });
    await still(app.page);
    expect(app.page.context().pages()).toHaveLength(1);
  });

  test('ingen fil utanför paketet lämnas ut', async () => {
    const statuses = await app.page.evaluate(() =>
      Promise.all(
        [
          '/../host/main.js',
          '/%2e%2e/host/main.js',
          '/..%2fhost%2fmain.js',
          '/..%5chost%5cmain.js',
          '/finns-inte.js',
        ].map(async (path) => (await fetch(path)).status),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  test('inga tillstånd finns att få', async () => {
    const states = await app.page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});

describe('livet för en profil', () => {
  test('programmet dödas och startar igen på samma mapp, utan spår av webbläsaren', async () => {
    const place = newProfileFolder();
    const first = await startApp(place.folder);
    await first.kill();
    const again = await startApp(place.folder);
    await again.page.getByRole('heading').first().waitFor();
    expect(await again.close()).toBe(0);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('chromium-'))).toEqual([]);
    place.remove();
  });

  test('utan testernas dörr öppnas ingen port, och webbläsaren dör med programmet', async (context) => {
    if (process.platform !== 'linux') context.skip('processerna läses i /proc, som bara finns på Linux');
    const place = newProfileFolder();
    const started = startPlain(place.folder);
    const browsers = () => processesNaming(place.folder).filter((line) => line.includes('--user-data-dir'));
    await expect.poll(() => browsers().length).toBeGreaterThan(3);
    expect(browsers().filter((line) => line.includes('--remote-debugging-port'))).toEqual([]);
    expect(browsers().some((line) => line.includes('--remote-debugging-pipe'))).toBe(true);
    started.kill('SIGKILL');
    await expect.poll(() => browsers()).toEqual([]);
    place.remove();
  });

  test('en andra start på samma mapp ger inget andra fönster', async () => {
    await expect(startApp(profile.folder)).rejects.toThrow('it ended with 0');
    await app.page.getByRole('heading').first().waitFor();
  });

  test('fönstrets utseende minns till nästa gång, kakor gör det inte', async () => {
    const place = newProfileFolder();
    const first = await startApp(place.folder);
    await first.page.evaluate(() => {
      localStorage.setItem('varsam.prov', 'mörkt');
      document.cookie = 'spår=1; max-age=99999';
    });
    await first.close();
    const again = await startApp(place.folder);
    expect(await again.page.evaluate(() => [localStorage.getItem('varsam.prov'), document.cookie])).toEqual([
      'mörkt',
      '',
    ]);
    await again.close();
    place.remove();
  });

  test('fönstrets plats sparas när det stängs', async () => {
    const place = newProfileFolder();
    const running = await startApp(place.folder);
    await running.close();
    const file = join(place.folder, 'fonster.json');
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ zoom: 1, maximerat: false });
    place.remove();
  });
});

test('samma resa i Electron: bryggan, en ny nyckel och samma läge efter omstart', async (context) => {
  const binary =
    electronBinary(new URL('../..', import.meta.url).pathname, process.env) ??
    context.skip('Electrons program finns inte på den här datorn; sätt ELECTRON_OVERRIDE_DIST_PATH');
  const place = newProfileFolder();
  const first = await startInElectron(binary, place.folder);
  expect(await first.page.evaluate(() => Object.keys(window.api))).toEqual(['call', 'on']);
  expect(await first.ask('skal.version', {})).toMatchObject({ ok: true, value: { korning: 'electron' } });
  expect(await first.ask('skal.skapaNyckel', { aterstallning: 'ny' })).toMatchObject({ ok: true });
  await first.close();
  const again = await startInElectron(binary, place.folder);
  expect(await again.ask('skal.tillstand', {})).toEqual({ ok: true, value: { lage: 'ny' } });
  await again.close();
  place.remove();
});
