import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { OPEN, type Text } from '../engine/types.ts';
import { crossesRedLine } from '../engine/utility.ts';
import { firstLook, worldsOf } from './firstLook.ts';
import { particlesOf, priorOf } from './particles.ts';

/**
 * Texts worth a mediator's thought, chosen once per scenario from the file alone, with what every possible truth
 * makes of them: `utility[p][j * texts.length + k]` in bp.
 */
export interface Candidates {
  readonly texts: readonly Text[];
  readonly utility: readonly Int32Array[];
  /** each text's option of the issue that scales the risk premium, 0 where there is none */
  readonly premiumOption: Uint8Array;
}

/** Above this many texts the space is searched, not enumerated … */
const ENUMERATE = 250_000;
/** … and above this many that cross no red line, since each of them is weighed. */
const WEIGH = 20_000;
/** texts kept for each world, and at least so many in all */
const KEEP_PER_WORLD = 5;
const KEEP = 60;
const lawfulTexts = new WeakMap<Model, number[][]>();

/** Every complete text that crosses nobody's red line, found once per scenario; the caller keeps the space small. */
const textsWithoutRedLines = (model: Model): number[][] => {
  const { origin } = priorOf(model);
  const known = lawfulTexts.get(origin) ?? findLawful(model);
  lawfulTexts.set(origin, known);
  return known;
};

const findLawful = (model: Model): number[][] => {
  const found: number[][] = [];
  const text = model.counts.map(() => 0);
  const walk = (issue: number): void => {
    if (issue === text.length) {
      if (!crossesRedLine(model, null, text)) found.push(text.slice());
      return;
    }
    for (let o = 0; o < at(model.counts, issue); o++) {
      text[issue] = o;
      walk(issue + 1);
    }
  };
  walk(0);
  return found;
};

/** below this chance in every reading of one party a text is not looked at further */
const HOPELESS = 0.02;

interface Best {
  readonly size: number;
  readonly scores: number[];
  readonly texts: Text[];
}

const keep = (best: Best, score: number, text: Text): void => {
  if (best.scores.length === best.size && score <= (best.scores[best.size - 1] as number)) return;
  let k = best.scores.length;
  while (k > 0 && (best.scores[k - 1] as number) < score) k--;
  best.scores.splice(k, 0, score);
  best.texts.splice(k, 0, text);
  if (best.scores.length > best.size) {
    best.scores.pop();
    best.texts.pop();
  }
};

const worldScore = (scores: readonly (readonly number[])[], world: readonly number[]): number => {
  let product = 1;
  for (let p = 0; p < world.length; p++) product *= (scores[p] as readonly number[])[world[p] as number] as number;
  return product;
};

const enumerated = (model: Model, texts: readonly number[][]): number[][] => {
  const worlds = worldsOf(model).slice(0, 400);
  const size = Math.max(KEEP_PER_WORLD, Math.floor(KEEP / worlds.length));
  const bests = worlds.map((): Best => ({ size, scores: [], texts: [] }));
  for (const text of texts) {
    const scores = firstLook(model, text, HOPELESS);
    if (scores === null) continue;
    worlds.forEach((world, w) => {
      keep(at(bests, w), worldScore(scores, world), text);
    });
  }
  return unique(bests.flatMap((b) => b.texts.map((t) => t.slice())));
};

const unique = (texts: readonly number[][]): number[][] => {
  const seen = new Map<string, number[]>();
  for (const text of texts) seen.set(text.join(' '), text);
  return [...seen.values()];
};

/** Climbs by single clauses, then by pairs, from one text to a text that a world likes best. */
const climb = (start: readonly number[], score: (text: Text) => number, counts: readonly number[]): number[][] => {
  const path: number[][] = [];
  let text = start.slice();
  let value = score(text);
  for (let better = true; better; ) {
    better = false;
    for (const next of neighbours(text, counts)) {
      const v = score(next);
      if (v <= value) continue;
      text = next;
      value = v;
      path.push(text);
      better = true;
    }
  }
  return path.slice(-6);
};

const neighbours = (text: readonly number[], counts: readonly number[]): number[][] =>
  text.flatMap((was, i) =>
    Array.from({ length: at(counts, i) }, (_, o) => o)
      .filter((o) => o !== was)
      .map((o) => text.map((x, k) => (k === i ? o : x))),
  );

/** For spaces too large to enumerate: climbs from the first draft and from each party's public positions. */
const searched = (model: Model): number[][] => {
  const memo = new Map<string, number[][]>();
  const scoresOf = (text: Text): number[][] => {
    const key = text.join(' ');
    const known = memo.get(key) ?? firstLook(model, text) ?? [];
    memo.set(key, known);
    return known;
  };
  const closed = model.start.map((o) => (o === OPEN ? 0 : o));
  const starts = [
    closed,
    ...model.positions.map((row) => closed.map((o, i) => (at(row, i) === OPEN ? o : at(row, i)))),
  ];
  const found: number[][] = [];
  for (const world of worldsOf(model).slice(0, 100)) {
    const score = (text: Text): number => (crossesRedLine(model, null, text) ? -1 : worldScore(scoresOf(text), world));
    for (const start of starts) found.push(...climb(start, score, model.counts));
  }
  return unique(found).filter((t) => !crossesRedLine(model, null, t));
};

const known = new WeakMap<Model, Candidates>();

const build = (model: Model): Candidates => {
  const space = model.counts.reduce((n, c) => n * c, 1);
  const lawful = space <= ENUMERATE ? textsWithoutRedLines(model) : [];
  const small = space <= ENUMERATE && lawful.length <= WEIGH;
  const texts = small ? enumerated(model, lawful) : searched(model);
  const utility = model.parties.map((_, p) => {
    const u = new Int32Array(at(particlesOf(model), p).length * texts.length);
    texts.forEach((text, k) => {
      utilities(model, p, text).forEach((bp, j) => {
        u[j * texts.length + k] = bp;
      });
    });
    return u;
  });
  const { premiumIssue } = model;
  const premiumOption = Uint8Array.from(texts, (t) => (premiumIssue < 0 ? 0 : at(t, premiumIssue)));
  return { texts, utility, premiumOption };
};

/** Utilities of a complete text for every particle of a party, bp: margins with nothing asked. */
const utilities = (model: Model, party: number, text: Text): number[] => {
  const shared = model.interactions.reduce(
    (bp, x) =>
      bp + (x.when.every((m) => ((m.bits >> (text[m.issue] as number)) & 1) === 1) ? (x.bp[party] as number) : 0),
    0,
  );
  return at(particlesOf(model), party).map((q) => {
    let bp = shared;
    for (let i = 0; i < text.length; i++) bp += (q.truth.worth[i] as readonly number[])[text[i] as number] as number;
    return bp;
  });
};

/** The candidate texts of a scenario, made at first use and kept. */
export const candidatesOf = (model: Model): Candidates => {
  const made = known.get(model) ?? build(model);
  known.set(model, made);
  return made;
};
