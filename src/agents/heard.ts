/** The offers of one party, each text noted once for every time the party turned to it. */
export interface Heard {
  readonly texts: Int32Array;
  /** the rounds in which it first and last stood behind that text */
  readonly since: Int32Array;
  readonly until: Int32Array;
  count: number;
}

/** No offer heard yet; at most one a round will be. */
export const nothingHeard = (rounds: number): Heard => ({
  texts: new Int32Array(rounds + 1),
  since: new Int32Array(rounds + 1),
  until: new Int32Array(rounds + 1),
  count: 0,
});

export const noteOffer = (heard: Heard, text: number, round: number): void => {
  const last = heard.count - 1;
  if (last >= 0 && heard.texts[last] === text) {
    heard.until[last] = round;
    return;
  }
  heard.texts[heard.count] = text;
  heard.since[heard.count] = round;
  heard.until[heard.count] = round;
  heard.count += 1;
};

/** How many of the offers were first made up to a round. */
export const countUntil = ({ since, count }: Heard, round: number): number => {
  let n = count;
  while (n > 0 && (since[n - 1] as number) > round) n -= 1;
  return n;
};
