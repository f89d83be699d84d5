/** The locks as the page meets them: everything it tries to reach out with, against a local server that must hear nothing. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { call, runJob } from './bridge.ts';

/** Ways out that a page may try, each given the server's host and port. */
const WAYS_OUT: Readonly<Record<string, (host: string) => unknown>> = {
  fetch: (host) => fetch(`http://${host}/`).catch(() => {}),
  'fetch without CORS': (host) => fetch(`http://${host}/`, { mode: 'no-cors' }).catch(() => {}),
  XMLHttpRequest: (host) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${host}/`);
    request.send();
  },
  image: (host) => {
    new Image().src = `http://${host}/a.png`;
  },
  script: (host) =>
    document.head.append(Object.assign(document.createElement('script'), { src: `http://${host}/` })),
  stylesheet: (host) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${host}/a.css` }),
    ),
  'preload link': (host) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${host}/a.css` }),
    ),
  'early connection': (host) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preconnect', href: `http://${host}` }),
    ),
  frame: (host) =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: `http://${host}/` })),
  object: (host) =>
    document.body.append(Object.assign(document.createElement('object'), { data: `http://${host}/` })),
  video: (host) =>
    document.body.append(Object.assign(document.createElement('video'), { src: `http://${host}/` })),
  beacon: (host) => navigator.sendBeacon(`http://${host}/`, 'x'),
  WebSocket: (host) => new WebSocket(`ws://${host}/`),
  EventSource: (host) => new EventSource(`http://${host}/`),
  worker: (host) => new Worker(`http://${host}/a.js`),
  form: (host) => {
    const form = Object.assign(document.createElement('form'), { action: `http://${host}/`, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  navigation: (host) => location.assign(`http://${host}/`),
  replacement: (host) => location.replace(`http://${host}/`),
  'new window': (host) => window.open(`http://${host}/`),
  'link to a new window': (host) => {
    const link = Object.assign(document.createElement('a'), { href: `http://${host}/`, target: '_blank' });
    document.body.append(link);
    link.click();
  },
  'link ping': (host) => {
    const link = Object.assign(document.createElement('a'), { href: '#', ping: `http://${host}/` });
    document.body.append(link);
    link.click();
  },
  download: (host) => {
    const link = Object.assign(document.createElement('a'), { href: `http://${host}/`, download: 'x' });
    document.body.append(link);
    link.click();
  },
  WebRTC: (host) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] });
    connection.createDataChannel('x');
    return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
  },
};

/** A local port of its own for each way out, so that whatever reaches one says which way it took. */
async function listen(heard: (how: string) => void): Promise<{ host: string; close: () => void }> {
  const server: Server = createServer((socket) => {
    heard('connection');
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const packets: Socket = createSocket('udp4', () => heard('packet')).bind(port, '127.0.0.1');
  await once(packets, 'listening');
  return {
    host: `127.0.0.1:${port}`,
    close: () => {
      server.close();
      packets.close();
    },
  };
}

/** Tries every way out of the page; tells what reached a server, and why each request that was made came to nothing. */
async function tryAll(page: Page): Promise<{ heard: readonly string[]; failures: ReadonlySet<string> }> {
  const heard: string[] = [];
  const failures = new Set<string>();
  page.on('requestfailed', (request) => failures.add(request.failure()?.errorText ?? ''));
  const servers = [];
  for (const [name, way] of Object.entries(WAYS_OUT)) {
    const server = await listen((how) => heard.push(`${how} by ${name}`));
    servers.push(server);
    await test.step(name, async () => {
      await page
        .evaluate(`Promise.resolve((${way.toString()})(${JSON.stringify(server.host)})).catch(() => {})`)
        .catch(() => {});
    });
  }
  await page.waitForTimeout(2_000);
  for (const { close } of servers) close();
  return { heard, failures };
}

test('nothing the page tries reaches a server, by its content security policy and by the session', async ({
  app,
  page,
}) => {
  // The part behind the mark is the window's own, which it may set at any time.
  const document = (): string | undefined => page.url().split('#')[0];
  const before = document();
  expect((await tryAll(page)).heard).toEqual([]);
  expect(document()).toBe(before);
  expect(app.pages()).toHaveLength(1);
});

test('the session alone holds, where the content security policy is switched off', async ({ app, page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  const { heard, failures } = await tryAll(page);
  expect(heard).toEqual([]);
  // Had the session let a request through, it would have met the proxy that is not there.
  const reasons = [...failures].map((why) => why.replace('.Inspector', ''));
  expect(reasons.toSorted()).toEqual(['net::ERR_ABORTED', 'net::ERR_BLOCKED_BY_CLIENT']);
  expect(app.pages()).toHaveLength(1);
});

test('the page has one object from outside, which it cannot change, and nothing of Node', async ({
  page,
}) => {
  const found = await page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>;
    const audit = world['audit'] as Record<string, unknown>;
    try {
      audit['call'] = () => 'replaced';
    } catch {
      // A frozen object throws in strict code.
    }
    return {
      node: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        '__dirname',
      ].filter((name) => name in world),
      functions: Object.keys(audit).toSorted(),
      replaced: String(audit['call']).includes('replaced'),
    };
  });
  expect(found).toEqual({
    node: [],
    functions: ['call', 'droppedFiles', 'onCommand', 'onJob'],
    replaced: false,
  });
});

test('no inline script, event handler or evaluated text runs', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const world = globalThis as unknown as { ran: string[] };
    world.ran = [];
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran.push("inline")';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="globalThis.ran.push(\'handler\')">';
    document.body.append(holder);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return world.ran;
  });
  expect(ran).toEqual([]);
  // Debugger evaluation is exempt from the policy, so the attempt is made by a timer of the page's own.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), {
          once: true,
        });
        setTimeout('globalThis.ran.push("evaluated")', 0);
      }),
  );
  expect(evaluated).toBe('eval');
});

test('every permission is denied and no service worker can be installed', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).map(({ state }) => state);
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  const installed = await page.evaluate(async () => {
    await navigator.serviceWorker?.register('/index.html').catch(() => {});
    return (await navigator.serviceWorker?.getRegistrations())?.length ?? 0;
  });
  expect(installed).toBe(0);
});

test('a frame inside the page gets nothing from outside', async ({ page }) => {
  const inside = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return 'audit' in (frame.contentWindow as object);
  });
  expect(inside).toBe(false);
});

test('junk through the real bridge is refused with a code', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { audit } = globalThis as unknown as {
      audit: { call(...args: unknown[]): Promise<{ error?: { code: string } }> };
    };
    const junk: [unknown, unknown][] = [
      ['constructor', {}],
      ['importPaths', { paths: ['/etc/passwd'] }],
      ['audit', null],
      ['audit', { path: '/etc/passwd' }],
      ['openRecent', { token: '../../etc/passwd' }],
      ['importFiles', { tokens: ['x'.repeat(1_000_000)] }],
    ];
    const replies = await Promise.all(junk.map(([method, args]) => audit.call(method, args)));
    return replies.map(({ error }) => error?.code);
  });
  expect(codes).toEqual([
    'unknown_method',
    'unknown_method',
    'bad_arguments',
    'bad_arguments',
    'unknown_token',
    'bad_arguments',
  ]);
});

test('the engine has no socket to the network after a whole audit', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'Open sockets are read from /proc, which only Linux has.');
  await runJob(page, 'openSample', {});
  expect(await call(page, 'audit', {})).toMatchObject({ ok: true });
  const [pid] = await app.engines();
  const network = ['tcp', 'tcp6', 'udp', 'udp6']
    .map((kind) => readFileSync(`/proc/${pid}/net/${kind}`, 'utf8'))
    .join('');
  const sockets = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      // Closed between the listing and the look.
      return [];
    }
  });
  expect(sockets.filter((inode) => network.includes(` ${inode} `))).toEqual([]);
});
