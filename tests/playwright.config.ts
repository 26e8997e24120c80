import { defineConfig } from '@playwright/test';
import { findBrowser } from './tooling/findBrowser.ts';
import { freePort } from './tooling/freePort.ts';

// Playwright reads this file again in each worker, which inherits the environment: one port for all.
process.env.ENVOY_PORT ??= String(await freePort());
const port = process.env.ENVOY_PORT;

// The page is served from a folder of the host, as a school's static host would.
const address = `http://127.0.0.1:${port}/games/envoy/`;

const executablePath = findBrowser();

const args = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
if (process.getuid?.() === 0) args.push('--no-sandbox');

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: process.env.LONG ? 300_000 : 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } } },
    // What a phone shows in its own way; what is the same everywhere is asked once.
    {
      name: 'phone',
      grepInvert: /@desk/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort --base /games/envoy/`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
