const ROOTS = 4;

/**
 * t to the power e for t in 0..1 and e in quarters (0.25, 1, 4 …): square roots and products only, which every browser
 * rounds alike.
 */
export const power = (t: number, e: number): number => {
  const root = Math.sqrt(Math.sqrt(t));
  let result = 1;
  for (let k = Math.floor(e * ROOTS + 0.5); k > 0; k--) result *= root;
  return result;
};

/** The part of the talks that is over in a round: 0 in the first, 1 in the last. */
export const timeAt = (round: number, rounds: number): number => (rounds <= 1 ? 1 : (round - 1) / (rounds - 1));

/** How a demand falls: `e` below 1 concedes early, above 1 late; `floor` is the share that is never given up. */
export interface Pace {
  readonly e: number;
  readonly floor: number;
}

/**
 * What to ask for at time t, bp: line + (most − line)(f + (1 − f)(1 − t^e)), the time-dependent tactic of Faratin,
 * Sierra and Jennings (1998). Never below the line.
 */
export const targetAt = (line: number, most: number, { e, floor }: Pace, t: number): number =>
  most <= line ? line : line + (most - line) * (floor + (1 - floor) * (1 - power(t, e)));

/** t^e by round (index 0 is unused), worked out once. */
export const concessionsOf = (e: number, rounds: number): Float64Array =>
  Float64Array.from({ length: rounds + 1 }, (_, round) => (round === 0 ? 0 : power(timeAt(round, rounds), e)));
