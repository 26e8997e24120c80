import type { Prefer } from './prefer.ts';
import type { Leaf } from './walk.ts';

/** Texts written out with their gains by party, in the order in which they were found. */
export interface Members {
  readonly issues: number;
  readonly parties: number;
  size: number;
  texts: Uint8Array;
  gains: Int32Array;
}

export const noMembers = (issues: number, parties: number): Members => ({
  issues,
  parties,
  size: 0,
  texts: new Uint8Array(256 * issues),
  gains: new Int32Array(256 * parties),
});

/** Writes a text down; its gains begin at column `from` of the leaf. */
export const addMember = (members: Members, leaf: Leaf, from: number): void => {
  const { issues, parties, size } = members;
  if ((size + 1) * issues > members.texts.length) {
    const [texts, gains] = [members.texts, members.gains];
    members.texts = new Uint8Array(texts.length * 2);
    members.texts.set(texts);
    members.gains = new Int32Array(gains.length * 2);
    members.gains.set(gains);
  }
  for (let i = 0; i < issues; i++) members.texts[size * issues + i] = leaf.text[i] as number;
  for (let p = 0; p < parties; p++) members.gains[size * parties + p] = leaf.sums[leaf.from + from + p] as number;
  members.size = size + 1;
};

export const gainsAt = ({ gains, parties }: Members, k: number): Int32Array =>
  gains.subarray(k * parties, (k + 1) * parties);

export const textAt = ({ texts, issues }: Members, k: number): Uint8Array =>
  texts.subarray(k * issues, (k + 1) * issues);

/** Which of two members is first in canonical order; below 0 = the first. */
const inOrder = ({ texts, issues }: Members, a: number, b: number): number => {
  for (let i = 0; i < issues; i++) {
    const ahead = (texts[a * issues + i] as number) - (texts[b * issues + i] as number);
    if (ahead !== 0) return ahead;
  }
  return 0;
};

/** The preferred member, the first in canonical order where several are alike; −1 where there is none. */
export const bestMember = (members: Members, prefer: Prefer): number => {
  if (members.size === 0) return -1;
  const { gains, parties } = members;
  const own = new Int32Array(parties);
  const most = gainsAt(members, 0).slice();
  let best = 0;
  for (let k = 1; k < members.size; k++) {
    for (let p = 0; p < parties; p++) own[p] = gains[k * parties + p] as number;
    const ahead = prefer(own, most);
    if (ahead < 0 || (ahead === 0 && inOrder(members, k, best) > 0)) continue;
    best = k;
    most.set(own);
  }
  return best;
};

/** The most that any member gives each party. */
export const mostGained = ({ size, parties, gains }: Members): number[] => {
  const most = Array.from({ length: parties }, () => Number.MIN_SAFE_INTEGER);
  for (let k = 0; k < size; k++)
    for (let p = 0; p < parties; p++) most[p] = Math.max(most[p] as number, gains[k * parties + p] as number);
  return most;
};

/** The members in canonical order, at most `limit` of them. */
export const firstMembers = (members: Members, limit: number): number[][] => {
  // A heap of the first ones so far, the last of them on top: most members are turned away by one comparison.
  const heap: number[] = [];
  const later = (a: number, b: number): boolean => inOrder(members, heap[a] as number, heap[b] as number) > 0;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] as number, heap[a] as number];
  };
  for (let k = 0; k < members.size; k++) {
    let at = heap.length;
    if (at < limit) {
      heap.push(k);
      for (; at > 0 && later(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
      continue;
    }
    if (inOrder(members, k, heap[0] as number) >= 0) continue;
    heap[0] = k;
    for (at = 0; ; ) {
      let child = 2 * at + 1;
      if (child >= limit) break;
      if (child + 1 < limit && later(child + 1, child)) child += 1;
      if (!later(child, at)) break;
      swap(at, child);
      at = child;
    }
  }
  return heap.sort((a, b) => inOrder(members, a, b)).map((k) => Array.from(textAt(members, k)));
};
