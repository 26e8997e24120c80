import type { Agent } from '../agents/agent.ts';
import { believe, readingChances } from '../agents/belief.ts';
import { envoy, noTalk } from '../agents/envoy.ts';
import { type Game, playGame } from '../agents/match.ts';
import { certain } from '../agents/particles.ts';
import { ours } from '../agents/parties.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { setup } from '../engine/setup.ts';
import { type Action, ENVOY } from '../engine/types.ts';
import { visible } from '../engine/view.ts';
import { median } from './median.ts';

/** What the envoy agent does, believes and gains by finding out, over many games. */
export interface Study {
  readonly games: number;
  readonly beliefs: Calibration;
  /** share of games in force: with the hidden truths known, as is, and without meetings and calls */
  readonly knowing: { readonly oracle: number; readonly envoy: number; readonly noTalk: number };
  /** share of games in which the envoy agent does each of its actions at least once */
  readonly actions: Readonly<Record<EnvoyAction, number>>;
  /** what it does in the first round, commonest first */
  readonly openings: readonly { readonly opening: string; readonly share: number }[];
}

/** Belief in each party's true reading after four rounds, and its Brier score (Brier 1950) summed over parties. */
export interface Calibration {
  /** probability of the true reading, over parties and games */
  readonly median: number;
  readonly brier: number;
  readonly prior: number;
  /** share of games whose score is below the prior's */
  readonly betterThanPrior: number;
}

export interface StudyOptions {
  readonly games: number;
  readonly seed: string;
  readonly progress?: (done: number, of: number) => void;
}

export const ENVOY_ACTIONS = ['table', 'meet', 'pull', 'vote', 'call', 'brief', 'statement', 'adjourn'] as const;
export type EnvoyAction = (typeof ENVOY_ACTIONS)[number];

const AFTER_ROUNDS = 4;

const brierOf = (chances: readonly number[], truth: number): number =>
  chances.reduce((sum, chance, r) => sum + (chance - (r === truth ? 1 : 0)) * (chance - (r === truth ? 1 : 0)), 0);

interface Scored {
  readonly inTruth: readonly number[];
  readonly brier: number;
  readonly prior: number;
}

const score = ({ model, state, log }: Game): Scored => {
  const heard = visible(log, ENVOY).filter((e) => e.round <= AFTER_ROUNDS);
  const belief = believe(model, heard);
  const inTruth: number[] = [];
  let [brier, prior] = [0, 0];
  state.truth.forEach(({ reading }, p) => {
    const chances = readingChances(model, belief, p);
    inTruth.push(at(chances, reading));
    brier += brierOf(chances, reading);
    prior += brierOf(
      at(model.readings, p).map((r) => r.chance / 1000),
      reading,
    );
  });
  return { inTruth, brier, prior };
};

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

const calibrationOf = (scored: readonly Scored[]): Calibration => ({
  median: median(scored.flatMap((s) => s.inTruth)),
  brier: mean(scored.map((s) => s.brier)),
  prior: mean(scored.map((s) => s.prior)),
  betterThanPrior: mean(scored.map((s) => (s.brier < s.prior ? 1 : 0))),
});

interface Noted {
  readonly agent: Agent;
  readonly acts: { readonly round: number; readonly action: Action }[];
}

const noting = (agent: Agent): Noted => {
  const acts: Noted['acts'] = [];
  return {
    acts,
    agent: (view, legal, dice) => {
      const action = agent(view, legal, dice);
      acts.push({ round: view.round, action });
      return action;
    },
  };
};

const isEnvoyAction = (type: string): type is EnvoyAction => ENVOY_ACTIONS.some((known) => known === type);

const wordsOf = (model: Model, action: Action): string => {
  if ('party' in action) return `${action.type} ${at(model.parties, action.party).id}`;
  return action.type === 'pull' ? `pull ${at(model.scenario.levers, action.lever).id}` : action.type;
};

const openingOf = (model: Model, acts: Noted['acts']): string =>
  acts
    .filter(({ round, action }) => round === 1 && isEnvoyAction(action.type))
    .map(({ action }) => wordsOf(model, action))
    .join(', ');

const play = (model: Model, seed: string, mediator: Agent): Game => {
  const game = playGame(model, seed, { envoy: mediator, party: ours });
  if (!game.ok) throw new Error(game.problem.code);
  return game.value;
};

/** The envoy agent with perfect knowledge of what this seed draws for every party. */
const oracle = (model: Model, seed: string): Agent => {
  const drawn = setup(model, seed);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  const known = certain(model, drawn.value.state.truth);
  return (view, legal, dice) => envoy({ ...view, model: known }, legal, dice);
};

const sharesOf = (list: readonly string[]): Study['openings'] => {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .map(([opening, n]) => ({ opening, share: n / list.length }))
    .sort((a, b) => b.share - a.share || (a.opening < b.opening ? -1 : 1));
};

/** Studies the envoy agent on seeds `${seed}-0`, `${seed}-1`, …, each played by it, by one who knows and by one who never asks. */
export const study = (model: Model, options: StudyOptions): Study => {
  const scored: Scored[] = [];
  const openings: string[] = [];
  const used = new Map<EnvoyAction, number>();
  const inForce = { oracle: 0, envoy: 0, noTalk: 0 };
  for (let k = 0; k < options.games; k++) {
    const seed = `${options.seed}-${k}`;
    const { agent, acts } = noting(envoy);
    const game = play(model, seed, agent);
    scored.push(score(game));
    openings.push(openingOf(model, acts));
    for (const type of new Set(acts.map(({ action }) => action.type)))
      if (isEnvoyAction(type)) used.set(type, (used.get(type) ?? 0) + 1);
    inForce.envoy += game.state.ending === 'in-force' ? 1 : 0;
    inForce.noTalk += play(model, seed, noTalk).state.ending === 'in-force' ? 1 : 0;
    inForce.oracle += play(model, seed, oracle(model, seed)).state.ending === 'in-force' ? 1 : 0;
    options.progress?.(k + 1, options.games);
  }
  const share = (n: number): number => n / options.games;
  const actions = Object.fromEntries(ENVOY_ACTIONS.map((type) => [type, share(used.get(type) ?? 0)]));
  return {
    games: options.games,
    beliefs: calibrationOf(scored),
    knowing: { oracle: share(inForce.oracle), envoy: share(inForce.envoy), noTalk: share(inForce.noTalk) },
    actions: actions as Study['actions'],
    openings: sharesOf(openings),
  };
};
