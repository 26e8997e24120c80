import { judge } from '../../src/engine/judge.ts';
import { legalActions } from '../../src/engine/legal.ts';
import type { Model } from '../../src/engine/model.ts';
import { type Action, type GameEvent, OPEN, type State, type Text } from '../../src/engine/types.ts';
import { type Played, started, twice } from './play.ts';

/** Numbers 0..n−1 from a whole number, the same on every machine (mulberry32). */
export const numbersFrom = (seed: number): ((n: number) => number) => {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
};

type Pick = (n: number) => number;

/** A text, most clauses settled; one in eight walks leaves clauses open where that is allowed. */
export const randomText = (model: Model, pick: Pick, open: boolean): Text => {
  const leave = open && pick(8) === 0;
  return model.counts.map((n) => (leave && pick(3) === 0 ? OPEN : pick(n)));
};

/** Any text at all where the list of legal actions shows the standing draft only. */
const withAnyText = (model: Model, state: State, pick: Pick, action: Action): Action => {
  if (state.phase === 'offers') return action;
  if (action.type === 'table' && pick(3) > 0) return { type: 'table', text: randomText(model, pick, true) };
  if (action.type !== 'ask' || (action.question.kind !== 'take' && action.question.kind !== 'home')) return action;
  const { kind } = action.question;
  return { type: 'ask', question: { kind, text: randomText(model, pick, kind === 'take') } };
};

/** Ends of the talks are rare, votes and signatures common, so that walks go far. */
const RARE = { walk: 60, close: 60, end: 4 } as const;
const isRare = (type: Action['type']): type is keyof typeof RARE => Object.hasOwn(RARE, type);

/** An offer that its maker can stand behind, from a few random texts; null where none of them is one. */
const anyOffer = (model: Model, state: State, pick: Pick): Action | null => {
  for (let k = 0; k < 60; k++) {
    const action: Action = {
      type: 'table',
      text: randomText(model, pick, false),
      ...(pick(4) === 0 ? { hope: pick(2000) } : {}),
    };
    if (judge(model, state, action).ok) return action;
  }
  return null;
};

/** A legal action: first its kind, then which. */
const anyLegal = (model: Model, state: State, pick: Pick): Action => {
  const offer = state.phase === 'offers' && (state.side || pick(2) === 0) && pick(3) > 0;
  return (offer ? anyOffer(model, state, pick) : null) ?? anyListed(model, state, pick);
};

const anyListed = (model: Model, state: State, pick: Pick): Action => {
  const legal = legalActions(model, state);
  const types = [...new Set(legal.map((a) => a.type))];
  const drawn = types.filter((t) => !isRare(t) || pick(RARE[t]) === 0);
  const usual = drawn.length > 0 ? drawn : types.filter((t) => t !== 'close');
  const type = types.includes('vote') && pick(2) === 0 ? 'vote' : usual[pick(usual.length)];
  const ofType = legal.filter((a) => a.type === type);
  const signs = ofType.filter((a) => a.type === 'respond' && a.sign);
  const from = signs.length > 0 && pick(6) > 0 ? signs : ofType;
  return withAnyText(model, state, pick, from[pick(from.length)] as Action);
};

export interface Step {
  readonly before: State;
  readonly action: Action;
  readonly events: readonly GameEvent[];
  readonly after: Played;
}

/** A game of legal actions drawn by `luck`, each played twice; `see` looks at every step. */
export const walk = (model: Model, seed: string, luck: number, see: (step: Step) => void = () => {}): Played => {
  const pick = numbersFrom(luck);
  let game = started(model, seed);
  for (let k = 0; k < 600 && game.state.phase !== 'done'; k++) {
    const before = game.state;
    const action = anyLegal(model, before, pick);
    const { state, events } = twice(model, before, action);
    game = { model, state, log: [...game.log, ...events], actions: [...game.actions, action] };
    see({ before, action, events, after: game });
  }
  return game;
};

/** States on the way of a walk, every `nth`. */
export const statesOf = (model: Model, seed: string, luck: number, nth: number): State[] => {
  const states: State[] = [];
  let k = 0;
  walk(model, seed, luck, ({ before }) => {
    if (k++ % nth === 0) states.push(before);
  });
  return states;
};
