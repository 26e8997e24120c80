/** Rows that have been kept, asked again and again whether one of them is at least as great everywhere as a new one. */
export interface Archive {
  /** a row that is at least as great as `own` everywhere, or −1 */
  readonly above: (own: Int32Array) => number;
  /** keeps a row; `above` must have found none */
  readonly add: (own: Int32Array, row: number) => void;
  /** numbers compared so far, at most */
  readonly looks: () => number;
}

/** Rows of a leaf before it is split. */
const LEAF = 24;
/** Rows that were above others lately and are asked first. */
const RECENT = 24;

const longer = (from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(Math.max(length, from.length * 2));
  to.set(from);
  return to;
};

/** A tree of boxes over rows of `width` numbers, each box split where it is widest (k-d tree, Bentley 1975). */
export const archiveOf = (width: number): Archive => {
  // by node: its box, the children (0 = a leaf), where it is split, and the rows of a leaf
  let [high, low] = [new Int32Array(16 * width), new Int32Array(16 * width)];
  let [child, axis, level, count] = [new Int32Array(16), new Int32Array(16), new Int32Array(16), new Int32Array(16)];
  let [cells, rows] = [new Int32Array(16 * LEAF * width), new Int32Array(16 * LEAF)];
  let nodes = 1;
  let looks = 0;
  const recent = new Int32Array(RECENT * width);
  const recentRow = new Int32Array(RECENT).fill(-1);
  let newest = 0;
  let stack = new Int32Array(64);

  const covers = (of: Int32Array, from: number, own: Int32Array): boolean => {
    for (let p = 0; p < width; p++) if ((of[from + p] as number) < (own[p] as number)) return false;
    return true;
  };
  const remember = (from: number, row: number): void => {
    for (let p = 0; p < width; p++) recent[newest * width + p] = cells[from + p] as number;
    recentRow[newest] = row;
    newest = (newest + 1) % RECENT;
  };
  const above = (own: Int32Array): number => {
    for (let r = 0; r < RECENT; r++)
      if ((recentRow[r] as number) >= 0 && covers(recent, r * width, own)) {
        looks += r;
        return recentRow[r] as number;
      }
    looks += RECENT;
    let top = 0;
    stack[top++] = 0;
    while (top > 0) {
      const node = stack[--top] as number;
      looks++;
      if (node === 0 ? nodes === 1 && count[0] === 0 : !covers(high, node * width, own)) continue;
      const first = child[node] as number;
      if (first > 0) {
        if (top + 2 > stack.length) stack = longer(stack, top + 2);
        stack[top++] = first;
        stack[top++] = first + 1;
        continue;
      }
      const n = count[node] as number;
      for (let k = 0; k < n; k++)
        if (covers(cells, (node * LEAF + k) * width, own)) {
          const row = rows[node * LEAF + k] as number;
          looks += k;
          remember((node * LEAF + k) * width, row);
          return row;
        }
      looks += n;
    }
    return -1;
  };

  const grow = (): void => {
    if (nodes + 2 <= child.length) return;
    [high, low] = [longer(high, 0), longer(low, 0)];
    [child, axis, level, count] = [longer(child, 0), longer(axis, 0), longer(level, 0), longer(count, 0)];
    [cells, rows] = [longer(cells, 0), longer(rows, 0)];
  };
  const widen = (node: number, of: Int32Array, from: number, fresh: boolean): void => {
    for (let p = 0; p < width; p++) {
      const value = of[from + p] as number;
      const at = node * width + p;
      if (fresh || value > (high[at] as number)) high[at] = value;
      if (fresh || value < (low[at] as number)) low[at] = value;
    }
  };
  const put = (node: number, of: Int32Array, from: number, row: number): void => {
    const n = count[node] as number;
    widen(node, of, from, n === 0);
    for (let p = 0; p < width; p++) cells[(node * LEAF + n) * width + p] = of[from + p] as number;
    rows[node * LEAF + n] = row;
    count[node] = n + 1;
  };
  /** Splits a full leaf in the middle of its widest side; false where all its rows are alike. */
  const split = (node: number): void => {
    grow();
    let widest = 0;
    const side = (p: number): number => (high[node * width + p] as number) - (low[node * width + p] as number);
    for (let p = 1; p < width; p++) if (side(p) > side(widest)) widest = p;
    const values = new Int32Array(LEAF);
    for (let k = 0; k < LEAF; k++) values[k] = cells[(node * LEAF + k) * width + widest] as number;
    values.sort();
    let middle = LEAF >> 1;
    // The upper half begins where the value changes, so that equal ones stay together.
    while (middle < LEAF - 1 && values[middle] === values[middle - 1]) middle++;
    if (values[middle] === values[middle - 1])
      for (middle = LEAF >> 1; values[middle] === values[middle - 1]; ) middle--;
    const first = nodes;
    nodes += 2;
    child[node] = first;
    axis[node] = widest;
    level[node] = values[middle] as number;
    for (let k = 0; k < LEAF; k++) {
      const from = (node * LEAF + k) * width;
      const upper = (cells[from + widest] as number) >= (level[node] as number) ? 1 : 0;
      put(first + upper, cells, from, rows[node * LEAF + k] as number);
    }
  };
  /** Drops the rows of a leaf that a new row stands for. */
  const thin = (node: number, own: Int32Array): void => {
    let to = 0;
    const n = count[node] as number;
    for (let k = 0; k < n; k++) {
      const from = (node * LEAF + k) * width;
      let p = 0;
      while (p < width && (cells[from + p] as number) <= (own[p] as number)) p++;
      if (p === width) continue;
      if (to < k) {
        for (p = 0; p < width; p++) cells[(node * LEAF + to) * width + p] = cells[from + p] as number;
        rows[node * LEAF + to] = rows[node * LEAF + k] as number;
      }
      to++;
    }
    count[node] = to;
  };
  const add = (own: Int32Array, row: number): void => {
    let node = 0;
    for (;;) {
      const first = child[node] as number;
      if (first > 0) {
        widen(node, own, 0, false);
        node = first + ((own[axis[node] as number] as number) >= (level[node] as number) ? 1 : 0);
        continue;
      }
      thin(node, own);
      if ((count[node] as number) < LEAF) break;
      split(node);
    }
    put(node, own, 0, row);
  };
  return { above, add, looks: () => looks * width };
};
