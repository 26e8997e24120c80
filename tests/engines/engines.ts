import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../tooling/findBrowser.ts';

/** A JavaScript engine that may be on this machine. */
export interface Engine {
  readonly name: string;
  /** the program, or undefined where it is not here */
  readonly program: string | undefined;
  /** runs a script that sets `answer` */
  readonly run: (program: string, script: string) => Promise<string>;
}

const onPath = (...names: string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

const inFolder = async <T>(work: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

/** The shell of JavaScriptCore has no TextEncoder, which every browser has; ASCII and UTF-8 alike, as the standard says. */
const ENCODER = `globalThis.TextEncoder ??= class {
  encode(text) { return Uint8Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0)); }
};`;

const shell = (program: string, script: string, print: string): Promise<string> =>
  inFolder((folder) => {
    const file = join(folder, 'corpus.js');
    writeFileSync(file, `${ENCODER}\n${script}\n${print}(globalThis.answer);\n`);
    const { stdout, stderr, status } = spawnSync(program, [file], { encoding: 'utf8', maxBuffer: 1e8 });
    if (status !== 0) throw new Error(`${program}: ${stderr || stdout}`);
    return stdout.trim();
  });

const MOST_MS = 900_000;

/** Opens a page that runs the script and posts its answer back: no driver, so any browser will do. */
const page = (program: string, script: string, args: (folder: string, url: string) => string[]): Promise<string> =>
  inFolder(async (folder) => {
    const server = createServer();
    const answer = new Promise<string>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${program} did not answer`)), MOST_MS).unref();
      server.on('request', (request, response) => {
        if (request.method !== 'POST') {
          const post = `fetch('/', { method: 'POST', body: String(globalThis.answer) });`;
          response.setHeader('content-type', request.url === '/corpus.js' ? 'text/javascript' : 'text/html');
          response.end(request.url === '/corpus.js' ? `${script}\n${post}` : '<script src="/corpus.js"></script>');
          return;
        }
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          response.end();
          resolve(Buffer.concat(parts).toString());
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const child = spawn(program, args(folder, `http://127.0.0.1:${port}/`), { stdio: 'ignore', detached: true });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      return await answer;
    } finally {
      // The whole group that was started here: a browser is many processes.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      server.closeAllConnections();
      server.close();
    }
  });

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** V8 twice, SpiderMonkey, JavaScriptCore. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'V8 (Node)',
    program: process.execPath,
    run: (program, script) => shell(program, script, 'console.log'),
  },
  {
    name: 'V8 (Chromium)',
    program: findBrowser(),
    run: (program, script) =>
      page(program, script, (folder, url) => [
        '--headless=new',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        ...sandbox,
        `--user-data-dir=${folder}`,
        url,
      ]),
  },
  {
    name: 'SpiderMonkey (Firefox)',
    program: onPath('firefox-esr', 'firefox'),
    run: (program, script) =>
      page(program, script, (folder, url) => ['--headless', '--no-remote', '--profile', folder, url]),
  },
  {
    name: 'JavaScriptCore (jsc)',
    program: onPath('jsc'),
    run: (program, script) => shell(program, script, 'print'),
  },
];
