import { PACES } from './fit.ts';
import { type Guess, RECALL } from './guess.ts';
import { answerRound, type Table } from './table.ts';

/** Shares around what a party is thought to accept within which its answer is unsure … */
const UNSURE = 0.06;
/** … and for an open party, whose end game shows only in the end. */
const UNSURE_OPEN = 0.16;
/** An open party that has not settled is taken to hold out like a Boulware. */
const HOLDING = PACES.indexOf(4);
/** what answers may teach about a lean, at most */
const MOST_LEAN = 0.15;

/** The loss that a party is thought to put up with in a round. */
const bearable = ({ fitter }: Table, guess: Guess, round: number): number =>
  (fitter.conceded[guess.open ? HOLDING : guess.pace] as Float64Array)[round] as number;

/** How likely `who` accepts a text in a round, 0..1; `weighTexts` must have been asked. */
const chanceOf = (table: Table, who: number, text: number, round: number): number => {
  const guess = table.guesses[who] as Guess;
  const spare = bearable(table, guess, round) - (guess.textLoss[text] as number) - guess.lean;
  const p = 0.5 + spare / (2 * (guess.open ? UNSURE_OPEN : UNSURE));
  return p < 0 ? 0 : p > 1 ? 1 : p;
};

/** How likely all others accept what this seat offers in `round`. */
export const chanceOfOffer = (table: Table, text: number, round: number): number => {
  let p = 1;
  for (const who of table.others) {
    const when = answerRound(table, table.seat, who, round);
    if (when > table.rounds) return 0;
    p *= chanceOf(table, who, text, when);
    if (p === 0) return 0;
  }
  return p;
};

/** How likely those who are still to answer what stands accept it once this seat does. */
export const chanceOfStanding = (table: Table, round: number): number => {
  const { seat, seats, by, rounds } = table;
  let p = 1;
  for (let who = (seat + 1) % seats; who !== by; who = (who + 1) % seats) {
    const when = answerRound(table, seat, who, round);
    p *= when > rounds ? 0 : chanceOf(table, who, table.standing, when);
  }
  return p;
};

/** The least that any of the others has to spare when a text is on the table now. */
export const leastSpare = (table: Table, text: number, round: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const who of table.others) {
    const guess = table.guesses[who] as Guess;
    least = Math.min(least, bearable(table, guess, round) - (guess.textLoss[text] as number));
  }
  return least;
};

/** Moves a guess so far that it agrees with the party's last answers: a yes bounds the lean above, a no below. */
export const learnFromAnswers = (table: Table): void => {
  for (const who of table.others) {
    const guess = table.guesses[who] as Guess;
    guess.lean = 0;
    for (let k = Math.max(0, guess.answered - RECALL); k < guess.answered; k++) {
      const at = (k % RECALL) * 3;
      const text = guess.answers[at] as number;
      const spare = bearable(table, guess, guess.answers[at + 1] as number) - (guess.textLoss[text] as number);
      const yes = guess.answers[at + 2] === 1;
      if (yes && spare < guess.lean) guess.lean = spare;
      if (!yes && spare > guess.lean) guess.lean = Math.min(MOST_LEAN, spare + 0.01);
    }
  }
};
