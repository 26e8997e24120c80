import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureEngines } from './tooling/findBrowser.ts';
import { type Count, playwrightCount, vitestCount } from './tooling/reports.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, 'node_modules', '.cache', 'envoy');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const ENGINES_REPORT = join(REPORTS, 'engines.json');
const BROWSER_REPORT = join(REPORTS, 'browser.json');

interface Step {
  name: string;
  says: string;
  command: string[];
  /** Steps that must have passed before this one makes sense. */
  needs?: string[];
  /** Runs first, and may throw a sentence for people. */
  prepare?: () => void;
  /** Counts the step's own tests from its report; without one, the step is one test. */
  count?: { report: string; read: (report: unknown) => Count };
}

const STEPS: Step[] = [
  { name: 'types', says: 'types', command: ['tsc', '--build', '--force'] },
  { name: 'lint', says: 'lint and format', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused', says: 'unused code', command: ['knip', '--no-progress', '--no-config-hints'] },
  {
    name: 'unit',
    says: 'unit and property tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    count: { report: UNIT_REPORT, read: vitestCount },
  },
  {
    name: 'engines',
    says: 'the same games in every engine',
    command: ['tsx', 'tests/engines/run.ts', ENGINES_REPORT],
    prepare: () => {
      ensureEngines();
      process.env.CHROME_PATH = ensureBrowser();
    },
    count: { report: ENGINES_REPORT, read: (report) => report as Count },
  },
  { name: 'build', says: 'build', command: ['vite', 'build'] },
  { name: 'single', says: 'build of one file', command: ['vite', 'build', '--mode', 'single'] },
  { name: 'budgets', says: 'size budgets', command: ['tsx', 'tests/budgets.ts'], needs: ['build', 'single'] },
  {
    name: 'browser',
    says: 'browser tests',
    command: ['playwright', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    needs: ['build', 'single'],
    prepare: () => {
      process.env.CHROME_PATH = ensureBrowser();
    },
    count: { report: BROWSER_REPORT, read: playwrightCount },
  },
];

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
});

const run = ([command = '', ...args]: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: environment(), shell });
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  });

const countOf = (step: Step, passed: boolean): Count => {
  const one = { passed: Number(passed), failed: Number(!passed), skipped: 0 };
  if (!step.count || !existsSync(step.count.report)) return one;
  const count = step.count.read(JSON.parse(readFileSync(step.count.report, 'utf8')));
  return { ...count, failed: passed ? count.failed : Math.max(1, count.failed) };
};

const runStep = async (step: Step): Promise<Count> => {
  const started = Date.now();
  console.log(`\n── ${step.says}`);
  if (step.count) rmSync(step.count.report, { force: true });
  let passed = false;
  try {
    step.prepare?.();
    passed = await run(step.command);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const count = countOf(step, passed);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${step.says}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`);
  return count;
};

const main = async (args: string[]): Promise<void> => {
  const names = args.filter((arg) => arg !== '--long');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
    process.exit(2);
  }
  if (args.includes('--long')) process.env.LONG = '1';
  mkdirSync(REPORTS, { recursive: true });
  const results = new Map<string, Count>();
  for (const step of STEPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const missing = step.needs?.find((need) => (results.get(need)?.failed ?? 0) > 0);
    if (missing) console.log(`\n── ${step.says}: not run, since ${missing} failed`);
    results.set(step.name, missing ? { passed: 0, failed: 1, skipped: 0 } : await runStep(step));
  }
  const total = (key: keyof Count): number => [...results.values()].reduce((sum, count) => sum + count[key], 0);
  if (total('skipped') > 0) console.log(`\n${total('skipped')} skipped`);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
};

await main(process.argv.slice(2));
