import { archiveOf } from './archive.ts';

/** Partial texts in columns: what they come to for each party so far, and which texts they are. */
export interface Front {
  readonly size: number;
  /** bp: `worth[k * parties + p]` */
  readonly worth: Int32Array;
  /** the first text of these utilities, as two numbers: its front issues and its back issues */
  readonly front: Float64Array;
  readonly back: Float64Array;
  /** texts of these utilities */
  readonly texts: Float64Array;
  /** what tells texts of the same utilities apart, if anything does */
  readonly label: Float64Array;
}

/** How hard pruning may work before it gives up, and who may stop it. */
export interface Effort {
  /** comparisons left */
  left: number;
  readonly stop?: (() => boolean) | undefined;
  stopped: boolean;
}

export const emptyFront = (size: number, parties: number): Front => ({
  size,
  worth: new Int32Array(size * parties),
  front: new Float64Array(size),
  back: new Float64Array(size),
  texts: new Float64Array(size),
  label: new Float64Array(size),
});

const LOOK = 0xff;

interface Ranges {
  readonly first: number;
  readonly sum: number;
  readonly sums: Float64Array;
}

const cell = (value: number, grid: number): number => (grid === 1 ? value : Math.floor(value / grid));

/** Positions by falling worth to the first party, then by falling sum: nobody is dominated by one who comes later. */
const sorted = ({ size, worth }: Front, parties: number, grid: number): Uint32Array => {
  const range: Ranges = { first: 0, sum: 0, sums: new Float64Array(size) };
  let [top, low, high, least] = [-Infinity, Infinity, -Infinity, Infinity];
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (let p = 0; p < parties; p++) sum += cell(worth[k * parties + p] as number, grid);
    const first = cell(worth[k * parties] as number, grid);
    range.sums[k] = sum;
    if (first > top) top = first;
    if (first < low) low = first;
    if (sum > high) high = sum;
    if (sum < least) least = sum;
  }
  const span = high - least + 1;
  const order = new Uint32Array(size);
  if ((top - low + 1) * span * size < Number.MAX_SAFE_INTEGER) {
    const keys = new Float64Array(size);
    for (let k = 0; k < size; k++)
      keys[k] =
        ((top - cell(worth[k * parties] as number, grid)) * span + (high - (range.sums[k] as number))) * size + k;
    keys.sort();
    for (let k = 0; k < size; k++) order[k] = (keys[k] as number) % size;
    return order;
  }
  for (let k = 0; k < size; k++) order[k] = k;
  const firstOf = (k: number): number => cell(worth[k * parties] as number, grid);
  return order.sort(
    (a, b) => firstOf(b) - firstOf(a) || (range.sums[b] as number) - (range.sums[a] as number) || a - b,
  );
};

/**
 * Positions of the rows that no other row dominates; rows of equal worth and equal label become one, the first text
 * standing for all. With a `grid` above 1 worth is compared in steps of so many bp: some efficient rows go, each for
 * one that is less than a step worse for anyone. Null when the effort was spent or stopped.
 *
 * Sorted by the first party only the others must be compared, and only with rows that are greatest for these
 * (Kung, Luccio and Preparata 1975).
 */
export const maxima = (rows: Front, parties: number, grid: number, effort: Effort): Uint32Array | null => {
  const { worth, front, back, texts, label } = rows;
  const order = sorted(rows, parties, grid);
  const kept = new Uint32Array(rows.size);
  let count = 0;
  const others = parties - 1;
  const archive = archiveOf(others);
  const own = new Int32Array(others);
  // rows of the same worth but another label, one after another
  const twin = new Map<number, number>();

  const merge = (into: number, k: number): boolean => {
    for (let row: number | undefined = into; row !== undefined; row = twin.get(row)) {
      if (grid === 1 && label[row] !== label[k]) {
        if (twin.has(row)) continue;
        twin.set(row, k);
        return false;
      }
      if (grid > 1) return true;
      texts[row] = (texts[row] as number) + (texts[k] as number);
      const ahead = (front[k] as number) - (front[row] as number) || (back[k] as number) - (back[row] as number);
      if (ahead < 0) {
        front[row] = front[k] as number;
        back[row] = back[k] as number;
      }
      return true;
    }
    return true;
  };

  const alike = (a: number, b: number): boolean => {
    for (let p = 0; p < parties; p++)
      if (cell(worth[a * parties + p] as number, grid) !== cell(worth[b * parties + p] as number, grid)) return false;
    return true;
  };

  for (let n = 0; n < order.length; n++) {
    const k = order[n] as number;
    if ((n & LOOK) === 0 && effort.stop?.()) {
      effort.stopped = true;
      return null;
    }
    for (let p = 0; p < others; p++) own[p] = cell(worth[k * parties + p + 1] as number, grid);
    const by = archive.above(own);
    if (archive.looks() > effort.left) return null;
    if (by < 0) archive.add(own, k);
    else if (!alike(by, k) || merge(by, k)) continue;
    kept[count++] = k;
  }
  effort.left -= archive.looks();
  return kept.slice(0, count);
};

/** The rows at some positions. */
export const pick = (rows: Front, parties: number, at: Uint32Array): Front => {
  const out = emptyFront(at.length, parties);
  at.forEach((k, to) => {
    for (let p = 0; p < parties; p++) out.worth[to * parties + p] = rows.worth[k * parties + p] as number;
    out.front[to] = rows.front[k] as number;
    out.back[to] = rows.back[k] as number;
    out.texts[to] = rows.texts[k] as number;
    out.label[to] = rows.label[k] as number;
  });
  return out;
};
