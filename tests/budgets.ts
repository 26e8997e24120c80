import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);

/** What a first visit loads before the stage is asked for: kilobytes of gzip. */
const ENTRY_BUDGET = 70;

/** Relative imports that a chunk cannot run without; import() and workers come later, by themselves. */
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"`;()]*?\bfrom\s*)?["'](\.{1,2}\/[^"']+)["']/g;

const PAGE_FILE = /<(?:script|link)\b[^>]*\b(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g;

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** The page's scripts and styles, and every chunk that they import statically. */
const entryFiles = (): URL[] => {
  const found = new Map<string, URL>();
  const add = (url: URL): void => {
    if (found.has(url.href)) return;
    found.set(url.href, url);
    if (!url.pathname.endsWith('.js')) return;
    for (const next of matches(readFileSync(url, 'utf8'), STATIC_IMPORT)) add(new URL(next, url));
  };
  for (const file of matches(readFileSync(new URL('index.html', DIST), 'utf8'), PAGE_FILE)) add(new URL(file, DIST));
  return [...found.values()];
};

const nameOf = (file: URL): string => file.href.slice(DIST.href.length);

const sizeOf = (file: URL): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

const SINGLE = new URL('../dist-single/envoy.html', import.meta.url);

/** The whole game as one file: megabytes as they lie on a memory stick. */
const SINGLE_BUDGET = 6;

for (const [url, how] of [
  [new URL('index.html', DIST), 'npm run build'],
  [SINGLE, 'npm run build:single'],
] as const)
  if (!existsSync(url)) {
    console.error(`There is nothing to measure yet: run ${how} first.`);
    process.exit(1);
  }
const single = readFileSync(SINGLE).length / 1e6;

const files = entryFiles();
const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
const problems = [
  files.length === 0 && 'the page loads no script: nothing was measured',
  files.some((file) => /phaser/i.test(nameOf(file))) && 'Phaser is loaded before the page asks for the stage',
  total > ENTRY_BUDGET && `the entry is ${total.toFixed(1)} KB, over its budget of ${ENTRY_BUDGET} KB`,
  single > SINGLE_BUDGET && `the one file is ${single.toFixed(1)} MB, over its budget of ${SINGLE_BUDGET} MB`,
].filter((problem) => problem !== false);

for (const file of files) console.log(`${sizeOf(file).toFixed(1).padStart(7)} KB  ${nameOf(file)}`);
console.log(`${total.toFixed(1).padStart(7)} KB  entry, gzip (budget ${ENTRY_BUDGET} KB)`);
console.log(`${single.toFixed(1).padStart(7)} MB  one file (budget ${SINGLE_BUDGET} MB)`);
for (const problem of problems) console.error(`Over budget: ${problem}.`);
process.exitCode = problems.length > 0 ? 1 : 0;
