import { advance, type Game, playUntil } from '../../src/agents/match.ts';
import { toAct } from '../../src/engine/judge.ts';
import { legalActions } from '../../src/engine/legal.ts';
import type { Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { type Action, ENVOY } from '../../src/engine/types.ts';
import type { Assignment } from '../../src/replay/assignment.ts';
import { castOf } from '../../src/replay/cast.ts';
import { forkAt } from '../../src/replay/fork.ts';
import { makeReplayLink } from '../../src/replay/link.ts';
import { PERSON, playersOf, recordGame, scenarioHash } from '../../src/replay/record.ts';
import { agentGame, must } from '../replay/helpers.ts';

const STYLES = ['greedy', 'echo', 'random', 'last-round', 'first'] as const;
const BOLD: readonly Action['type'][] = ['table', 'adjourn', 'statement', 'end'];

/** A game like one of a class: as one mediator would play it, until a turn where its player does something else. */
const pupil = (model: Model, seed: string, k: number): Game => {
  const before = agentGame(seed, at(STYLES, k % STYLES.length), model);
  const cast = must(castOf(model, at(STYLES, (k + 1) % STYLES.length), 'party'));
  const turn = 5 + ((k * 7) % Math.max(1, before.actions.length - 8));
  const stood = playUntil(must(forkAt(before, turn)), cast, (seat) => seat === ENVOY);
  if (toAct(stood.state) !== ENVOY) return stood;
  // The simple mediators never find themselves in a meeting that another has begun.
  const free = stood.state.meeting === null ? stood : must(advance(stood, { type: 'leave' }));
  const bold = legalActions(model, free.state).filter(({ type }) => BOLD.includes(type));
  const went = bold.length === 0 ? free : must(advance(free, at(bold, (k * 13) % bold.length)));
  return playUntil(went, cast, () => false);
};

/** Links of a class in which everyone was the envoy: different games, on one seed or each on its own. */
export const classLinks = (model: Model, n: number, seedOf: (k: number) => string): string[] => {
  const links = new Set<string>();
  for (let k = 0; links.size < n && k < 6 * n; k++) {
    const game = pupil(model, seedOf(links.size), k);
    const record = must(recordGame(game, playersOf(game, PERSON)));
    links.add(must(makeReplayLink(record, model.scenario, false)));
  }
  return [...links];
};

/** An assignment of a model's own scenario. */
export const assignmentFor = (model: Model, part: Partial<Assignment> = {}): Assignment => ({
  scenario: { id: model.scenario.id, hash: scenarioHash(model.scenario) },
  set: model.set,
  variant: '',
  pen: 'envoy',
  rule: 'same',
  word: 'class word',
  role: 'envoy',
  level: 'first',
  ...part,
});
