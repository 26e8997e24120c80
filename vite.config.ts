import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Scenario } from './src/engine/scenarioTypes.ts';
import { scenarioHash } from './src/replay/record.ts';
import { parseScenario } from './src/scenario/parse.ts';
import { playedPart } from './src/scenario/played.ts';

/** `data:` images: Phaser tests blend modes with them as it loads, and keeps its default textures in them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only the built page carries the policy: the development server needs inline styles and a socket. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
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

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [contentSecurityPolicy, scenarioData],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    // Inlined assets would be data: addresses, which the policy refuses for fonts and styles.
    assetsInlineLimit: 0,
    // The polyfill fetches, which the policy refuses.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] } },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    // All cores: by default one is left idle, which on two of them doubles the time.
    maxWorkers: '100%',
    setupFiles: ['tests/tooling/setup.ts'],
    testTimeout: process.env.LONG ? 600_000 : 30_000,
  },
});
