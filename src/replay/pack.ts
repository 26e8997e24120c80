/**
 * Many small choices as one number (range ANS with an unbounded state): a choice of weight w among a total t costs
 * log2(t ÷ w) bits. Packed from the last choice to the first, so that unpacking meets them in order.
 */

/** One choice: the weights before it, its own weight, and the weight of all. */
export interface Choice {
  readonly before: number;
  readonly weight: number;
  readonly total: number;
}

/** The choice of index `k` in a list of weights. */
export const choiceOf = (weights: readonly number[], k: number): Choice => {
  let before = 0;
  let total = 0;
  weights.forEach((weight, j) => {
    if (j < k) before += weight;
    total += weight;
  });
  return { before, weight: weights[k] ?? 0, total };
};

const toBytes = (value: bigint): Uint8Array => {
  const digits = value.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Uint8Array.from({ length: even.length / 2 }, (_, k) => Number.parseInt(even.slice(2 * k, 2 * k + 2), 16));
};

const toValue = (bytes: Uint8Array): bigint => {
  let digits = '0x0';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return BigInt(digits);
};

/** All choices as bytes. */
export const pack = (choices: readonly Choice[]): Uint8Array => {
  let value = 1n;
  for (let k = choices.length - 1; k >= 0; k--) {
    const { before, weight, total } = choices[k] as Choice;
    const w = BigInt(weight);
    value = (value / w) * BigInt(total) + BigInt(before) + (value % w);
  }
  return toBytes(value);
};

/** Packed choices still to be taken out. */
export interface Packed {
  value: bigint;
}

/** Null where the bytes are not what `pack` gives: none, or a nought in front, which would say the same twice. */
export const unpack = (bytes: Uint8Array): Packed | null =>
  bytes[0] === undefined || bytes[0] === 0 ? null : { value: toValue(bytes) };

/** Takes the next choice out: an index into the weights. */
export const take = (packed: Packed, weights: readonly number[]): number => {
  const { total } = choiceOf(weights, 0);
  const low = Number(packed.value % BigInt(total));
  let before = 0;
  let k = 0;
  for (; before + (weights[k] as number) <= low; k++) before += weights[k] as number;
  packed.value = (packed.value / BigInt(total)) * BigInt(weights[k] as number) + BigInt(low - before);
  return k;
};

/** Whether everything has been taken out, and nothing was left over. */
export const isEmpty = (packed: Packed): boolean => packed.value === 1n;
