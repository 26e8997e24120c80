import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parseScenario } from './src/scenario/parse.ts';

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

/** Our scenarios reach the page as checked data; the reader of YAML comes only when someone opens a file of their own. */
const scenarioData: Plugin = {
  name: 'scenario-data',
  transform(text, id) {
    if (!/[\\/]scenarios[\\/][^\\/]+\.yaml$/.test(id)) return undefined;
    const parsed = parseScenario(text, id);
    if (parsed.ok) return { code: `export const scenario = ${JSON.stringify(parsed.scenario)};`, map: null };
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
