import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCall, type Usage } from '../../src/cli/args.ts';
import { type Command, type Output, wrong } from '../../src/cli/output.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A command called in this process, without a terminal. */
export const call = async (usage: Usage, command: Command, ...argv: string[]): Promise<Output> => {
  const read = readCall(usage, argv);
  return read.ok ? command(read.value, () => undefined) : wrong(read.problem);
};

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** The command line as a person calls it, from a folder that is not the project's. */
export const envoy = (...argv: string[]): Ran => {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const main = join(ROOT, 'src', 'cli', 'main.ts');
  const ran = spawnSync(process.execPath, [tsx, main, ...argv], { cwd: tmpdir(), encoding: 'utf8' });
  return { status: ran.status, out: ran.stdout, error: ran.stderr };
};

/** A folder of its own for a test's files. */
export const folder = (): { write: (name: string, text: string) => string; path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'envoy-'));
  return {
    path,
    write: (name, text) => {
      const file = join(path, name);
      writeFileSync(file, text);
      return file;
    },
    remove: () => rmSync(path, { recursive: true }),
  };
};
