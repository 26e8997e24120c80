import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../src/cli/files.ts';
import { MAX_GAME_FILE } from '../../src/replay/file.ts';

test('the terminal reads a file of games as large as the page does, and says of a larger one how large it may be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'envoy-files-'));
  const file = join(folder, 'class.envoy');
  const open = openSync(file, 'w');
  ftruncateSync(open, MAX_GAME_FILE);
  expect(readText(file).ok).toBe(true);
  ftruncateSync(open, MAX_GAME_FILE + 1);
  expect(readText(file)).toMatchObject({
    problem: { code: 'unreadable', detail: { why: expect.stringContaining(`${MAX_GAME_FILE} are the most`) } },
  });
  closeSync(open);
  rmSync(folder, { recursive: true });
});
