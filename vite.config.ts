import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Scenario } from './src/engine/scenarioTypes.ts';
import { scenarioHash } from './src/replay/record.ts';
import { parseScenario } from './src/scenario/parse.ts';
import { playedPart } from './src/scenario/played.ts';

/** `data:` images: Phaser tests blend modes with them as it loads, and keeps its default textures in them. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'worker-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const policyTag = (policy: Readonly<Record<string, string>>): string =>
  `<meta http-equiv="Content-Security-Policy" content="${Object.entries(policy)
    .map(([what, whence]) => `${what} ${whence}`)
    .join('; ')}">`;

/** Only a built page carries the policy: the development server needs inline styles and a socket. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace('<head>', `<head>\n    ${policyTag(POLICY)}`) },
};

/** A script of this text is allowed by name: no other can be put into the page. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Ends no script or comment of HTML before its time. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

/** A worker that is fetched, as `workers/door.ts` starts it. */
const WORKER = /new Worker\(new URL\('(\.\/[\w.]+)', import\.meta\.url\), \{ type: 'module' \}\)/g;

/** A page opened from a folder may fetch nothing, not even a worker beside it: they travel inside. */
const workersInside: Plugin = {
  name: 'workers-inside',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]workers[\\/]door\.ts$/.test(id)) return undefined;
    const inside: string[] = [];
    const text = code.replace(WORKER, (_, file: string) => {
      inside.push(`import Inside${inside.length} from '${file}?worker&inline';`);
      return `new Inside${inside.length - 1}()`;
    });
    if (inside.length === 0) throw new Error('one-file: src/workers/door.ts starts its workers in another way now');
    return { code: `${inside.join('')}${text}`, map: null };
  },
};

/** All that was built as one HTML file, under a policy as strict: only its own script, style and workers. */
const oneFile: Plugin = {
  name: 'one-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const outputs = Object.values(bundle);
      const texts = (end: string): string =>
        outputs
          .filter(({ fileName }) => fileName.endsWith(end))
          .map((output) => (output.type === 'chunk' ? output.code : String(output.source)))
          .join('\n');
      const script = `\n${inScript(texts('.js'))}`;
      const style = `\n${texts('.css')}`;
      const policy = {
        ...POLICY,
        'script-src': hashOf(script),
        'style-src': hashOf(style),
        'font-src': 'data:',
        'img-src': 'data:',
        'worker-src': 'blob:',
      };
      const icon = `data:image/svg+xml;base64,${Buffer.from(texts('.svg')).toString('base64')}`;
      const page = texts('index.html')
        .replace(/\.\/assets\/[\w.-]+\.svg/, icon)
        .replace(/\s*<(?:script|link)\b[^>]*\b(?:src|href)="\.\/[^>]*>(?:<\/script>)?/g, '')
        .replace('<head>', () => `<head>\n    ${policyTag(policy)}`)
        .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
        .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`)
        .replace('</html>', () => `<!--\n${texts('licenses.md').replaceAll('--', '- -')}-->\n</html>`);
      for (const { fileName } of outputs) delete bundle[fileName];
      this.emitFile({ type: 'asset', fileName: 'envoy.html', source: page });
    },
  },
};

/** What is played, what the list says of it, what a class reads beside it, or its translations: each by itself. */
const partOf = (scenario: Scenario, asked: string | undefined): string => {
  const { id, title, summary, handout = null, translations = null } = scenario;
  const languages = translations === null ? {} : { languages: Object.keys(translations) };
  const card = { id, title, summary, hash: scenarioHash(scenario), ...languages };
  if (asked === 'card') return `export const card = ${JSON.stringify(card)};`;
  if (asked === 'handout') return `export const handout = ${JSON.stringify(handout)};`;
  if (asked === 'words') return `export const words = ${JSON.stringify(translations)};`;
  return `export const scenario = ${JSON.stringify(playedPart(scenario))};`;
};

/** Our scenarios reach the page as checked data; the reader of YAML comes only when someone opens a file of their own. */
const scenarioData: Plugin = {
  name: 'scenario-data',
  transform(text, id) {
    const found = /[\\/]scenarios[\\/][^\\/?]+\.yaml(?:\?(card|handout|words))?$/.exec(id);
    if (found === null) return undefined;
    const parsed = parseScenario(text, id);
    if (parsed.ok) return { code: partOf(parsed.scenario, found[1]), map: null };
    const [first] = parsed.problems;
    throw new Error(`${id}:${first?.line}:${first?.column} ${first?.code} ${first?.message}`);
  },
};

/** `vite build --mode single`: one file for a memory stick. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    publicDir: false,
    plugins: [scenarioData, ...(single ? [workersInside, oneFile] : [contentSecurityPolicy])],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: single ? 'iife' : 'es' },
    build: {
      outDir: single ? 'dist-single' : 'dist',
      // Inlined assets are data: addresses, which the policy of the many files refuses for fonts and styles.
      assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
      cssCodeSplit: !single,
      // The polyfill fetches, which the policy refuses.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: single ? 8000 : 1500,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        output: {
          codeSplitting: single ? false : { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
        },
      },
    },
    test: {
      include: ['tests/**/*.test.ts'],
      // All cores: by default one is left idle, which on two of them doubles the time.
      maxWorkers: '100%',
      setupFiles: ['tests/tooling/setup.ts'],
      testTimeout: process.env.LONG ? 600_000 : 30_000,
    },
  };
});
