import { describe, expect, test } from 'vitest';
import { believe, readingChances } from '../../src/agents/belief.ts';
import { debriefOf, homeWouldSay } from '../../src/analysis/debrief.ts';
import { filmOf, logAt, roundEnds } from '../../src/analysis/rebuild.ts';
import { at, sum } from '../../src/engine/num.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { lineOf, needOf, signable } from '../../src/engine/utility.ts';
import { visible } from '../../src/engine/view.ts';
import { MOSCOW } from '../helpers/moscow.ts';
import { eventsOf, throughJson } from '../helpers/play.ts';
import { plainWorth, played, SEEDS } from './games.ts';

const eachGame = (name: string, check: (seed: string) => void): void => {
  describe(name, () => {
    for (const seed of SEEDS) test(seed, () => check(seed));
  });
};

describe('a debrief', () => {
  test('is plain data: through JSON it is the same', () => {
    for (const seed of SEEDS) {
      const { d } = played(seed);
      expect(throughJson(d)).toStrictEqual(d);
    }
  });

  test('is not made while the talks go on', () => {
    const { game } = played(at(SEEDS, 0));
    const open = { ...game, state: { ...game.state, ending: null } };
    expect(debriefOf(open)).toBeNull();
  });

  test('is the same twice, and leaves the game alone', () => {
    const { game, d } = played(at(SEEDS, 1));
    const before = throughJson(game.state);
    expect(debriefOf(game)).toEqual(d);
    expect(game.state).toEqual(before);
  });

  test('counts the basis of every number of the file', () => {
    const { d } = played(at(SEEDS, 0));
    const plain: Record<string, number> = {};
    const walk = (node: unknown, basis: string): void => {
      if (typeof node === 'number' && basis !== '') plain[basis] = (plain[basis] ?? 0) + 1;
      if (node === null || typeof node !== 'object') return;
      const own = (node as { basis?: string }).basis ?? basis;
      for (const part of Object.values(node)) walk(part, own);
    };
    walk(MOSCOW, '');
    expect(d.basis).toEqual({ stated: 0, inferred: 0, assumed: 0, record: 0, ...plain });
  });
});

eachGame('rebuilt from seed and actions, a game ends where it ended', (seed) => {
  const { game } = played(seed);
  const film = filmOf(game.model, seed, game.actions);
  if (!film.ok) throw new Error(film.problem.code);
  expect(film.value.frames).toHaveLength(game.actions.length + 1);
  expect(film.value.frames.at(-1)?.state).toEqual(game.state);
  expect(film.value.log).toEqual(game.log);
});

eachGame('distances by round are the margins of the standing draft, recomputed plainly', (seed) => {
  const { game, d } = played(seed);
  const film = filmOf(game.model, seed, game.actions);
  if (!film.ok) throw new Error(film.problem.code);
  const ends = roundEnds(film.value);
  expect(d.course.map((r) => r.round)).toEqual(ends.map((_, k) => k + 1));
  ends.forEach(({ state }, k) => {
    if (state.draft.includes(-1)) return;
    game.model.parties.forEach((_, p) => {
      const margin = plainWorth(game, p, state.draft) - needOf(game.model, state, p, state.draft);
      expect(at(at(d.course, k).parties, p).margin).toBe(margin);
    });
  });
});

eachGame('every refusal has its account, and its lines sum exactly to the shortfall', (seed) => {
  const { game, d } = played(seed);
  const refused = eventsOf(game.log, 'refused');
  expect(d.refusals.map((r) => [r.round, r.party])).toEqual(refused.map((e) => [e.round, e.party]));
  for (const { ledger } of d.refusals) {
    expect(sum(ledger.items.map((x) => x.bp))).toBe(ledger.margin);
    expect(ledger.margin < 0 || ledger.redLines.length > 0).toBe(true);
  }
});

eachGame('beliefs come from what the envoy could see, and truths from the seed', (seed) => {
  const { game, d } = played(seed);
  const film = filmOf(game.model, seed, game.actions);
  if (!film.ok) throw new Error(film.problem.code);
  const ends = roundEnds(film.value);
  for (const b of d.believed) {
    expect(b.truth).toBe(at(game.state.truth, b.party).reading);
    expect(b.chances).toHaveLength(ends.length);
    for (const row of b.chances) expect(sum(row)).toBeCloseTo(1, 9);
    const seen = visible(logAt(film.value, at(ends, ends.length - 1)), ENVOY);
    const last = readingChances(game.model, believe(game.model, throughJson(seen)), b.party);
    expect(b.chances.at(-1)).toEqual(last);
    expect(at(last, b.guess)).toBe(Math.max(...last));
    expect(b.time.bp).toBe(at(game.state.truth, b.party).drift * (game.state.round - 1));
  }
});

eachGame('own lines: the text against no agreement at the end', (seed) => {
  const { game, d } = played(seed);
  for (const own of d.own) {
    expect(own.line).toBe(lineOf(game.model, game.state, own.party));
    expect(own.worth).toBe(plainWorth(game, own.party, d.text));
    if (own.score !== null && own.best !== null)
      expect(own.score).toBe(Math.floor((100 * (own.worth - own.line)) / (own.best - own.line)));
    if (d.ending === 'in-force') expect(own.score).toBeGreaterThanOrEqual(0);
  }
});

eachGame('consent, home and law follow the log', (seed) => {
  const { game, d } = played(seed);
  expect(d.home.map((h) => h.support)).toEqual(eventsOf(game.log, 'home').map((e) => e.support));
  if (d.ending === 'in-force') expect(d.consent.every((c) => c.signed === true && c.ratified === true)).toBe(true);
  for (const note of d.law) {
    expect(at(d.text, note.issue)).toBe(note.option);
    expect(at(at(game.model.issues, note.issue).options, note.option).legal).toBe(note.note);
  }
  const would = homeWouldSay(game.model, game.state, d.text);
  expect(would === null || would.length === game.model.parties.length).toBe(true);
});

eachGame('refusing is called sound only where every text tabled was below the line', (seed) => {
  const { game, d } = played(seed);
  const film = filmOf(game.model, seed, game.actions);
  if (!film.ok) throw new Error(film.problem.code);
  const { frames } = film.value;
  const tabled = frames.filter((f, k) => k > 0 && f.state.version > at(frames, k - 1).state.version);
  game.model.parties.forEach((_, p) => {
    const sound = tabled.length > 0 && !tabled.some(({ state }) => signable(game.model, state, p, state.draft));
    expect(d.soundFor.includes(p)).toBe(sound);
  });
});
