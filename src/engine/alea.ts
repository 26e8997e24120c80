/**
 * The first number that Johannes Baagøe's Alea draws from a seed, and nothing else of it. A generator is keyed afresh
 * for every draw, so the first number is all that is ever asked for, and it rests on one of the generator's three words.
 * A test holds it to seedrandom's `alea`, bit for bit.
 */

const TO_32 = 0x100000000;
const FROM_32 = 2.3283064365386963e-10;

/** Baagøe's Mash: mixes each character of a text into a running number. */
const mash = (from: number, text: string): number => {
  let n = from;
  for (let i = 0; i < text.length; i++) {
    n += text.charCodeAt(i);
    let h = 0.02519603282416938 * n;
    n = h >>> 0;
    h -= n;
    h *= n;
    n = h >>> 0;
    h -= n;
    n += h * TO_32;
  }
  return n;
};

const fraction = (n: number): number => (n >>> 0) * FROM_32;

/** Before the seed a blank is mixed in for each of the three words; the first word is what the first blank left. */
const ONE_BLANK = mash(0xefc8249d, ' ');
const THREE_BLANKS = mash(ONE_BLANK, '  ');
const WORD = fraction(ONE_BLANK);

/** A number in 0..1 (1 left out) for a seed of at least one character. */
export const firstOfAlea = (seed: string): number => {
  const word = WORD - fraction(mash(THREE_BLANKS, seed));
  const drawn = 2091639 * (word < 0 ? word + 1 : word) + FROM_32;
  return drawn - (drawn | 0);
};
