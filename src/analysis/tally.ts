import { type Game, playUntil, startGame } from '../agents/match.ts';
import { MEDIATOR_NAMES, MEDIATORS, type MediatorName } from '../agents/mediators.ts';
import { party } from '../agents/party.ts';
import { familyOf, type Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { GameEvent, State, Text } from '../engine/types.ts';
import { modelOf } from '../replay/models.ts';
import { countZone, quietStates, ratifiable, visitZone, WIDE } from '../solve/zone.ts';
import { type Effort, QUICK } from './effort.ts';
import { emptyTally, type Games, type Tally } from './tallySum.ts';
import { isTied } from './ties.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Open<U>[] : Open<T[K]> };

const addOne = (list: number[], k: number): void => {
  list[k] = (list[k] ?? 0) + 1;
};

const countText = (model: Model, tally: Open<Tally>, state: State, text: Text): void => {
  const family = familyOf(model, text);
  addOne(tally.families, family < 0 ? model.scenario.families.length : family);
  text.forEach((option, issue) => {
    addOne(at(tally.options, issue), option);
  });
  if (!ratifiable(model, state, text)) return;
  tally.approved += 1;
  const fixed = at(tally.fixed, state.round - 1);
  const key = text.join(' ');
  fixed[key] = (fixed[key] ?? 0) + 1;
};

/** Counts the zone of one round; how many texts it holds, at most WIDE. */
const countRound = (model: Model, tally: Open<Tally>, state: State): number => {
  let n = 0;
  visitZone(model, state, 'table', (text) => {
    n += 1;
    countText(model, tally, state, text);
    return n >= WIDE;
  });
  tally.zones += 1;
  tally.texts += n;
  return n;
};

/** How much wider the zone is without each party. */
const countBinds = (model: Model, tally: Open<Tally>, state: State, n: number): void => {
  if (n === 0 || n >= WIDE) return;
  const all = model.parties.map((_, p) => p);
  for (const p of all) {
    const others = all.filter((q) => q !== p);
    at(tally.ratios, p).push(countZone(model, state, 'table', others) / n);
  }
};

const countTies = (model: Model, tally: Open<Tally>, state: State): void => {
  model.parties.forEach((_, p) => {
    const tied = isTied(model, state, p, model.start);
    if (tied !== null) addOne(tally.suggested, p);
    if (tied === true) addOne(tally.tied, p);
  });
};

const countSeed = (model: Model, tally: Open<Tally>, seed: string, everyRound: boolean): void => {
  const states = quietStates(model, seed);
  const middle = Math.floor(states.length / 2);
  const last = states.length - 1;
  tally.looked += 1;
  states.forEach((state, r) => {
    if (!everyRound && r !== middle && r !== last) return;
    const n = countRound(model, tally, state);
    if (r === last && n === 0) tally.empty += 1;
    if (r === middle) countBinds(model, tally, state, n);
  });
  countTies(model, tally, at(states, middle));
};

const addGame = (games: Games, state: State): Games => {
  const ending = state.ending ?? 'continue';
  return {
    played: games.played + 1,
    endings: { ...games.endings, [ending]: (games.endings[ending] ?? 0) + 1 },
    rounds: games.rounds + state.round,
    signed: games.signed + (state.signedOnce ? 1 : 0),
    homeNos: games.homeNos + (state.homeNos > 0 ? 1 : 0),
  };
};

const countEvents = (tally: Open<Tally>, log: readonly GameEvent[]): void => {
  for (const event of log) {
    if (event.type === 'refused') for (const [issue] of event.said.clauses ?? []) addOne(tally.refused, issue);
    if (event.type === 'news') addOne(tally.news, event.event);
    if (event.type === 'window-closed') addOne(tally.windows, event.window);
    if (event.type === 'pulled') addOne(tally.levers, event.lever);
  }
};

/** The first round of a seed, from which every mediator starts. */
const startOf = (model: Model, seed: string): Game => {
  const start = startGame(model, seed);
  if (!start.ok) throw new Error(start.problem.code);
  return start.value;
};

const playFrom = (start: Game, name: MediatorName): Game =>
  playUntil(start, { envoy: MEDIATORS[name](start.model), party }, () => false);

const isTurn = (k: number, every: number): boolean => every > 0 && k % every === 0;

/** Plays one seed with each mediator whose turn it is. */
const playSeed = (model: Model, tally: Open<Tally>, seed: string, k: number, effort: Effort): void => {
  const start = startOf(model, seed);
  const inForce: Partial<Record<MediatorName, boolean>> = {};
  for (const name of MEDIATOR_NAMES) {
    if (!isTurn(k, effort.mediators[name])) continue;
    const { state, log } = playFrom(start, name);
    tally.games[name] = addGame(tally.games[name], state);
    inForce[name] = state.ending === 'in-force';
    countEvents(tally, log);
  }
  const { envoy, 'last-round': waits } = inForce;
  if (envoy === true && waits === false) tally.timed += 1;
  if (envoy === false && waits === true) tally.waited += 1;
};

/** The other variants of a scenario, each made ready to play. */
const variantsOf = ({ scenario, set, pen }: Model, tally: Tally): Model[] =>
  Object.keys(tally.variants).map((variant) => {
    const model = modelOf(scenario, { set, pen, variant });
    if (!model.ok) throw new Error(model.problem.code);
    return model.value;
  });

/** Plays and counts seeds `from` to before `to` of a report. Throws on a bad seed. */
export const tallyGames = (model: Model, seed: string, from: number, to: number, effort: Effort = QUICK): Tally => {
  const tally = structuredCopy(emptyTally(model));
  const variants = variantsOf(model, tally);
  for (let k = from; k < to; k++) {
    const word = `${seed}-${k}`;
    tally.seeds += 1;
    if (isTurn(k, effort.counted)) countSeed(model, tally, word, effort.everyRound);
    playSeed(model, tally, word, k, effort);
    if (!isTurn(k, effort.variants)) continue;
    for (const other of variants) {
      const games = tally.variants[other.variant];
      if (games !== undefined)
        tally.variants[other.variant] = addGame(games, playFrom(startOf(other, word), 'envoy').state);
    }
  }
  return tally;
};

const structuredCopy = (tally: Tally): Open<Tally> => JSON.parse(JSON.stringify(tally)) as Open<Tally>;
