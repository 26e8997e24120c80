import type { Model } from '../engine/model.ts';
import { bestFixedText } from '../solve/fixedText.ts';
import type { Agent } from './agent.ts';
import { envoy, lastRound, noTalk } from './envoy.ts';
import { answerKeyWith, echo, first, greedy, random } from './simple.ts';

export const MEDIATOR_NAMES = [
  'envoy',
  'random',
  'first',
  'greedy',
  'echo',
  'answer-key',
  'last-round',
  'no-talk',
] as const;
export type MediatorName = (typeof MEDIATOR_NAMES)[number];

/** seeds from which the answer key is learned; no game is measured on them */
const KEY_SEEDS = 100;

const keys = new WeakMap<Model, Agent>();

/** The best fixed text, learned once per scenario on seeds of its own. */
const answerKey = (model: Model): Agent => {
  const known = keys.get(model);
  if (known !== undefined) return known;
  const best = bestFixedText(
    model,
    Array.from({ length: KEY_SEEDS }, (_, k) => `answer-key ${k}`),
  );
  const agent = answerKeyWith(best.text, best.round);
  keys.set(model, agent);
  return agent;
};

/** The one list of mediators: `envoy` is ours, the others are what it is measured against. */
export const MEDIATORS: Readonly<Record<MediatorName, (model: Model) => Agent>> = {
  envoy: () => envoy,
  random: () => random,
  first: () => first,
  greedy: () => greedy,
  echo: () => echo,
  'answer-key': answerKey,
  'last-round': () => lastRound,
  'no-talk': () => noTalk,
};

export const isMediator = (name: string): name is MediatorName => Object.hasOwn(MEDIATORS, name);
