/** A failed vote teaches and hardens: what is left of the chance that a later text was given before. */
const AFTER_FAILURE = 0.55;

/** What each way of going on is worth now, as the chance of an agreement in force, by backward induction over rounds. */
export interface Timing {
  /** calling the vote on the standing text */
  readonly vote: number;
  /** tabling a text for a vote in the next round */
  readonly table: number;
  /** doing something else this round */
  readonly wait: number;
  /** rounds until the vote that is worth most */
  readonly ahead: number;
}

/** Chances of success by rounds from now: of the best text then, tabled the round before, and of the text that stands. */
export interface Chances {
  readonly best: readonly number[];
  readonly standing: readonly number[];
  /** votes in the last round only */
  readonly lastOnly: boolean;
}

/**
 * A text must be tabled one round before it is voted on, and a vote that fails leaves what the rounds after it allow.
 * `best[0]` is now; the last entry is the last round.
 */
export const timing = ({ best, standing, lastOnly }: Chances): Timing => {
  const last = best.length - 1;
  const voted = (chance: number, i: number, after: number): number =>
    lastOnly && i < last ? 0 : chance + (1 - chance) * AFTER_FAILURE * after;
  // with no text, with a text just tabled, and with the one that stands, from the round after `i` on
  let [free, tabled, stands, ahead] = [0, 0, 0, 0];
  let now: Timing = { vote: 0, table: 0, wait: 0, ahead };
  for (let i = last; i >= 0; i--) {
    const vote = voted(standing[i] ?? 0, i, free);
    now = { vote, table: tabled, wait: Math.max(free, stands), ahead };
    const fresh = voted(best[i] ?? 0, i, free);
    if (tabled >= free) ahead = i + 1;
    free = Math.max(free, tabled);
    tabled = fresh;
    stands = Math.max(vote, stands, free);
  }
  return { ...now, ahead };
};
