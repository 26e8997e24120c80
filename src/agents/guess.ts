import { bestPace, type Fitter, fitOffers, PACES, takeLosses } from './fit.ts';
import { countUntil, type Heard, nothingHeard } from './heard.ts';

/** What a mind takes another party to want, from its offers and answers alone. */
export interface Guess {
  readonly heard: Heard;
  /** what each option costs the party, in shares of all that it could gain */
  readonly loss: Float64Array;
  /** what each text costs it, filled by `weighTexts` */
  readonly textLoss: Float64Array;
  /** its last answers to texts of others: text, round, and 1 for yes */
  readonly answers: Int32Array;
  answered: number;
  /** index of its pace in PACES */
  pace: number;
  /** whether it has shown from the start what it could give, instead of holding still */
  open: boolean;
  /** share by which its answers show it to ask for more (+) or less (−) than guessed */
  lean: number;
}

/** answers that are kept in mind */
export const RECALL = 4;
/** loss expected of an option never offered */
const UNSEEN = 0.6;
/** An open party turns to another text in at least this share of its turns … */
const RESTLESS = 0.6;
/** … or its offers follow a pace of LINEAR or quicker with less than this left unexplained. */
const EXPLAINED = 0.03;
const LINEAR = PACES.indexOf(1);

export const newGuess = (options: number, texts: number, rounds: number): Guess => ({
  heard: nothingHeard(rounds),
  loss: new Float64Array(options),
  textLoss: new Float64Array(texts),
  answers: new Int32Array(RECALL * 3),
  answered: 0,
  pace: LINEAR,
  open: false,
  lean: 0,
});

export const forgetGuess = (guess: Guess): void => {
  guess.heard.count = 0;
  guess.answered = 0;
  guess.open = false;
  guess.lean = 0;
};

export const noteAnswer = (guess: Guess, text: number, round: number, yes: boolean): void => {
  const at = (guess.answered % RECALL) * 3;
  guess.answers[at] = text;
  guess.answers[at + 1] = round;
  guess.answers[at + 2] = yes ? 1 : 0;
  guess.answered += 1;
};

const looksOpen = (guess: Guess, fitter: Fitter, round: number): boolean => {
  if (countUntil(guess.heard, round) >= RESTLESS * round) return true;
  const pace = bestPace(fitter, 0, PACES.length - 1);
  return pace <= LINEAR && (fitter.misfit[pace] as number) < EXPLAINED;
};

/** Makes up its mind about a party from its offers up to `round` alone; `decide` = also anew whether it is open. */
export const formGuess = (guess: Guess, fitter: Fitter, round: number, decide: boolean): void => {
  if (countUntil(guess.heard, round) === 0) {
    guess.loss.fill(UNSEEN);
    return;
  }
  fitOffers(fitter, guess.heard, round, UNSEEN);
  if (decide) guess.open = looksOpen(guess, fitter, round);
  guess.pace = guess.open ? bestPace(fitter, 0, LINEAR) : bestPace(fitter, LINEAR + 1, PACES.length - 1);
  takeLosses(fitter, guess.heard, guess.pace, UNSEEN, guess.loss);
};

/** What a text seems to cost the party. */
export const lossOf = (guess: Guess, { book, from }: Fitter, text: number): number => {
  const issues = book.counts.length;
  let loss = 0;
  for (let i = 0; i < issues; i++)
    loss += guess.loss[(from[i] as number) + (book.options[text * issues + i] as number)] as number;
  return loss;
};

/** Works out what every text seems to cost the party. */
export const weighTexts = (guess: Guess, fitter: Fitter): void => {
  for (let text = 0; text < fitter.book.size; text++) guess.textLoss[text] = lossOf(guess, fitter, text);
};
