import { type Book, mostOf } from './book.ts';
import { learnFromAnswers } from './chances.ts';
import { holdOut, LAST_ROUNDS, laterThan } from './ending.ts';
import { forgetGuess, formGuess, type Guess, lossOf, noteAnswer, weighTexts } from './guess.ts';
import { noteOffer } from './heard.ts';
import { ACCEPT, type Mind, type MindMaker, NOTHING, WALK } from './mind.ts';
import { type Settlement, settle, settlementOf } from './settle.ts';
import { soundings } from './soundings.ts';
import { shareOf, type Table, tableFor } from './table.ts';
import { targetAt, timeAt } from './target.ts';

/** Until this time the parties sound each other out … */
const SOUNDING = 0.5;
/** … and take nothing below this share. */
const EXCELLENT = 0.95;
/** From this time on a sounding is held back when all others might take it: when it seems to cost them no more than … */
const WARY = 0.2;
const TEMPTING = 0.15;
/** Rounds after which guesses are formed anew while holding out. */
const REFORM = 4;

interface Soundings {
  readonly line: number;
  readonly texts: Int32Array;
}

const cached = new WeakMap<Book, Map<number, Soundings>>();

/** What to sound with in each round, worked out once for a book and a line. */
const soundingsOf = (book: Book, rounds: number): Int32Array => {
  const byRounds = cached.get(book) ?? new Map<number, Soundings>();
  cached.set(book, byRounds);
  const known = byRounds.get(rounds);
  if (known !== undefined && known.line === book.line) return known.texts;
  const levels = Array.from({ length: rounds }, (_, k) => timeAt(k + 1, rounds)).filter((t) => t <= SOUNDING);
  const texts = soundings(book, levels);
  byRounds.set(rounds, { line: book.line, texts });
  return texts;
};

/** Whether every other party might take a text: it has offered it itself, or seems to lose little by it. */
const temptsAll = (table: Table, text: number): boolean => {
  for (const who of table.others) {
    const guess = table.guesses[who] as Guess;
    const { texts, count } = guess.heard;
    const at = texts.indexOf(text);
    if (lossOf(guess, table.fitter, text) > TEMPTING && (at < 0 || at >= count)) return false;
  }
  return true;
};

/** The sounding of a round, or a little better text for oneself where the others might take it. */
const sound = (table: Table, round: number): number => {
  const { book, rounds } = table;
  const text = soundingsOf(book, rounds)[round - 1] as number;
  if (timeAt(round, rounds) < WARY || !temptsAll(table, text)) return text;
  for (let k = book.order.indexOf(text) - 1; k > 0; k--)
    if (!temptsAll(table, book.order[k] as number)) return book.order[k] as number;
  return book.order[0] as number;
};

/** The first round in which soundings are held back. */
const waryFrom = (rounds: number): number => {
  let round = 1;
  while (timeAt(round, rounds) < WARY) round += 1;
  return round;
};

/** The last round of sounding. */
const soundingEnd = (rounds: number): number => {
  let round = 1;
  while (round < rounds && timeAt(round + 1, rounds) <= SOUNDING) round += 1;
  return round;
};

/** The part of the time after sounding that is over, 0..1. */
const lateness = (round: number, rounds: number): number => (timeAt(round, rounds) - SOUNDING) / (1 - SOUNDING);

/** How it answers a mediator's drafts. */
const PATIENT = { e: 4, floor: 0 };

type Phase = 'sounding' | 'settling' | 'holding';

/**
 * Our negotiator. It first sounds the others out: it offers texts of falling worth to itself that tell what matters to it,
 * and learns the same from theirs. Where all have been as open, it settles on the text of the greatest product of gains.
 * Against parties that hold still it holds out as well and makes its offers in the last rounds, when they have softened.
 * It accepts whatever it has offered itself, and nothing below its line.
 */
export const negotiator: MindMaker = (chair): Mind => {
  const { book, seat, rounds } = chair;
  const table = tableFor(chair);
  const end = soundingEnd(rounds);
  let phase: Phase = 'sounding';
  let formed = 0;
  let settlement: Settlement = { text: NOTHING, product: 0 };
  let later = 0;
  /** the line and the number of texts that all this was worked out for: both may move while the talks go on */
  let worked = { line: book.line, size: book.size };

  const hasMoved = (): boolean => worked.line !== book.line || worked.size !== book.size;

  /** Guesses are formed from offers up to a given round, so that they do not depend on when one was asked. */
  const form = (until: number, decide: boolean): void => {
    for (const who of table.others) {
      const guess = table.guesses[who] as Guess;
      // what an open party offers once it has stopped sounding follows no pace
      formGuess(guess, table.fitter, guess.open ? Math.min(until, end) : until, decide);
    }
    formed = until;
  };

  const decidePhase = (): void => {
    form(end, true);
    phase = table.others.every((who) => (table.guesses[who] as Guess).open) ? 'settling' : 'holding';
    if (phase === 'settling') workOut();
    else lookAhead();
  };

  const workOut = (): void => {
    settlement = settlementOf(table);
    worked = { line: book.line, size: book.size };
  };

  const lookAhead = (): void => {
    for (const who of table.others) {
      const guess = table.guesses[who] as Guess;
      weighTexts(guess, table.fitter);
      guess.lean = 0;
    }
    later = laterThan(table, formed + 1);
    worked = { line: book.line, size: book.size };
  };

  /** In the last rounds guesses are formed in each, before that in every few. */
  const formUntil = (round: number): number =>
    round > rounds - LAST_ROUNDS ? round - 1 : end + REFORM * Math.floor((round - 1 - end) / REFORM);

  const hold = (round: number): number => {
    const until = formUntil(round);
    const isNew = formed !== until;
    if (isNew) form(until, false);
    if (isNew || hasMoved()) lookAhead();
    learnFromAnswers(table);
    return holdOut(table, round, later);
  };

  const soundOut = (round: number): number => {
    if (table.standing !== NOTHING && shareOf(book, table.standing) >= EXCELLENT) return ACCEPT;
    if (timeAt(round, rounds) >= WARY && formed === 0) form(waryFrom(rounds) - 1, true);
    return sound(table, round);
  };

  return {
    begin: (first) => {
      Object.assign(table, { first, standing: NOTHING, by: NOTHING });
      phase = 'sounding';
      formed = 0;
      table.offered.clear();
      table.guesses.forEach(forgetGuess);
    },
    hear: (who, text, round) => {
      const guess = table.guesses[who] as Guess;
      if (who === seat) table.offered.add(text);
      else {
        if (table.standing !== NOTHING && table.by !== who) noteAnswer(guess, table.standing, round, false);
        noteOffer(guess.heard, text, round);
      }
      table.standing = text;
      table.by = who;
    },
    yes: (who, text, round) => {
      if (who !== seat) noteAnswer(table.guesses[who] as Guess, text, round, true);
    },
    act: (standing, round) => {
      if (mostOf(book) < book.line) return WALK;
      if (standing === NOTHING) table.standing = NOTHING;
      else if (table.offered.has(standing) && shareOf(book, standing) >= 0) return ACCEPT;
      if (round > end && phase === 'sounding') decidePhase();
      if (phase === 'sounding') return soundOut(round);
      if (phase === 'holding') return hold(round);
      if (hasMoved()) workOut();
      return settle(table, settlement, lateness(round, rounds), round);
    },
    asks: (round) => targetAt(book.line, mostOf(book), PATIENT, timeAt(round, rounds)),
  };
};
