/** The name that was probably meant, or else all that would do. */
export function nearest(name: string, names: readonly string[]): string {
  const limit = Math.min(2, Math.floor(name.length / 3) + 1);
  const close = names
    .map((other) => ({ other, edits: edits(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)[0];
  return close?.other ?? (names.length > 0 ? `one of ${names.slice(0, 14).join(', ')}` : 'nothing');
}

/** Letters to insert, remove or replace to get from one word to the other. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
