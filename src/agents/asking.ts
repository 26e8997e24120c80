import type { Model } from '../engine/model.ts';
import { at, clamp } from '../engine/num.ts';
import type { Question, Text } from '../engine/types.ts';
import { bandOf } from '../engine/utility.ts';
import type { View } from '../engine/view.ts';
import { candidatesOf } from './candidates.ts';
import { homesOf } from './homes.ts';
import { lensOn, marginIn } from './lens.ts';
import { particlesOf } from './particles.ts';
import { type Live, liveTruths, othersHold, type Stake } from './stake.ts';

/** A question to one party, and how each of its possible truths would answer: equal labels, equal answers. */
interface Sounding {
  readonly question: Question;
  readonly labels: readonly number[];
}

/** of the best texts in sight, how many may be asked about */
const SOUNDED = 2;
/** pairs of clauses kept for each party: those whose order tells most about the reading */
const PAIRS = 10;

/** How far a yes or no splits the readings from one another, 0 = not at all. */
const tellsReading = (model: Model, party: number, labels: readonly number[]): number => {
  const particles = at(particlesOf(model), party);
  const yes = at(model.readings, party).map(() => 0);
  const all = yes.slice();
  labels.forEach((label, j) => {
    const { reading } = at(particles, j).truth;
    all[reading] = at(all, reading) + 1;
    yes[reading] = at(yes, reading) + label;
  });
  const mean = labels.reduce((a, b) => a + b, 0) / labels.length;
  return yes.reduce((sum, n, r) => {
    const off = at(all, r) === 0 ? 0 : n / at(all, r) - mean;
    return sum + at(all, r) * off * off;
  }, 0);
};

const pairs = (model: Model, party: number): Sounding[] => {
  const particles = at(particlesOf(model), party);
  const issues = model.issues.map((_, i) => i);
  return issues
    .flatMap((a) => issues.filter((b) => b > a).map((b) => [a, b] as const))
    .map(([a, b]) => {
      const labels = particles.map(({ truth }) => (at(truth.weights, b) > at(truth.weights, a) ? 1 : 0));
      return { question: { kind: 'which', a, b } as const, labels, tells: tellsReading(model, party, labels) };
    })
    .sort((x, y) => y.tells - x.tells)
    .slice(0, PAIRS);
};

/** The two options of a clause that each possible truth likes best, as one number. */
const orders = (model: Model, party: number): Sounding[] => {
  const particles = at(particlesOf(model), party);
  return model.counts.map((n, issue) => {
    const labels = particles.map(({ truth }) => {
      const values = at(truth.values, issue);
      const liked = values.map((_, o) => o).sort((a, b) => at(values, b) - at(values, a) || a - b);
      return at(liked, 0) * n + (liked[1] ?? 0);
    });
    return { question: { kind: 'order', issue } as const, labels };
  });
};

const standing = new WeakMap<Model, readonly (readonly Sounding[])[]>();

/** Questions whose answers do not depend on the state of the talks. A line that is red stands in the file: it is not asked for. */
const standingQuestions = (model: Model, party: number): readonly Sounding[] => {
  const known = standing.get(model) ?? model.parties.map((_, p) => [...pairs(model, p), ...orders(model, p)]);
  standing.set(model, known);
  return at(known, party);
};

const BAND_LABELS = { near: 1, 'some-way': 2, far: 3 } as const;

/** Would a text do now, and if not, how far off is it? */
const take = ({ model, belief }: Stake, live: Live, party: number, k: number): Sounding => {
  const lens = lensOn(model, belief, party, belief.track.round);
  const labels: number[] = [];
  for (const j of live.truths) {
    const bp = marginIn(lens, j, k);
    labels[j] = bp >= 0 ? 0 : BAND_LABELS[bandOf(model, -bp, false)];
  }
  return { question: { kind: 'take', text: textOf(model, k) }, labels };
};

const textOf = (model: Model, k: number): Text => at(candidatesOf(model).texts, k);

/** Which home groups would approve a text? */
const home = ({ model, belief }: Stake, live: Live, party: number, k: number): Sounding => {
  const { groups } = homesOf(model, belief.track, party);
  const { length } = candidatesOf(model).texts;
  const labels: number[] = [];
  for (const j of live.truths) labels[j] = groups[j * length + k] as number;
  return { question: { kind: 'home', text: textOf(model, k) }, labels };
};

/** What one party could tell: its possible truths that count, and room to add up what its answers would leave. */
interface Asked {
  readonly live: Live;
  /** chance that all others hold, by place in the list */
  readonly others: Float64Array;
  readonly groups: Int32Array;
  readonly sums: Float64Array;
}

const askedOf = (stake: Stake, party: number): Asked => {
  const live = liveTruths(stake, party);
  const groups = new Int32Array(live.truths.length);
  return { live, others: othersHold(stake, party), groups, sums: new Float64Array(live.rows.length) };
};

/** Numbers the answers from 0 in the order of the possible truths that give them; returns how many there are. */
const group = ({ live: { truths }, groups }: Asked, labels: readonly number[]): number => {
  let count = 0;
  for (let a = 0; a < truths.length; a++) {
    const label = labels[truths[a] as number];
    let b = 0;
    while (b < a && labels[truths[b] as number] !== label) b++;
    groups[a] = b < a ? (groups[b] as number) : count++;
  }
  return count;
};

/** How much the best chance is expected to rise when answers tell possible truths apart by these labels. */
const gain = (stake: Stake, asked: Asked, labels: readonly number[]): number => {
  const count = group(asked, labels);
  if (count < 2) return 0;
  const { live, others, groups, sums } = asked;
  const size = stake.list.length;
  sums.fill(0, 0, count * size);
  for (let a = 0; a < groups.length; a++) {
    const to = (groups[a] as number) * size;
    for (let i = 0; i < size; i++) sums[to + i] = (sums[to + i] as number) + (live.rows[a * size + i] as number);
  }
  let expected = 0;
  for (let g = 0; g < count; g++) {
    let most = 0;
    for (let i = 0; i < size; i++) {
      const chance = (sums[g * size + i] as number) * (others[i] as number);
      if (chance > most) most = chance;
    }
    expected += most;
  }
  return Math.max(0, expected - stake.best);
};

/** The question worth most to ask a party, and by how much hearing the answer raises the best chance. */
export interface Worth {
  readonly question: Question;
  readonly gain: number;
  /** by hearing that answer and one more */
  readonly both: number;
}

/** What a party was asked this round: a question that got no answer gets none again. */
const askedNow = (view: View, party: number): Question[] => {
  const found: Question[] = [];
  for (let k = view.events.length - 1; k >= 0; k--) {
    const e = at(view.events, k);
    if (e.round < view.round) break;
    if (e.type === 'answered' && e.party === party && e.by === undefined) found.push(e.question);
  }
  return found;
};

const sameText = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

const sameQuestion = (x: Question, y: Question): boolean => {
  if (x.kind === 'which') return y.kind === 'which' && x.a === y.a && x.b === y.b;
  if (x.kind === 'order' || x.kind === 'red') return y.kind === x.kind && x.issue === y.issue;
  return y.kind === x.kind && sameText(x.text, y.text);
};

/** The soundings that may be made of a party now; the best texts in sight are the ones asked about. */
const soundings = (stake: Stake, live: Live, party: number, kinds: readonly string[]): Sounding[] => {
  const found = standingQuestions(stake.model, party).filter(({ question }) => kinds.includes(question.kind));
  if (!kinds.includes('take') && !kinds.includes('home')) return found;
  for (const k of stake.list.slice(0, SOUNDED)) {
    if (kinds.includes('take')) found.push(take(stake, live, party, k));
    if (kinds.includes('home')) found.push(home(stake, live, party, k));
  }
  return found;
};

const JOIN = 1000;
/** questions that are tried as the second one of a meeting */
const DEEPER = 6;

/** The question worth most to put to a party, null where none is left to ask this round. */
export const worthAsking = (
  view: View,
  stake: Stake,
  party: number,
  kinds: readonly string[],
  deeper = false,
): Worth | null => {
  const asked = askedOf(stake, party);
  const before = askedNow(view, party);
  const open = soundings(stake, asked.live, party, kinds).filter(
    ({ question }) => !before.some((put) => sameQuestion(put, question)),
  );
  const gains = open.map(({ labels }) => gain(stake, asked, labels));
  let best = -1;
  gains.forEach((g, k) => {
    if (best < 0 || g > at(gains, best)) best = k;
  });
  if (best < 0) return null;
  const { question, labels } = at(open, best);
  let both = at(gains, best);
  if (deeper)
    for (const other of open.filter((_, k) => at(gains, k) > 0).slice(0, DEEPER))
      both = Math.max(
        both,
        gain(
          stake,
          asked,
          labels.map((label, j) => label * JOIN + (other.labels[j] ?? 0)),
        ),
      );
  return { question, gain: at(gains, best), both };
};

/** The chance that a party answers a question, 0..1, as far as the mediator can know it. */
const candourOf = (view: View, stake: Stake, party: number, bonus: number, trust: number): number => {
  const { model } = view;
  const { candour, rapport } = model.process;
  const felt = party === model.rapportWith ? view.rapport : null;
  const warmth = felt === null ? 0 : felt >= rapport.high ? candour.rapport : felt < rapport.low ? -candour.rapport : 0;
  const known = clamp(at(model.trust, party) + at(stake.belief.track.trust, party) + trust, 0, 100);
  const permille = at(model.parties, party).style.candourPermille + bonus + warmth + candour.perTrust * (known - 50);
  return clamp(permille, 0, 1000) / 1000;
};

/** What a meeting is expected to bring: the chance to hear at least one answer, and a second. */
export const worthOfMeeting = (view: View, stake: Stake, party: number): number => {
  const { meeting, candour } = view.model.process;
  const worth = worthAsking(view, stake, party, meeting.kinds, true);
  if (worth === null) return 0;
  const open = candourOf(view, stake, party, candour.meeting, meeting.trust);
  let none = 1;
  for (let k = 1; k < meeting.questions; k++) none *= 1 - open;
  const one = meeting.questions * open * none;
  none *= 1 - open;
  return (1 - none) * worth.gain + Math.max(0, 1 - none - one) * (worth.both - worth.gain);
};

/** What a call is expected to bring. */
export const worthOfCall = (view: View, stake: Stake, party: number): { gain: number; question: Question } | null => {
  const { call, candour } = view.model.process;
  const worth = worthAsking(view, stake, party, call.kinds);
  if (worth === null) return null;
  return { gain: worth.gain * candourOf(view, stake, party, candour.call, 0), question: worth.question };
};
