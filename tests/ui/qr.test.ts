import { describe, expect, test } from 'vitest';
import { type Qr, QUIET, qrOf } from '../../src/ui/qr.ts';
import { painted, scan } from '../helpers/scan.ts';
import { agentGame, linkOf, recordOf } from '../replay/helpers.ts';

const SCALE = 3;
/** Bytes that version 25 holds with the weakest error correction. */
const MOST = 1273;

const codeOf = (text: string): Qr => {
  const code = qrOf(text);
  if (code === null) throw new Error(`no code for ${text.length} characters`);
  return code;
};

/** Letters as a link has them, in no order that a code's compression could use. */
const letters = (n: number): string =>
  Array.from({ length: n }, (_, k) => 'azAZ09-_#.:/'.charAt((k * k + 5 * k) % 12)).join('');

describe('a QR code', () => {
  test('gives the link of a game back to a reader that knows nothing of ours', () => {
    const address = `https://school.example/envoy/#${linkOf(recordOf(agentGame('scan', 'greedy')))}`;
    expect(scan(painted(codeOf(address), SCALE))).toBe(address);
  });

  test('of every size up to the largest is read', () => {
    for (const n of [1, 40, 300, 700, MOST]) expect(scan(painted(codeOf(letters(n)), SCALE))).toBe(letters(n));
  });

  test('is not made of a text that phones would not read well', () => {
    expect(qrOf(letters(MOST + 1))).toBeNull();
  });

  test('has its quiet zone on every side', () => {
    const { size, path } = codeOf('https://school.example/');
    const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, w]) => [Number(x), Number(y), Number(w)]);
    expect(Math.min(...bars.map(([x = 0]) => x))).toBe(QUIET);
    expect(Math.min(...bars.map(([, y = 0]) => y))).toBe(QUIET);
    expect(Math.max(...bars.map(([x = 0, , w = 0]) => x + w))).toBe(size - QUIET);
    expect(Math.max(...bars.map(([, y = 0]) => y + 1))).toBe(size - QUIET);
  });
});
