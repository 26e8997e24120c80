import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const HINTS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Install Google Chrome, or set CHROME_PATH to a Chrome, Chromium or Edge.',
  win32: 'Install Google Chrome or Edge, or set CHROME_PATH to the path of its .exe.',
  linux: 'Install chromium (Debian and Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to a Chrome.',
};

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installedPaths = (): string[] => {
  if (process.platform === 'darwin') return APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PATHS.map((path) => join(root, path)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
};

/** A browser that is already here: CHROME_PATH, then an installed one, then Playwright's own. */
export const findBrowser = (): string | undefined => {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and no program is there.`);
  }
  return [...installedPaths(), chromium.executablePath()].find(runs);
};

const attempt = (command: string, args: string[]): boolean => {
  console.log(`To be installed: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    return true;
  } catch {
    return false;
  }
};

const isDebianRoot = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** A browser that is here, or that could be installed; throws one sentence where there is none. */
export const ensureBrowser = (): string => {
  const found = findBrowser();
  if (found) return found;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const installed =
    isDebianRoot() &&
    attempt('apt-get', [...wait, 'update']) &&
    attempt('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium']);
  if (!installed) attempt('npx', ['playwright', 'install', 'chromium']);
  const browser = findBrowser();
  if (browser) return browser;
  throw new Error(`The browser tests need a browser. ${HINTS[process.platform] ?? 'Set CHROME_PATH to a Chrome.'}`);
};

const ENGINE_PACKAGES = ['firefox-esr', 'libjavascriptcoregtk-4.0-bin'];

/** On the test server, the other engines from Debian's packages; elsewhere one has them or they are skipped. */
export const ensureEngines = (): void => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const isHere = (name: string): boolean => folders.some((folder) => runs(join(folder, name)));
  if (!process.env.CI || !isDebianRoot() || (isHere('firefox-esr') && isHere('jsc'))) return;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  if (attempt('apt-get', [...wait, 'update']))
    attempt('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...ENGINE_PACKAGES]);
};
