import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ENVOY, type GameEvent, type Seat, type Text } from '../engine/types.ts';
import { evidenceOf, type Likelihood } from './evidence.ts';
import { particlesOf } from './particles.ts';
import { copyTrack, follow, startTrack, type Track } from './track.ts';

/** For each party, how likely each possible truth is after what a seat has heard; weights sum to 1. */
export interface Belief {
  readonly track: Track;
  readonly weights: readonly Float64Array[];
}

const reweigh = (weights: Float64Array, like: Likelihood): Float64Array => {
  const next = new Float64Array(weights.length);
  let total = 0;
  for (let j = 0; j < weights.length; j++) {
    next[j] = (weights[j] as number) * like(j);
    total += next[j] as number;
  }
  if (total <= 0) return weights;
  for (let j = 0; j < next.length; j++) next[j] = (next[j] as number) / total;
  return next;
};

interface Memory {
  readonly belief: Belief;
  readonly draft: Text;
}

type Memories = Map<Seat, WeakMap<GameEvent, Memory>>;

/**
 * What each seat made of a game's events up to one of them, by the model it reads them with: games of one seed share the
 * events of their first round, also with a mediator that reads them knowing the truth.
 */
const memories = new WeakMap<Model, Memories>();

const memoriesOf = (model: Model, viewer: Seat): WeakMap<GameEvent, Memory> => {
  const bySeat = memories.get(model) ?? new Map<Seat, WeakMap<GameEvent, Memory>>();
  memories.set(model, bySeat);
  const known = bySeat.get(viewer) ?? new WeakMap<GameEvent, Memory>();
  bySeat.set(viewer, known);
  return known;
};

const starts = new WeakMap<Model, Memory>();

/** Before anything is heard: the same for every game on a model, so that what is worked out from it is kept. */
const startMemory = (model: Model): Memory => {
  const known = starts.get(model);
  if (known !== undefined) return known;
  const weights = particlesOf(model).map(({ length }) => new Float64Array(length).fill(1 / length));
  const made = { belief: { track: startTrack(model), weights }, draft: model.start };
  starts.set(model, made);
  return made;
};

/** Events that tell others nothing about anyone's truth and change nothing it follows. */
const SILENT: ReadonlySet<GameEvent['type']> = new Set([
  'held',
  'consulted',
  'account',
  'adjourned',
  'round-ended',
  'rapport',
]);

const learn = (model: Model, memory: Memory, event: GameEvent, viewer: Seat): Memory => {
  if (SILENT.has(event.type)) return memory;
  const track = copyTrack(memory.belief.track);
  const own = 'party' in event && event.party === viewer;
  const evidence = own ? null : evidenceOf(model, track, memory.draft, event);
  const weights =
    evidence === null
      ? memory.belief.weights
      : memory.belief.weights.map((w, p) => (p === evidence.party ? reweigh(w, evidence.like) : w));
  follow(model, track, event);
  const draft = event.type === 'tabled' || event.type === 'vote-called' ? event.text : memory.draft;
  return { belief: { track, weights }, draft };
};

/**
 * What a seat believes of the others after the events that it could see: a fold, nothing hidden goes in. Of itself it
 * learns nothing here: it knows.
 */
export const believe = (model: Model, events: readonly GameEvent[], viewer: Seat = ENVOY): Belief => {
  const known = memoriesOf(model, viewer);
  let k = events.length - 1;
  while (k >= 0 && !known.has(at(events, k))) k--;
  let memory = k < 0 ? startMemory(model) : (known.get(at(events, k)) as Memory);
  for (k += 1; k < events.length; k++) {
    const event = at(events, k);
    memory = learn(model, memory, event, viewer);
    known.set(event, memory);
  }
  return memory.belief;
};

/** How likely each reading of a party is, 0..1, in the order of the file. */
export const readingChances = (model: Model, belief: Belief, party: number): number[] => {
  const chances = at(model.readings, party).map(() => 0);
  at(particlesOf(model), party).forEach((q, j) => {
    chances[q.truth.reading] = at(chances, q.truth.reading) + (at(belief.weights, party)[j] as number);
  });
  return chances;
};
