import { chanceOfOffer, chanceOfStanding, leastSpare } from './chances.ts';
import { ACCEPT, NOTHING } from './mind.ts';
import { shareOf, type Table } from './table.ts';

/** Rounds at the end in which offers are made to be taken. */
export const LAST_ROUNDS = 8;
/** The least share held on to before that. */
const HELD = 0.5;

interface Prospect {
  /** NOTHING where no offer is worth more than waiting */
  readonly text: number;
  /** expected share */
  readonly value: number;
}

/** The offer of a round that is worth most when failing it leaves `later`: its share if taken, else what comes after. */
const bestOffer = (table: Table, round: number, later: number): Prospect => {
  const { book } = table;
  let text = NOTHING;
  let value = later;
  for (let k = 0; k < book.order.length; k++) {
    const candidate = book.order[k] as number;
    const share = shareOf(book, candidate);
    if (share <= value) break;
    const p = chanceOfOffer(table, candidate, round);
    const expected = p * share + (1 - p) * later;
    if (expected <= value) continue;
    value = expected;
    text = candidate;
  }
  return { text, value };
};

/** What may still come after a round, as an expected share: the last rounds' best offers, from the end backwards. */
export const laterThan = (table: Table, round: number): number => {
  let later = 0;
  for (let r = table.rounds; r > Math.max(round, table.rounds - LAST_ROUNDS); r--)
    later = bestOffer(table, r, later).value;
  return later;
};

/** Of the texts worth at least `share`, the one with which the others come nearest to a yes. */
const nearest = (table: Table, share: number, round: number): number => {
  const { book } = table;
  let text = book.order[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < book.order.length; k++) {
    const candidate = book.order[k] as number;
    if (shareOf(book, candidate) < share) break;
    const spare = leastSpare(table, candidate, round);
    if (spare <= most) continue;
    most = spare;
    text = candidate;
  }
  return text;
};

/**
 * Holds out, then makes offers to be taken; `later` is what may still come (`laterThan`). A text that stands is accepted where its share, as far as the rest will take
 * it too, is worth more than one's own offer or what may still come (AC_combi of Baarslag, Hindriks and Jonker 2013, for
 * any number of parties).
 */
export const holdOut = (table: Table, round: number, later: number): number => {
  const { book, standing, rounds } = table;
  const offer = round > rounds - LAST_ROUNDS ? bestOffer(table, round, later) : { text: NOTHING, value: later };
  if (standing !== NOTHING && shareOf(book, standing) >= 0) {
    const p = chanceOfStanding(table, round);
    const value = p * shareOf(book, standing) + (1 - p) * later;
    if (value > offer.value || (p === 1 && value === offer.value)) return ACCEPT;
  }
  return offer.text === NOTHING ? nearest(table, Math.max(later, HELD), round) : offer.text;
};
