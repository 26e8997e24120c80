/** A line of two texts laid side by side. */
export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Lines that differ beyond this many are shown as all gone and all new. */
const MOST = 1500;

/** The lines that were taken out and those that came in, in order, by the longest common run. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text }));
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))];
}

function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  const gone = (text: string): DiffLine => ({ kind: 'gone', text });
  const come = (text: string): DiffLine => ({ kind: 'new', text });
  if (a.length > MOST || b.length > MOST) return [...a.map(gone), ...b.map(come)];
  const best = commonRuns(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i++] ?? '' });
      j += 1;
    } else if (j >= b.length || (i < a.length && (best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)))
      lines.push(gone(a[i++] ?? ''));
    else lines.push(come(b[j++] ?? ''));
  }
  return lines;
}

/** By place in both, how many lines from there on can be kept. */
function commonRuns(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (best[i] as Uint16Array)[j] =
        a[i] === b[j] ? (best[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
  return best;
}
