import { canonical, type Prefer } from './prefer.ts';
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

/** The preferred member, the first in canonical order where several are alike; −1 where there is none. */
export const bestMember = (members: Members, prefer: Prefer): number => {
  let best = members.size > 0 ? 0 : -1;
  for (let k = 1; k < members.size; k++) {
    const ahead = prefer(gainsAt(members, k), gainsAt(members, best));
    if (ahead > 0 || (ahead === 0 && canonical(textAt(members, k), textAt(members, best)) < 0)) best = k;
  }
  return best;
};

/** The most that any member gives each party. */
export const mostGained = (members: Members): number[] =>
  Array.from({ length: members.parties }, (_, p) => {
    let most = Number.MIN_SAFE_INTEGER;
    for (let k = 0; k < members.size; k++) most = Math.max(most, members.gains[k * members.parties + p] as number);
    return most;
  });

/** The members in canonical order, at most `limit` of them. */
export const firstMembers = (members: Members, limit: number): number[][] => {
  const order = Array.from({ length: members.size }, (_, k) => k);
  order.sort((a, b) => canonical(textAt(members, a), textAt(members, b)));
  return order.slice(0, limit).map((k) => [...textAt(members, k)]);
};
